import { decodeText, type TextEncoding } from './decode-text.ts';
import { detectContainer, type FileFormat, nameDisagrees, textFormat, zipFormat } from './detect-format.ts';
import { FILE_LIMITS } from './file-limits.ts';
import { type FileNote, type FileNoteCode, fileNote } from './file-notes.ts';
import { FileRefused } from './file-problems.ts';
import { htmlToText } from './html-text.ts';
import type { GridSheet } from './read-cells.ts';
import { sheetsToText } from './sheets-text.ts';
import { tidyText } from './tidy-text.ts';
import { inspectZip } from './zip-inspect.ts';

export type ParsedText = { text: string; format: FileFormat; encoding?: TextEncoding; notes: FileNote[] };
type Piece = { text: string; format: FileFormat; encoding?: TextEncoding; notes: FileNoteCode[] };

/**
 * The text of a file. Runs inside the worker only.
 * @throws FileRefused with the code of what is wrong
 */
export async function parseFileText(name: string, bytes: Uint8Array): Promise<ParsedText> {
  const piece = await readPiece(name, bytes);
  const { text, removed } = tidyText(piece.text);
  if (text === '') throw new FileRefused('file.empty');
  if (text.length > FILE_LIMITS.textCharacters) throw new FileRefused('file.too-long');
  const codes = [...piece.notes];
  if (removed) codes.push('note.removed-controls');
  if (nameDisagrees(name, piece.format)) codes.push('note.name-mismatch');
  const notes = [...new Set(codes)].map(fileNote);
  return { text, format: piece.format, ...(piece.encoding ? { encoding: piece.encoding } : {}), notes };
}

/**
 * A plain text as it stands in its file but for the byte-order mark: for readers whose spans must fit the file. Linear in its size, so it
 * needs no worker.
 * @throws FileRefused with the code of what is wrong
 * @example plainTextOf('a.txt', new TextEncoder().encode('一\r\n二')).text // '一\r\n二'
 */
export function plainTextOf(name: string, bytes: Uint8Array): ParsedText {
  const { text, encoding, notes } = decodeText(bytes);
  if (tidyText(text).text === '') throw new FileRefused('file.empty');
  if (text.length > FILE_LIMITS.textCharacters) throw new FileRefused('file.too-long');
  const format = textFormat(text, name);
  const codes: FileNoteCode[] = nameDisagrees(name, format) ? [...notes, 'note.name-mismatch'] : notes;
  return { text, format, encoding, notes: codes.map(fileNote) };
}

/**
 * The cells of a spreadsheet (.xlsx, .xls, .csv, or the HTML table or 2003 XML that many systems export as .xls). Worker only.
 * @throws FileRefused `file.not-a-sheet` for every other readable format
 */
export async function parseFileSheets(name: string, bytes: Uint8Array, mostRows = 0): Promise<GridSheet[]> {
  const container = detectContainer(bytes);
  if (container === 'xls' || (container === 'zip' && zipKind(bytes) === 'xlsx'))
    return readSpreadsheet(bytes, container, mostRows);
  if (container !== 'text') throw new FileRefused('file.not-a-sheet');
  const { text } = decodeText(bytes);
  const format = textFormat(text, name);
  const isTable =
    format === 'csv' ||
    format === 'xls' ||
    (format === 'html' && /<table\b/i.test(text)) ||
    (format === 'txt' && isDelimited(text));
  if (!isTable) throw new FileRefused('file.not-a-sheet');
  return (await import('./read-cells.ts')).readCells(text, mostRows);
}

/** A form stands in the first rows; below may be all the people of a county. */
const FORM_ROWS = 300;

/**
 * The heads of the sheets, as `parseFileSheets` reads them, and the tables of a .docx as well. Worker only.
 * @throws FileRefused `file.not-a-sheet` for what holds no table
 */
export async function parseFileTables(name: string, bytes: Uint8Array): Promise<GridSheet[]> {
  if (detectContainer(bytes) !== 'zip' || zipKind(bytes) !== 'docx') return parseFileSheets(name, bytes, FORM_ROWS);
  const { html } = await (await import('./read-docx.ts')).docxHtml(bytes);
  return (await import('./docx-tables.ts')).tablesOf(html);
}

/** Cells copied from a spreadsheet come as lines with tabs. */
function isDelimited(text: string): boolean {
  const lines = text
    .slice(0, 10_000)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  return lines.length >= 2 && lines.filter((line) => line.includes('\t')).length * 2 > lines.length;
}

// A parser is loaded only for the format at hand: the office libraries take longer to load than a notice takes to read.

async function readPiece(name: string, bytes: Uint8Array): Promise<Piece> {
  switch (detectContainer(bytes)) {
    case 'pdf':
      return { format: 'pdf', ...(await (await import('./read-pdf.ts')).readPdf(bytes)) };
    case 'xls':
      return { format: 'xls', ...sheetsPiece(await readSpreadsheet(bytes, 'xls')) };
    case 'zip':
      return readZipPiece(bytes);
    default:
      return await readTextPiece(name, bytes);
  }
}

async function readZipPiece(bytes: Uint8Array): Promise<Piece> {
  const format = zipKind(bytes);
  if (format === 'docx') return { format, ...(await (await import('./read-docx.ts')).readDocx(bytes)) };
  if (format === 'ofd') return { format, ...(await import('./read-ofd.ts')).readOfd(bytes) };
  return { format, ...sheetsPiece(await readSpreadsheet(bytes, 'zip')) };
}

function zipKind(bytes: Uint8Array): 'docx' | 'xlsx' | 'ofd' {
  return zipFormat(inspectZip(bytes).map((entry) => entry.name));
}

async function readSpreadsheet(bytes: Uint8Array, container: 'xls' | 'zip', mostRows = 0): Promise<GridSheet[]> {
  if (container === 'zip') return (await import('./read-xlsx.ts')).readXlsx(bytes, mostRows);
  return (await import('./read-cells.ts')).readCells(bytes, mostRows);
}

function sheetsPiece(sheets: readonly GridSheet[]): { text: string; notes: FileNoteCode[] } {
  const skipped = sheets.some((sheet) => sheet.hidden && sheet.cells.length > 0);
  return { text: sheetsToText(sheets), notes: skipped ? ['note.hidden-sheets-skipped'] : [] };
}

async function readTextPiece(name: string, bytes: Uint8Array): Promise<Piece> {
  const { text, encoding, notes } = decodeText(bytes);
  const format = textFormat(text, name);
  if (format === 'xls') return { format, ...sheetsPiece((await import('./read-cells.ts')).readCells(text)) };
  return { text: format === 'html' ? htmlToText(text) : text, format, encoding, notes };
}
