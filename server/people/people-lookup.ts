import type { Db, Trx } from '../db/connect.ts';

export const personInUnit = async (
  db: Db | Trx,
  key: { region: string; unitId: string; personId: string },
): Promise<boolean> => {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('region', '=', key.region)
    .where('id', '=', key.personId)
    .where('unit_id', '=', key.unitId)
    .executeTakeFirst();
  return row !== undefined;
};
