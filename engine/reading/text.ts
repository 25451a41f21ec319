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
  map: { starts: Int32Array; ends: Int32Array } | null;
};

/** Radicals that fonts in PDF files stand in for the character itself and that NFKC leaves alone or maps to a traditional form. */
const radicals: Record<string, string> = Object.fromEntries(
  '⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⼾户⻙韦⻣骨⻑长⻌辶⻊足'
    .match(/../gu)
    ?.map((pair) => [pair.slice(0, 1), pair.slice(1)]) ?? [],
);

const unified: Record<string, string> = Object.fromEntries(
  Object.entries({
    '(': '（﹙',
    ')': '）﹚',
    ':': '：﹕︰∶',
    ',': '，﹐',
    ';': '；﹔',
    '!': '！',
    '?': '？',
    '.': '．',
    '/': '／',
    '@': '＠﹫',
    '%': '％',
    '-': '－—–―‐‑‒─',
    '~': '～〜∼',
    '[': '［﹝',
    ']': '］﹞',
    〇: '○◯',
    O: 'ОΟ',
    o: 'оο',
    '、': '﹑､',
    '。': '｡',
    '+': '＋',
    '#': '＃',
    '*': '＊',
    '<': '＜',
    '>': '＞',
    '·': '•・',
    '〔': '„',
    '〕': '‟',
  }).flatMap(([to, all]) => [...all].map((from) => [from, to])),
);

const needsUnifying = new RegExp(`[${Object.keys(unified).join('').replaceAll('-', '')}－]`, 'g');
const isSpace = (code: number): boolean =>
  code === 32 ||
  code === 9 ||
  code === 0xa0 ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x205f;
const isInvisible = (code: number): boolean =>
  code < 9 ||
  (code > 13 && code < 32) ||
  (code >= 0x7f && code < 0xa0 && code !== 0x85) ||
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2064) ||
  code === 0xfeff ||
  (code >= 0xfe00 && code <= 0xfe0f);
const isNewline = (code: number): boolean =>
  (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;
const isCompatible = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0x2fdf) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xff10 && code <= 0xff19) ||
  (code >= 0xff21 && code <= 0xff3a) ||
  (code >= 0xff41 && code <= 0xff5a) ||
  (code >= 0x1d400 && code <= 0x1d7ff) ||
  (code >= 0x2f800 && code <= 0x2fa1f);
const isAsciiWord = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** The plain form of every compatibility character of the basic plane, worked out once: normalising one by one is slow. */
const ordinaryForms: ReadonlyMap<string, string> = new Map(
  [
    [0x2e80, 0x2fdf],
    [0xf900, 0xfaff],
    [0xff10, 0xff5a],
  ].flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, index): [string, string] => {
      const char = String.fromCharCode(first + index);
      return [char, radicals[char] ?? char.normalize('NFKC')];
    }),
  ),
);

const ordinary = (char: string): string => ordinaryForms.get(char) ?? (char.normalize('NFKC') || char);

/** Anything that `prepare` has to change; a text without it is its own `shown`. */
const needsWork = new RegExp(
  `[ \\t\\r\\v\\f\\x00-\\x08\\x0e-\\x1f\\x7f-\\xa0\\xad${[
    [0x2000, 0x200f],
    [0x2028, 0x202f],
    [0x205f, 0x2064],
    [0x2e80, 0x2fdf],
    [0x3000, 0x3000],
    [0xd800, 0xdfff],
    [0xf900, 0xfaff],
    [0xfe00, 0xfe0f],
    [0xfeff, 0xfeff],
    [0xff10, 0xff19],
    [0xff21, 0xff3a],
    [0xff41, 0xff5a],
  ]
    .map((range) => range.map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('-'))
    .join('')}]`,
);

/** A longer text without a single line end was flattened on its way here: runs of spaces are what is left of its paragraphs. */
const flatLength = 300;

/** `二 一一年`: a web page drops the circle of a Chinese year and leaves its blank. */
const yearBehindBlank = /^[一二三][一二三四五六七八九]年(?!级|[期段])/;
const isLostZero = (source: string, before: number, after: number): boolean =>
  source[before - 1] === '二' &&
  !/[一二三四五六七八九十百第]/.test(source.charAt(before - 2)) &&
  yearBehindBlank.test(source.slice(after, after + 4));

type Builder = { out: string; starts: Int32Array; ends: Int32Array; length: number };

function push(built: Builder, char: string, start: number, end: number): void {
  built.out += char;
  if (built.length + char.length > built.starts.length) {
    const size = (built.starts.length + char.length) * 2;
    const grow = (old: Int32Array) => {
      const wider = new Int32Array(size);
      wider.set(old);
      return wider;
    };
    Object.assign(built, { starts: grow(built.starts), ends: grow(built.ends) });
  }
  for (let unit = 0; unit < char.length; unit++) {
    built.starts[built.length] = start;
    built.ends[built.length++] = end;
  }
}

function build(source: string): Builder {
  const built: Builder = {
    out: '',
    starts: new Int32Array(source.length),
    ends: new Int32Array(source.length),
    length: 0,
  };
  const isFlat = source.length > flatLength && !/[\n\r\u2028\u2029]/.test(source);
  let space = -1;
  let last = 10;
  for (let at = 0; at < source.length; ) {
    const code = source.codePointAt(at) ?? 0;
    const next = at + (code > 0xffff ? 2 : 1);
    if (isSpace(code)) {
      if (space < 0) space = at;
    } else if (isNewline(code)) {
      if (!(code === 10 && at > 0 && source.charCodeAt(at - 1) === 13)) push(built, '\n', at, next);
      [space, last] = [-1, 10];
    } else if (!isInvisible(code)) {
      const char = isCompatible(code) ? ordinary(source.slice(at, next)) : source.slice(at, next);
      if (space >= 0 && isLostZero(source, space, at)) push(built, '〇', space, at);
      else if (isFlat && space >= 0 && at - space >= 2 && last !== 10) push(built, '\n', space, at);
      else if (space >= 0 && isAsciiWord(last) && isAsciiWord(char.charCodeAt(0))) push(built, ' ', space, space + 1);
      push(built, char, at, next);
      [space, last] = [-1, char.charCodeAt(char.length - 1)];
    }
    at = next;
  }
  return built;
}

/**
 * Prepare a text for reading. Linear in its length; every character of the result knows where it came from.
 * `prepare('６ 月 ７日（周二）').plain // '6月7日(周二)'`
 */
export function prepare(source: string): SourceText {
  const built = needsWork.test(source) ? build(source) : null;
  const shown = built?.out ?? source;
  const plain = shown.replace(needsUnifying, (char) => unified[char] ?? char);
  return { source, shown, plain, map: built && { starts: built.starts, ends: built.ends } };
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

/** The lines of the prepared text that hold anything. */
export function linesOf(plain: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < plain.length; ) {
    const newline = plain.indexOf('\n', from);
    const to = newline < 0 ? plain.length : newline;
    if (to > from) lines.push({ from, to, text: plain.slice(from, to) });
    from = to + 1;
  }
  return lines;
}
