import { FILE_LIMITS } from './file-limits.ts';
import type { FileNoteCode } from './file-notes.ts';
import { FileRefused } from './file-problems.ts';
import { type PlacedText, pagesToText } from './pdf-lines.ts';
import { walkXml } from './walk-xml.ts';
import { refuseDeclarations } from './xml-safety.ts';
import { inspectZip, unpackZip } from './zip-inspect.ts';

type Parts = Record<string, Uint8Array>;

/**
 * An OFD (GB/T 33190) → text: OFD.xml names the document, the document names its pages, a page holds text objects.
 * @throws FileRefused `file.no-text` for scans, `file.encrypted`, `file.damaged`
 */
export function readOfd(bytes: Uint8Array): { text: string; notes: FileNoteCode[] } {
  const entries = inspectZip(bytes);
  if (entries.some((entry) => /(?:^|\/)Encrypt(?:ions|Info)\.xml$/i.test(entry.name)))
    throw new FileRefused('file.encrypted');
  const parts = unpackZip(bytes, entries, (name) => /\.xml$/i.test(name));
  refuseDeclarations(parts);
  const pages = pagePaths(parts).map((path) => placedTexts(partText(parts, path)));
  if (pages.length > FILE_LIMITS.pdfPages) throw new FileRefused('file.too-complex');
  const empty = pages.filter((page) => page.length === 0).length;
  if (empty === pages.length) throw new FileRefused('file.no-text');
  const { text, droppedPageNumbers } = pagesToText(pages);
  const notes: FileNoteCode[] = [];
  if (empty > 0) notes.push('note.pages-without-text');
  if (droppedPageNumbers) notes.push('note.page-numbers-dropped');
  return { text, notes };
}

function pagePaths(parts: Parts): string[] {
  const roots: string[] = [];
  parse(partText(parts, 'OFD.xml'), { text: (name, text) => name === 'DocRoot' && roots.push(resolve('', text)) });
  const pages: string[] = [];
  for (const root of roots) {
    const folder = root.includes('/') ? root.slice(0, root.lastIndexOf('/')) : '';
    parse(partText(parts, root), {
      open: (name, attributes) =>
        name === 'Page' && attributes['BaseLoc'] && pages.push(resolve(folder, attributes['BaseLoc'])),
    });
  }
  return pages;
}

/** Locations are relative to the part that names them unless they start with a slash. */
function resolve(folder: string, location: string): string {
  const joined = location.startsWith('/') || folder === '' ? location : `${folder}/${location}`;
  const names: string[] = [];
  for (const name of joined.trim().split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

function partText(parts: Parts, path: string): string {
  const found =
    parts[path] ??
    parts[Object.keys(parts).find((name) => resolve('', name).toLowerCase() === path.toLowerCase()) ?? ''];
  if (found === undefined) throw new FileRefused('file.damaged');
  return new TextDecoder('utf-8').decode(found);
}

/** Text objects are boxes in millimetres with y growing downward; runs inside one are placed from its corner. */
function placedTexts(xml: string): PlacedText[] {
  const texts: PlacedText[] = [];
  let box = { x: 0, y: 0, size: 4 };
  let code = { x: 0, y: 0, deltaX: '' };
  parse(xml, {
    open: (name, attributes) => {
      if (name === 'TextObject') box = textBox(attributes);
      if (name === 'TextCode')
        code = { x: number(attributes['X']), y: number(attributes['Y']), deltaX: attributes['DeltaX'] ?? '' };
    },
    text: (name, text) => {
      if (name !== 'TextCode' || text.trim() === '') return;
      const width = runWidth(text, code.deltaX, box.size);
      texts.push({ text, x: box.x + code.x, y: -(box.y + code.y), width, size: box.size });
    },
  });
  return texts;
}

function textBox(attributes: Record<string, string>): { x: number; y: number; size: number } {
  const [x = 0, y = 0] = numbers(attributes['Boundary']);
  const matrix = numbers(attributes['CTM']);
  const scale = matrix.length === 6 ? Math.hypot(matrix[2] ?? 0, matrix[3] ?? 1) : 1;
  return {
    x: x + (matrix[4] ?? 0),
    y: y + (matrix[5] ?? 0),
    size: Math.max(0.1, number(attributes['Size'], 4) * scale),
  };
}

/** DeltaX lists advances; "g 5 4.2" repeats one five times. The last character's own width is its size. */
function runWidth(text: string, deltaX: string, size: number): number {
  const words = deltaX.trim().split(/\s+/).filter(Boolean);
  let width = size;
  for (let index = 0; index < words.length; index++) {
    if (words[index] !== 'g') width += number(words[index]);
    else {
      width += Math.min(number(words[index + 1]), text.length) * number(words[index + 2]);
      index += 2;
    }
  }
  return words.length > 0 ? width : size * [...text].length;
}

function numbers(text: string | undefined): number[] {
  return (text ?? '')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => number(word));
}

function number(text: string | undefined, otherwise = 0): number {
  const value = Number(text);
  return text !== undefined && Number.isFinite(value) ? value : otherwise;
}

/** Walks XML with names that lost their prefix (`ofd:Page` → `Page`). */
function parse(
  xml: string,
  handlers: {
    open?: (name: string, attributes: Record<string, string>) => unknown;
    text?: (name: string, text: string) => unknown;
  },
): void {
  const bare = (name: string) => name.replace(/^.*:/, '');
  const wellFormed = walkXml(xml, {
    open: (name, attributes) => handlers.open?.(bare(name), attributes),
    close: (name, _at, text) => handlers.text?.(bare(name), text),
  });
  if (!wellFormed) throw new FileRefused('file.damaged');
}
