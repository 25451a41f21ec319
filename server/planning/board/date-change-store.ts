import { sql } from 'kysely';
import type { ViewContext } from '../../access/context.ts';
import type { Db, Trx } from '../../db/connect.ts';

export type StandingEngagement = {
  id: string;
  unitId: string;
  kind: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  video: boolean;
  issuerUnitId: string | null;
};

/** The engagements of a plan as they stand now, held until the transaction ends; cancelled and recalled ones are left out. */
export const lockEngagements = async (trx: Trx, region: string, ids: string[]): Promise<StandingEngagement[]> => {
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom('engagement')
    .innerJoin('delivery', (join) =>
      join.onRef('delivery.region', '=', 'engagement.region').onRef('delivery.id', '=', 'engagement.delivery_id'),
    )
    .selectAll('engagement')
    .select('delivery.issuer_unit_id')
    .where('engagement.region', '=', region)
    .where('engagement.id', 'in', ids)
    .where('engagement.state', '=', 'planned')
    .where('delivery.state', 'in', ['arrived', 'accepted', 'disputed'])
    .forUpdate('engagement')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    kind: row.kind,
    title: row.title,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    video: row.video,
    issuerUnitId: row.issuer_unit_id,
  }));
};

export type NewDateChange = {
  id: string;
  engagementId: string;
  unitId: string;
  issuerUnitId: string | null;
  title: string;
  beforeAt: Date;
  startsAt: Date;
  endsAt: Date;
  allDay: boolean;
  video: boolean;
  joinedWith: string[];
};

/** Moves engagements and keeps what was moved, in two statements whatever their number. */
export const moveEngagements = async (
  trx: Trx,
  { region, planId, at }: { region: string; planId: string; at: Date },
  changes: readonly NewDateChange[],
): Promise<void> => {
  if (changes.length === 0) return;
  const rows = JSON.stringify(
    changes.map((one) => ({ ...one, startsAt: one.startsAt.toISOString(), endsAt: one.endsAt.toISOString() })),
  );
  await sql`
    update engagement set starts_at = new."startsAt", ends_at = new."endsAt", all_day = new."allDay", video = new.video,
           travel_minutes = case when new.video then 0 else engagement.travel_minutes end
      from json_to_recordset(${rows}::json)
        as new("engagementId" uuid, "startsAt" timestamptz, "endsAt" timestamptz, "allDay" boolean, video boolean)
     where engagement.region = ${region} and engagement.id = new."engagementId"`.execute(trx);
  await trx
    .insertInto('date_change')
    .values(
      changes.map((one) => ({
        region,
        id: one.id,
        plan_id: planId,
        engagement_id: one.engagementId,
        unit_id: one.unitId,
        issuer_unit_id: one.issuerUnitId,
        title: one.title,
        before_at: one.beforeAt,
        after_at: one.startsAt,
        by_video: one.video,
        joined_with: one.joinedWith,
        changed_at: at,
      })),
    )
    .execute();
};

export type Untold = { unitId: string; issuerUnitId: string | null };

/** Marks everything not yet told as told, and says whom it concerns. */
export const markTold = async (trx: Trx, region: string, at: Date): Promise<Untold[]> => {
  const rows = await trx
    .updateTable('date_change')
    .set({ told_at: at })
    .where('region', '=', region)
    .where('told_at', 'is', null)
    .returning(['unit_id', 'issuer_unit_id'])
    .execute();
  return rows.map((row) => ({ unitId: row.unit_id, issuerUnitId: row.issuer_unit_id }));
};

const RECENT_DAYS_MS = 7 * 86_400_000;

/** What the reader has been told of lately: a township of its own week, a department of its own requests, the county of all. */
export const toldChanges = async (ctx: Pick<ViewContext, 'db' | 'scope' | 'clock'>) => {
  const { scope } = ctx;
  let query = (ctx.db as Db)
    .selectFrom('date_change')
    .innerJoin('unit', 'unit.id', 'date_change.unit_id')
    .select([
      'date_change.id',
      'date_change.title',
      'date_change.unit_id as unitId',
      'unit.short_name as unitName',
      'date_change.before_at as beforeAt',
      'date_change.after_at as afterAt',
      'date_change.by_video as byVideo',
      'date_change.joined_with as joinedWith',
      'date_change.told_at as toldAt',
    ])
    .where('date_change.region', '=', scope.region)
    .where('date_change.told_at', '>', new Date(ctx.clock.now().getTime() - RECENT_DAYS_MS));
  if (scope.kind === 'target') query = query.where('date_change.unit_id', '=', scope.unitId);
  if (scope.kind === 'issuer') query = query.where('date_change.issuer_unit_id', '=', scope.unitId);
  if (scope.kind === 'none') query = query.where('date_change.region', '=', '');
  return query.orderBy('date_change.after_at').orderBy('date_change.id').limit(200).execute();
};
