import type { Db, Trx } from '../../db/connect.ts';
import type { LeaveSpan } from './read-leave.ts';
import type { Road } from './read-roads.ts';

/** Where everybody drives to: the county's own unit to which roads lead already, or the township with the shortest road. */
export const seatOf = async (db: Db | Trx, region: string): Promise<string | null> => {
  const row = await db
    .selectFrom('road_time')
    .select('to_unit_id')
    .where('region', '=', region)
    .orderBy('minutes')
    .limit(1)
    .executeTakeFirst();
  return row?.to_unit_id ?? null;
};

/** Writes road times to the seat over those that were there. */
export const writeRoads = async (trx: Trx, region: string, seat: string, roads: readonly Road[]): Promise<void> => {
  if (roads.length === 0) return;
  await trx
    .insertInto('road_time')
    .values(roads.map((one) => ({ region, from_unit_id: one.unitId, to_unit_id: seat, minutes: one.minutes })))
    .onConflict((c) =>
      c
        .columns(['region', 'from_unit_id', 'to_unit_id'])
        .doUpdateSet((eb) => ({ minutes: eb.ref('excluded.minutes') })),
    )
    .execute();
};

/** Writes leave; a span that is there already stays once. Returns how many are new. */
export const writeLeave = async (
  trx: Trx,
  region: string,
  spans: readonly (LeaveSpan & { id: string })[],
): Promise<number> => {
  if (spans.length === 0) return 0;
  const rows = await trx
    .insertInto('person_leave')
    .values(spans.map((one) => ({ region, id: one.id, person_id: one.personId, from_date: one.from, to_date: one.to })))
    .onConflict((c) => c.doNothing())
    .returning('id')
    .execute();
  return rows.length;
};
