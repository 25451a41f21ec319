import { sql } from 'kysely';
import { sampleSignIns } from '../access/account-store.ts';
import type { Db } from '../db/connect.ts';

/** What the database holds, counted now. */
export const deskDigest = async (db: Db, region: string) => {
  const requests = await db
    .selectFrom('request')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('region', '=', region)
    .executeTakeFirstOrThrow();
  const deliveries = await db
    .selectFrom('delivery')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('region', '=', region)
    .executeTakeFirstOrThrow();
  const ledger = await db
    .selectFrom('ledger_entry')
    .select(sql<number>`coalesce(sum(hours), 0)`.as('hours'))
    .where('region', '=', region)
    .executeTakeFirstOrThrow();
  const { sampleSignIns: accounts, samplePassword } = await sampleSignIns(db, region);
  return {
    requests: requests.n,
    deliveries: deliveries.n,
    hours: ledger.hours,
    password: samplePassword,
    accounts: accounts.map(({ login, name }) => ({ login, name })),
  };
};
