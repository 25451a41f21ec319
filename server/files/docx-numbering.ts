import { walkXml } from './walk-xml.ts';

/** One level of a list: where it starts, how it counts, and its pattern (`第%1条`). */
export type Level = { start: number; format: string; text: string };
/** Lists that share `key` go on counting together. */
export type NumberedList = { key: string; levels: (Level | undefined)[] };
export type Numbering = { lists: Map<string, NumberedList>; styles: Map<string, { numId: string; level: number }> };

const MOST_LEVELS = 9;

/** The lists of `word/numbering.xml`, and the styles of `word/styles.xml` that number their paragraphs. */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  return { lists: readLists(numberingXml), styles: readStyles(stylesXml) };
}

function readLists(xml: string): Map<string, NumberedList> {
  const abstract = new Map<string, (Level | undefined)[]>();
  const lists = new Map<string, NumberedList>();
  let levels: (Level | undefined)[] | null = null;
  let level: Level | null = null;
  let numId = '';
  walkXml(xml, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum') {
        levels = [];
        abstract.set(attributes['w:abstractNumId'] ?? '', levels);
      } else if (name === 'w:lvl' && levels) {
        const at = Number(attributes['w:ilvl']);
        level = { start: 1, format: 'decimal', text: '' };
        if (at >= 0 && at < MOST_LEVELS) levels[at] = level;
      } else if (name === 'w:start' && level) level.start = Number(value) || 0;
      else if (name === 'w:numFmt' && level) level.format = value;
      else if (name === 'w:lvlText' && level) level.text = value;
      else if (name === 'w:num') numId = attributes['w:numId'] ?? '';
      else if (name === 'w:abstractNumId' && numId !== '')
        lists.set(numId, { key: value, levels: abstract.get(value) ?? [] });
      else if (name === 'w:startOverride') restart(lists, numId);
    },
    close: (name) => {
      if (name === 'w:abstractNum') levels = null;
      if (name === 'w:lvl') level = null;
    },
  });
  return lists;
}

/** An override starts a count of its own. */
function restart(lists: Map<string, NumberedList>, numId: string): void {
  const list = lists.get(numId);
  if (list) lists.set(numId, { ...list, key: `${list.key} from ${numId}` });
}

function readStyles(xml: string): Numbering['styles'] {
  const styles: Numbering['styles'] = new Map();
  let style = '';
  let level = 0;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') {
        style = attributes['w:styleId'] ?? '';
        level = 0;
      } else if (name === 'w:ilvl') level = Number(attributes['w:val']) || 0;
      else if (name === 'w:numId' && style !== '') styles.set(style, { numId: attributes['w:val'] ?? '', level });
    },
    close: (name) => {
      if (name === 'w:style') style = '';
    },
  });
  return styles;
}
