import { cellsOf, emptyRow } from '@songbang/engine/lists/import/cells.ts';
import type { ListRow } from '@songbang/engine/lists/import/rows.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Db, Trx } from '../db/connect.ts';
import { isYearly, type ListKind } from './list.ts';
import { ASSESSED_IN } from './list-views.ts';

export type HeldRow = ListRow & { id: string };
type Filter = { kind: ListKind; year: number | null; q: string | null; limit: number; offset: number };

const ISSUER = sql`json_build_object('unitId', issuer_unit_id, 'name', issuer_name, 'level', null)`;

/** Each list as rows of one shape; dates `YYYY-MM-DD`. Every part names its region itself. */
const SOURCE: Record<ListKind, (region: string, year: number | null) => RawBuilder<unknown>> = {
  'inspection-plan': (region, year) => plan(region, 'inspection', year),
  'meeting-plan': (region, year) => plan(region, 'meeting', year),
  'document-plan': (region, year) => plan(region, 'document', year),
  'assessment-register': (region, year) => sql`select id, coalesce(assessed_on, reviewed_on)::text as place, title,
      concat_ws(' ', issuer_name, doc_no, assessment_no, review_no) as more,
      json_build_object('title', title, 'issuer', ${ISSUER}, 'docNo', doc_no, 'assessmentNo', assessment_no, 'assessedOn', assessed_on,
        'reviewNo', review_no, 'reviewedOn', reviewed_on, 'outcome', outcome) as row
    from document_assessment where region = ${region}
      and (${year}::int is null or coalesce(${ASSESSED_IN}, ${year}::int) = ${year}::int)`,
  'issued-register': (region, year) => sql`select id, issued_on::text as place, title, issuer_name || doc_no as more,
      json_build_object('title', title, 'issuer', ${ISSUER}, 'issuedOn', issued_on, 'docNo', doc_no) as row
    from issued_document where region = ${region}
      and (${year}::int is null or issued_on between make_date(coalesce(${year}::int, 2000), 1, 1) and make_date(coalesce(${year}::int, 2000), 12, 31))`,
  'report-types': (region) => sql`select id, title as place, title, issuer_name || array_to_string(fields, ' ') as more,
      json_build_object('title', title, 'issuer', ${ISSUER}, 'frequency', frequency, 'fields', fields, 'heldIn', held_in,
        'lastReportedOn', last_reported_on) as row
    from report_type where region = ${region}`,
  'duty-list': (region) => sql`select id, list || category as place, item as title, lead_unit || category as more,
      json_build_object('list', list, 'category', category, 'title', item, 'leadUnit', lead_unit, 'townPart', town_part,
        'targets', case when unit_id is null then '[]'::json else json_build_array(unit_id) end) as row
    from duty_item where region = ${region}`,
};

const plan = (region: string, kind: string, year: number | null): RawBuilder<unknown> =>
  sql`select id, coalesce(from_date::text, '') as place, title, issuer_name || plan_no as more,
      json_build_object('planNo', plan_no, 'title', title, 'topic', topic, 'issuer', ${ISSUER}, 'targets', target_unit_ids,
        'from', from_date, 'to', to_date, 'times', times, 'approval', approval, 'note', note) as row
    from annual_plan_item where region = ${region} and kind = ${kind} and (${year}::int is null or year = ${year}::int)`;

/** Rows of one list, in its own order; searched in title, body and number. */
export const heldRows = async (db: Db | Trx, region: string, filter: Filter): Promise<HeldRow[]> => {
  const { kind, q, limit, offset } = filter;
  const source = SOURCE[kind](region, isYearly(kind) ? filter.year : null);
  const words = q === null ? null : `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const { rows } = await sql<{ id: string; row: Partial<ListRow> }>`
    select id, row from (${source}) as held
     where ${words}::text is null or title ilike ${words} or more ilike ${words}
     order by place, title, id limit ${limit} offset ${offset}`.execute(db);
  return rows.map(({ id, row }) => ({ ...emptyRow, ...row, id }));
};

/** The short names of the region's townships, those that stand no more included. */
export const townNames = async (db: Db | Trx, region: string): Promise<Map<string, string>> => {
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'short_name'])
    .where('region', '=', region)
    .where('level', '=', 'township')
    .execute();
  return new Map(rows.map((row) => [row.id, row.short_name]));
};

/** Rows as the template prints them. */
export const heldCells = async (db: Db, region: string, filter: Filter): Promise<{ id: string; cells: string[] }[]> => {
  const [rows, names] = await Promise.all([heldRows(db, region, filter), townNames(db, region)]);
  return rows.map((row) => ({ id: row.id, cells: cellsOf(filter.kind, row, (id) => names.get(id) ?? id) }));
};
