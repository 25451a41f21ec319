import type { Assessed } from '@songbang/engine/lists/assessed.ts';
import { sql } from 'kysely';
import type { Db, Trx } from '../db/connect.ts';

export type PlanItem = {
  id: string;
  kind: 'inspection' | 'meeting' | 'document';
  year: number;
  planNo: string;
  title: string;
  topic: string | null;
  issuerUnitId: string | null;
  issuerName: string;
  issuerLevel: string | null;
  targetUnitIds: string[];
  from: string | null;
  to: string | null;
  times: number;
};
export type ReportType = {
  id: string;
  title: string;
  issuerName: string;
  frequency: string;
  fields: string[];
  heldIn: string;
  lastReportedOn: string | null;
};
export type DutyItem = {
  id: string;
  unitId: string | null;
  list: 'basic' | 'shared' | 'taken-back';
  category: string;
  item: string;
  leadUnit: string;
};

/** All lists of a region in one state; `stamp` null while none was ever brought. */
export type HeldLists = {
  stamp: string | null;
  plan: PlanItem[];
  /** Documents assessed and reviewed before issue. */
  assessed: Assessed[];
  reports: ReportType[];
  duties: DutyItem[];
};

const NONE: HeldLists = { stamp: null, plan: [], assessed: [], reports: [], duties: [] };

/** Lists by their stamp, which is never used twice: what is held under one cannot go stale. The oldest is let go. */
const byStamp = new Map<string, HeldLists>();
const MOST_STATES = 16;

/** The stamp of the region's lists, to be asked with every request: one row by its key. */
export const stampOf = async (db: Db | Trx, region: string): Promise<string | null> =>
  (await db.selectFrom('list_stamp').select('stamp').where('region', '=', region).executeTakeFirst())?.stamp ?? null;

/** The lists in the state a stamp names; read from the database only when no request has asked for that state before. */
export const listsAt = async (db: Db | Trx, region: string, stamp: string | null): Promise<HeldLists> => {
  if (stamp === null) return NONE;
  const held = byStamp.get(stamp);
  if (held) return held;
  const fresh: HeldLists = { stamp, ...(await readLists(db, region)) };
  byStamp.set(stamp, fresh);
  const [oldest] = byStamp.keys();
  if (byStamp.size > MOST_STATES && oldest) byStamp.delete(oldest);
  return fresh;
};

type Lists = Omit<HeldLists, 'stamp'>;

const readLists = async (db: Db | Trx, region: string): Promise<Lists> => {
  const { rows } = await sql<{
    plan: Lists['plan'] | null;
    assessed: Lists['assessed'] | null;
    reports: Lists['reports'] | null;
    duties: Lists['duties'] | null;
  }>`
    select
      (select json_agg(json_build_object('id', id, 'kind', kind, 'year', year, 'planNo', plan_no, 'title', title,
                'topic', topic, 'issuerUnitId', issuer_unit_id, 'issuerName', issuer_name, 'issuerLevel', issuer_level,
                'targetUnitIds', target_unit_ids, 'from', from_date, 'to', to_date, 'times', times) order by from_date, id)
         from annual_plan_item where region = ${region}) as plan,
      (select json_agg(json_build_object('id', id, 'title', title, 'docNo', doc_no, 'issuerUnitId', issuer_unit_id,
                'issuerName', issuer_name, 'issuerLevel', issuer_level, 'assessmentNo', assessment_no, 'assessedOn', assessed_on,
                'reviewNo', review_no, 'reviewedOn', reviewed_on, 'outcome', outcome)
                order by coalesce(assessed_on, reviewed_on) desc nulls last, id)
         from document_assessment where region = ${region}) as assessed,
      (select json_agg(json_build_object('id', id, 'title', title, 'issuerName', issuer_name, 'frequency', frequency,
                'fields', fields, 'heldIn', held_in, 'lastReportedOn', last_reported_on) order by title, id)
         from report_type where region = ${region}) as reports,
      (select json_agg(json_build_object('id', id, 'unitId', unit_id, 'list', list, 'category', category, 'item', item,
                'leadUnit', lead_unit) order by list, id)
         from duty_item where region = ${region}) as duties`.execute(db);
  const [row] = rows;
  return {
    plan: row?.plan ?? [],
    assessed: row?.assessed ?? [],
    reports: row?.reports ?? [],
    duties: row?.duties ?? [],
  };
};
