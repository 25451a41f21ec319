import type { Division } from './divisions-format.ts';

/** A pool, a client or a transaction: whatever runs one statement. */
export type Queryable = { query: (text: string, values: unknown[]) => Promise<{ rowCount?: number | null }> };

type PlaceRow = Omit<Division, 'level'> & { level: string };

/** Adds places that are not there yet and leaves those that are alone; returns how many were new. */
export const insertPlaces = async (to: Queryable, places: PlaceRow[]): Promise<number> => {
  const result = await to.query(
    `insert into place (code, parent_code, level, name)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
     on conflict (code) do nothing`,
    [places.map((p) => p.code), places.map((p) => p.parentCode), places.map((p) => p.level), places.map((p) => p.name)],
  );
  return result.rowCount ?? 0;
};
