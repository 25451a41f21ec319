import type { WordRule } from '@songbang/engine/rules/custom-rule.ts';
import { sql } from 'kysely';
import type { Trx } from '../db/connect.ts';
import { json } from '../db/json.ts';

export type NewValue = {
  region: string;
  id: string;
  key: string;
  value: number;
  from_date: string;
  to_date: string | null;
  basis: string;
  created_by: string;
  created_at: Date;
};

/** False when a value of the same parameter already begins that day. */
export const insertValue = async (trx: Trx, row: NewValue): Promise<boolean> => {
  const mine = await trx
    .insertInto('local_value')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return mine !== undefined;
};

export const valueById = (trx: Trx, region: string, id: string) =>
  trx
    .selectFrom('local_value')
    .selectAll()
    .where('region', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** Whether a value that stands already begins on that day. */
export const valueStands = async (trx: Trx, region: string, at: { key: string; from: string }): Promise<boolean> =>
  (await trx
    .selectFrom('local_value')
    .select('id')
    .where('region', '=', region)
    .where('key', '=', at.key)
    .where('from_date', '=', at.from)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()) !== undefined;

type Withdrawal = { withdrawn_by: string | null; withdrawn_at: Date | null };

export const markValue = async (trx: Trx, key: { region: string; id: string }, as: Withdrawal): Promise<void> => {
  await trx.updateTable('local_value').set(as).where('region', '=', key.region).where('id', '=', key.id).execute();
};

/** One writer of a region's rules at a time, until commit: versions have no gap. */
export const holdRules = async (trx: Trx, region: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(7367, hashtext(${region}))`.execute(trx);
};

export const latestRule = (trx: Trx, region: string, id: string) =>
  trx
    .selectFrom('local_rule')
    .selectAll()
    .where('region', '=', region)
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

export const countRules = async (trx: Trx, region: string): Promise<number> => {
  const row = await trx
    .selectFrom('local_rule')
    .select((eb) => eb.fn.count('id').distinct().as('rules'))
    .where('region', '=', region)
    .executeTakeFirst();
  return Number(row?.rules ?? 0);
};

export type NewRule = { region: string; rule: WordRule; basis: string; created_by: string; created_at: Date };

export const insertRule = async (trx: Trx, { rule, ...row }: NewRule): Promise<void> => {
  await trx
    .insertInto('local_rule')
    .values({ ...row, id: rule.id, version: rule.version, content: json(rule) })
    .execute();
};

/** All versions of a rule leave together, and come back together. */
export const markRule = async (trx: Trx, key: { region: string; id: string }, as: Withdrawal): Promise<void> => {
  await trx.updateTable('local_rule').set(as).where('region', '=', key.region).where('id', '=', key.id).execute();
};
