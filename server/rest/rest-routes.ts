import { z } from 'zod';
import type { App, Deps } from '../http/app.ts';
import { id, idParams, isoDate } from '../http/fields.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import { bookRest, cancelRest, ownPerson } from './book-rest.ts';
import { restOf } from './rest-views.ts';

const half = z.enum(['am', 'pm', 'day']);
const owed = z.object({
  works: z.array(
    z.object({
      id,
      date: isoDate,
      hours: z.number(),
      settled: z.number(),
      title: z.string(),
      issuer: z.string(),
      requestId: id,
      kind: z.string(),
    }),
  ),
  days: z.array(z.object({ id, date: isoDate, half, hours: z.number() })),
  owed: z.number(),
  settled: z.number(),
  left: z.number(),
  unknown: z.number().int(),
});

/** 补休. No address names a person: each account sees what is owed to itself, and what its office has named nobody for. */
export const registerRestRoutes = (app: App, deps: Deps): void => {
  const answer = z.object({ from: isoDate, to: isoDate, rest: owed, office: owed.omit({ days: true }) });
  app.get('/api/my-rest', { schema: { response: { 200: answer } } }, async (request) => {
    const { actor, clock } = viewOf(deps, request);
    const key = { region: actor.region, unitId: actor.unitId, personId: ownPerson(actor), now: clock.now() };
    const { calendar: _calendar, ...found } = await restOf(deps.db, key);
    return found;
  });

  const day = z.strictObject({ date: isoDate, half });
  app.post(
    '/api/my-rest/days',
    { schema: { body: day, response: { 201: z.object({ id }) } } },
    async (request, reply) => {
      const booked = await asCommand(deps, request, (ctx) => bookRest(ctx, request.body));
      return reply.status(201).send(booked);
    },
  );

  app.delete(
    '/api/my-rest/days/:id',
    { schema: { params: idParams, response: { 204: z.null() } } },
    async (request, reply) => {
      await asCommand(deps, request, (ctx) => cancelRest(ctx, request.params.id));
      return reply.status(204).send(null);
    },
  );
};
