import type { Span } from './reading.ts';

/**
 * One text in three views. `source` is what was given; `shown` has the noise removed (spaces between Chinese characters,
 * invisible characters, Kangxi radicals, full-width letters and digits) and is what values are cut from; `plain` is `shown`
 * with every punctuation variant unified, character by character, and is what patterns are matched on.
 * `map.starts[i]` and `map.ends[i]` give the source offsets of character `i` of `shown` and `plain`.
 */
export type SourceText = {
  source: string;
  shown: string;
  plain: string;
  /** Null when `shown` is the source itself. */
  map: { starts: number[]; ends: number[] } | null;
};

/** `'从前'` as what stands at every even place and what it becomes. */
const pairs = (joined: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: joined.length / 2 }, (_, at) => [joined[2 * at], joined[2 * at + 1]]));

/** Radicals that fonts in PDF files stand in for the character itself and that NFKC leaves alone or maps to a traditional form. */
const radicals: Record<string, string> = pairs(
  '⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⼾户⻙韦⻣骨⻑长⻌辶⻊足',
);

/** Variants of punctuation, each before the form that patterns know. */
const punctuation =
  '（(﹙(）)﹚)：:﹕:︰:∶:，,﹐,；;﹔;！!？?．.／/＠@﹫@％%－-—-–-―-‐-‑-‒-─-～~〜~∼~［[﹝[］]﹞]○〇◯〇ОOΟOоoοo﹑、､、｡。＋+＃#＊*＜<＞>•·・·„〔‟〕曰日';
/** For every character of the basic plane the one that stands for it in `plain`; 0 for itself. */
export type PlainCodes = Uint16Array<ArrayBuffer>;
/** How a text is prepared: what stands for its characters, and what stood in a blank that has lost it. */
export type Preparing = {
  codes: PlainCodes;
  /** The character that a blank between two places stands for; `''` for a mere blank. */
  lost: ((source: string, blank: { before: number; after: number; isOneLine: boolean }) => string) | null;
};
/** The codes for pairs of characters, each before the one that stands for it, on top of others. */
export function plainCodesOf(joined: string, codes = new Uint16Array(0x10000)): PlainCodes {
  const all = codes.slice();
  for (const [from, to] of Object.entries(pairs(joined))) all[from.charCodeAt(0)] = to.charCodeAt(0);
  return all;
}
const marks = plainCodesOf(punctuation);
/** For a text as it is written here. */
export const asWritten: Preparing = { codes: marks, lost: null };

/** What `prepare` does about a character. */
const SPACE = 1;
const INVISIBLE = 2;
const LINE_END = 3;
const COMPATIBLE = 4;
const SURROGATE = 5;
/** For every character of the basic plane; 0 for one that stays as it is, as a plain line end does. */
const works = new Uint8Array(0x10000);
/** The first and the last character of every range. */
const ranges: [work: number, ends: number[]][] = [
  [
    INVISIBLE,
    [
      0, 8, 14, 31, 0x7f, 0x9f, 0xad, 0xad, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x2064, 0xfe00, 0xfe0f, 0xfeff,
      0xfeff,
    ],
  ],
  [SPACE, [9, 9, 32, 32, 0xa0, 0xa0, 0x2000, 0x200a, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000]],
  [LINE_END, [11, 13, 0x85, 0x85, 0x2028, 0x2029]],
  [COMPATIBLE, [0x2e80, 0x2fdf, 0xf900, 0xfaff, 0xff10, 0xff19, 0xff21, 0xff3a, 0xff41, 0xff5a]],
  [SURROGATE, [0xd800, 0xdfff]],
];
for (const [work, ends] of ranges)
  for (let at = 0; at < ends.length; at += 2) works.fill(work, ends[at], ends[at + 1]! + 1);

const workOn = (code: number): number | undefined =>
  code <= 0xffff
    ? works[code]
    : (code >= 0x1d400 && code <= 0x1d7ff) || (code >= 0x2f800 && code <= 0x2fa1f)
      ? COMPATIBLE
      : 0;
