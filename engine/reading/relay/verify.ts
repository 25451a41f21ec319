import type { Span } from '../reading.ts';
import { type Compact, compactText } from './compact.ts';
import { coveredUnits, type GramTable, gramTable, matchRuns } from './gram-match.ts';

/** A run this long is evidence of copying, not of a common phrase (13 characters, as in the measured gold standard). */
export const COVERAGE_GRAM = 13;

export type Coverage = {
  /** Characters of the query (punctuation and spaces apart) in runs of ≥ 13 that the other text carries, over all; 0…1. */
  share: number;
  /** The copied runs in the query, merged, as offsets of the text as given. */
  spans: Span[];
  /** One flag for each kept unit of the query. */
  covered: Uint8Array;
};

/** A query prepared once for comparison with several documents. */
export type Query = { text: string; compact: Compact; table: GramTable };

export const prepareQuery = (text: string): Query => {
  const compact = compactText(text);
  return { text, compact, table: gramTable(compact, COVERAGE_GRAM) };
};

export const shareOf = (covered: Uint8Array): number => {
  let count = 0;
  for (const flag of covered) count += flag;
  return covered.length === 0 ? 0 : count / covered.length;
};

/** Runs of flagged units as spans of the original text. */
export const spansOf = (compact: Compact, covered: Uint8Array): Span[] => {
  const spans: Span[] = [];
  for (let from = 0; from < covered.length; from++) {
    if (covered[from] === 0) continue;
    let to = from;
    while (to + 1 < covered.length && covered[to + 1] === 1) to++;
    spans.push([compact.starts[from]!, compact.ends[to]!]);
    from = to;
  }
  return spans;
};

/** Exact coverage of a prepared query by another text. */
export const coverageBy = (query: Query, other: Compact): Coverage => {
  const covered = coveredUnits(query.table, matchRuns(query.table, other));
  return { share: shareOf(covered), spans: spansOf(query.compact, covered), covered };
};

/** Exact 13-character coverage of a text by another. @example coverageOf(text, text).share // 1 */
export const coverageOf = (text: string, other: string): Coverage => coverageBy(prepareQuery(text), compactText(other));

/** Units copied from at least one of several documents. */
export const unionOf = (parts: Uint8Array[], size: number): Uint8Array => {
  const union = new Uint8Array(size);
  for (const part of parts) for (let i = 0; i < size; i++) if (part[i] === 1) union[i] = 1;
  return union;
};

/** A passage of the query beside the passage of the other text it was copied from. */
export type Alignment = { query: Span; other: Span };

/** Copied passages side by side, in the order of the query; the first occurrence in the other text is taken. */
export const alignmentsOf = (text: string, other: string): Alignment[] => {
  const { compact, table } = prepareQuery(text);
  const source = compactText(other);
  const matches = matchRuns(table, source);
  const made: Alignment[] = [];
  for (let from = 0; from < matches.length; from++) {
    const at = matches[from]!;
    if (at < 0) continue;
    let to = from;
    while (to + 1 < matches.length && matches[to + 1] === at + to + 1 - from) to++;
    const last = COVERAGE_GRAM - 1;
    made.push({
      query: [compact.starts[from]!, compact.ends[to + last]!],
      other: [source.starts[at]!, source.ends[at + to - from + last]!],
    });
    from = to;
  }
  return made;
};
