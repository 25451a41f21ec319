import { z } from 'zod';
import { requireAbility } from '../../access/abilities.ts';
import type { App, Deps } from '../../http/app.ts';
import { id, isoDate } from '../../http/fields.ts';
import { viewOf } from '../../http/inputs.ts';
import { drawOfRequest } from './draw-views.ts';
import { planningProblems } from './planning-problems.ts';
import { drawsAgain, proposeTargets } from './targeting.ts';

/** The draw by which a request goes to few townships, and whether drawing again gives the same. */
export const registerDrawRoutes = (app: App, deps: Deps): void => {
  const draw = z.object({
    drawnOn: isoDate,
    topic: z.string().nullable(),
    seed: z.number(),
    /** Everybody there was to choose from; `lot` null for those chosen by risk. */
    candidates: z.array(
      z.object({ unitId: id, name: z.string(), by: z.enum(['risk', 'random']).nullable(), lot: z.number().nullable() }),
    ),
    sample: z.object({ drawn: z.number(), outOf: z.number(), detectableShare: z.number() }),
    again: z.boolean(),
  });
  const answer = z.object({ draw: draw.nullable() });
  const query = z.object({ requestId: id });
  app.get('/api/planning/draws', { schema: { querystring: query, response: { 200: answer } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'request.read');
    const kept = await drawOfRequest(ctx, request.query.requestId);
    if (kept === undefined) throw planningProblems('planning.no-request');
    if (kept === null) return { draw: null };
    const { drawnOn, topic, seed, candidates, chosen } = kept;
    const options = { today: drawnOn, seed };
    const { sample, lots } = proposeTargets(candidates, options);
    return {
      draw: {
        drawnOn,
        topic,
        seed,
        candidates: candidates.map(({ unitId, name }, at) => ({
          unitId,
          name,
          by: chosen.find((one) => one.at === at)?.by ?? null,
          lot: lots.find((one) => one.at === at)?.lot ?? null,
        })),
        sample,
        again: drawsAgain({ facts: candidates, chosen }, options),
      },
    };
  });
};
