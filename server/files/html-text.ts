import { decodeEntities } from './html-entities.ts';

/** Elements whose content nobody sees. */
const UNSEEN = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'svg',
  'math',
  'object',
  'iframe',
  'select',
  'textarea',
  'title',
]);
/** Raw-text elements end at their own closing tag only; markup inside them is not markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'noscript']);
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd tr table section article header footer main nav aside blockquote pre form fieldset address figure figcaption hr center body'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

const NESTING = 64;

type Scan = {
  /** Finished pieces; joined once at the end so that a large page stays linear. */
  out: string[];
  atLineStart: boolean;
  /** Open elements inside something unseen; empty while visible. */
  hidden: string[];
  /** Is a table cell open? Paragraphs inside a cell do not break its line. */
  cellDepth: number;
  space: boolean;
  pre: number;
};

/**
 * The visible text of a page: blocks as lines, table cells separated by tabs, scripts and hidden elements left out.
 * Tolerates any markup; never throws.
 * @example htmlToText('<p>一</p><table><tr><td>二</td><td>三</td></tr></table>') // '一\n二\t三'
 */
export function htmlToText(html: string): string {
  const scan: Scan = { out: [], atLineStart: true, hidden: [], cellDepth: 0, space: false, pre: 0 };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      write(scan, html.slice(at));
      break;
    }
    if (open > at) write(scan, html.slice(at, open));
    at = readMarkup(scan, html, open);
  }
  const lines = scan.out.join('').split('\n');
  return lines
    .map((line) => layOut(line).trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Where a block ended inside a table cell, until the row is known. */
const PARAGRAPH = '\u0001';
/** A page set in a table holds its whole text in one cell: long, in sentences, alone in its row. */
const LEAST_PROSE = 30;

/** A row of a real table stays one line; the only cell of a row that holds an article keeps its paragraphs. */
function layOut(line: string): string {
  if (!line.includes(PARAGRAPH)) return line;
  const cells = line.split('\t').filter((cell) => cell.replaceAll(PARAGRAPH, '').trim() !== '');
  const isArticle = cells.length === 1 && line.length > LEAST_PROSE && /[。：]/.test(line);
  if (!isArticle) return line.replace(/ ?\u0001+ ?/g, ' ').replace(/(^|\t) | (?=\t)/g, '$1');
  return line
    .replace(/^\t+/, '')
    .replace(/[ \u0001]*\u0001[ \u0001]*/g, '\n')
    .trim();
}

/** Handles what starts at `<` and returns where the text goes on. */
function readMarkup(scan: Scan, html: string, open: number): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4);
  if (/^<[!?]/.test(html.slice(open, open + 2))) return after(html, '>', open + 2);
  const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})/.exec(html.slice(open, open + 44));
  if (!tag) {
    write(scan, '<');
    return open + 1;
  }
  const end = endOfTag(html, open + tag[0].length);
  const name = (tag[2] ?? '').toLowerCase();
  if (tag[1] === '/') closeElement(scan, name);
  else return openElement(scan, html, { name, attributes: html.slice(open + tag[0].length, end - 1), end });
  return end;
}

function openElement(scan: Scan, html: string, tag: { name: string; attributes: string; end: number }): number {
  const { name, attributes, end } = tag;
  if (RAW.has(name) && !attributes.endsWith('/')) return after(html, '>', afterClosing(html, name, end));
  if (VOID.has(name) || attributes.endsWith('/')) {
    if (name === 'br' || name === 'hr') breakLine(scan);
    return end;
  }
  if (scan.hidden.length > 0 || UNSEEN.has(name) || isHidden(attributes)) {
    scan.hidden.push(name);
    return end;
  }
  if (CELLS.has(name)) {
    if (!scan.atLineStart || scan.cellDepth > 0) tab(scan);
    scan.cellDepth = 1;
    scan.atLineStart = false;
    scan.space = false;
  } else if (BLOCKS.has(name)) breakBlock(scan, name);
  if (name === 'pre') scan.pre++;
  return end;
}

function closeElement(scan: Scan, name: string): void {
  if (scan.hidden.length > 0) {
    // Looked for near the top only: a million stray closing tags must not search a million open ones each.
    const near = scan.hidden.slice(-NESTING).lastIndexOf(name);
    const at = near < 0 ? -1 : Math.max(0, scan.hidden.length - NESTING) + near;
    if (at >= 0) scan.hidden.length = at;
    // A body or table that closes ends whatever was left open inside it: an unclosed hidden element must not eat the page.
    else if (name === 'body' || name === 'html') scan.hidden.length = 0;
    return;
  }
  if (name === 'tr' || name === 'table') {
    scan.cellDepth = 0;
    if (!scan.atLineStart) breakLine(scan);
  } else if (BLOCKS.has(name)) breakBlock(scan, name);
  if (name === 'pre' && scan.pre > 0) scan.pre--;
}

/** Row and table always start a line; another block does so only outside table cells. */
function breakBlock(scan: Scan, name: string): void {
  if (name === 'tr' || name === 'table') scan.cellDepth = 0;
  if (scan.cellDepth > 0) breakInCell(scan);
  else if (!scan.atLineStart) breakLine(scan);
}

function breakInCell(scan: Scan): void {
  if (scan.hidden.length > 0) return;
  scan.space = false;
  if (scan.out.length > 0 && !/[\s\u0001]$/.test(scan.out[scan.out.length - 1] ?? '')) scan.out.push(PARAGRAPH);
}

function breakLine(scan: Scan): void {
  if (scan.hidden.length > 0) return;
  if (scan.cellDepth > 0) {
    breakInCell(scan);
    return;
  }
  scan.out.push('\n');
  scan.atLineStart = true;
  scan.space = false;
}

function tab(scan: Scan): void {
  scan.out.push('\t');
}

function write(scan: Scan, raw: string): void {
  if (scan.hidden.length > 0) return;
  const text = decodeEntities(raw).replaceAll(PARAGRAPH, '');
  if (scan.pre > 0) {
    scan.out.push(text);
    scan.atLineStart = text.endsWith('\n');
    return;
  }
  // Only ASCII white space collapses: U+3000 is how official documents indent.
  const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
  const trimmed = collapsed.trim() === '' ? '' : collapsed.replace(/^ | $/g, '');
  if (trimmed === '') {
    if (collapsed !== '') scan.space = true;
    return;
  }
  if ((scan.space || collapsed.startsWith(' ')) && needsSpace(scan)) scan.out.push(' ');
  scan.out.push(trimmed);
  scan.atLineStart = false;
  scan.space = collapsed.endsWith(' ');
}

function needsSpace(scan: Scan): boolean {
  const last = scan.out[scan.out.length - 1];
  return last !== undefined && !/[\s\u0001]$/.test(last);
}

function isHidden(attributes: string): boolean {
  if (attributes.length === 0) return false;
  return (
    /(?:^|\s)hidden(?:\s|=|$)/i.test(attributes.slice(0, 2000)) ||
    /style\s*=\s*["'][^"']{0,500}(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.slice(0, 2000))
  );
}

/** A `>` inside quotes does not end a tag. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  const limit = Math.min(html.length, from + 100_000);
  for (let at = from; at < limit; at++) {
    const character = html[at];
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return after(html, '>', from);
}

function afterClosing(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}
