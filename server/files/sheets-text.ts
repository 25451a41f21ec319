import type { GridSheet } from './read-cells.ts';

/**
 * Visible sheets → text: the sheet's name on a line of its own, then a line per row with tabs between columns.
 * Empty rows are left out; a row starts at the first column that is used anywhere in the sheet.
 * @example sheetsToText([{ name: '表1', hidden: false, merges: [], lists: [], cells: [{ row: 4, column: 2, text: '姓名' }, { row: 4, column: 4, text: '电话' }] }])
 * // '【表1】\n姓名\t\t电话'
 */
export function sheetsToText(sheets: readonly GridSheet[]): string {
  return sheets
    .filter((sheet) => !sheet.hidden && sheet.cells.length > 0)
    .map((sheet) => [`【${sheet.name}】`, ...sheetLines(sheet)].join('\n'))
    .join('\n\n');
}

/** Columns farther out than this are cut off by a single tab: a stray cell in column XFD must not write 16,383 tabs. */
const MOST_TABS = 200;

function sheetLines(sheet: GridSheet): string[] {
  const first = sheet.cells.reduce((least, cell) => Math.min(least, cell.column), Number.POSITIVE_INFINITY);
  const rows = new Map<number, { text: string; column: number }>();
  for (const cell of sheet.cells) {
    const text = cell.text.replace(/\s*\n\s*/g, ' ').replaceAll('\t', ' ');
    const row = rows.get(cell.row) ?? { text: '', column: first };
    row.text += '\t'.repeat(Math.min(cell.column - row.column, MOST_TABS)) + text;
    row.column = cell.column;
    rows.set(cell.row, row);
  }
  return [...rows.keys()].sort((a, b) => a - b).map((row) => rows.get(row)?.text ?? '');
}
