import { monthsUpTo, repeatedShortNotice, type ShortNoticeMonth } from '@songbang/engine/ledger/short-notice.ts';
import { sql } from 'kysely';
import type { ViewContext } from '../access/context.ts';
import { requestsIn } from '../access/scope.ts';
import { fromLocal, toLocalDate } from '../clock.ts';

const MONTHS = 12;

/** The condition of index `review_short_notice`, word for word: else the index is not used. */
const TOO_SHORT = sql<boolean>`review.findings @? '$[*] ? ((@.rule == "R-RPT-06" || @.rule == "R-RPT-07" || @.rule == "R-RPT-08" || @.rule == "R-RPT-10") && @.level != "hint")'`;
const LOCAL = sql`'Asia/Shanghai'`;
const MONTH = sql<string>`to_char(request.received_at at time zone ${LOCAL}, 'YYYY-MM')`;
const DAY = sql<string>`to_char(request.received_at at time zone ${LOCAL}, 'YYYY-MM-DD')`;
const SAME_DAY = sql<boolean>`exists (select 1 from jsonb_array_elements(request.reading -> 'asks') as ask
  where ask ->> 'due' = to_char(request.received_at at time zone ${LOCAL}, 'YYYY-MM-DD'))`;
const SENDER = sql<string>`coalesce(request.issuer_unit_id::text, request.issuer_name)`;

/**
 * Requests with a short deadline of the last twelve months, by month, and the senders among whom they repeat; in the scope of who
 * looks. Beside them stands how many requests came in all, so that a share can be worked out.
 */
export const shortNotices = async (ctx: ViewContext) => {
  const today = toLocalDate(ctx.clock.now());
  const months = monthsUpTo(today, MONTHS);
  const since = fromLocal(`${months[0]}-01`);
  const [found, all] = await Promise.all([shortBySender(ctx, since), allByMonth(ctx, since)]);
  const short = (month: string) => found.filter((row) => row.month === month);
  return {
    from: `${months[0]}-01`,
    to: today,
    months: months.map((month) => ({
      month,
      short: short(month).reduce((total, row) => total + row.requests, 0),
      senders: new Set(short(month).map((row) => row.key)).size,
      all: all.find((row) => row.month === month)?.requests ?? 0,
    })),
    senders: repeatedShortNotice(found, months),
    // Named nowhere: one such request is no pattern.
    once: new Set(found.map((row) => row.key)).size - repeatedShortNotice(found, months).length,
  };
};

const shortBySender = (ctx: ViewContext, since: Date): Promise<ShortNoticeMonth[]> =>
  ctx.db
    .selectFrom('request')
    .innerJoin('review', (join) =>
      join.onRef('review.region', '=', 'request.region').onRef('review.request_id', '=', 'request.id'),
    )
    .select([
      SENDER.as('key'),
      sql<string>`min(request.issuer_name)`.as('label'),
      MONTH.as('month'),
      sql<number>`count(*)`.as('requests'),
      sql<number>`count(*) filter (where ${SAME_DAY})`.as('sameDay'),
      sql<number>`count(*) filter (where request.state = 'returned')`.as('returned'),
      sql<number>`sum(request.hours)`.as('hours'),
      sql<string>`max(${DAY})`.as('last'),
    ])
    .where(requestsIn(ctx.scope))
    .where('request.received_at', '>=', since)
    .where('request.received_at', '<=', ctx.clock.now())
    // Taken back by the sender itself: mended before it was asked.
    .where('request.state', '<>', 'withdrawn')
    .where('review.outcome', '<>', 'superseded')
    .where(TOO_SHORT)
    .groupBy([SENDER, MONTH])
    .execute();

const allByMonth = (ctx: ViewContext, since: Date) =>
  ctx.db
    .selectFrom('request')
    .select([MONTH.as('month'), sql<number>`count(*)`.as('requests')])
    .where(requestsIn(ctx.scope))
    .where('request.received_at', '>=', since)
    .where('request.received_at', '<=', ctx.clock.now())
    .groupBy(MONTH)
    .execute();
