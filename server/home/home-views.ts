import { dayKind } from '@songbang/engine/calendar/day-kind.ts';
import { addWorkingHours, workingHoursBetween } from '@songbang/engine/calendar/working-time.ts';
import { sql } from 'kysely';
import type { ViewContext } from '../access/context.ts';
import { deliveriesIn, requestsIn } from '../access/scope.ts';
import { loadCalendar } from '../calendar/calendar-lookup.ts';
import { addDays, fromLocal, toLocal, toLocalDate } from '../clock.ts';
import { coverageOf, ledgerBy } from '../ledger/ledger-lookup.ts';

/** Standard time of one recorded action on this system, minutes; the bottom line shows it as the product's own burden. */
const MINUTES_PER_ACTION = 0.5;
const TOP_SENDERS = 7;

/** The frame's facts and the first page of every role; each figure carries its dates. */
export const homeOf = async (ctx: ViewContext) => {
  const now = ctx.clock.now();
  const today = toLocalDate(now);
  const month = { from: addDays(today, -29), to: today };
  const calendar = await loadCalendar(ctx.db, ctx.actor.region, ctx.actor.unitId);
  const left = workingHoursBetween(calendar, toLocal(now), `${today}T23:59`);
  const [coverage, bySender, byLevel, counts, ownBurden] = await Promise.all([
    coverageOf(ctx, month),
    ledgerBy(ctx, month, 'issuer'),
    ledgerBy(ctx, month, 'level'),
    countsOf(ctx, today),
    ownBurdenOf(ctx, today),
  ]);
  return {
    today: {
      date: today,
      dayKind: dayKind(calendar, today),
      workingHoursLeft: left.unknown ? null : left.hours,
      calendarReaches: addWorkingHours(calendar, toLocal(now), 40) !== null,
    },
    coverage,
    counts,
    month: { ...month, ...bySender.total },
    hoursBySender: bySender.rows.slice(0, TOP_SENDERS),
    hoursByLevel: byLevel.rows,
    ownBurden,
  };
};

const countsOf = async (ctx: ViewContext, today: string) => {
  const weekEnd = fromLocal(addDays(today, 7));
  const now = ctx.clock.now();
  const desk = await ctx.db
    .selectFrom('delivery')
    .select([
      sql<number>`count(*) filter (where state in ('arrived', 'accepted', 'disputed'))`.as('inbox'),
      sql<number>`count(*) filter (where state in ('arrived', 'accepted', 'disputed') and next_due_at >= ${now} and next_due_at < ${weekEnd})`.as(
        'dueThisWeek',
      ),
      sql<number>`count(*) filter (where state in ('arrived', 'accepted', 'disputed') and next_due_at < ${now})`.as(
        'overdue',
      ),
      sql<number>`count(*) filter (where state in ('arrived', 'accepted', 'disputed') and number is null)`.as(
        'unnumbered',
      ),
    ])
    .where(deliveriesIn(ctx.scope))
    .executeTakeFirstOrThrow();
  const requests = await ctx.db
    .selectFrom('request')
    .select([
      sql<number>`count(*) filter (where state = 'in-review')`.as('inReview'),
      sql<number>`count(*) filter (where state = 'returned' and received_at > ${now}::timestamptz - interval '30 days')`.as(
        'returned',
      ),
      sql<number>`count(*) filter (where state = 'numbered' and received_at > ${now}::timestamptz - interval '30 days')`.as(
        'numbered',
      ),
      sql<number>`count(*) filter (where state = 'stray' and received_at > ${now}::timestamptz - interval '30 days')`.as(
        'strays',
      ),
    ])
    .where(requestsIn(ctx.scope))
    .executeTakeFirstOrThrow();
  return { ...desk, ...requests };
};

/** Actions recorded in seven days × standard time ÷ accounts of the region; nobody's time online is known or kept. */
const ownBurdenOf = async (ctx: ViewContext, today: string) => {
  const from = addDays(today, -6);
  const { region } = ctx.actor;
  const actions = await ctx.db
    .selectFrom('audit_entry')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('region', '=', region)
    .where('at', '>=', fromLocal(from))
    .where('actor_id', 'is not', null)
    .executeTakeFirstOrThrow();
  const users = await ctx.db
    .selectFrom('account')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('region', '=', region)
    .where('disabled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return {
    minutesPerUser: users.n === 0 ? 0 : Math.round((actions.n * MINUTES_PER_ACTION * 10) / users.n) / 10,
    actions: actions.n,
    users: users.n,
    minutesPerAction: MINUTES_PER_ACTION,
    budgetMinutes: 5,
    from,
    to: today,
  };
};
