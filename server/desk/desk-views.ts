import { workingHoursBetween } from '@songbang/engine/calendar/working-time.ts';
import { type SqlBool, sql } from 'kysely';
import type { ViewContext } from '../access/context.ts';
import { deliveriesIn } from '../access/scope.ts';
import { loadCalendar } from '../calendar/calendar-lookup.ts';
import { addDays, fromLocal, toLocal, toLocalDate } from '../clock.ts';
import { type Cursor, encodeCursor } from '../http/cursor.ts';
import { undoUntil } from './delivery.ts';

export type DeskFilter = 'all' | 'today' | 'week' | 'mine' | 'village' | 'unnumbered' | 'closed';
export type DeskQuery = { unitId: string; filter: DeskFilter; cursor: Cursor | null; limit: number };

/** No deadline sorts last. */
const NEVER = new Date('9999-12-31T00:00:00Z');

/** One unit's desk: the next decision first, each row with all a card needs. */
export const deskPage = async (ctx: ViewContext, query: DeskQuery) => {
  const rows = await deskRows(ctx, query);
  const page = rows.slice(0, query.limit);
  const now = ctx.clock.now();
  const calendar = await loadCalendar(ctx.db, ctx.actor.region, query.unitId);
  const earlier = await earlierTitles(
    ctx,
    query.unitId,
    page.map((row) => row.title),
  );
  const last = page.at(-1);
  return {
    items: page.map((row) => {
      const left = row.next_due_at ? workingHoursBetween(calendar, toLocal(now), toLocal(row.next_due_at)) : null;
      const known = earlier.find(
        (one) => one.title === row.title && one.id !== row.id && one.arrived_at < row.arrived_at,
      );
      return {
        deliveryId: row.id,
        requestId: row.request_id,
        title: row.title,
        kind: row.kind,
        issuerName: row.issuer_name,
        issuerLevel: row.issuer_level,
        number: row.number,
        origin: row.registered_before_arrival ? ('sender' as const) : ('stray' as const),
        state: row.state,
        arrivedAt: row.arrived_at,
        nextDueAt: row.next_due_at,
        nextDueHasTime: row.due_has_time ?? false,
        workingHoursLeft: left && !left.unknown ? left.hours : null,
        hours: row.hours,
        what: row.what ?? [],
        known: known ? { requestId: known.request_id, arrivedAt: known.arrived_at, state: known.state } : null,
        tasksOpen: row.tasks_open ?? 0,
        tasksDone: row.tasks_done ?? 0,
        undoUntil: row.previous_state && undoUntil(row.changed_at) > now ? undoUntil(row.changed_at) : null,
      };
    }),
    next: rows.length > query.limit && last ? encodeCursor({ at: last.next_due_at ?? NEVER, id: last.id }) : null,
  };
};

const deskRows = (ctx: ViewContext, { unitId, filter, cursor, limit }: DeskQuery) =>
  ctx.db
    .selectFrom('delivery')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('task')
          .select([
            sql<string[]>`array_agg(task.what order by task.due_at nulls last, task.position)`.as('what'),
            sql<boolean>`(array_agg(task.due_has_time order by task.due_at nulls last))[1]`.as('due_has_time'),
            sql<number>`count(*) filter (where task.state = 'open')`.as('tasks_open'),
            sql<number>`count(*) filter (where task.state = 'done')`.as('tasks_done'),
          ])
          .whereRef('task.region', '=', 'delivery.region')
          .whereRef('task.delivery_id', '=', 'delivery.id')
          .as('work'),
      (join) => join.onTrue(),
    )
    .selectAll('delivery')
    .select(['work.what', 'work.due_has_time', 'work.tasks_open', 'work.tasks_done'])
    .where(deliveriesIn(ctx.scope))
    .where('delivery.unit_id', '=', unitId)
    .where(filterOf(ctx, filter))
    .$if(cursor !== null, (q) =>
      q.where(sql<SqlBool>`(coalesce(delivery.next_due_at, ${NEVER}), delivery.id) > (${cursor?.at}, ${cursor?.id})`),
    )
    .orderBy(sql`coalesce(delivery.next_due_at, ${NEVER})`)
    .orderBy('delivery.id')
    .limit(limit + 1)
    .execute();

const OPEN = sql<SqlBool>`delivery.state in ('arrived', 'accepted', 'disputed')`;

const filterOf = (ctx: ViewContext, filter: DeskFilter) => {
  const today = toLocalDate(ctx.clock.now());
  const before = (date: string) => sql<SqlBool>`${OPEN} and delivery.next_due_at < ${fromLocal(date)}`;
  switch (filter) {
    case 'all':
      return OPEN;
    case 'today':
      return before(addDays(today, 1));
    case 'week':
      return before(addDays(today, 7));
    case 'mine':
      return sql<SqlBool>`${OPEN} and exists (select 1 from task where task.region = delivery.region
        and task.delivery_id = delivery.id and task.owner_person_id = ${ctx.actor.personId})`;
    case 'village':
      return sql<SqlBool>`${OPEN} and exists (select 1 from task join village_link
        on village_link.region = task.region and village_link.task_id = task.id
        where task.region = delivery.region and task.delivery_id = delivery.id)`;
    case 'unnumbered':
      return sql<SqlBool>`${OPEN} and delivery.number is null`;
    case 'closed':
      return sql<SqlBool>`delivery.state = 'closed'`;
  }
};

/** Earlier arrivals with the same titles as this page, newest first: "the same as what you received on …". */
const earlierTitles = async (ctx: ViewContext, unitId: string, titles: string[]) => {
  if (titles.length === 0) return [];
  return ctx.db
    .selectFrom('delivery')
    .select(['id', 'request_id', 'title', 'state', 'arrived_at'])
    .where(deliveriesIn(ctx.scope))
    .where('unit_id', '=', unitId)
    .where('title', 'in', [...new Set(titles)])
    .orderBy('arrived_at', 'desc')
    .limit(500)
    .execute();
};
