import type { Level } from '@songbang/engine/reading/reading.ts';
import type { BodyKind } from '@songbang/engine/rules/review.ts';
import { sql } from 'kysely';
import type { Db, Trx } from '../db/connect.ts';

export type Unit = {
  id: string;
  region: string;
  name: string;
  shortName: string;
  level: Exclude<Level, 'unit'>;
  kind: BodyKind;
  issuerCode: string;
  villageCount: number;
};

const COLUMNS = ['id', 'region', 'name', 'short_name', 'level', 'kind', 'issuer_code', 'village_count'] as const;

type UnitRow = {
  id: string;
  region: string;
  name: string;
  short_name: string;
  level: string;
  kind: string;
  issuer_code: string;
  village_count: number;
};

const toUnit = (row: UnitRow): Unit => ({
  id: row.id,
  region: row.region,
  name: row.name,
  shortName: row.short_name,
  level: row.level as Unit['level'],
  kind: row.kind as BodyKind,
  issuerCode: row.issuer_code,
  villageCount: row.village_count,
});

/** Units by id that stand on a date, in the order asked for; unknown and abolished ones are left out. */
export const unitsById = async (db: Db | Trx, ids: string[], on: string): Promise<Unit[]> =>
  ids.length === 0 ? [] : unitsInOrder(await unitsQuery(db, ids, on).execute(), ids);

/** The question of `unitsById`, to be read together with others; `unitsInOrder` makes the answer of its rows. */
export const unitsQuery = (db: Db | Trx, ids: string[], on: string) =>
  db
    .selectFrom('unit')
    .select(COLUMNS)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]));

export const unitsInOrder = (rows: UnitRow[], ids: string[]): Unit[] => {
  const byId = new Map(rows.map((row) => [row.id, toUnit(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

/** The townships of a county on a date, in code order. */
export const townshipsOf = async (db: Db | Trx, region: string, on: string): Promise<Unit[]> => {
  const rows = await db
    .selectFrom('unit')
    .select(COLUMNS)
    .where('region', '=', region)
    .where('level', '=', 'township')
    .where('kind', '=', 'government')
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .orderBy('place_code')
    .execute();
  return rows.map(toUnit);
};

/** The unit a notice names as its issuer, by full or short name; null rather than a guess between several. */
export const unitByName = async (db: Db | Trx, region: string, name: string, on: string): Promise<Unit | null> => {
  const rows = await db
    .selectFrom('unit')
    .select(COLUMNS)
    .where((eb) => eb.or([eb('region', '=', region), sql<boolean>`${region} like unit.region || '%'`]))
    .where((eb) => eb.or([eb('name', '=', name), eb('short_name', '=', name)]))
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .limit(2)
    .execute();
  return rows.length === 1 ? toUnit(rows[0]!) : null;
};

/** One-way road time in hours from each unit to the county seat; absent where the matrix has no entry. */
export const travelHours = async (db: Db | Trx, region: string, unitIds: string[]): Promise<Map<string, number>> => {
  if (unitIds.length === 0) return new Map();
  return longestRoads(await roadsQuery(db, region, unitIds).execute());
};

/** The question of `travelHours`, to be read together with others; `longestRoads` makes the answer of its rows. */
export const roadsQuery = (db: Db | Trx, region: string, unitIds: string[]) =>
  db
    .selectFrom('road_time')
    .select(['from_unit_id', 'minutes'])
    .where('region', '=', region)
    .where('from_unit_id', '=', sql<string>`any(${unitIds}::uuid[])`);

export const longestRoads = (rows: { from_unit_id: string; minutes: number }[]): Map<string, number> => {
  const longest = new Map<string, number>();
  for (const row of rows) longest.set(row.from_unit_id, Math.max(row.minutes / 60, longest.get(row.from_unit_id) ?? 0));
  return longest;
};

/** Every body a list of this county can name: its own, and those above it, that stand on a date. */
export const knownUnits = async (
  db: Db | Trx,
  region: string,
  on: string,
): Promise<{ id: string; name: string; shortName: string; level: string }[]> => {
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'name', 'short_name', 'level'])
    .where((eb) => eb.or([eb('region', '=', region), sql<boolean>`${region} like unit.region || '%'`]))
    .where('level', '<>', 'village')
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .orderBy('place_code')
    .orderBy('issuer_code')
    .execute();
  return rows.map(({ short_name, ...row }) => ({ ...row, shortName: short_name }));
};