const isAsciiWord = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** The plain forms of the compatibility characters met so far: normalising one by one is slow. */
const ordinaryForms = new Map<string, string>();
function ordinary(char: string): string {
  const form = ordinaryForms.get(char) ?? radicals[char] ?? (char.normalize('NFKC') || char);
  ordinaryForms.set(char, form);
  return form;
}

/** A text in which nothing has to be done is its own `shown`. */
function needsWork(source: string): boolean {
  for (let at = 0; at < source.length; at++) if (works[source.charCodeAt(at)]) return true;
  return false;
}

/** A longer text without a single line end was flattened on its way here: runs of spaces are what is left of its paragraphs. */
const flatLength = 300;

/** `〔 2 0 2 4 〕`, `2 0 2 4 年`: figures spaced out for the look of a head. */
const spacedYear =
  /[〔[(【（［]\s{0,3}\d[ \t]{1,3}\d[ \t]{1,3}\d[ \t]{1,3}\d\s{0,3}[〕\])】）］]|(?<!\d[ \t]{0,4})\d[ \t]{1,3}\d[ \t]{1,3}\d[ \t]{1,3}\d[ \t]{0,3}年/g;

/** A gap of tabs between two cells of a line. */
const cellGap = /[^\s][ \u3000]*\t\s*?(?=[^\s])/g;
/** Rows of a table that came in with tabs: three cells or more, or two and no label with its colon among them. */
function tableRows(source: string): [number, number][] {
  let to = -1;
  return source.split('\n').flatMap((line): [number, number][] => {
    const from = to + 1;
    to = from + line.length;
    const gaps = line.includes('\t') ? (line.match(cellGap)?.length ?? 0) : 0;
    return gaps > 1 || (gaps === 1 && !/[:：]/.test(line)) ? [[from, to]] : [];
  });
}

type Builder = { out: string; starts: number[]; ends: number[] };

function push(built: Builder, char: string, start: number, end: number): void {
  built.out += char;
  for (let unit = 0; unit < char.length; unit++) {
    built.starts.push(start);
    built.ends.push(end);
  }
}

function build(source: string, lost: Preparing['lost']): Builder {
  const built: Builder = { out: '', starts: [], ends: [] };
  const isOneLine = !/[\n\r\u2028\u2029]/.test(source);
  const isFlat = source.length > flatLength && isOneLine;
  const spaced = matchesOf(spacedYear, source).map((match) => [match.index, match.index + match[0].length] as const);
  const isSpaced = (at: number): boolean => spaced.some(([from, to]) => at > from && at < to);
  const rows = source.includes('\t') ? tableRows(source) : [];
  let row = 0;
  let space = -1;
  let last = 10;
  const isCellGap = (at: number): boolean => {
    let one = rows[row];
    while (one && one[1] < at) one = rows[++row];
    return one !== undefined && one[0] <= space && source.slice(space, at).includes('\t');
  };
  for (let at = 0; at < source.length; ) {
    const code = source.codePointAt(at) ?? 0;
    const next = at + (code > 0xffff ? 2 : 1);
    const work = workOn(code);
    if (work === SPACE) {
      if (space < 0) space = at;
    } else if (work === LINE_END || code === 10) {
      if (!(code === 10 && at > 0 && source.charCodeAt(at - 1) === 13)) push(built, '\n', at, next);
      [space, last] = [-1, 10];
    } else if (work !== INVISIBLE) {
      const own = source.slice(at, next);
      const char = work === COMPATIBLE ? ordinary(own) : own;
      const found = space >= 0 && last !== 10 && lost ? lost(source, { before: space, after: at, isOneLine }) : '';
      if (found === '〇') push(built, found, space, at);
      else if (isFlat && space >= 0 && at - space >= 2 && last !== 10) push(built, '\n', space, at);
      else if (found) push(built, found, space, at);
      else if (space >= 0 && last !== 10 && isCellGap(at)) push(built, '|', space, at);
      else if (space >= 0 && isAsciiWord(last) && isAsciiWord(char.charCodeAt(0)) && !isSpaced(space))
        push(built, ' ', space, space + 1);
      push(built, char, at, next);
      [space, last] = [-1, char.charCodeAt(char.length - 1)];
    }
    at = next;
  }
  return built;
}

