import { defaultCosts } from '@songbang/engine/pricing/costs.ts';
import type { StandardCosts } from '@songbang/engine/pricing/price.ts';
import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import type { App, Deps } from '../http/app.ts';
import { id, idParams, instant, isoDate } from '../http/fields.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import { periodFields } from '../http/period-fields.ts';
import { addPeriod, changeCosts, removePeriod } from './change-parameters.ts';
import { parametersOf } from './parameter-views.ts';

/** Every number of the cost model but its version: zero or more, and nothing absurd. */
const { version: _version, ...numbers } = defaultCosts;
const costs = z.strictObject(
  Object.fromEntries(Object.keys(numbers).map((key) => [key, z.number().min(0).max(100_000)])) as Record<
    keyof Omit<StandardCosts, 'version'>,
    z.ZodNumber
  >,
);

const parameters = z.object({
  version: z.number(),
  costs: z.record(z.string(), z.union([z.number(), z.string()])),
  defaults: z.record(z.string(), z.union([z.number(), z.string()])),
  history: z.array(z.object({ version: z.number(), at: instant, reason: z.string(), by: z.string().nullable() })),
  protectedPeriods: z.array(
    z.object({
      id,
      unitId: id.nullable(),
      unitName: z.string().nullable(),
      name: z.string(),
      kind: z.string(),
      from: isoDate,
      to: isoDate,
      half: z.string(),
      weekdays: z.array(z.number()),
    }),
  ),
  calendarYears: z.array(z.object({ year: z.number(), source: z.string() })),
});

export const registerParameterRoutes = (app: App, deps: Deps): void => {
  app.get('/api/parameters', { schema: { response: { 200: parameters } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'parameter.read');
    return { ...(await parametersOf(ctx)), defaults: defaultCosts };
  });

  const change = z.strictObject({ costs, reason: z.string().max(1_000), baseVersion: z.number().int().min(0) });
  app.put(
    '/api/parameters',
    { schema: { body: change, response: { 200: z.object({ version: z.number() }) } } },
    (request) => asCommand(deps, request, (ctx) => changeCosts(ctx, request.body)),
  );

  const period = periodFields.extend({ unitId: id.nullable().default(null) });
  app.post(
    '/api/protected-periods',
    { schema: { body: period, response: { 201: z.object({ id }) } } },
    async (request, reply) => {
      const { unitId, from, to, ...rest } = request.body;
      return reply
        .status(201)
        .send(
          await asCommand(deps, request, (ctx) =>
            addPeriod(ctx, { ...rest, unit_id: unitId, from_date: from, to_date: to }),
          ),
        );
    },
  );

  app.delete(
    '/api/protected-periods/:id',
    { schema: { params: idParams, response: { 204: z.null() } } },
    async (request, reply) => {
      await asCommand(deps, request, (ctx) => removePeriod(ctx, request.params.id));
      return reply.status(204).send(null);
    },
  );
};
