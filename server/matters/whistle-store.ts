import type { Trx } from '../db/connect.ts';

type NewWhistle = {
  region: string;
  id: string;
  unitId: string;
  matterId: string | null;
  what: string;
  answerBy: string;
  now: Date;
  departmentUnitIds: string[];
};

export const insertWhistle = async (trx: Trx, row: NewWhistle): Promise<void> => {
  await trx
    .insertInto('whistle')
    .values({
      region: row.region,
      id: row.id,
      unit_id: row.unitId,
      matter_id: row.matterId,
      what: row.what,
      answer_by: row.answerBy,
      called_at: row.now,
    })
    .execute();
  await trx
    .insertInto('whistle_call')
    .values(row.departmentUnitIds.map((unit_id) => ({ region: row.region, whistle_id: row.id, unit_id })))
    .execute();
};

type CallKey = { region: string; whistleId: string; unitId: string };

/** One department's call, with the township that waits for it; undefined when it was not summoned. */
export const lockCall = (trx: Trx, key: CallKey) =>
  trx
    .selectFrom('whistle_call')
    .innerJoin('whistle', (join) =>
      join.onRef('whistle.region', '=', 'whistle_call.region').onRef('whistle.id', '=', 'whistle_call.whistle_id'),
    )
    .select('whistle.unit_id as town_id')
    .where('whistle_call.region', '=', key.region)
    .where('whistle_call.whistle_id', '=', key.whistleId)
    .where('whistle_call.unit_id', '=', key.unitId)
    .forUpdate()
    .executeTakeFirst();

export const answerCall = async (
  trx: Trx,
  { answer, now, ...key }: CallKey & { answer: string; now: Date },
): Promise<void> => {
  await trx
    .updateTable('whistle_call')
    .set({ answer, answered_at: now })
    .where('region', '=', key.region)
    .where('whistle_id', '=', key.whistleId)
    .where('unit_id', '=', key.unitId)
    .execute();
};
