import type { Insertable } from 'kysely';
import type { Trx } from '../db/connect.ts';
import type { DiligenceCase } from '../db/schema.gen.ts';

/** The case of a delivery; a second opening finds the first. */
export const openCase = async (trx: Trx, row: Insertable<DiligenceCase>): Promise<boolean> => {
  const mine = await trx
    .insertInto('diligence_case')
    .values(row)
    .onConflict((c) => c.constraint('diligence_once').doNothing())
    .returning('id')
    .executeTakeFirst();
  return mine !== undefined;
};

export const lockCase = (trx: Trx, region: string, id: string) =>
  trx
    .selectFrom('diligence_case')
    .selectAll()
    .where('region', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export type CaseChange = {
  facts?: string;
  power?: string | null;
  power_basis?: string;
  resources?: string;
  statement?: string;
  judgements?: string;
  state?: 'decided';
  outcome?: string;
  reason?: string;
  decided_at?: Date;
  version: number;
};

export const setCase = async (trx: Trx, region: string, id: string, change: CaseChange): Promise<void> => {
  await trx.updateTable('diligence_case').set(change).where('region', '=', region).where('id', '=', id).execute();
};
