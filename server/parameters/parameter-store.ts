import type { StandardCosts } from '@songbang/engine/pricing/price.ts';
import type { Trx } from '../db/connect.ts';
import { json } from '../db/json.ts';

export const latestVersion = async (trx: Trx, region: string): Promise<number> => {
  const row = await trx
    .selectFrom('parameter_set')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('region', '=', region)
    .executeTakeFirst();
  return row?.version ?? 0;
};

/** False when somebody else has just put that very version in force. */
export const insertParameters = async (
  trx: Trx,
  row: { region: string; version: number; costs: StandardCosts; reason: string; by: string; at: Date },
): Promise<boolean> => {
  const mine = await trx
    .insertInto('parameter_set')
    .values({
      region: row.region,
      version: row.version,
      costs: json(row.costs),
      reason: row.reason,
      changed_by: row.by,
      created_at: row.at,
    })
    .onConflict((c) => c.doNothing())
    .returning('version')
    .executeTakeFirst();
  return mine !== undefined;
};

export type NewPeriod = {
  region: string;
  id: string;
  unit_id: string | null;
  name: string;
  kind: string;
  from_date: string;
  to_date: string;
  half: string;
  weekdays: number[];
};

export const insertPeriod = async (trx: Trx, row: NewPeriod): Promise<void> => {
  await trx.insertInto('protected_period').values(row).execute();
};

/** The period that is gone, as it was; null when there was none. */
export const deletePeriod = async (
  trx: Trx,
  region: string,
  id: string,
): Promise<Omit<NewPeriod, 'id' | 'region'> | null> =>
  (await trx
    .deleteFrom('protected_period')
    .where('region', '=', region)
    .where('id', '=', id)
    .returning(['unit_id', 'name', 'kind', 'from_date', 'to_date', 'half', 'weekdays'])
    .executeTakeFirst()) ?? null;
