import { type CellObject, read, set_cptable, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { FILE_LIMITS } from './file-limits.ts';
import { FileRefused } from './file-problems.ts';

/** A filled cell; `row` and `column` count from 0; `text` is what the sheet shows. */
export type GridCell = { row: number; column: number; text: string };
/** Inclusive corners, counting from 0. */
export type GridArea = { top: number; left: number; bottom: number; right: number };
/** An area whose cells accept only the listed words. */
export type GridList = GridArea & { codes: string[] };
export type GridSheet = { name: string; hidden: boolean; cells: GridCell[]; merges: GridArea[]; lists: GridList[] };

/** Merges kept per sheet; a real form has tens. */
const MOST_MERGES = 5_000;

/**
 * A checked workbook (zip repacked, or the bytes of a .xls, or CSV text) → its filled cells. A declared range of a
 * million rows costs nothing: only cells that exist are walked.
 * @param mostRows rows read of each sheet, from its top; 0 = all
 * @throws FileRefused `file.encrypted`, `file.damaged`, `file.too-complex`
 */
export function readCells(source: Uint8Array | string, mostRows = 0): GridSheet[] {
  set_cptable(codePages);
  const book = openBook(source, mostRows);
  let left: number = FILE_LIMITS.sheetCells;
  return book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name] ?? {};
    const cells = sheetCells(sheet, left);
    left -= cells.length;
    return {
      name,
      hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      cells,
      merges: (sheet['!merges'] ?? [])
        .slice(0, MOST_MERGES)
        .map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
      lists: [],
    };
  });
}

function openBook(source: Uint8Array | string, sheetRows: number): WorkBook {
  const options = {
    cellFormula: false,
    cellHTML: false,
    cellStyles: false,
    bookVBA: false,
    cellDates: false,
    sheetRows,
    // What a Chinese office shows for the plain date format; the library would write 11/30/26.
    dateNF: 'yyyy/m/d',
  } as const;
  try {
    // Text stays as it is written: a number of 18 digits must not become 5.3E+17.
    return typeof source === 'string'
      ? read(source, { ...options, type: 'string', raw: true })
      : read(source, { ...options, type: 'array' });
  } catch (error) {
    const locked = /password|encrypt/i.test((error as Error).message);
    throw new FileRefused(locked ? 'file.encrypted' : 'file.damaged');
  }
}

function sheetCells(sheet: WorkSheet, most: number): GridCell[] {
  const cells: GridCell[] = [];
  for (const address of Object.keys(sheet)) {
    if (address.startsWith('!')) continue;
    const text = cellText(sheet[address] as CellObject);
    if (text === '') continue;
    if (cells.length >= most) throw new FileRefused('file.too-complex');
    const { r, c } = utils.decode_cell(address);
    cells.push({ row: r, column: c, text });
  }
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

function cellText(cell: CellObject): string {
  const shown = cell.w ?? (cell.v === undefined || cell.v === null ? '' : String(cell.v));
  return shown.replace(/\r\n?/g, '\n').trim();
}