/** A sentence typed with an ASCII full stop: `…下午5:00.` at the end of a line, `…报送.各…`; not the dot of `一.` or `3.2`. */
const fullStop =
  /(?<=[一-龥\d)》”]{2})\.(?=\n|$)|(?<=[^\n一二三四五六七八九十][^\n一二三四五六七八九十百第(])\.(?<=[一-龥)》”]\.)(?=[一-龥《“(])/g;

/** Every punctuation variant, and whatever else the codes name, as what stands for it in patterns. */
function unify(shown: string, codes: PlainCodes): string {
  let [plain, done] = ['', 0];
  for (let at = 0; at < shown.length; at++) {
    const code = codes[shown.charCodeAt(at)];
    if (!code) continue;
    plain += shown.slice(done, at) + String.fromCharCode(code);
    done = at + 1;
  }
  return plain + shown.slice(done);
}

/**
 * Prepare a text for reading. Linear in its length; every character of the result knows where it came from.
 * `prepare('６ 月 ７日（周二）').plain // '6月7日(周二)'`
 */
export function prepare(source: string, { codes, lost }: Preparing = asWritten): SourceText {
  const built = needsWork(source) ? build(source, lost) : null;
  const shown = built === null ? source : built.out;
  const dotted = unify(shown, codes);
  const plain = dotted.includes('.') ? dotted.replace(fullStop, '。') : dotted;
  return { source, shown, plain, map: built };
}

/** The span in the source of `[from, to)` in the prepared text. */
export function spanOf(text: SourceText, from: number, to: number): Span {
  if (to <= from) return [0, 0];
  if (text.map === null) return [from, to];
  return [text.map.starts[from] ?? 0, text.map.ends[to - 1] ?? text.source.length];
}

/** The source characters behind `[from, to)` of the prepared text, exactly as they were given. */
export function rawOf(text: SourceText, from: number, to: number): string {
  const [start, end] = spanOf(text, from, to);
  return text.source.slice(start, end);
}

export type Line = { from: number; to: number; text: string };

/** The rules of a table flattened to text: `|某发〔2008〕7号|`. */
function skipRules(plain: string, at: number, stop: number, step: 1 | -1): number {
  let index = at;
  while (index !== stop && (plain[index] === '|' || plain[index] === ' ')) index += step;
  return index;
}

/** The lines of the prepared text that hold anything, without the rules of a table around them. */
export function linesOf(plain: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < plain.length; ) {
    const newline = plain.indexOf('\n', from);
    const to = newline < 0 ? plain.length : newline;
    const [start, end] = [skipRules(plain, from, to, 1), skipRules(plain, to - 1, from - 1, -1) + 1];
    if (end > start) lines.push({ from: start, to: end, text: plain.slice(start, end) });
    from = to + 1;
  }
  return lines;
}

/** The `length` characters right before `at`. */
export const tailBefore = (plain: string, at: number, length: number): string =>
  plain.slice(Math.max(0, at - length), at);

/**
 * Every match of a global pattern, in order. `matchAll` makes a copy of its pattern each time, which costs more than the
 * search in a short text. No pattern given here matches nothing.
 */
export function matchesOf(pattern: RegExp, text: string, from = 0): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}

/** How far a pattern reaches that begins with the words; 0 when it does not fit. */
export const reachOf = (pattern: RegExp, words: string): number => (pattern.exec(words) ?? [''])[0].length;

/** What a pattern finds in some words, or the part of it a group holds; null when it finds nothing. */
export const partOf = (pattern: RegExp, words: string, group = 1): string | null =>
  (pattern.exec(words) ?? [])[group] ?? null;
