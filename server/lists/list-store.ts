import { sql } from 'kysely';
import type { Trx } from '../db/connect.ts';
import { newRandomId } from '../db/id.ts';

/** Says that a list of the region has changed: whoever holds the earlier state reads it again. */
export const stampLists = async (trx: Trx, region: string): Promise<void> => {
  await sql`insert into list_stamp (region, stamp) values (${region}, ${newRandomId()})
    on conflict (region) do update set stamp = excluded.stamp`.execute(trx);
};
