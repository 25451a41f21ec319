import { type Insertable, sql } from 'kysely';
import type { Trx } from '../db/connect.ts';
import type { HeldSheet } from '../db/schema.gen.ts';

export type NewIndicator = { key: string; name: string; unit: string | null; label: string };
export type NewValue = {
  cell: string;
  key: string;
  placeCode: string;
  period: string;
  value: number;
  unit: string | null;
};

/** Puts what a sheet's columns mean on the register; a known one gains the label it is printed under here. */
export const registerIndicators = async (
  trx: Trx,
  region: string,
  indicators: readonly NewIndicator[],
  now: Date,
): Promise<void> => {
  for (const one of indicators)
    await trx
      .insertInto('indicator')
      .values({ region, key: one.key, name: one.name, unit: one.unit, labels: [one.label], created_at: now })
      .onConflict((conflict) =>
        conflict.columns(['region', 'key']).doUpdateSet({
          labels: sql`case when ${one.label} = any(indicator.labels) or cardinality(indicator.labels) >= 50
            then indicator.labels else indicator.labels || ${one.label}::text end`,
        }),
      )
      .execute();
};

/** False when the same file is kept for that period already. */
export const insertSheet = async (trx: Trx, row: Insertable<HeldSheet>): Promise<boolean> => {
  const made = await trx
    .insertInto('held_sheet')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
};

export const insertValues = async (
  trx: Trx,
  key: { region: string; sheetId: string },
  values: readonly NewValue[],
): Promise<void> => {
  const PORTION = 1_000;
  for (let at = 0; at < values.length; at += PORTION)
    await trx
      .insertInto('held_value')
      .values(
        values.slice(at, at + PORTION).map((one) => ({
          region: key.region,
          sheet_id: key.sheetId,
          cell: one.cell,
          indicator_key: one.key,
          place_code: one.placeCode,
          period: one.period,
          value: one.value,
          unit: one.unit,
        })),
      )
      .execute();
};

export const lockSheet = (trx: Trx, key: { region: string; unitId: string; id: string }) =>
  trx
    .selectFrom('held_sheet')
    .select(['id', 'undone_at'])
    .where('region', '=', key.region)
    .where('id', '=', key.id)
    .where('unit_id', '=', key.unitId)
    .forUpdate()
    .executeTakeFirst();

export const undoSheet = async (trx: Trx, region: string, id: string, at: Date): Promise<void> => {
  await trx
    .updateTable('held_sheet')
    .set({ undone_at: at })
    .where('region', '=', region)
    .where('id', '=', id)
    .execute();
};

/** False when the register has no such indicator. */
export const setDefinition = async (
  trx: Trx,
  region: string,
  key: string,
  change: { name: string; unit: string | null; definition: string },
): Promise<boolean> => {
  const row = await trx
    .updateTable('indicator')
    .set(change)
    .where('region', '=', region)
    .where('key', '=', key)
    .returning('key')
    .executeTakeFirst();
  return row !== undefined;
};
