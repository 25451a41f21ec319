import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import { addDays, toLocalDate } from '../clock.ts';
import type { App, Deps } from '../http/app.ts';
import { id, idParams, isoDate, keyHeader, keyOf } from '../http/fields.ts';
import { once } from '../http/idempotency-store.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import { listeningBetween } from './listening-lookup.ts';
import { concludeListening, registerListening } from './register-listening.ts';

export const listeningVisit = z.object({
  id,
  townId: id,
  town: z.string(),
  by: z.string(),
  place: z.string(),
  on: isoDate,
  half: z.enum(['am', 'pm', 'day']),
  topic: z.string(),
  state: z.string(),
  heard: z.string().nullable(),
  hours: z.number(),
});

export const registerListeningRoutes = (app: App, deps: Deps): void => {
  const query = z.object({ from: isoDate.optional(), to: isoDate.optional() });
  const listed = z.object({ items: z.array(listeningVisit) });
  app.get('/api/listening', { schema: { querystring: query, response: { 200: listed } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'listening.read');
    const today = toLocalDate(deps.clock.now());
    const { from = addDays(today, -364), to = addDays(today, 90) } = request.query;
    return { items: await listeningBetween(ctx, { from, to }) };
  });

  const input = z.strictObject({
    townUnitId: id,
    byPost: z.string().trim().min(1).max(50),
    place: z.string().trim().max(100).default(''),
    on: isoDate,
    half: z.enum(['am', 'pm', 'day']),
    topic: z.string().trim().min(1).max(200),
  });
  const made = z.object({ id, hours: z.number() });
  app.post(
    '/api/listening',
    { schema: { headers: keyHeader, body: input, response: { 201: made } } },
    async (request, reply) => {
      const { status, body } = await asCommand(deps, request, (ctx) =>
        once(ctx, keyOf(request.headers), request.body, async () => ({
          status: 201,
          body: await registerListening(ctx, request.body),
        })),
      );
      return reply.status(status as 201).send(body as z.output<typeof made>);
    },
  );

  const end = z.strictObject({ state: z.enum(['held', 'cancelled']), heard: z.string().trim().max(2_000).default('') });
  app.post(
    '/api/listening/:id/state',
    { schema: { params: idParams, body: end, response: { 200: z.object({ state: z.string() }) } } },
    (request) => asCommand(deps, request, (ctx) => concludeListening(ctx, request.params.id, request.body)),
  );
};
