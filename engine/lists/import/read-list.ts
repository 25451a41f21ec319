import type { Grid } from '../../forms/grid.ts';
import { rowClashes } from './clashes.ts';
import { LIST_FIELDS, type ListKind } from './fields.ts';
import { type Mapping, missingFields, proposeMapping } from './mapping.ts';
import { type Known, type ListRow, type RowProblem, readRows } from './rows.ts';
import { type ListTable, readListTable } from './table.ts';

/** A whole file read as a list. `mapping` says by which header each field was read: the person's choice, else the proposal. */
export type ReadList = {
  tables: ListTable[];
  mapping: Record<string, string>;
  missing: string[];
  rows: ListRow[];
  problems: RowProblem[];
  /** Rows below the headers, taken in or not. */
  found: number;
};

/** The person's choice, field → header; an empty header leaves the field out. */
export type Choice = Readonly<Record<string, string>>;

/**
 * Reads every sheet that has a header of the list, by the chosen headers or the proposed ones, and what is wrong or doubtful in
 * each row. `heldKeys` are the keys (`rowKey`) of what is held already.
 */
export function readList(
  kind: ListKind,
  sheets: readonly Grid[],
  choice: Choice,
  known: Known & { heldKeys: ReadonlySet<string> },
): ReadList {
  const tables = sheets.flatMap((sheet) => readListTable(kind, sheet) ?? []);
  const mapping: Record<string, string> = {};
  const rows: ListRow[] = [];
  const problems: RowProblem[] = [];
  let missing: string[] = tables.length === 0 ? missingFields(kind, {}) : [];
  for (const table of tables) {
    const columns = mappingOf(kind, table, choice);
    for (const [field, column] of Object.entries(columns))
      mapping[field] ??= table.columns.find((one) => one.column === column)?.header ?? '';
    missing = [...new Set([...missing, ...missingFields(kind, columns)])];
    const read = readRows(kind, table, columns, known);
    rows.push(...read.rows);
    problems.push(...read.problems);
  }
  const clashes = rowClashes(kind, rows, known.heldKeys);
  const skipped = new Set(clashes.filter(({ level }) => level === 'skip').map((one) => `${one.sheet}|${one.row}`));
  return {
    tables,
    mapping,
    missing,
    rows: rows.filter((row) => !skipped.has(`${row.sheet}|${row.row}`)),
    problems: [...problems, ...clashes].sort((a, b) => (a.sheet === b.sheet ? a.row - b.row : 0)),
    found: tables.reduce((sum, table) => sum + table.rows.length, 0),
  };
}

function mappingOf(kind: ListKind, table: ListTable, choice: Choice): Mapping {
  const { mapping } = proposeMapping(kind, table.columns);
  for (const { key } of LIST_FIELDS[kind]) {
    const header = choice[key];
    if (header === undefined) continue;
    const column = table.columns.find((one) => one.header === header);
    if (column) mapping[key] = column.column;
    else if (header === '') delete mapping[key];
  }
  return mapping;
}
