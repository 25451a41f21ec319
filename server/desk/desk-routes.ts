import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import type { ViewContext } from '../access/context.ts';
import { seesUnit } from '../access/scope.ts';
import { toLocalDate } from '../clock.ts';
import type { App, Deps } from '../http/app.ts';
import { decodeCursor } from '../http/cursor.ts';
import { id, idParams, instant, isoDate, page, pageQuery } from '../http/fields.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import { unitsById } from '../org/unit-lookup.ts';
import { actOnDelivery } from './act-on-delivery.ts';
import { actOnTask, assignTask } from './act-on-task.ts';
import { deskProblems } from './desk-problems.ts';
import { deskPage } from './desk-views.ts';
import { mondayOf } from './week-dates.ts';
import { weekOf } from './week-views.ts';

const card = z.object({
  deliveryId: id,
  requestId: id,
  title: z.string(),
  kind: z.string(),
  issuerName: z.string(),
  issuerLevel: z.string().nullable(),
  number: z.string().nullable(),
  origin: z.enum(['sender', 'stray']),
  state: z.string(),
  arrivedAt: instant,
  nextDueAt: instant.nullable(),
  nextDueHasTime: z.boolean(),
  workingHoursLeft: z.number().nullable(),
  hours: z.number(),
  what: z.array(z.string()),
  known: z.object({ requestId: id, arrivedAt: instant, state: z.string() }).nullable(),
  tasksOpen: z.number(),
  tasksDone: z.number(),
  undoUntil: instant.nullable(),
});

const engagement = z.object({
  id,
  deliveryId: id,
  requestId: id,
  kind: z.string(),
  title: z.string(),
  issuerName: z.string(),
  number: z.string().nullable(),
  startsAt: instant,
  endsAt: instant,
  allDay: z.boolean(),
  place: z.string().nullable(),
  video: z.boolean(),
  travelMinutes: z.number(),
});
const week = z.object({
  unit: z.object({ id, name: z.string() }),
  from: isoDate,
  to: isoDate,
  days: z.array(
    z.object({
      date: isoDate,
      kind: z.string(),
      name: z.string().nullable(),
      protected: z.array(z.object({ half: z.enum(['am', 'pm']), name: z.string(), kind: z.string() })),
    }),
  ),
  engagements: z.array(engagement),
  deadlines: z.array(
    z.object({
      taskId: id,
      deliveryId: id,
      requestId: id,
      what: z.string(),
      title: z.string(),
      issuerName: z.string(),
      dueAt: instant,
      dueHasTime: z.boolean(),
      state: z.string(),
      recurs: z.string().nullable(),
    }),
  ),
  clashes: z.array(
    z.object({
      kind: z.string(),
      engagementIds: z.array(id),
      date: isoDate,
      half: z.enum(['am', 'pm']).nullable(),
      name: z.string().nullable(),
    }),
  ),
  // Somebody comes to listen: on the week, and no visit of inspection.
  listening: z.array(
    z.object({
      id,
      by: z.string(),
      place: z.string(),
      on: isoDate,
      half: z.enum(['am', 'pm', 'day']),
      topic: z.string(),
      state: z.string(),
    }),
  ),
  generatedAt: instant,
});

/** The unit whose desk is asked for: one's own by default, any of the region for those who see the region. */
export const unitAsked = async (ctx: ViewContext, unitId: string | undefined) => {
  const asked = unitId ?? ctx.actor.unitId;
  const [unit] = seesUnit(ctx.scope, asked) ? await unitsById(ctx.db, [asked], toLocalDate(ctx.clock.now())) : [];
  if (!unit || unit.region !== ctx.actor.region) throw deskProblems('unit.not-found');
  return unit;
};

export const registerDeskRoutes = (app: App, deps: Deps): void => {
  const deskQuery = z.object({
    unitId: id.optional(),
    filter: z.enum(['all', 'today', 'week', 'mine', 'village', 'unnumbered', 'closed']).default('all'),
    ...pageQuery,
  });
  app.get('/api/desk', { schema: { querystring: deskQuery, response: { 200: page(card) } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'desk.read');
    const { unitId, filter, cursor, limit } = request.query;
    const unit = await unitAsked(ctx, unitId);
    return deskPage(ctx, { unitId: unit.id, filter, cursor: cursor ? decodeCursor(cursor) : null, limit });
  });

  const weekQuery = z.object({ unitId: id.optional(), from: isoDate.optional() });
  app.get('/api/week', { schema: { querystring: weekQuery, response: { 200: week } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'week.read');
    const unit = await unitAsked(ctx, request.query.unitId);
    return weekOf(ctx, { id: unit.id, name: unit.name }, mondayOf(request.query.from ?? toLocalDate(deps.clock.now())));
  });

  const step = z.strictObject({
    event: z.enum(['accept', 'dispute', 'close', 'reopen', 'undo']),
    note: z.string().max(1_000).default(''),
  });
  const stepped = z.object({ state: z.string(), undoUntil: instant.nullable() });
  app.post(
    '/api/deliveries/:id/state',
    { schema: { params: idParams, body: step, response: { 200: stepped } } },
    (request) => asCommand(deps, request, (ctx) => actOnDelivery(ctx, request.params.id, request.body)),
  );

  const taskStep = z.strictObject({ event: z.enum(['done', 'reopen']) });
  app.post(
    '/api/tasks/:id/state',
    {
      schema: {
        params: idParams,
        body: taskStep,
        response: { 200: z.object({ state: z.string(), dueAt: instant.nullable() }) },
      },
    },
    (request) => asCommand(deps, request, (ctx) => actOnTask(ctx, request.params.id, request.body.event)),
  );

  const owner = z.strictObject({ personId: id.nullable() });
  app.put('/api/tasks/:id/owner', { schema: { params: idParams, body: owner, response: { 200: owner } } }, (request) =>
    asCommand(deps, request, (ctx) => assignTask(ctx, request.params.id, request.body.personId)),
  );
};
