import type { Span } from '../reading.ts';
import { type Compact, compactString } from './compact.ts';
import { coveredUnits, gramTable, matchRuns } from './gram-match.ts';
import { type Query, unionOf } from './verify.ts';

/** Shorter runs than for coverage: a paragraph is judged as a whole, and swapped words cut its runs short. */
const PARAGRAPH_GRAM = 6;
const EDITED_FROM = 0.5;
const COPIED_FROM = 0.9;

export type ParagraphVerdict = 'copied' | 'edited' | 'new';

export type Paragraph = {
  span: Span;
  verdict: ParagraphVerdict;
  /** Share of its characters in runs of ≥ 6 that a parent carries. */
  share: number;
};

/** Non-empty lines with their offsets; a line of punctuation alone is none. */
export const paragraphSpans = (text: string): Span[] => {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const line = match[0];
    const from = match.index + (line.length - line.trimStart().length);
    const to = from + line.trim().length;
    if (to > from && compactString(line) !== '') spans.push([from, to]);
  }
  return spans;
};

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

const judge = (units: Uint16Array, covered: Uint8Array): { share: number; verdict: ParagraphVerdict } => {
  let count = 0;
  let digitChanged = false;
  for (let i = 0; i < units.length; i++) {
    if (covered[i] === 1) count++;
    else if (isDigit(units[i]!)) digitChanged = true;
  }
  const share = units.length === 0 ? 0 : count / units.length;
  // One changed digit can be the deadline: such a paragraph is never called a copy.
  if (share >= COPIED_FROM && !digitChanged) return { share, verdict: 'copied' };
  return { share, verdict: share >= EDITED_FROM ? 'edited' : 'new' };
};

/**
 * Verdict for every paragraph of the query against the parents together.
 * A paragraph under 6 characters is copied when a parent contains it.
 */
export const paragraphVerdicts = (query: Query, parents: Compact[]): Paragraph[] => {
  const { compact, text } = query;
  const table = gramTable(compact, PARAGRAPH_GRAM);
  const masks = parents.map((parent) => coveredUnits(table, matchRuns(table, parent)));
  const covered = unionOf(masks, compact.units.length);
  let at = 0;
  return paragraphSpans(text).map((span) => {
    while (at < compact.starts.length && compact.starts[at]! < span[0]) at++;
    const from = at;
    while (at < compact.starts.length && compact.starts[at]! < span[1]) at++;
    const units = compact.units.subarray(from, at);
    if (units.length < PARAGRAPH_GRAM && parents.some((parent) => containsRun(parent.units, units)))
      covered.fill(1, from, at);
    return { span, ...judge(units, covered.subarray(from, at)) };
  });
};

const containsRun = (units: Uint16Array, run: Uint16Array): boolean => {
  for (let at = units.indexOf(run[0]!); at >= 0; at = units.indexOf(run[0]!, at + 1)) {
    if (run.every((unit, i) => units[at + i] === unit)) return true;
  }
  return false;
};
