import { sql } from 'kysely';
import type { Trx } from '../db/connect.ts';
import { json } from '../db/json.ts';
import type { PlaceRef } from './place-event.ts';

export const placesByCode = async (trx: Trx, codes: string[]) =>
  codes.length === 0 ? [] : trx.selectFrom('place').selectAll().where('code', 'in', codes).forUpdate().execute();

export const insertPlace = async (
  trx: Trx,
  place: PlaceRef & { level: string; parentCode: string | null; validFrom: string },
): Promise<void> => {
  await trx
    .insertInto('place')
    .values({
      code: place.code,
      parent_code: place.parentCode,
      level: place.level,
      name: place.name,
      valid_from: place.validFrom,
    })
    .execute();
};

/** Ends places on a date, with their units; a unit's successor takes over from then on. */
export const endPlaces = async (trx: Trx, codes: string[], on: string, successorCode: string | null): Promise<void> => {
  if (codes.length === 0) return;
  await trx.updateTable('place').set({ valid_to: on }).where('code', 'in', codes).execute();
  await sql`update unit set valid_to = ${on},
      successor_id = (select next.id from unit as next where next.place_code = ${successorCode} and next.kind = unit.kind and next.valid_to is null limit 1)
    where unit.place_code in (${sql.join(codes)}) and unit.valid_to is null`.execute(trx);
};

/** A renamed place renames the units that carry its name (漠沙镇 → 漠沙街道 renames 漠沙镇人民政府). */
export const renamePlace = async (trx: Trx, code: string, from: string, to: string): Promise<void> => {
  await trx.updateTable('place').set({ name: to }).where('code', '=', code).execute();
  await sql`update unit set name = replace(name, ${from}, ${to}), short_name = replace(short_name, ${from}, ${to})
    where place_code = ${code} and valid_to is null`.execute(trx);
};

export const insertPlaceEvent = async (
  trx: Trx,
  event: { id: string; kind: string; onDate: string; note: string; before: PlaceRef[]; after: PlaceRef[] },
): Promise<void> => {
  await trx
    .insertInto('place_event')
    .values({
      id: event.id,
      kind: event.kind,
      on_date: event.onDate,
      note: event.note,
      before: json(event.before),
      after: json(event.after),
    })
    .execute();
};

export type NewUnit = {
  id: string;
  region: string;
  placeCode: string;
  name: string;
  shortName: string;
  level: string;
  kind: string;
  villageCount: number;
  validFrom: string;
  parentId: string | null;
};

/** A new unit takes the next code of its county. */
export const insertUnit = async (trx: Trx, unit: NewUnit): Promise<void> => {
  const next = await trx
    .selectFrom('unit')
    .select(sql<number>`coalesce(max(issuer_code::int), 0) + 1`.as('code'))
    .where('region', '=', unit.region)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('unit')
    .values({
      id: unit.id,
      region: unit.region,
      place_code: unit.placeCode,
      parent_id: unit.parentId,
      issuer_code: String(Math.min(999, next.code)).padStart(3, '0'),
      level: unit.level,
      kind: unit.kind,
      name: unit.name,
      short_name: unit.shortName,
      village_count: unit.villageCount,
      valid_from: unit.validFrom,
    })
    .execute();
};

/** Villages and communities of a township that stand today. */
export const villagesUnder = async (trx: Trx, code: string): Promise<number> => {
  const row = await trx
    .selectFrom('place')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('parent_code', '=', code)
    .where('level', '=', 'village')
    .where('valid_to', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
};
