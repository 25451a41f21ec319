import { sql } from 'kysely';
import type { ViewContext } from '../access/context.ts';
import { requestsIn } from '../access/scope.ts';

/** How often a rule spoke, and how often it could not answer, in the reviews of the last year that this reader may see. */
export type Spoken = { requests: number; lastAt: Date | null; unanswered: number };

const YEAR = sql`interval '1 year'`;

/** By rule id; a rule that never spoke is absent. Counts are requests, not findings. */
export const spokenByRule = async (ctx: ViewContext): Promise<Map<string, Spoken>> => {
  const { rows } = await sql<{ rule: string; requests: number; last_at: Date | null; unanswered: number }>`
    with recent as (
      select review.request_id, review.created_at, review.findings, review.unknown
        from review join request on request.region = review.region and request.id = review.request_id
       where review.region = ${ctx.actor.region} and ${requestsIn(ctx.scope)}
         and review.created_at > ${ctx.clock.now()}::timestamptz - ${YEAR}),
    said as (
      select row ->> 'rule' as rule, request_id, created_at, true as spoke
        from recent cross join lateral jsonb_array_elements(findings) as row
      union all
      select row ->> 'rule', request_id, created_at, false
        from recent cross join lateral jsonb_array_elements(unknown) as row)
    select rule, count(distinct request_id) filter (where spoke) as requests,
           max(created_at) filter (where spoke) as last_at,
           count(distinct request_id) filter (where not spoke) as unanswered
      from said group by rule`.execute(ctx.db);
  return new Map(
    rows.map((row) => [row.rule, { requests: row.requests, lastAt: row.last_at, unanswered: row.unanswered }]),
  );
};

/** Requests reviewed in the same time: what the counts are of. */
export const reviewedInYear = async (ctx: ViewContext): Promise<number> => {
  const { rows } = await sql<{ requests: number }>`
    select count(distinct review.request_id) as requests
      from review join request on request.region = review.region and request.id = review.request_id
     where review.region = ${ctx.actor.region} and ${requestsIn(ctx.scope)}
       and review.created_at > ${ctx.clock.now()}::timestamptz - ${YEAR}`.execute(ctx.db);
  return rows[0]?.requests ?? 0;
};

const LATEST = 10;

/** When one rule spoke: by month of the last year (`2026-11`), and the latest requests with what it said. */
export const spokenOf = async (ctx: ViewContext, rule: string) => {
  const said = sql`from review join request on request.region = review.region and request.id = review.request_id
        cross join lateral jsonb_array_elements(review.findings) as finding
       where review.region = ${ctx.actor.region} and ${requestsIn(ctx.scope)} and finding ->> 'rule' = ${rule}
         and review.findings @> jsonb_build_array(jsonb_build_object('rule', ${rule}::text))
         and review.created_at > ${ctx.clock.now()}::timestamptz - ${YEAR}`;
  const months = await sql<{ month: string; requests: number }>`
    select to_char(review.created_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
           count(distinct review.request_id) as requests ${said} group by month order by month`.execute(ctx.db);
  const latest = await sql<{ id: string; title: string; issuer: string; at: Date; zh: string; en: string }>`
    select request.id, request.title, request.issuer_name as issuer, review.created_at as at,
           finding ->> 'message' as zh, finding ->> 'messageEn' as en
           ${said} order by review.created_at desc, request.id desc limit ${LATEST}`.execute(ctx.db);
  return { months: months.rows, latest: latest.rows };
};
