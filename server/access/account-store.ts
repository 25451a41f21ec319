import { sql } from 'kysely';
import type { Db, Trx } from '../db/connect.ts';

/** What signing in needs of an account; logins are compared in lower case. */
export const accountByLogin = (db: Db | Trx, region: string, login: string) =>
  db
    .selectFrom('account')
    .select(['id', 'password_hash', 'failed_count', 'not_before', 'disabled_at'])
    .where('region', '=', region)
    .where('login', '=', login.trim().toLowerCase())
    .executeTakeFirst();

/**
 * Counts one more wrong password and sets until when to wait. The row stays locked between the two,
 * so guesses made at the same moment all count.
 */
export const noteFailure = (
  db: Db,
  key: { region: string; id: string },
  waitUntil: (failures: number) => Date,
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { failed_count } = await trx
      .updateTable('account')
      .set((eb) => ({ failed_count: eb('failed_count', '+', 1) }))
      .where('region', '=', key.region)
      .where('id', '=', key.id)
      .returning('failed_count')
      .executeTakeFirstOrThrow();
    await trx
      .updateTable('account')
      .set({ not_before: waitUntil(failed_count) })
      .where('region', '=', key.region)
      .where('id', '=', key.id)
      .execute();
  });

export const forgetFailures = async (db: Db | Trx, region: string, id: string): Promise<void> => {
  await db
    .updateTable('account')
    .set({ failed_count: 0, not_before: null })
    .where('region', '=', region)
    .where('id', '=', id)
    .execute();
};

export const setLocale = async (db: Db | Trx, region: string, id: string, locale: string): Promise<void> => {
  await db.updateTable('account').set({ locale }).where('region', '=', region).where('id', '=', id).execute();
};

/** The sign-ins of the sample county, shown on the sign-in page only while the sample is loaded. */
export const sampleSignIns = async (db: Db, region: string) => {
  const sample = await db.selectFrom('setting').select('value').where('key', '=', 'sample').executeTakeFirst();
  const value = sample?.value as { password?: string } | undefined;
  if (!value?.password) return { sampleSignIns: [], samplePassword: null };
  const rows = await db
    .selectFrom('account')
    .innerJoin('unit', 'unit.id', 'account.unit_id')
    .select(['account.login', 'account.role', 'account.display_name as name', 'unit.name as unitName'])
    .where('account.region', '=', region)
    .where('account.disabled_at', 'is', null)
    .orderBy(
      sql`array_position(array['town-clerk', 'town-leader', 'department-clerk', 'relief-officer', 'auditor', 'administrator'], account.role)`,
    )
    .orderBy('account.login')
    .limit(12)
    .execute();
  return { sampleSignIns: rows, samplePassword: value.password };
};

type AccountRow = {
  region: string;
  id: string;
  unitId: string;
  personId: string | null;
  login: string;
  passwordHash: string;
  role: string;
  displayName: string;
  now: Date;
};

export const insertAccount = async (trx: Db | Trx, row: AccountRow): Promise<void> => {
  await trx
    .insertInto('account')
    .values({
      region: row.region,
      id: row.id,
      unit_id: row.unitId,
      person_id: row.personId,
      login: row.login.trim().toLowerCase(),
      password_hash: row.passwordHash,
      role: row.role,
      display_name: row.displayName,
      created_at: row.now,
    })
    .execute();
};

export const disableAccountRow = async (trx: Trx, region: string, id: string, at: Date): Promise<boolean> => {
  const row = await trx
    .updateTable('account')
    .set({ disabled_at: at })
    .where('region', '=', region)
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  await trx.deleteFrom('session').where('region', '=', region).where('account_id', '=', id).execute();
  return row !== undefined;
};

/** Opens an account again whose disabling is not older than `notBefore`. */
export const enableAccountRow = async (trx: Trx, region: string, id: string, notBefore: Date): Promise<boolean> => {
  const row = await trx
    .updateTable('account')
    .set({ disabled_at: null })
    .where('region', '=', region)
    .where('id', '=', id)
    .where('disabled_at', '>=', notBefore)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

export const accountsOf = async (db: Db, region: string) => {
  const rows = await db
    .selectFrom('account')
    .innerJoin('unit', 'unit.id', 'account.unit_id')
    .select([
      'account.id',
      'account.login',
      'account.display_name',
      'account.role',
      'account.disabled_at',
      'account.created_at',
      'unit.name',
    ])
    .where('account.region', '=', region)
    .orderBy('account.created_at')
    .orderBy('account.id')
    .limit(1_000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    login: row.login,
    displayName: row.display_name,
    role: row.role,
    unitName: row.name,
    disabledAt: row.disabled_at,
    createdAt: row.created_at,
  }));
};
