import { topicPattern } from '@songbang/engine/lists/topic.ts';
import { sql } from 'kysely';
import type { ViewContext } from '../../access/context.ts';
import { addDays, fromLocal, toLocalDate } from '../../clock.ts';
import type { TownFacts } from './targeting.ts';

const LOOK_BACK_DAYS = 731;
const YEAR_DAYS = 365;

/**
 * What the register holds about possible targets of a visit on one line of work (null: any), one row per unit in the order given.
 * Visits and orders to put things right of two years, residents' matters of one year: counts and dates, never a text.
 */
export const targetFacts = async (
  ctx: ViewContext,
  units: readonly { id: string; villageCount: number }[],
  topic: string | null,
): Promise<TownFacts[]> => {
  const { region } = ctx.actor;
  const ids = units.map((one) => one.id);
  const today = toLocalDate(ctx.clock.now());
  const since = (days: number) => fromLocal(addDays(today, -days));
  const words = topicPattern(topic);
  const visits = await ctx.db
    .selectFrom('engagement')
    .select((eb) => ['unit_id', eb.fn.max('starts_at').as('last')])
    .where('region', '=', region)
    .where('unit_id', 'in', ids)
    .where('kind', '=', 'visit')
    .where('state', '=', 'planned')
    .where('starts_at', '>=', since(LOOK_BACK_DAYS))
    .where('starts_at', '<', ctx.clock.now())
    .$if(topic !== null, (q) => q.where('topic', '=', topic))
    .groupBy('unit_id')
    .execute();
  const matters = await ctx.db
    .selectFrom('matter')
    .select((eb) => ['unit_id', eb.fn.countAll<number>().as('n')])
    .where('region', '=', region)
    .where('unit_id', 'in', ids)
    .where('received_at', '>=', since(YEAR_DAYS))
    .where(aboutTopic(topic, words))
    .groupBy('unit_id')
    .execute();
  const findings = await ordersToPutRight(ctx, ids, { words, since: since(LOOK_BACK_DAYS) });
  const countIn = (rows: readonly { unit_id: string; n: number }[], id: string) =>
    Number(rows.find((row) => row.unit_id === id)?.n ?? 0);
  return units.map(({ id, villageCount }) => {
    const last = visits.find((row) => row.unit_id === id)?.last;
    return {
      findings: countIn(findings, id),
      matters: countIn(matters, id),
      lastVisitOn: last ? toLocalDate(last) : null,
      villages: villageCount,
    };
  });
};

/** Without a line of work every matter that tells of trouble counts; asking for advice or an errand never does. */
const aboutTopic = (topic: string | null, words: string | null) =>
  words === null
    ? sql<boolean>`kind in ('hardship', 'dispute', 'facility', 'safety')`
    : sql<boolean>`(what ~ ${words} or (kind = 'safety' and ${topic === '安全生产'}))`;

/** Requests that order 整改 of few: one that goes to more than a quarter of those asked says nothing about any of them. */
const ordersToPutRight = async (
  ctx: ViewContext,
  ids: string[],
  { words, since }: { words: string | null; since: Date },
): Promise<{ unit_id: string; n: number }[]> => {
  const { rows } = await sql<{ unit_id: string; n: number }>`
    select delivery.unit_id, count(distinct delivery.request_id)::int as n
      from delivery
     where delivery.region = ${ctx.actor.region} and delivery.unit_id = any(${ids}::uuid[])
       and delivery.arrived_at >= ${since} and delivery.state <> 'recalled'
       and (delivery.title ~ '整改' or exists (select 1 from task
             where task.region = delivery.region and task.delivery_id = delivery.id and task.what ~ '整改'))
       and (${words}::text is null or delivery.title ~ ${words} or exists (select 1 from task
             where task.region = delivery.region and task.delivery_id = delivery.id and task.what ~ ${words}))
       and (select count(*) from request_target
             where request_target.region = delivery.request_region and request_target.request_id = delivery.request_id) * 4
           <= ${Math.max(4, ids.length)}
     group by delivery.unit_id`.execute(ctx.db);
  return rows;
};
