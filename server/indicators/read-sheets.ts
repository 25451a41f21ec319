import { createHash } from 'node:crypto';
import { periodOf } from '@songbang/engine/forms/period.ts';
import { type FormTable, readTable, type TableCell } from '@songbang/engine/forms/table.ts';
import type { UploadedFile } from '../files/extract-text.ts';
import { lettersOf } from '../files/fill-cells.ts';
import { readWorkbook } from '../files/read-workbook.ts';
import { Problem } from '../http/problem.ts';
import { type OwnPlace, placeNamed } from './held-lookup.ts';
import { indicatorProblems } from './indicator-problems.ts';

/** One sheet of a workbook as a table whose places are codes of one's own; rows of other places are left out and named. */
export type ReadTable = { sheet: number; sheetName: string; table: FormTable; strangers: string[] };
export type ReadBook = {
  tables: ReadTable[];
  title: string;
  department: string | null;
  period: string | null;
  hash: Buffer;
};

/**
 * The tables of a stranger's workbook. Problems: whatever the file reader refuses; sheets about people; cards; no table at all.
 */
export const readBook = async (file: UploadedFile, places: readonly OwnPlace[]): Promise<ReadBook> => {
  const book = await readWorkbook(file);
  if (!book.ok) throw new Problem(book.problem.code, { kind: 'unprocessable', ...book.problem });
  const read = book.sheets.map((sheet, nth) => ({
    sheet: nth,
    sheetName: sheet.name,
    hidden: sheet.hidden,
    table: readTable(sheet),
  }));
  const shown = read.filter((one) => !one.hidden);
  if (shown.some((one) => one.table.shape === 'people')) throw indicatorProblems('sheet.of-people');
  const tables = shown.filter((one) => one.table.shape === 'places' && one.table.cells.length > 0);
  const [first] = tables;
  if (!first)
    throw indicatorProblems(shown.some((one) => one.table.shape === 'card') ? 'sheet.card' : 'sheet.no-figures');
  return {
    tables: tables.map((one) => ({ ...one, ...own(one.table, places) })),
    title: first.table.name,
    department: first.table.department,
    period: first.table.period ?? periodOf(file.name),
    hash: createHash('sha256').update(file.bytes).digest(),
  };
};

/** Places as codes: figures of places that are not one's own are nobody's to hold here. */
const own = (table: FormTable, places: readonly OwnPlace[]): Pick<ReadTable, 'table' | 'strangers'> => {
  const codes = new Map(table.places.map((words) => [words, placeNamed(places, words)?.code]));
  const cells = table.cells.flatMap((cell): TableCell[] => {
    const code = codes.get(cell.place);
    return code === undefined ? [] : [{ ...cell, place: code }];
  });
  return {
    table: { ...table, cells },
    strangers: table.places.filter((words) => codes.get(words) === undefined),
  };
};

export const cellName = (read: Pick<ReadTable, 'sheetName'>, cell: { row: number; column: number }): string =>
  `${read.sheetName}!${lettersOf(cell.column)}${cell.row + 1}`;

export const keysOf = (tables: readonly ReadTable[]): string[] => [
  ...new Set(tables.flatMap((one) => one.table.cells.map((cell) => cell.indicator.concept))),
];
