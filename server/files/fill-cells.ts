import { zipSync } from 'fflate';
import { FileRefused } from './file-problems.ts';
import { refuseDeclarations } from './xml-safety.ts';
import { inspectZip, unpackZip } from './zip-inspect.ts';

/** A number for one cell; row and column count from 0. `sheet` counts from 0 in the order of the workbook. */
export type CellFill = { sheet: number; row: number; column: number; value: number };

/**
 * Writes numbers into cells of a .xlsx and changes nothing else: styles, widths, drop-down lists, print settings and hidden sheets
 * stay byte for byte, so that the system which made the file takes it back. A cell with a formula is never written over.
 * Worker only, like everything that unpacks a stranger's file.
 * @throws FileRefused what the inspection of the container refuses; `file.not-a-sheet` for anything but a .xlsx
 */
export function fillCells(bytes: Uint8Array, fills: readonly CellFill[]): Uint8Array {
  const parts = unpackZip(bytes, inspectZip(bytes), () => true);
  refuseDeclarations(parts);
  const paths = sheetPaths(parts);
  for (const [nth, path] of paths.entries()) {
    const own = fills.filter((fill) => fill.sheet === nth);
    if (own.length > 0) parts[path] = encode(fillSheet(textOf(parts, path), own));
  }
  recalculateOnOpening(parts);
  return zipSync({ ...parts }, { level: 6 });
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const textOf = (parts: Record<string, Uint8Array>, path: string): string => {
  const part = parts[path];
  if (!part) throw new FileRefused('file.damaged');
  return new TextDecoder('utf-8').decode(part);
};

/** The part of each sheet in the workbook's own order, through its relations. */
function sheetPaths(parts: Record<string, Uint8Array>): string[] {
  if (!parts['xl/workbook.xml']) throw new FileRefused('file.not-a-sheet');
  const relations = textOf(parts, 'xl/_rels/workbook.xml.rels');
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return [...textOf(parts, 'xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(/\b\w+:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  });
}

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** Column number as letters. @example lettersOf(27) // 'AB' */
export const lettersOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : lettersOf(Math.floor(column / 26) - 1) + lettersOf(column % 26);

const columnOf = (reference: string): number =>
  [...reference.replace(/\d+/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

type Row = { open: string; cells: string; number: number };

/** One sheet's XML with the numbers in it. Rows and cells that are not there yet are put in where they belong. */
export function fillSheet(xml: string, fills: readonly Omit<CellFill, 'sheet'>[]): string {
  const data = /<((?:\w+:)?)sheetData\s*(?:\/>|>([\s\S]*?)<\/\1sheetData>)/.exec(xml);
  if (!data) throw new FileRefused('file.damaged');
  const prefix = data[1] ?? '';
  const rows = rowsOf(data[2] ?? '', prefix);
  for (const fill of fills) {
    const number = fill.row + 1;
    let row = rows.find((one) => one.number === number);
    if (!row) {
      row = { open: `<${prefix}row r="${number}">`, cells: '', number };
      const after = rows.findIndex((one) => one.number > number);
      rows.splice(after < 0 ? rows.length : after, 0, row);
    }
    row.cells = withCell(row.cells, prefix, `${lettersOf(fill.column)}${number}`, fill.value);
  }
  const body = rows.map((row) => `${row.open}${row.cells}</${prefix}row>`).join('');
  const whole = `<${prefix}sheetData>${body}</${prefix}sheetData>`;
  return xml.slice(0, data.index) + whole + xml.slice(data.index + data[0].length);
}

function rowsOf(data: string, prefix: string): Row[] {
  const pattern = new RegExp(`<${prefix}row\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}row>)`, 'g');
  let last = 0;
  return [...data.matchAll(pattern)].map(([, attributes = '', cells = '']) => {
    // A row without a number is the one after the row before it.
    last = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? last + 1);
    return { open: `<${prefix}row${attributes.trimEnd()}>`, cells, number: last };
  });
}

function withCell(cells: string, prefix: string, reference: string, value: number): string {
  const pattern = new RegExp(`<${prefix}c\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}c>)`, 'g');
  const column = columnOf(reference);
  let before = cells.length;
  let at = -1;
  for (const match of cells.matchAll(pattern)) {
    const own = /\br="([A-Z]+\d+)"/.exec(match[1] ?? '')?.[1];
    at = own === undefined ? at + 1 : columnOf(own);
    if (at === column) {
      if (new RegExp(`<${prefix}f\\b`).test(match[2] ?? '')) return cells;
      const style = /\bs="\d+"/.exec(match[1] ?? '')?.[0];
      const cell = `<${prefix}c r="${reference}"${style ? ` ${style}` : ''}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
      return cells.slice(0, match.index) + cell + cells.slice(match.index + match[0].length);
    }
    if (at > column) {
      before = match.index;
      break;
    }
  }
  return `${cells.slice(0, before)}<${prefix}c r="${reference}"><${prefix}v>${value}</${prefix}v></${prefix}c>${cells.slice(before)}`;
}

/** Totals that the file computes are stale until the programme that opens it works them out again. */
function recalculateOnOpening(parts: Record<string, Uint8Array>): void {
  const book = textOf(parts, 'xl/workbook.xml');
  const wanted = /<((?:\w+:)?)calcPr\b([^>]*?)\/?>(?:<\/\1calcPr>)?/;
  const kept = (attributes: string) => attributes.replace(/\s*fullCalcOnLoad="[^"]*"/, '');
  if (wanted.test(book))
    parts['xl/workbook.xml'] = encode(
      book.replace(wanted, (_, prefix: string, more: string) => `<${prefix}calcPr${kept(more)} fullCalcOnLoad="1"/>`),
    );
}
