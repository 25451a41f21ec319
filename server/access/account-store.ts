import type { Db, Trx } from '../db/connect.ts';

/** What signing in needs of an account; logins are compared in lower case. */
export const accountByLogin = (db: Db | Trx, region: string, login: string) =>
  db
    .selectFrom('account')
    .select(['id', 'password_hash', 'failed_count', 'not_before', 'disabled_at'])
    .where('region', '=', region)
    .where('login', '=', login.trim().toLowerCase())
    .executeTakeFirst();

/** Remembers wrong passwords in a row and until when to wait. */
export const noteFailures = async (
  db: Db | Trx,
  region: string,
  id: string,
  failures: { count: number; notBefore: Date | null },
): Promise<void> => {
  await db
    .updateTable('account')
    .set({ failed_count: failures.count, not_before: failures.notBefore })
    .where('region', '=', region)
    .where('id', '=', id)
    .execute();
};
