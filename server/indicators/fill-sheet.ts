import { type Filled, fillTable, type HeldValue, type Unfilled } from '@songbang/engine/forms/fill-table.ts';
import type { UploadedFile } from '../files/extract-text.ts';
import { fillWorkbook } from '../files/fill-workbook.ts';
import { Problem } from '../http/problem.ts';
import type { OwnPlace } from './held-lookup.ts';
import { indicatorProblems } from './indicator-problems.ts';
import { cellName, type ReadBook } from './read-sheets.ts';

type Named<Cell> = Omit<Cell, 'row' | 'column'> & { cell: string };
export type SheetPlan = {
  filled: Named<Filled>[];
  unfilled: Named<Unfilled>[];
  /** Cells that had something in them already. */
  given: number;
  /** Rows of places that are not one's own, and columns of words. */
  strangers: string[];
  words: string[];
};

/** What of an asked workbook can be answered from held figures, cell by cell with its source; and what cannot, and why. */
export const planSheet = (
  book: ReadBook,
  held: readonly HeldValue[],
  period: string | null,
  places: readonly OwnPlace[],
): SheetPlan => {
  const nameOf = (code: string): string => places.find((one) => one.code === code)?.name ?? code;
  const plans = book.tables.map((one) => ({ one, plan: fillTable(one.table, held, period) }));
  const named = <Cell extends { row: number; column: number; place: string }>(
    of: (plan: (typeof plans)[number]['plan']) => Cell[],
  ) =>
    plans.flatMap(({ one, plan }) =>
      of(plan).map(({ row, column, ...cell }) => ({
        ...cell,
        place: nameOf(cell.place),
        cell: cellName(one, { row, column }),
      })),
    );
  return {
    filled: named((plan) => plan.filled),
    unfilled: named((plan) => plan.unfilled),
    given: plans.reduce((sum, { plan }) => sum + plan.given, 0),
    strangers: [...new Set(book.tables.flatMap((one) => one.strangers))],
    words: [...new Set(book.tables.flatMap((one) => one.table.words.map((word) => word.label)))],
  };
};

/** The same workbook with those cells filled and nothing else touched: what the asking system takes back. */
export const filledWorkbook = async (
  file: UploadedFile,
  book: ReadBook,
  held: readonly HeldValue[],
  period: string | null,
): Promise<Uint8Array> => {
  const fills = book.tables.flatMap((one) =>
    fillTable(one.table, held, period).filled.map(({ row, column, value }) => ({
      sheet: one.sheet,
      row,
      column,
      value,
    })),
  );
  const done = await fillWorkbook(file, fills);
  if (done.ok) return done.bytes;
  if (done.problem.code === 'file.not-a-sheet' || done.problem.code === 'file.damaged')
    throw indicatorProblems('sheet.not-xlsx');
  throw new Problem(done.problem.code, { kind: 'unprocessable', ...done.problem });
};
