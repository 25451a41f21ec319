import { type Level, type Numbering, readNumbering } from './docx-numbering.ts';
import { numberText } from './number-text.ts';
import { walkXml } from './walk-xml.ts';

type Paragraph = { insertAt: number; numId: string | null; level: number; style: string | null };

/**
 * Writes the numbers that a word processor generates (一、 （一） 1.) into the paragraphs of `word/document.xml`, for the
 * reader of a notice sees them and the file does not hold them. Bullets stay unwritten; a document without numbering, or
 * one that cannot be parsed, is returned as it is.
 * @param parts the checked parts of a .docx by name
 */
export function numberParagraphs(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const name = 'word/document.xml';
  const [document, numberingPart] = [parts[name], parts['word/numbering.xml']];
  if (!document || !numberingPart) return parts;
  const numbering = readNumbering(decode(numberingPart), decode(parts['word/styles.xml']));
  const xml = decode(document);
  const pieces: string[] = [];
  let from = 0;
  const counters = new Map<string, number[]>();
  for (const paragraph of numberedParagraphs(xml, numbering)) {
    const label = nextLabel(paragraph, numbering, counters);
    if (label === '') continue;
    pieces.push(xml.slice(from, paragraph.insertAt), `<w:r><w:t xml:space="preserve">${label}</w:t></w:r>`);
    from = paragraph.insertAt;
  }
  if (pieces.length === 0) return parts;
  return { ...parts, [name]: new TextEncoder().encode(pieces.join('') + xml.slice(from)) };
}

function decode(part: Uint8Array | undefined): string {
  return part === undefined ? '' : new TextDecoder('utf-8').decode(part);
}

/** Numbered paragraphs with the place right after their properties, where the first run goes. */
function numberedParagraphs(xml: string, numbering: Numbering): Paragraph[] {
  const found: Paragraph[] = [];
  const open: Paragraph[] = [];
  walkXml(xml, {
    open: (name, attributes) => {
      const paragraph = open[open.length - 1];
      if (name === 'w:p') open.push({ insertAt: -1, numId: null, level: -1, style: null });
      else if (!paragraph || paragraph.insertAt >= 0) return;
      else if (name === 'w:pStyle') paragraph.style = attributes['w:val'] ?? null;
      else if (name === 'w:numId') paragraph.numId = attributes['w:val'] ?? null;
      else if (name === 'w:ilvl') paragraph.level = Number(attributes['w:val']) || 0;
    },
    close: (name, at) => {
      const paragraph = open[open.length - 1];
      if (name === 'w:pPr' && paragraph && paragraph.insertAt < 0) paragraph.insertAt = at;
      if (name !== 'w:p') return;
      open.pop();
      if (!paragraph || paragraph.insertAt < 0) return;
      const styled = paragraph.style === null ? undefined : numbering.styles.get(paragraph.style);
      const numId = paragraph.numId ?? styled?.numId ?? null;
      const level = paragraph.level >= 0 ? paragraph.level : (styled?.level ?? 0);
      if (numId !== null && numId !== '0') found.push({ ...paragraph, numId, level });
    },
  });
  return found;
}

function nextLabel(paragraph: Paragraph, numbering: Numbering, counters: Map<string, number[]>): string {
  const list = numbering.lists.get(paragraph.numId ?? '');
  const level = list?.levels[paragraph.level];
  if (!list || !level) return '';
  const counts = counters.get(list.key) ?? [];
  counters.set(list.key, counts);
  counts[paragraph.level] = (counts[paragraph.level] ?? level.start - 1) + 1;
  counts.length = paragraph.level + 1;
  if (level.format === 'bullet' || level.format === 'none') return '';
  return escapeXml(fill(level, list.levels, counts));
}

/** `%1.%2` takes the counts of the levels above in their own formats. */
function fill(level: Level, levels: readonly (Level | undefined)[], counts: readonly (number | undefined)[]): string {
  const text = level.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return numberText(counts[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
  });
  return /[.\dA-Za-z]$/.test(text) ? `${text} ` : text;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').slice(0, 40);
}
