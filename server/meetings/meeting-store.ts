import { sql } from 'kysely';
import { requestsIn, type Scope } from '../access/scope.ts';
import type { Db, Trx } from '../db/connect.ts';
import { newId } from '../db/id.ts';

/** A meeting of the region that some unit asked for: undefined for another kind, another region or another sender. */
export const meetingOf = (db: Db | Trx, key: { region: string; requestId: string; issuerUnitId: string | null }) =>
  db
    .selectFrom('request')
    .select(['id', 'title', 'issuer_unit_id'])
    .where('region', '=', key.region)
    .where('id', '=', key.requestId)
    .where('kind', '=', 'meeting')
    .$if(key.issuerUnitId !== null, (q) => q.where('issuer_unit_id', '=', key.issuerUnitId!))
    .executeTakeFirst();

/** Whether the viewer may see this meeting at all. */
export const seesMeeting = async (db: Db | Trx, scope: Scope, requestId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('request')
    .select('id')
    .where(requestsIn(scope))
    .where('id', '=', requestId)
    .where('kind', '=', 'meeting')
    .executeTakeFirst();
  return row !== undefined;
};

/** The units of the region that were called, with their deliveries. */
export const calledUnits = (db: Db | Trx, key: { region: string; requestId: string }) =>
  db
    .selectFrom('delivery')
    .innerJoin('unit', 'unit.id', 'delivery.unit_id')
    .select(['delivery.id as deliveryId', 'unit.id', 'unit.name', 'unit.short_name as shortName'])
    .where('delivery.region', '=', key.region)
    .where('delivery.request_id', '=', key.requestId)
    .where('delivery.state', '!=', 'recalled')
    .orderBy('unit.place_code')
    .execute();

export type NewResolution = {
  region: string;
  deliveryId: string;
  unitId: string;
  what: string;
  dueAt: Date;
  now: Date;
};

/** A resolution becomes a task of whoever on that unit took care of the meeting, else of nobody yet. */
export const insertResolution = async (trx: Trx, row: NewResolution): Promise<void> => {
  const { region, deliveryId } = row;
  const position = sql<number>`(select coalesce(max(position), -1) + 1 from task where region = ${region} and delivery_id = ${deliveryId})`;
  const owner = sql<string>`(select owner_person_id from task where region = ${region} and delivery_id = ${deliveryId}
    and owner_person_id is not null order by position limit 1)`;
  await trx
    .insertInto('task')
    .values({
      region: row.region,
      id: newId(row.now),
      delivery_id: row.deliveryId,
      unit_id: row.unitId,
      position,
      kind: 'resolution',
      what: row.what,
      due_at: row.dueAt,
      due_has_time: false,
      owner_person_id: owner,
      state: 'open',
    })
    .execute();
  // The card comes back to the desk with its nearest date.
  await sql`update delivery set state = case when state = 'closed' then 'accepted' else state end,
      next_due_at = (select min(due_at) from task where task.region = ${row.region} and task.delivery_id = ${row.deliveryId} and task.state = 'open')
    where region = ${row.region} and id = ${row.deliveryId}`.execute(trx);
};

/** A unit's own delivery of a meeting and when it was last to end; undefined when it was not called to one. */
export const attended = (trx: Trx, key: { region: string; unitId: string; deliveryId: string }) =>
  trx
    .selectFrom('delivery')
    .innerJoin('engagement', (join) =>
      join.onRef('engagement.region', '=', 'delivery.region').onRef('engagement.delivery_id', '=', 'delivery.id'),
    )
    .select(['delivery.request_id', sql<Date>`min(engagement.starts_at)`.as('starts_at')])
    .where('delivery.region', '=', key.region)
    .where('delivery.id', '=', key.deliveryId)
    .where('delivery.unit_id', '=', key.unitId)
    .where('delivery.kind', '=', 'meeting')
    .groupBy('delivery.request_id')
    .executeTakeFirst();

/** Counts one tap; false when this delivery has tapped before. What was tapped is kept without who tapped. */
export const countTap = async (
  trx: Trx,
  tap: { region: string; deliveryId: string; requestId: string; answer: string },
): Promise<boolean> => {
  const first = await trx
    .insertInto('meeting_tapped')
    .values({ region: tap.region, delivery_id: tap.deliveryId })
    .onConflict((c) => c.doNothing())
    .returning('delivery_id')
    .executeTakeFirst();
  if (!first) return false;
  await trx
    .insertInto('meeting_opinion')
    .values({ region: tap.region, request_id: tap.requestId, answer: tap.answer, taps: 1 })
    .onConflict((c) =>
      c.columns(['region', 'request_id', 'answer']).doUpdateSet({ taps: sql`meeting_opinion.taps + 1` }),
    )
    .execute();
  return true;
};

export const tapsOf = (db: Db | Trx, key: { region: string; requestId: string }) =>
  db
    .selectFrom('meeting_opinion')
    .select(['answer', 'taps'])
    .where('region', '=', key.region)
    .where('request_id', '=', key.requestId)
    .execute();

export const hasTapped = async (db: Db | Trx, key: { region: string; requestId: string; unitId: string }) => {
  const row = await db
    .selectFrom('meeting_tapped')
    .innerJoin('delivery', (join) =>
      join
        .onRef('delivery.region', '=', 'meeting_tapped.region')
        .onRef('delivery.id', '=', 'meeting_tapped.delivery_id'),
    )
    .select('meeting_tapped.delivery_id')
    .where('meeting_tapped.region', '=', key.region)
    .where('delivery.request_id', '=', key.requestId)
    .where('delivery.unit_id', '=', key.unitId)
    .executeTakeFirst();
  return row !== undefined;
};
