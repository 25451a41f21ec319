import { topicOf } from '@songbang/engine/lists/topic.ts';
import { sql } from 'kysely';
import type { ViewContext } from '../../access/context.ts';
import { requestsIn } from '../../access/scope.ts';
import { addDays, toLocalDate } from '../../clock.ts';
import type { KeptDraw } from './draw.ts';

const LOOK_BACK_DAYS = 30;

type Asked = { title: string; issuerUnitId: string | null; receivedAt: Date; units: string[] | null };
type Row = Omit<KeptDraw, 'seed'> & { seed: string };

/**
 * The draw a request of the reader's goes by: its sender's, on the same line of work, of exactly these townships, at most a month
 * before. Null when it goes by none; undefined when there is no such request within the reader's scope.
 */
export const drawOfRequest = async (ctx: ViewContext, requestId: string): Promise<KeptDraw | null | undefined> => {
  const { rows } = await sql<Asked>`
    select request.title, request.issuer_unit_id as "issuerUnitId", request.received_at as "receivedAt",
           (select array_agg(request_target.unit_id order by request_target.unit_id) from request_target
             where request_target.region = request.region and request_target.request_id = request.id) as units
      from request where ${requestsIn(ctx.scope)} and request.id = ${requestId}`.execute(ctx.db);
  const [asked] = rows;
  if (!asked) return undefined;
  if (!asked.issuerUnitId || !asked.units) return null;
  const on = toLocalDate(asked.receivedAt);
  const found = await sql<Row>`
    select id, drawn_on::text as "drawnOn", topic, seed, candidates, chosen
      from targeting_draw
     where region = ${ctx.scope.region} and unit_id = ${asked.issuerUnitId} and chosen_unit_ids = ${asked.units}::uuid[]
       and drawn_on between ${addDays(on, -LOOK_BACK_DAYS)}::date and ${on}::date
       and topic is not distinct from ${topicOf(asked.title)}
     order by drawn_at desc, id desc limit 1`.execute(ctx.db);
  const [draw] = found.rows;
  return draw ? { ...draw, seed: Number(draw.seed) } : null;
};
