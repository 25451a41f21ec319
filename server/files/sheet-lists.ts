import { utils } from '@e965/xlsx';
import type { GridArea, GridList, GridSheet } from './read-cells.ts';
import { walkXml } from './walk-xml.ts';

/** Lists kept per workbook, and words per list: a form's drop-downs, not a data table. */
const MOST_LISTS = 500;
const MOST_CODES = 300;

/**
 * The drop-down lists of every sheet, which say what codes a field takes. Words are written into the rule or stand in a
 * range, often on a hidden sheet. Anything unreadable is left out: a list is a help, not a need.
 * @param parts the checked parts of an .xlsx by name
 */
export function withLists(sheets: readonly GridSheet[], parts: Record<string, Uint8Array>): GridSheet[] {
  const paths = sheetPaths(parts);
  const names = definedNames(parts);
  return sheets.map((sheet) => {
    const part = parts[paths.get(sheet.name) ?? ''];
    return part === undefined ? sheet : { ...sheet, lists: sheetLists(text(part), sheet.name, { sheets, names }) };
  });
}

type Book = { sheets: readonly GridSheet[]; names: ReadonlyMap<string, string> };

/** Ranges with a name: 学历 → 字典!$A$1:$A$9. */
function definedNames(parts: Record<string, Uint8Array>): Map<string, string> {
  const names = new Map<string, string>();
  let name = '';
  walkXml(text(parts['xl/workbook.xml']), {
    open: (tag, attributes) => {
      if (/(?:^|:)definedName$/.test(tag)) name = attributes['name'] ?? '';
    },
    close: (tag, _at, words) => {
      if (/(?:^|:)definedName$/.test(tag) && !names.has(name)) names.set(name, words.trim());
    },
  });
  return names;
}

function sheetPaths(parts: Record<string, Uint8Array>): Map<string, string> {
  const targets = new Map<string, string>();
  walkXml(text(parts['xl/_rels/workbook.xml.rels']), {
    open: (name, attributes) => {
      if (!name.endsWith('Relationship')) return;
      targets.set(attributes['Id'] ?? '', `xl/${(attributes['Target'] ?? '').replace(/^\/?xl\/|^\.\//, '')}`);
    },
  });
  const paths = new Map<string, string>();
  walkXml(text(parts['xl/workbook.xml']), {
    open: (name, attributes) => {
      if (/(?:^|:)sheet$/.test(name)) paths.set(attributes['name'] ?? '', targets.get(attributes['r:id'] ?? '') ?? '');
    },
  });
  return paths;
}

function sheetLists(xml: string, own: string, book: Book): GridList[] {
  const lists: GridList[] = [];
  let areas: GridArea[] = [];
  let formula = '';
  walkXml(xml, {
    open: (name, attributes) => {
      if (/dataValidation$/.test(name)) areas = attributes['type'] === 'list' ? toAreas(attributes['sqref'] ?? '') : [];
    },
    close: (name, _at, text) => {
      // Newer files nest the range: <x14:formula1><xm:f>字典!A1:A3</xm:f></x14:formula1>.
      if (name === 'xm:f') formula = text;
      if (!/formula1$/.test(name) || areas.length === 0) return;
      const codes = listCodes((text.trim() || formula).trim(), own, book);
      if (codes.length > 0) for (const area of areas) if (lists.length < MOST_LISTS) lists.push({ ...area, codes });
    },
  });
  return lists;
}

function toAreas(references: string): GridArea[] {
  return references
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MOST_LISTS)
    .map((reference) => {
      const { s, e } = utils.decode_range(reference);
      return { top: s.r, left: s.c, bottom: e.r, right: e.c };
    });
}

function listCodes(formula: string, own: string, { sheets, names }: Book): string[] {
  const quoted = /^"([\s\S]*)"$/.exec(formula)?.[1];
  if (quoted !== undefined)
    return quoted
      .split(/[,，]/)
      .map((code) => code.trim())
      .filter(Boolean)
      .slice(0, MOST_CODES);
  const range = /^(?:'?([^'!]+)'?!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)$/.exec(
    names.get(formula) ?? formula,
  );
  if (!range) return [];
  const sheet = sheets.find((each) => each.name === (range[1] ?? own));
  const area = toAreas((range[2] ?? '').replaceAll('$', ''))[0];
  if (!sheet || !area) return [];
  const inside = sheet.cells.filter(
    (cell) => cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right,
  );
  return inside.map((cell) => cell.text).slice(0, MOST_CODES);
}

function text(part: Uint8Array | undefined): string {
  return part === undefined ? '' : new TextDecoder('utf-8').decode(part);
}
