import { sql } from 'kysely';
import type { ViewContext } from '../access/context.ts';
import type { ListKind } from './list.ts';

/** The year of a row of the register: of its assessment, else of its review. Null when it gives no day. */
export const ASSESSED_IN = sql<number>`extract(year from coalesce(assessed_on, reviewed_on))::int`;

export type HeldList = { kind: ListKind; year: number | null; rows: number };

/** How many rows of each list the region holds, plans and registers by year, the latest first. */
export const heldLists = async (ctx: ViewContext): Promise<HeldList[]> => {
  const { region } = ctx.actor;
  const { rows } = await sql<HeldList>`
    select kind || '-plan' as kind, year, count(*)::int as rows
      from annual_plan_item where region = ${region} group by 1, 2
    union all
    select 'issued-register', extract(year from issued_on)::int, count(*)::int
      from issued_document where region = ${region} group by 2
    union all
    select 'assessment-register', ${ASSESSED_IN}, count(*)::int
      from document_assessment where region = ${region} group by 2
    union all
    select 'report-types', null, count(*)::int from report_type where region = ${region} having count(*) > 0
    union all
    select 'duty-list', null, count(*)::int from duty_item where region = ${region} having count(*) > 0
    order by 1, 2 desc`.execute(ctx.db);
  return rows;
};

export type PastImport = {
  id: string;
  kind: string;
  year: number | null;
  fileName: string;
  rows: number;
  by: string | null;
  at: Date;
  undoneAt: Date | null;
};

/** The last imports, those taken back included. */
export const pastImports = async (ctx: ViewContext): Promise<PastImport[]> => {
  const rows = await ctx.db
    .selectFrom('list_import')
    .leftJoin('account', (join) =>
      join.onRef('account.region', '=', 'list_import.region').onRef('account.id', '=', 'list_import.created_by'),
    )
    .select([
      'list_import.id',
      'list_import.kind',
      'list_import.year',
      'list_import.file_name',
      'list_import.row_count',
      'list_import.created_at',
      'list_import.undone_at',
      'account.display_name',
    ])
    .where('list_import.region', '=', ctx.actor.region)
    .orderBy('list_import.created_at', 'desc')
    .orderBy('list_import.id', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    year: row.year,
    fileName: row.file_name,
    rows: row.row_count,
    by: row.display_name,
    at: row.created_at,
    undoneAt: row.undone_at,
  }));
};
