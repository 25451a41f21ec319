/** A run of text on a page; `x`, `y` (of the baseline, growing upward), `width` and `size` (of the type) in points. */
export type PlacedText = { text: string; x: number; y: number; width: number; size: number };
/** No type area of a document is narrower than this many characters (official paper holds 28): shorter lines end where they end. */
const FULL_LINE_SIZES = 15;
type Line = { text: string; left: number; right: number; y: number; size: number };

/**
 * Placed runs of all pages → text. Runs on one baseline form a line; a line that fills the measure goes on in the next
 * one, because a wrapped paragraph must read as the paragraph it was. Page numbers are dropped, running heads said once.
 * @example pagesToText([[{ text: '通知', x: 90, y: 700, width: 32, size: 16 }]]).text // '通知'
 */
export function pagesToText(pages: readonly PlacedText[][]): { text: string; droppedPageNumbers: boolean } {
  let droppedPageNumbers = false;
  const kept = pages.map((page) => {
    const lines = toLines(page);
    const numbered = lines.filter((line, index) => !isPageNumber(line, index, lines.length));
    droppedPageNumbers ||= numbered.length < lines.length;
    return numbered;
  });
  return { text: joinParagraphs(withoutRunningLines(kept)), droppedPageNumbers };
}

/** What stands at the same place of the paper on another page as well. */
const isSame = (a: Line | undefined, b: Line | undefined): boolean =>
  a !== undefined && b !== undefined && a.text === b.text && Math.abs(a.y - b.y) < 3;

/** A running head counts once, above the first page it heads, and a running foot below the last: in between they cut paragraphs. */
function withoutRunningLines(pages: readonly Line[][]): Line[] {
  return pages.flatMap((lines, page) => {
    const isHeaded = lines.length > 1 && isSame(lines[0], pages[page - 1]?.[0]);
    const isFooted = lines.length > 1 && isSame(lines.at(-1), pages[page + 1]?.at(-1));
    return lines.slice(isHeaded ? 1 : 0, isFooted ? -1 : undefined);
  });
}

function isPageNumber(line: Line, index: number, count: number): boolean {
  if (count < 2 || (index > 0 && index < count - 1)) return false;
  return /^[—–\-－·\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[/／共]\s*\d{1,3}\s*页?)?[—–\-－·\s]*$/.test(line.text);
}

function toLines(texts: readonly PlacedText[]): Line[] {
  const sorted = [...texts].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: PlacedText[][] = [];
  for (const text of sorted) {
    const row = rows[rows.length - 1];
    const first = row?.[0];
    if (row && first && first.y - text.y < 0.45 * heightOf(first, text)) row.push(text);
    else rows.push([text]);
  }
  return rows.map(toLine);
}

/** A raised figure is far smaller than its line and stands within its height: a note mark, no line of its own. */
function heightOf(a: PlacedText, b: PlacedText): number {
  const [small, large] = [Math.min(a.size, b.size), Math.max(a.size, b.size)];
  return small < 0.75 * large && /^[[\]①-⑳\d]{1,4}$/.test((a.size < b.size ? a : b).text.trim()) ? large : small;
}

function toLine(row: readonly PlacedText[]): Line {
  const runs = [...row].sort((a, b) => a.x - b.x);
  const size = Math.max(...runs.map((run) => run.size));
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    // The same run printed twice a hair apart is how some writers embolden.
    if (run.x + run.width <= right + 0.2 * size && text.endsWith(run.text)) continue;
    if (text !== '') text += gap(text, run.text, (run.x - right) / size);
    text += run.text;
    right = Math.max(right, run.x + run.width);
  }
  return { text: text.trimEnd(), left: runs[0]?.x ?? 0, right, y: row[0]?.y ?? 0, size };
}

/** Gaps in type sizes: Chinese justification stretches to 0.3, a table column is at least 1.5 apart. */
function gap(before: string, after: string, sizes: number): string {
  if (sizes > 1.5) return '\t';
  const latin = /[A-Za-z0-9,.;:)]$/.test(before) && /^[A-Za-z0-9(]/.test(after);
  if (latin ? sizes > 0.15 : sizes > 0.8) return ' ';
  return '';
}

function joinParagraphs(lines: readonly Line[]): string {
  const body = bodyLines(lines);
  const area = { left: quantile(body, (line) => line.left, 0.1), right: quantile(body, (line) => line.right, 0.9) };
  let text = '';
  let previous: Line | undefined;
  for (const line of lines) {
    if (previous === undefined) text = line.text;
    else if (continues(previous, line, area)) text += glue(text, line.text);
    else text += `\n${line.text}`;
    previous = line;
  }
  return text;
}

/** The lines in the size that most of the text is set in: a red head is wider than the measure, a footnote smaller. */
function bodyLines(lines: readonly Line[]): readonly Line[] {
  const characters = new Map<number, number>();
  for (const { size, text } of lines)
    characters.set(Math.round(size), (characters.get(Math.round(size)) ?? 0) + text.length);
  const [most] = [...characters].sort((a, b) => b[1] - a[1]);
  return lines.filter(({ size }) => Math.round(size) === most?.[0]);
}

/** The type area, from where most lines begin and end: one stray stamp must not move it. */
function quantile(lines: readonly Line[], edge: (line: Line) => number, share: number): number {
  const edges = lines.map(edge).sort((a, b) => a - b);
  return edges[Math.floor(edges.length * share)] ?? 0;
}

/** Does the paragraph of `previous` go on? Only when it fills the measure and the next line starts at the margin in the same type. */
function continues(previous: Line, line: Line, area: { left: number; right: number }): boolean {
  const size = previous.size;
  if (Math.abs(size - line.size) > 0.15 * size || previous.right - previous.left < FULL_LINE_SIZES * size) return false;
  if (area.right - previous.right > 1.6 * size || previous.text.includes('\t') || line.text.includes('\t'))
    return false;
  if (line.left > area.left + 1.2 * size) return false;
  return !(/[。；：！？]$/.test(previous.text) && startsItem(line.text));
}

function startsItem(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、]|附件|联系人)/.test(text);
}

function glue(before: string, after: string): string {
  return /[A-Za-z0-9,.;:]$/.test(before) && /^[A-Za-z0-9]/.test(after) ? ` ${after}` : after;
}
