import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import { seesUnit } from '../access/scope.ts';
import type { App, Deps } from '../http/app.ts';
import { id } from '../http/fields.ts';
import { viewOf } from '../http/inputs.ts';
import { unitId as sampleUnitId } from '../sample/load-organisation.ts';
import { whatAYearDid, type YearAccount } from '../sample/what-a-year-did.ts';

/** "What a year did" to one unit, recomputed from the register; the sample's own town by default for the county. */
export const registerYearRoutes = (app: App, deps: Deps): void => {
  const query = z.object({ unitId: id.optional() });
  app.get(
    '/api/year-account',
    { schema: { querystring: query, response: { 200: z.object({ account: z.custom<YearAccount | null>() }) } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'request.read');
      const usual = ctx.scope.kind === 'target' ? ctx.actor.unitId : sampleUnitId('漠沙镇');
      const asked = request.query.unitId ?? usual;
      if (!seesUnit(ctx.scope, asked)) return { account: null };
      return { account: await whatAYearDid(deps.db, ctx.actor.region, asked, deps.clock.now()) };
    },
  );
};
