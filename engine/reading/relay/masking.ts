import { type Compact, compactText } from './compact.ts';
import { gramTable } from './gram-match.ts';
import { placesOf } from './level.ts';
import { COVERAGE_GRAM, coverageBy, type Query } from './verify.ts';

/** One private-use unit stands for any level or place name, so that 全省 and 全县 compare equal. */
const MASK = 0xe000;
const LEVEL_WORDS =
  '特别行政区|自治区|自治州|自治县|自治旗|人民政府办公[厅室]|政府办公[厅室]|办公[厅室]|街道办事处|街道|社区|国务院|国家|[国省市州盟县旗区镇乡村厅局]';

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const stringOf = (units: Uint16Array): string => {
  let made = '';
  for (let from = 0; from < units.length; from += 8192)
    made += String.fromCharCode(...units.subarray(from, from + 8192));
  return made;
};

/** The compact text with every run of level words and of the given place names replaced by one mask. */
export const maskLevels = (compact: Compact, places: string[]): Compact => {
  const names = [...new Set(places)].filter((place) => place.length >= 2).map(escaped);
  const pattern = new RegExp(`(?:${[...names, LEVEL_WORDS].join('|')})+`, 'gu');
  const text = stringOf(compact.units);
  const units = new Uint16Array(text.length);
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let used = 0;
  const keep = (from: number, to: number): void => {
    for (let i = from; i < to; i++, used++) {
      units[used] = compact.units[i]!;
      starts[used] = compact.starts[i]!;
      ends[used] = compact.ends[i]!;
    }
  };
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    keep(at, match.index);
    units[used] = MASK;
    starts[used] = compact.starts[match.index]!;
    ends[used++] = compact.ends[end - 1]!;
    at = end;
  }
  keep(at, text.length);
  return { units: units.subarray(0, used), starts: starts.subarray(0, used), ends: ends.subarray(0, used) };
};

/**
 * Coverage after level-name masking (R-DOC-18): a text copied with 全省 changed to 全县 and the place name replaced
 * is covered whole. `issuers` give the place names to mask.
 */
export const maskedCoverage = (query: Query, other: Compact, issuers: (string | null)[]): number => {
  const places = issuers.flatMap((issuer) => (issuer ? placesOf(compactName(issuer)) : []));
  const shortened = places.map((place) => place.replace(/(省|市|州|县|区|旗|镇|乡)$/, ''));
  const names = [...places, ...shortened].sort((a, b) => b.length - a.length);
  const compact = maskLevels(query.compact, names);
  const table = gramTable(compact, COVERAGE_GRAM);
  return coverageBy({ text: query.text, compact, table }, maskLevels(other, names)).share;
};

const compactName = (name: string): string => stringOf(compactText(name).units);
