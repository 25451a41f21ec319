import { FileRefused } from './file-problems.ts';
import { htmlToText } from './html-text.ts';
import { type GridSheet, readCells } from './read-cells.ts';

/** Lines above a table that may be its title, its unit or who fills it in. */
const MOST_LINES = 5;
const LONGEST_LINE = 40;

/**
 * The tables of a word-processed document as sheets, the short lines right above and below each as merged rows around it: a registration
 * form as departments send it out.
 * @param html of the document, as mammoth writes it
 * @throws FileRefused `file.not-a-sheet` when there is no table
 * @example tablesOf('<p>登记表</p><table><tr><td>姓名</td><td></td></tr></table>')[0]?.cells.length // 2
 */
export function tablesOf(html: string): GridSheet[] {
  const parts = html.split(/(<table\b[\s\S]*?<\/table>)/i);
  const sheets = parts.flatMap((part, at) => (at % 2 === 1 ? [framed(part, parts[at - 1], parts[at + 1])] : []));
  if (sheets.length === 0) throw new FileRefused('file.not-a-sheet');
  return sheets.map((sheet, nth) => ({ ...sheet, name: `表${nth + 1}` }));
}

function framed(table: string, before = '', after = ''): GridSheet {
  const width = widthOf(table);
  const row = (line: string) => `<tr><td colspan="${width}">${escaped(line)}</td></tr>`;
  const above = linesOf(before).reverse();
  const below = linesOf(after);
  const rows = (lines: string[]) => lines.map(row).join('');
  const whole = table
    .replace(/^<table[^>]*>/i, (open) => `${open}${rows(nearest(above).reverse())}`)
    .replace(/<\/table>$/i, `${rows(nearest(below.slice(0, remarks(below))))}</table>`);
  const [sheet] = readCells(`<html><body>${whole}</body></html>`);
  return sheet ?? { name: '', hidden: false, cells: [], merges: [], lists: [] };
}

const linesOf = (html: string): string[] =>
  htmlToText(html)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Below a table stand who filled it in and remarks; the rest belongs to what follows. */
function remarks(lines: readonly string[]): number {
  const end = lines.findIndex((line) => !/[:：]|^(?:注|说明)/.test(line));
  return end < 0 ? lines.length : end;
}

/** A sentence belongs to the text and not to the table; so does what stands beyond it. */
function nearest(lines: readonly string[]): string[] {
  const end = lines.findIndex((line) => line.length > LONGEST_LINE || /[。；]$/.test(line));
  return lines.slice(0, end < 0 ? MOST_LINES : Math.min(end, MOST_LINES));
}

function widthOf(table: string): number {
  const rows = table.split(/<tr\b/i).slice(1);
  const widths = rows.map((row) =>
    [...row.matchAll(/<t[dh]\b([^>]*)>/gi)].reduce(
      (sum, cell) => sum + Number(/colspan="?(\d{1,3})/i.exec(cell[1] ?? '')?.[1] ?? 1),
      0,
    ),
  );
  return Math.max(1, ...widths);
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
