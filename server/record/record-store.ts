import type { Insertable } from 'kysely';
import type { Db, Trx } from '../db/connect.ts';
import type { RecordHanding } from '../db/schema.gen.ts';

export const insertHanding = async (trx: Trx, row: Insertable<RecordHanding>): Promise<void> => {
  await trx.insertInto('record_handing').values(row).execute();
};

/** What this person has handed on, the newest first. */
export const handingsOf = (db: Db | Trx, region: string, personId: string) =>
  db
    .selectFrom('record_handing')
    .selectAll()
    .where('region', '=', region)
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();

/** False when this person handed on nothing of that id, or has taken it back already. */
export const revokeHanding = async (
  trx: Trx,
  key: { region: string; personId: string; id: string; at: Date },
): Promise<boolean> => {
  const row = await trx
    .updateTable('record_handing')
    .set({ revoked_at: key.at })
    .where('region', '=', key.region)
    .where('id', '=', key.id)
    .where('person_id', '=', key.personId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

export const openHanding = (db: Db, region: string, id: string, now: Date) =>
  db
    .selectFrom('record_handing')
    .selectAll()
    .where('region', '=', region)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
