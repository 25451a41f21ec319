import type { HeldValue } from '@songbang/engine/forms/fill-table.ts';
import { WHOLE } from '@songbang/engine/forms/table.ts';
import { sql } from 'kysely';
import { toLocalDate } from '../clock.ts';
import type { Db, Trx } from '../db/connect.ts';

export type OwnPlace = { code: string; name: string };

/** The villages under a unit's place by code, and the place itself as the whole. */
export const placesOfUnit = async (db: Db | Trx, unitId: string): Promise<OwnPlace[]> => {
  const { rows } = await sql<OwnPlace & { own: boolean }>`
    select place.code, place.name, place.code = unit.place_code as own
      from unit join place on place.code like unit.place_code || '%'
     where unit.id = ${unitId} and place.valid_to is null
       and (place.code = unit.place_code or place.level = 'village')
     order by place.code limit 2000`.execute(db);
  return rows.map(({ code, name, own }) => ({ code, name: own ? WHOLE : name }));
};

const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(?:村民委员会|居民委员会|村委会|居委会|社区|村)$/, '');

/** The place a row's words name among one's own; undefined for others. @example placeNamed(own, '曼线村委会')?.code */
export const placeNamed = (places: readonly OwnPlace[], words: string): OwnPlace | undefined =>
  places.find((one) => one.name === words) ??
  places.find((one) => one.name !== WHOLE && bare(one.name) === bare(words));

const MOST_VALUES = 50_000;

/** Every figure an office holds of some indicators, the newest sheet last; undone sheets hold none. */
export const heldValues = async (
  db: Db | Trx,
  { region, unitId }: { region: string; unitId: string },
  keys: readonly string[],
): Promise<HeldValue[]> => {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('held_value')
    .innerJoin('held_sheet', (join) =>
      join.onRef('held_sheet.region', '=', 'held_value.region').onRef('held_sheet.id', '=', 'held_value.sheet_id'),
    )
    .select([
      'held_value.indicator_key as concept',
      'held_value.place_code as place',
      'held_value.period',
      'held_value.unit',
      'held_value.cell',
      'held_sheet.id as sheetId',
      'held_sheet.title',
      'held_sheet.kept_at as keptAt',
    ])
    .select(sql<number>`held_value.value::float8`.as('value'))
    .where('held_value.region', '=', region)
    .where('held_value.indicator_key', 'in', [...new Set(keys)])
    .where('held_sheet.unit_id', '=', unitId)
    .where('held_sheet.undone_at', 'is', null)
    .orderBy('held_sheet.kept_at')
    .orderBy('held_value.cell')
    .limit(MOST_VALUES)
    .execute();
  return rows.map(({ concept, place, period, unit, value, cell, sheetId, title, keptAt }) => ({
    concept,
    place,
    period,
    unit,
    value,
    source: { sheetId, title, cell, broughtOn: toLocalDate(keptAt) },
  }));
};

export type KeptSheet = {
  id: string;
  unitId: string;
  title: string;
  issuerName: string;
  period: string;
  fields: string[];
  keptOn: string;
};

const LOOKED_BACK_DAYS = 370;

/** Sheets these towns have given within a year: what need not be asked of them again. */
export const keptSheets = async (
  db: Db | Trx,
  region: string,
  unitIds: readonly string[],
  now: Date,
): Promise<KeptSheet[]> => {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom('held_sheet')
    .select(['id', 'unit_id', 'title', 'asked_by', 'period', 'fields', 'kept_at'])
    .where('region', '=', region)
    .where('unit_id', 'in', [...unitIds])
    .where('undone_at', 'is', null)
    .where('kept_at', '>=', new Date(now.getTime() - LOOKED_BACK_DAYS * 86_400_000))
    .where('kept_at', '<=', now)
    .orderBy('kept_at', 'desc')
    .limit(2_000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    title: row.title,
    issuerName: row.asked_by,
    period: row.period,
    fields: row.fields,
    keptOn: toLocalDate(row.kept_at),
  }));
};
