import { type SqlBool, sql } from 'kysely';
import type { ViewContext } from '../access/context.ts';
import { mattersIn, whistlesIn } from '../access/scope.ts';
import { fromLocal, toLocalDate } from '../clock.ts';
import { type Cursor, encodeCursor } from '../http/cursor.ts';
import type { MatterState } from './matter.ts';
import { wordsOf } from './matter-store.ts';

export type MatterFilter = 'open' | 'overdue' | 'answered' | 'closed';
type MatterQuery = { filter: MatterFilter; unitId: string | null; cursor: Cursor | null; limit: number };

const COLUMNS = [
  'matter.id',
  'matter.unit_id',
  'matter.channel',
  'matter.kind',
  'matter.what',
  'matter.contact',
  'matter.state',
  'matter.post_id',
  'matter.received_at',
  'matter.promised_on',
  'matter.answer',
  'matter.answered_at',
  'matter.closed_at',
  'matter.closed_by',
  'matter.hours',
] as const;

/** What waits comes by its promised date, what is done by the day it came. Each row is a matter, never a person. */
export const matterPage = async (ctx: ViewContext, { filter, unitId, cursor, limit }: MatterQuery) => {
  const today = toLocalDate(ctx.clock.now());
  const waiting = filter === 'open' || filter === 'overdue';
  const at = waiting
    ? sql<Date>`(matter.promised_on::timestamp at time zone 'Asia/Shanghai')`
    : sql<Date>`matter.received_at`;
  const rows = await matterRows(ctx)
    .where(conditionOf(filter, today))
    .$if(unitId !== null, (q) => q.where('matter.unit_id', '=', unitId!))
    .$if(cursor !== null, (q) =>
      q.where(
        waiting
          ? sql<SqlBool>`(${at}, matter.id) > (${cursor?.at}, ${cursor?.id})`
          : sql<SqlBool>`(${at}, matter.id) < (${cursor?.at}, ${cursor?.id})`,
      ),
    )
    .orderBy(at, waiting ? 'asc' : 'desc')
    .orderBy('matter.id', waiting ? 'asc' : 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map((row) => shown(ctx, row, today));
  const last = rows[limit - 1];
  const next = rows.length > limit && last ? encodeCursor({ at: placeOf(last, waiting), id: last.id }) : null;
  return { items, next };
};

const placeOf = (row: Row, waiting: boolean): Date => (waiting ? fromLocal(row.promised_on) : row.received_at);

const conditionOf = (filter: MatterFilter, today: string) =>
  filter === 'overdue'
    ? sql<SqlBool>`matter.state = 'open' and matter.promised_on < ${today}`
    : sql<SqlBool>`matter.state = ${filter}`;

const matterRows = (ctx: ViewContext) =>
  ctx.db
    .selectFrom('matter')
    .innerJoin('unit', 'unit.id', 'matter.unit_id')
    .leftJoin('post', (join) => join.onRef('post.region', '=', 'matter.region').onRef('post.id', '=', 'matter.post_id'))
    .select(COLUMNS)
    .select(['unit.short_name', 'post.name as post_name'])
    .where(mattersIn(ctx.scope));
type Row = Awaited<ReturnType<ReturnType<typeof matterRows>['execute']>>[number];

/** How to reach the resident is for the answering township alone. */
const shown = (ctx: ViewContext, row: Row, today: string) => ({
  id: row.id,
  unitId: row.unit_id,
  unitName: row.short_name,
  channel: row.channel,
  kind: row.kind,
  what: row.what,
  contact: row.unit_id === ctx.actor.unitId ? row.contact : null,
  state: row.state as MatterState,
  postId: row.post_id,
  postName: row.post_name,
  receivedAt: row.received_at,
  promisedOn: row.promised_on,
  overdue: row.state === 'open' && row.promised_on < today,
  answer: row.answer,
  answeredAt: row.answered_at,
  closedAt: row.closed_at,
  closedBy: row.closed_by,
  hours: row.hours,
});

/** One matter with what was said about it; undefined when out of scope. */
export const matterDetail = async (ctx: ViewContext, id: string) => {
  const row = await matterRows(ctx).where('matter.id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  return {
    ...shown(ctx, row, toLocalDate(ctx.clock.now())),
    steps: await wordsOf(ctx.db, ctx.actor.region, id),
    whistles: (await whistleList(ctx, id)).map(({ id: whistleId, calls }) => ({ id: whistleId, calls })),
  };
};

/** How many of each state in scope, for the words above the list. */
export const matterCounts = async (ctx: ViewContext, unitId: string | null) => {
  const today = toLocalDate(ctx.clock.now());
  return ctx.db
    .selectFrom('matter')
    .select([
      sql<number>`count(*) filter (where state = 'open')`.as('open'),
      sql<number>`count(*) filter (where state = 'open' and promised_on < ${today})`.as('overdue'),
      sql<number>`count(*) filter (where state = 'answered')`.as('answered'),
      sql<number>`count(*) filter (where state = 'closed')`.as('closed'),
    ])
    .where(mattersIn(ctx.scope))
    .$if(unitId !== null, (q) => q.where('matter.unit_id', '=', unitId!))
    .executeTakeFirstOrThrow();
};

type Call = { unitId: string; unitName: string; answer: string | null; answeredAt: string | null };

/** Summonses in scope, the newest first; with a matter's id only those about it. */
export const whistleList = async (ctx: ViewContext, matterId: string | null = null) => {
  const rows = await ctx.db
    .selectFrom('whistle')
    .innerJoin('unit as town', 'town.id', 'whistle.unit_id')
    .select(['whistle.id', 'whistle.matter_id', 'whistle.what', 'whistle.answer_by', 'whistle.called_at'])
    .select(['town.short_name as town', 'town.id as town_id'])
    .select(
      sql<
        Call[]
      >`(select json_agg(json_build_object('unitId', called.id, 'unitName', called.short_name, 'answer', whistle_call.answer,
        'answeredAt', to_char(whistle_call.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by called.issuer_code)
        from whistle_call join unit as called on called.id = whistle_call.unit_id
        where whistle_call.region = whistle.region and whistle_call.whistle_id = whistle.id)`.as('calls'),
    )
    .where(whistlesIn(ctx.scope))
    .$if(matterId !== null, (q) => q.where('whistle.matter_id', '=', matterId!))
    .orderBy('whistle.called_at', 'desc')
    .orderBy('whistle.id')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    matterId: row.matter_id,
    townId: row.town_id,
    town: row.town,
    what: row.what,
    answerBy: row.answer_by,
    calledAt: row.called_at,
    calls: row.calls.map((call) => ({ ...call, answeredAt: call.answeredAt ? new Date(call.answeredAt) : null })),
  }));
};
