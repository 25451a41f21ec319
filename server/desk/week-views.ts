import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import { dayKind } from '@songbang/engine/calendar/day-kind.ts';
import { occurrencesBetween } from '@songbang/engine/calendar/occurrences.ts';
import { protectedHalfDays } from '@songbang/engine/calendar/protection.ts';
import type { ViewContext } from '../access/context.ts';
import { engagementsIn } from '../access/scope.ts';
import { loadCalendar } from '../calendar/calendar-lookup.ts';
import { addDays, fromLocal, toLocal } from '../clock.ts';
import { listeningBetween } from '../listening/listening-lookup.ts';
import { clashesOf, type WeekDay, type WeekEngagement } from './week-clashes.ts';

/** One unit's week from a Monday: its days, what happens, what is due, and what clashes. */
export const weekOf = async (ctx: ViewContext, unit: { id: string; name: string }, from: string) => {
  const to = addDays(from, 6);
  const calendar = await loadCalendar(ctx.db, ctx.actor.region, unit.id);
  const days = daysOf(calendar, from, to);
  const engagements = await engagementsBetween(ctx, unit.id, from, addDays(to, 1));
  const forClashes = engagements.map((one): WeekEngagement => ({ ...one, kind: one.kind as WeekEngagement['kind'] }));
  return {
    unit,
    from,
    to,
    days,
    engagements,
    deadlines: await deadlinesBetween(ctx, unit.id, from, to),
    clashes: clashesOf(forClashes, days),
    listening: (await listeningBetween(ctx, { unitId: unit.id, from, to })).filter((one) => one.state !== 'cancelled'),
    generatedAt: ctx.clock.now(),
  };
};

const daysOf = (calendar: Calendar, from: string, to: string): WeekDay[] => {
  const halves = protectedHalfDays(calendar, from, to);
  return Array.from({ length: 7 }, (_, index) => addDays(from, index)).map((date) => ({
    date,
    kind: dayKind(calendar, date),
    name: calendar.exceptions[date]?.name ?? null,
    protected: halves.filter((one) => one.date === date).map(({ half, name, kind }) => ({ half, name, kind })),
  }));
};

/** What takes hours of a unit between two local dates (end exclusive). */
export const engagementsBetween = async (
  ctx: Pick<ViewContext, 'db' | 'scope'>,
  unitId: string,
  from: string,
  to: string,
) => {
  const rows = await ctx.db
    .selectFrom('engagement')
    .innerJoin('delivery', (join) =>
      join.onRef('delivery.region', '=', 'engagement.region').onRef('delivery.id', '=', 'engagement.delivery_id'),
    )
    .selectAll('engagement')
    .select(['delivery.request_id', 'delivery.issuer_name', 'delivery.number'])
    .where(engagementsIn(ctx.scope))
    .where('engagement.unit_id', '=', unitId)
    .where('engagement.state', '=', 'planned')
    .where('engagement.starts_at', '<', fromLocal(to))
    .where('engagement.ends_at', '>', fromLocal(from))
    .orderBy('engagement.starts_at')
    .orderBy('engagement.id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    deliveryId: row.delivery_id,
    requestId: row.request_id,
    kind: row.kind,
    title: row.title,
    issuerName: row.issuer_name,
    number: row.number,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    allDay: row.all_day,
    place: row.place,
    video: row.video,
    travelMinutes: row.travel_minutes,
  }));
};

/** Open deadlines of the week, with every date a recurring one falls due. */
const deadlinesBetween = async (ctx: ViewContext, unitId: string, from: string, to: string) => {
  const rows = await ctx.db
    .selectFrom('task')
    .innerJoin('delivery', (join) =>
      join.onRef('delivery.region', '=', 'task.region').onRef('delivery.id', '=', 'task.delivery_id'),
    )
    .select([
      'task.id',
      'task.delivery_id',
      'task.what',
      'task.due_at',
      'task.due_has_time',
      'task.recurs',
      'task.state',
      'delivery.request_id',
      'delivery.title',
      'delivery.issuer_name',
    ])
    .where('task.region', '=', ctx.actor.region)
    .where('task.unit_id', '=', unitId)
    .where('delivery.state', 'in', ['arrived', 'accepted', 'disputed'])
    .where('task.state', '=', 'open')
    .where('task.due_at', 'is not', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('task.due_at', '>=', fromLocal(from)), eb('task.due_at', '<', fromLocal(addDays(to, 1)))]),
        eb.and([eb('task.recurs', 'is not', null), eb('task.due_at', '<', fromLocal(addDays(to, 1)))]),
      ]),
    )
    .orderBy('task.due_at')
    .orderBy('task.id')
    .limit(500)
    .execute();
  return rows
    .flatMap((row) =>
      datesOf(row, from, to).map((dueAt) => ({
        taskId: row.id,
        deliveryId: row.delivery_id,
        requestId: row.request_id,
        what: row.what,
        title: row.title,
        issuerName: row.issuer_name,
        dueAt,
        dueHasTime: row.due_has_time,
        state: row.state,
        recurs: row.recurs,
      })),
    )
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
};

const datesOf = (task: { due_at: Date | null; recurs: string | null }, from: string, to: string): Date[] => {
  if (!task.due_at) return [];
  if (!task.recurs) return [task.due_at];
  const local = toLocal(task.due_at);
  const earliest = local.slice(0, 10) > from ? local.slice(0, 10) : from;
  return occurrencesBetween(task.recurs, earliest, to).map((date) => fromLocal(`${date}T${local.slice(11)}`));
};
