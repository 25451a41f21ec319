import type { ReviewContext } from '@songbang/engine/rules/review.ts';
import { addDays, fromLocal, toLocalDate } from '../clock.ts';
import type { Db, Trx } from '../db/connect.ts';

type PlannedVisit = NonNullable<ReviewContext['plannedVisits']>[number];

/** A week either way, as far as the rule looks. */
const NEAR_DAYS = 7;
const MOST = 20;

/** Visits already planned to any of these units around two local dates, one row per request, the nearest first. */
export const plannedVisits = async (
  db: Db | Trx,
  region: string,
  unitIds: string[],
  dates: { from: string; to: string },
): Promise<PlannedVisit[]> => {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom('engagement')
    .innerJoin('delivery', (join) =>
      join.onRef('delivery.region', '=', 'engagement.region').onRef('delivery.id', '=', 'engagement.delivery_id'),
    )
    .select(['delivery.request_id', 'delivery.title', 'delivery.issuer_name'])
    .select((eb) => eb.fn.min('engagement.starts_at').as('starts_at'))
    .where('engagement.region', '=', region)
    .where('engagement.unit_id', 'in', unitIds)
    .where('engagement.kind', '=', 'visit')
    .where('engagement.state', '=', 'planned')
    .where('engagement.starts_at', '>=', fromLocal(addDays(dates.from, -NEAR_DAYS)))
    .where('engagement.starts_at', '<', fromLocal(addDays(dates.to, NEAR_DAYS + 1)))
    .where('delivery.state', 'in', ['arrived', 'accepted', 'disputed'])
    .groupBy(['delivery.request_id', 'delivery.title', 'delivery.issuer_name'])
    .orderBy('starts_at')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    visitId: row.request_id,
    title: row.title,
    issuer: row.issuer_name,
    date: toLocalDate(row.starts_at),
  }));
};
