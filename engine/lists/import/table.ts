import type { Grid, GridArea } from '../../forms/grid.ts';
import { LIST_FIELDS, type ListKind } from './fields.ts';
import { type Column, headerScore } from './mapping.ts';

/** A sheet taken apart: what stands above its header, its columns, and its rows below (`row` counts from 1 as the sheet shows it). */
export type ListTable = {
  sheet: string;
  /** Words above the header: title, unit, date of print. */
  caption: string;
  columns: Column[];
  rows: { row: number; cells: Record<number, string> }[];
};

const MOST_COLUMNS = 100;
const MOST_ROWS = 20_000;
/** A header stands near the top; titles and remarks above it take a few rows. */
const SEARCHED_ROWS = 25;
const MOST_HEADER_ROWS = 3;
/** Cells that merged areas may fill in all: a merge over a whole sheet costs no more than this. */
const MOST_FILLED = 200_000;

type Rows = Map<number, Record<number, string>>;

/**
 * Finds the header of a list by the words its columns are known by, over one to three rows, under any title rows; merged cells
 * count in every cell they cover. Null when no row names at least two of the list's columns.
 */
export function readListTable(kind: ListKind, grid: Grid): ListTable | null {
  const rows = filledRows(grid);
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const header = findHeader(kind, rows, numbers.slice(0, SEARCHED_ROWS), grid.merges);
  if (!header) return null;
  const body = numbers.filter((row) => row > header.bottom).slice(0, MOST_ROWS);
  const data = body.map((row) => ({ row: row + 1, cells: rows.get(row) ?? {} }));
  return {
    sheet: grid.name,
    caption: numbers
      .filter((row) => row < header.top)
      .flatMap((row) => [...new Set(Object.values(rows.get(row) ?? {}))])
      .join(' ')
      .slice(0, 300),
    columns: [...header.labels].map(([column, label]) => ({
      column,
      header: label,
      samples: data.slice(0, 30).map(({ cells }) => cells[column] ?? ''),
    })),
    rows: data.filter(({ cells }) => !isAside(Object.values(cells))),
  };
}

/** A row of remarks or a sum below the list: one filled cell, or a first cell that says so. */
const isAside = (values: string[]): boolean =>
  values.length === 0 || /^(?:合计|小计|总计|注[：:]|备注[：:]|说明[：:]|填表人|制表)/.test(values[0] ?? '');

function filledRows({ cells, merges }: Grid): Rows {
  const rows: Rows = new Map();
  for (const { row, column, text } of cells) {
    if (column >= MOST_COLUMNS) continue;
    const words = text.replace(/\s*\n\s*/g, '\n').trim();
    if (words === '') continue;
    const held = rows.get(row);
    if (held) held[column] = words;
    else rows.set(row, { [column]: words });
  }
  fillMerged(rows, merges);
  return rows;
}

function fillMerged(rows: Rows, merges: readonly GridArea[]): void {
  let left = MOST_FILLED;
  for (const { top, left: first, bottom, right } of merges) {
    const words = rows.get(top)?.[first];
    if (words === undefined) continue;
    for (let row = top; row <= bottom && left > 0; row++) {
      // A merge over rows that hold nothing else makes no rows.
      const cells = rows.get(row);
      left--;
      if (!cells) continue;
      for (let column = first; column <= Math.min(right, MOST_COLUMNS) && left > 0; column++) {
        cells[column] ??= words;
        left--;
      }
    }
  }
}

type Header = { top: number; bottom: number; labels: Map<number, string>; found: number };

function findHeader(kind: ListKind, rows: Rows, numbers: number[], merges: readonly GridArea[]): Header | null {
  let best: Header | null = null;
  // The fewest rows that name most: a title above a header would otherwise count as part of it.
  for (let height = 1; height <= MOST_HEADER_ROWS; height++) {
    for (const top of numbers) {
      if (height < heightOf(top, merges)) continue;
      const labels = labelsOf(rows, top, top + height - 1);
      const found = fieldsNamed(kind, labels);
      if (found >= 2 && found > (best?.found ?? 0)) best = { top, bottom: top + height - 1, labels, found };
    }
  }
  return best;
}

/** Cells merged downward in a row say how many rows its header takes. */
const heightOf = (top: number, merges: readonly GridArea[]): number =>
  Math.min(
    MOST_HEADER_ROWS,
    Math.max(1, ...merges.filter((area) => area.top === top && area.bottom > top).map((area) => area.bottom - top + 1)),
  );

/** The lowest label of each column; a wide one above it goes in front when the lower is short. */
function labelsOf(rows: Rows, top: number, bottom: number): Map<number, string> {
  const labels = new Map<number, string>();
  for (let row = top; row <= bottom; row++) {
    for (const [column, text] of Object.entries(rows.get(row) ?? {})) {
      const above = labels.get(Number(column));
      const own = text.replace(/\s/g, '').slice(0, 60);
      labels.set(Number(column), above === undefined || above === own ? own : own.length < 3 ? `${above}${own}` : own);
    }
  }
  return labels;
}

const fieldsNamed = (kind: ListKind, labels: Map<number, string>): number =>
  LIST_FIELDS[kind].filter((field) => [...labels.values()].some((label) => headerScore(label, field) >= 0.55)).length;
