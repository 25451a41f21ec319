import type { Trx } from '../db/connect.ts';

export type NewAdoption = {
  region: string;
  id: string;
  pack: string;
  from_date: string;
  to_date: string | null;
  basis: string;
  created_by: string;
  created_at: Date;
};

/** False when the pack is adopted already. */
export const insertAdoption = async (trx: Trx, row: NewAdoption): Promise<boolean> => {
  const mine = await trx
    .insertInto('adopted_pack')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return mine !== undefined;
};

/** Locked until the transaction ends. */
export const adoptionById = (trx: Trx, region: string, id: string) =>
  trx
    .selectFrom('adopted_pack')
    .selectAll()
    .where('region', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export const adoptionStands = async (trx: Trx, region: string, pack: string): Promise<boolean> =>
  (await trx
    .selectFrom('adopted_pack')
    .select('id')
    .where('region', '=', region)
    .where('pack', '=', pack)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()) !== undefined;

type Withdrawal = { withdrawn_by: string | null; withdrawn_at: Date | null };

export const markAdoption = async (trx: Trx, key: { region: string; id: string }, as: Withdrawal): Promise<void> => {
  await trx.updateTable('adopted_pack').set(as).where('region', '=', key.region).where('id', '=', key.id).execute();
};
