import type { ListRow } from '@songbang/engine/lists/import/rows.ts';
import { sql } from 'kysely';
import type { Trx } from '../db/connect.ts';
import { newId, newRandomId } from '../db/id.ts';
import { json } from '../db/json.ts';
import type { ListKind } from './list.ts';

/** Says that a list of the region has changed: whoever holds the earlier state reads it again. */
export const stampLists = async (trx: Trx, region: string): Promise<void> => {
  await sql`insert into list_stamp (region, stamp) values (${region}, ${newRandomId()})
    on conflict (region) do update set stamp = excluded.stamp`.execute(trx);
};

export type ImportRow = {
  region: string;
  id: string;
  kind: ListKind;
  year: number | null;
  fileName: string;
  mapping: Record<string, string>;
  rows: number;
  createdBy: string | null;
  now: Date;
};

export const insertImport = async (trx: Trx, row: ImportRow): Promise<void> => {
  await trx
    .insertInto('list_import')
    .values({
      region: row.region,
      id: row.id,
      kind: row.kind,
      year: row.year,
      file_name: row.fileName,
      mapping: json(row.mapping),
      row_count: row.rows,
      created_by: row.createdBy,
      created_at: row.now,
    })
    .execute();
};

type Table = 'annual_plan_item' | 'issued_document' | 'document_assessment' | 'report_type' | 'duty_item';
const TABLE: Record<ListKind, Table> = {
  'inspection-plan': 'annual_plan_item',
  'meeting-plan': 'annual_plan_item',
  'document-plan': 'annual_plan_item',
  'issued-register': 'issued_document',
  'assessment-register': 'document_assessment',
  'report-types': 'report_type',
  'duty-list': 'duty_item',
};
const PLANNED = { 'inspection-plan': 'inspection', 'meeting-plan': 'meeting', 'document-plan': 'document' } as const;
const BATCH = 2_000;

export type Belongs = { region: string; importId: string | null; kind: ListKind; year: number; now: Date };

/** A row with an id of its own keeps it. */
export type StoredRow = ListRow & { id?: string };

/** Stores the rows of one list, 2,000 a statement. A duty of several townships is a row of each. */
export const insertListRows = async (trx: Trx, to: Belongs, rows: readonly StoredRow[]): Promise<void> => {
  const records = rows.flatMap((row) => recordsOf(to, row));
  const table = TABLE[to.kind];
  const [first] = records;
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)));
  for (let start = 0; start < records.length; start += BATCH) {
    const batch = JSON.stringify(records.slice(start, start + BATCH));
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${batch}::json)`.execute(trx);
  }
};

const recordsOf = ({ region, importId, kind, year, now }: Belongs, row: StoredRow): Record<string, unknown>[] => {
  const base = { region, id: row.id ?? newId(now), import_id: importId };
  const issuer = { issuer_unit_id: row.issuer.unitId, issuer_name: row.issuer.name };
  switch (kind) {
    case 'inspection-plan':
    case 'meeting-plan':
    case 'document-plan':
      return [
        {
          ...base,
          ...issuer,
          issuer_level: row.issuer.level,
          kind: PLANNED[kind],
          year,
          plan_no: row.planNo,
          title: row.title,
          topic: row.topic,
          target_unit_ids: row.targets,
          from_date: row.from,
          to_date: row.to,
          times: row.times,
          approval: row.approval,
          note: row.note,
          created_at: now,
        },
      ];
    case 'issued-register':
      return [{ ...base, ...issuer, issued_on: row.issuedOn, doc_no: row.docNo, title: row.title }];
    case 'assessment-register':
      return [
        {
          ...base,
          ...issuer,
          issuer_level: row.issuer.level,
          title: row.title,
          doc_no: row.docNo,
          assessment_no: row.assessmentNo,
          assessed_on: row.assessedOn,
          review_no: row.reviewNo,
          reviewed_on: row.reviewedOn,
          outcome: row.outcome,
        },
      ];
    case 'report-types':
      return [
        {
          ...base,
          ...issuer,
          title: row.title,
          frequency: row.frequency,
          fields: row.fields,
          held_in: row.heldIn,
          last_reported_on: row.lastReportedOn,
        },
      ];
    case 'duty-list':
      return (row.targets.length === 0 ? [null] : row.targets).map((unitId) => ({
        ...base,
        id: row.targets.length > 1 ? newId(now) : base.id,
        unit_id: unitId,
        list: row.list,
        category: row.category,
        item: row.title,
        lead_unit: row.leadUnit,
        town_part: row.townPart,
      }));
  }
};

/** The import, locked until the transaction ends; null when the region has none of that id. */
export const lockImport = async (trx: Trx, region: string, id: string) =>
  (await trx
    .selectFrom('list_import')
    .select(['id', 'kind', 'row_count', 'undone_at'])
    .where('region', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) ?? null;

/** Takes the rows of an import away again; the import itself stays on record. Returns how many rows went. */
export const undoImport = async (
  trx: Trx,
  at: { region: string; id: string; kind: ListKind; by: string; now: Date },
): Promise<number> => {
  const gone = await trx
    .deleteFrom(TABLE[at.kind])
    .where('region', '=', at.region)
    .where('import_id', '=', at.id)
    .executeTakeFirst();
  await trx
    .updateTable('list_import')
    .set({ undone_at: at.now, undone_by: at.by })
    .where('region', '=', at.region)
    .where('id', '=', at.id)
    .execute();
  return Number(gone.numDeletedRows);
};
