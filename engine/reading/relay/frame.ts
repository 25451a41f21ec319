import type { Span } from '../reading.ts';
import type { Compact } from './compact.ts';
import { paragraphSpans } from './paragraphs.ts';

/**
 * The frame of a notice (GB/T 9704: red head, number, title, addressees, signature, date) and the names of other
 * documents. Two notices of one office share them without copying: in a 120-character notice they reach half the text.
 */
const SENTENCE = /[。；;！!]/;
const ADDRESSEES = /[：:]$/;
const DATE = /^[（(]?[\d〇○零一二三四五六七八九十oO０-９元\s]{2,12}年[\s\S]{1,12}日[）)]?$/u;
const CLOSING = /^(特此|此复|专此|附件|附[：:]|联系人|联系电话|抄送)/;
const HEAD_PARAGRAPHS = 8;
const SHORT = 60;

/** A line of contacts may end in a full stop: 联系人：李晓东，联系电话：6123456。 */
const isFrameLine = (line: string): boolean =>
  !SENTENCE.test(line.replace(/[。；;！!]+$/, '')) && (DATE.test(line) || CLOSING.test(line))
    ? true
    : /^特此(通知|函告|公告|报告)/.test(line);

/** Paragraphs that belong to the frame, in order. */
export const frameSpans = (text: string): Span[] => {
  const spans = paragraphSpans(text);
  const lines = spans.map(([from, to]) => text.slice(from, to));
  const addressees = lines.slice(0, HEAD_PARAGRAPHS).findIndex((line) => ADDRESSEES.test(line) && !SENTENCE.test(line));
  return spans.filter((_, i) => {
    const line = lines[i]!;
    if (i <= addressees) return !SENTENCE.test(line);
    const nextIsDate = lines[i + 1] !== undefined && DATE.test(lines[i + 1]!);
    return isFrameLine(line) || (nextIsDate && line.length <= SHORT && !SENTENCE.test(line));
  });
};

const NAMES = /《[^《》\n]{2,120}》|[〔［[【（(]\s?\d{4}\s?年?[〕］\]】）)]\s?第?\d{1,5}\s?号/gu;

/** What counts when a text is compared: flags for every kept unit. */
export type Substance = {
  /** Neither frame nor the name of another document. */
  body: Uint8Array;
  /** Not the name of another document. */
  unnamed: Uint8Array;
};

const outsideOf = (compact: Compact, spans: Span[]): Uint8Array => {
  const flags = new Uint8Array(compact.units.length).fill(1);
  let at = 0;
  for (let i = 0; i < flags.length; i++) {
    const place = compact.starts[i]!;
    while (at < spans.length && spans[at]![1] <= place) at++;
    if (at < spans.length && place >= spans[at]![0]) flags[i] = 0;
  }
  return flags;
};

/** Which units of a text are substance, and which are at least no names. */
export const substanceUnits = (text: string, compact: Compact): Substance => {
  const names = [...text.matchAll(NAMES)].map((match): Span => [match.index, match.index + match[0].length]);
  const framed = [...frameSpans(text), ...names].sort((a, b) => a[0] - b[0]);
  return { body: outsideOf(compact, framed), unnamed: outsideOf(compact, names) };
};

/** Below this many characters of substance too little is left to judge by: then the frame counts too, but never names. */
const LEAST_SUBSTANCE = 30;

const shareWithin = (covered: Uint8Array, counted: Uint8Array): number | null => {
  let total = 0;
  let copied = 0;
  for (let i = 0; i < counted.length; i++) {
    total += counted[i]!;
    copied += counted[i]! & covered[i]!;
  }
  return total < LEAST_SUBSTANCE ? null : copied / total;
};

/** Covered share of the substance alone, else of all but names; null when there is too little of either. */
export const substantiveShare = (covered: Uint8Array, { body, unnamed }: Substance): number | null =>
  shareWithin(covered, body) ?? shareWithin(covered, unnamed);

/** Longest run of copied substance, in kept characters. */
export const longestRun = (covered: Uint8Array, { body }: Substance): number => {
  let longest = 0;
  let run = 0;
  for (let i = 0; i < covered.length; i++) {
    run = covered[i] === 1 && body[i] === 1 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
};
