import { sql } from 'kysely';
import { toLocalDate } from '../clock.ts';
import type { Db, Trx } from '../db/connect.ts';
import { engagementsSentByPlans } from '../planning/board/plan-lookup.ts';

export type StandingVisits = {
  requestId: string;
  /** First and last local date in the weeks of the hosts; null when none is there. */
  days: [from: string, to: string] | null;
  engagementIds: string[];
};

/** Where the visits of a request stand in the weeks now, whatever its notice said. */
export const visitsOfRequest = async (db: Db | Trx, region: string, requestId: string): Promise<StandingVisits> => {
  const rows = await db
    .selectFrom('engagement')
    .innerJoin('delivery', (join) =>
      join.onRef('delivery.region', '=', 'engagement.region').onRef('delivery.id', '=', 'engagement.delivery_id'),
    )
    .select(['engagement.id', 'engagement.starts_at', 'engagement.ends_at'])
    .where('engagement.region', '=', region)
    .where('delivery.request_id', '=', requestId)
    .where('engagement.kind', '=', 'visit')
    .where('engagement.state', '=', 'planned')
    .execute();
  const dates = rows.flatMap((row) => [toLocalDate(row.starts_at), toLocalDate(row.ends_at)]).sort();
  return {
    requestId,
    days: dates.length === 0 ? null : [dates[0]!, dates.at(-1)!],
    engagementIds: rows.map((row) => row.id),
  };
};

export type JointTeam = { issuer: string; title: string; date: string; host: string };
type Row = JointTeam & { own: string; other: string; papers: string[] | null };

/** The teams that published plans send to the same township on the same day, as they stand now, and the papers their passes ask for. */
export const joinedByPlan = async (
  db: Db | Trx,
  region: string,
  standing: StandingVisits,
): Promise<{ teams: JointTeam[]; papers: string[] }> => {
  const { days, engagementIds, requestId } = standing;
  if (days === null) return { teams: [], papers: [] };
  const sent = await engagementsSentByPlans(db, region, { from: days[0], to: days[1] });
  const own = engagementIds.filter((id) => sent.has(id));
  if (own.length === 0) return { teams: [], papers: [] };
  const { rows } = await sql<Row>`
    select own.id as own, other.id as other, delivery.issuer_name as issuer, delivery.title,
           to_char(other.starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as date, unit.short_name as host,
           visit_pass.papers
      from engagement own
      join engagement other on other.region = own.region and other.unit_id = own.unit_id and other.kind = 'visit'
       and other.state = 'planned' and not other.video
       and (other.starts_at at time zone 'Asia/Shanghai')::date = (own.starts_at at time zone 'Asia/Shanghai')::date
      join delivery on delivery.region = other.region and delivery.id = other.delivery_id
       and delivery.request_id <> ${requestId} and delivery.state in ('arrived', 'accepted', 'disputed')
      join unit on unit.id = own.unit_id
      left join visit_pass on visit_pass.region = delivery.region and visit_pass.request_id = delivery.request_id
       and visit_pass.revoked_at is null
     where own.region = ${region} and own.id = any(${own}::uuid[]) and not own.video
     order by date, unit.place_code, delivery.issuer_name, delivery.title`.execute(db);
  const joint = rows.filter((row) => sent.has(row.other));
  return {
    teams: joint.map(({ issuer, title, date, host }) => ({ issuer, title, date, host })),
    papers: [...new Set(joint.flatMap((row) => row.papers ?? []))],
  };
};
