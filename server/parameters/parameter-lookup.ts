import type { ProtectedPeriod } from '@songbang/engine/calendar/calendar.ts';
import { defaultCosts } from '@songbang/engine/pricing/costs.ts';
import type { StandardCosts } from '@songbang/engine/pricing/price.ts';
import type { Db, Trx } from '../db/connect.ts';

/** The region's standard costs in force: its latest version, or the product's defaults when it never changed them. */
export const currentCosts = async (db: Db | Trx, region: string): Promise<StandardCosts> =>
  costsFrom(await costsQuery(db, region).execute(), region);

/** The question of `currentCosts`, to be read together with others; `costsFrom` makes the answer of its rows. */
export const costsQuery = (db: Db | Trx, region: string) =>
  db
    .selectFrom('parameter_set')
    .select(['version', 'costs'])
    .where('region', '=', region)
    .orderBy('version', 'desc')
    .limit(1);

export const costsFrom = ([row]: { version: number; costs: unknown }[], region: string): StandardCosts => {
  if (!row) return defaultCosts;
  return { ...defaultCosts, ...(row.costs as Partial<StandardCosts>), version: `${region}-${row.version}` };
};

/** One protected period of the region, null when there is none of that id. */
export const periodById = async (
  db: Db | Trx,
  region: string,
  id: string,
): Promise<(ProtectedPeriod & { unitId: string | null }) | null> => {
  const row = await db
    .selectFrom('protected_period')
    .select(['unit_id', 'name', 'kind', 'from_date', 'to_date', 'half', 'weekdays'])
    .where('region', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    unitId: row.unit_id,
    name: row.name,
    kind: row.kind as ProtectedPeriod['kind'],
    from: row.from_date,
    to: row.to_date,
    half: row.half as ProtectedPeriod['half'],
    weekdays: row.weekdays,
  };
};
