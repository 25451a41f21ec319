import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import type { App, Deps } from '../http/app.ts';
import { id, isoDate } from '../http/fields.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import { placeEvents, places, units } from './org-views.ts';
import { recordPlaceEvent } from './record-place-event.ts';

const code = z.string().regex(/^\d{2,15}$/);
const place = z.object({
  code: z.string(),
  name: z.string(),
  level: z.string(),
  parentCode: z.string().nullable(),
  validFrom: isoDate,
  validTo: isoDate.nullable(),
  childCount: z.number(),
});
const unit = z.object({
  id,
  name: z.string(),
  shortName: z.string(),
  level: z.string(),
  kind: z.string(),
  issuerCode: z.string(),
  placeCode: z.string(),
  villageCount: z.number(),
  validFrom: isoDate,
  validTo: isoDate.nullable(),
});
const named = z.object({ code: z.string(), name: z.string() });

export const registerOrgRoutes = (app: App, deps: Deps): void => {
  const placeQuery = z.object({ parent: code.optional(), q: z.string().max(50).optional() });
  app.get(
    '/api/org/places',
    { schema: { querystring: placeQuery, response: { 200: z.object({ items: z.array(place) }) } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      return { items: await places(ctx, { parent: request.query.parent ?? null, q: request.query.q?.trim() || null }) };
    },
  );

  const unitQuery = z.object({
    level: z.string().max(20).optional(),
    q: z.string().max(50).optional(),
    place: code.optional(),
  });
  app.get(
    '/api/org/units',
    { schema: { querystring: unitQuery, response: { 200: z.object({ items: z.array(unit) }) } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      const { level, q, place: placePrefix } = request.query;
      return {
        items: await units(ctx, { level: level ?? null, q: q?.trim() || null, placePrefix: placePrefix ?? null }),
      };
    },
  );

  const event = z.object({
    id,
    kind: z.string(),
    onDate: isoDate,
    note: z.string(),
    before: z.array(named),
    after: z.array(named),
  });
  app.get(
    '/api/org/events',
    { schema: { response: { 200: z.object({ items: z.array(event) }) } } },
    async (request) => ({ items: await placeEvents(viewOf(deps, request)) }),
  );

  const change = z.strictObject({
    kind: z.enum(['create', 'abolish', 'merge', 'split', 'rename']),
    onDate: isoDate,
    note: z.string().max(1_000).default(''),
    before: z.array(code).max(50),
    after: z
      .array(z.strictObject({ code, name: z.string().trim().min(1).max(50), parentCode: code.optional() }))
      .max(50),
  });
  app.post(
    '/api/org/events',
    { schema: { body: change, response: { 201: z.object({ id }) } } },
    async (request, reply) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'org.edit');
      return reply
        .status(201)
        .send(await asCommand(deps, request, (command) => recordPlaceEvent(command, request.body)));
    },
  );
};
