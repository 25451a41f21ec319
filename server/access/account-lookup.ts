import type { Db, Trx } from '../db/connect.ts';
import { insertAccount } from './account-store.ts';

/** A unit by its full or short name; null rather than a guess between several. */
export const unitNamed = async (
  db: Db | Trx,
  name: string,
): Promise<{ id: string; region: string; name: string } | null> => {
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'region', 'name'])
    .where((eb) => eb.or([eb('name', '=', name), eb('short_name', '=', name)]))
    .where('valid_to', 'is', null)
    .limit(2)
    .execute();
  return rows.length === 1 ? rows[0]! : null;
};

export const addAccount = insertAccount;

/** Sets a password hash and ends every session of the account; false when there is no such account. */
export const setPassword = async (db: Db, login: string, passwordHash: string): Promise<boolean> => {
  const rows = await db
    .updateTable('account')
    .set({ password_hash: passwordHash, failed_count: 0, not_before: null })
    .where('login', '=', login.trim().toLowerCase())
    .returning(['region', 'id'])
    .execute();
  for (const row of rows)
    await db.deleteFrom('session').where('region', '=', row.region).where('account_id', '=', row.id).execute();
  return rows.length > 0;
};
