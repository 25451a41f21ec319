import type { Db } from '../db/connect.ts';
import { json } from '../db/json.ts';

export const readSetting = async (db: Db, key: string): Promise<unknown> => {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
};

/** Sets a value that is not there yet: two processes starting at once agree on the first. */
export const writeSetting = async (db: Db, key: string, value: unknown): Promise<void> => {
  await db
    .insertInto('setting')
    .values({ key, value: json(value) })
    .onConflict((c) => c.doNothing())
    .execute();
};
