/**
 * The text behind `server/org/data/divisions-2023.txt.br`: a header line, then one line a place in order of code,
 * parents before children: `<step><level letter><name>`. `step` is the own part of the code minus that of the previous
 * sibling; an empty one means 1. Nearly all are empty, which is what makes 664,000 places fit in under 3 MB.
 */
export type DivisionLevel = 'province' | 'city' | 'county' | 'township' | 'village';

/** `code` has 2, 4, 6, 9 or 12 digits, so every ancestor's code is a prefix; `parentCode` is null for a province. */
export type Division = { code: string; parentCode: string | null; level: DivisionLevel; name: string };

const LEVELS: { letter: string; level: DivisionLevel; digits: number; parentDigits: number }[] = [
  { letter: 'p', level: 'province', digits: 2, parentDigits: 0 },
  { letter: 'c', level: 'city', digits: 4, parentDigits: 2 },
  { letter: 'k', level: 'county', digits: 6, parentDigits: 4 },
  { letter: 't', level: 'township', digits: 9, parentDigits: 6 },
  { letter: 'v', level: 'village', digits: 12, parentDigits: 9 },
];
const BY_LETTER = new Map(LEVELS.map((one) => [one.letter, one]));
const BY_DIGITS = new Map(LEVELS.map((one) => [one.digits, one]));
const HEADER = /^songbang-divisions 1 as-of (\d{4}-\d{2}-\d{2}) count (\d+)$/;

/** Level of a code by its length. Throws RangeError for any other length. `levelOfCode('530427')` → `county`. */
export const levelOfCode = (code: string): DivisionLevel => known(BY_DIGITS.get(code.length), code).level;

/** `parentOfCode('530427101')` → `530427`; null for a province. */
export const parentOfCode = (code: string): string | null => {
  const { parentDigits } = known(BY_DIGITS.get(code.length), code);
  return parentDigits === 0 ? null : code.slice(0, parentDigits);
};

const known = <T>(level: T | undefined, what: string): T => {
  if (level === undefined) throw new RangeError(`not a division code: ${what}`);
  return level;
};

export const headerLine = (asOf: string, count: number): string => `songbang-divisions 1 as-of ${asOf} count ${count}`;

/** Null when the line is not a header of a version this program reads. */
export const readHeader = (line: string): { asOf: string; count: number } | null => {
  const match = HEADER.exec(line);
  return match ? { asOf: match[1]!, count: Number(match[2]) } : null;
};

/** Returns a function that encodes places given in order of code. */
export const divisionEncoder = (): ((place: { code: string; name: string }) => string) => {
  const lastOwn = new Map<string, number>();
  return ({ code, name }) => {
    const { letter, parentDigits } = known(BY_DIGITS.get(code.length), code);
    const parent = code.slice(0, parentDigits);
    const own = Number(code.slice(parentDigits));
    const step = own - (lastOwn.get(parent) ?? 0);
    lastOwn.set(parent, own);
    return `${step === 1 ? '' : step}${letter}${name}`;
  };
};

/** Returns a function that decodes the lines behind the header, in order. Throws RangeError on a broken line. */
export const divisionDecoder = (): ((line: string) => Division) => {
  // The current code at each depth: a line only says how far its own part moved on.
  const path: string[] = [];
  return (line) => {
    const match = /^(\d*)([pcktv])(.+)$/u.exec(line);
    const level = BY_LETTER.get(match?.[2] ?? '');
    const depth = level ? LEVELS.indexOf(level) : -1;
    if (!match || !level || depth > path.length) throw new RangeError(`broken division line: ${line.slice(0, 40)}`);
    const parent = depth === 0 ? '' : path[depth - 1]!;
    const previous = path[depth] === undefined ? 0 : Number(path[depth].slice(level.parentDigits));
    const own = previous + (match[1] === '' ? 1 : Number(match[1]));
    const code = parent + String(own).padStart(level.digits - level.parentDigits, '0');
    path.length = depth;
    path.push(code);
    return { code, parentCode: parent === '' ? null : parent, level: level.level, name: match[3]! };
  };
};
