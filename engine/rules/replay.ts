import type { Calendar } from '../calendar/calendar.ts';
import type { WordRule } from './custom-rule.ts';
import { completed, type Parameters, parametersOn } from './parameters.ts';
import type { Demand, Finding, Review, ReviewContext } from './review.ts';
import { bookOptions, EMPTY_BOOK, type RuleBook } from './rule-book.ts';
import { review } from './run-review.ts';

/** Everything a review was made of besides the request and the rules of the product: enough to ask again years later. */
export type ReviewBasis = {
  calendar: Calendar;
  /** The word rules of the place, as they stood. */
  rules: WordRule[];
  /** The numbers rules compared with, whoever set them. */
  values: Parameters['values'];
};

/** A review as it was stored, with what it was made of. Its price stands in the review. */
export type StoredReview = {
  demand: Demand;
  context: Omit<ReviewContext, 'calendar'>;
  basis: ReviewBasis;
  review: Review;
};

/** A rule whose version is not what it was; null where there was or is none. */
export type ChangedRule = { id: string; stored: number | null; current: number | null };

export type Replay = {
  /**
   * `same`: every rule answers as it did. `rules-changed`: rules that have another version now were left out, all others answer as
   * they did. `different`: a rule of the same version answers otherwise, which must not happen.
   */
  verdict: 'same' | 'rules-changed' | 'different';
  changedRules: ChangedRule[];
  /** What differs among the comparable: `findings R-DOC-06`, `unknown R-INS-03`, `lane`. */
  differences: string[];
  stored: Review;
  again: Review;
};

/** What a review of this day and place rests on, to be stored beside it. */
export function basisOf(book: RuleBook, at: { calendar: Calendar; region: string; asOf: string }): ReviewBasis {
  const { values } = parametersOn(at.asOf, at.region, book.parameters);
  return { calendar: at.calendar, rules: book.rules, values };
}

/** The review of a stored demand by the rules of today's product, with everything else as it was stored. */
export function reviewAgain({ demand, context, basis, review: stored }: StoredReview): Review {
  const { packs } = bookOptions({ ...EMPTY_BOOK, rules: basis.rules }, context.region ?? '');
  const parameterSet = { version: stored.parameterVersion, values: completed(basis.values) };
  return review(demand, { ...context, calendar: basis.calendar }, { packs, parameterSet, price: stored.price });
}

/**
 * Asks again and compares: the same input gives the same answer as long as a rule keeps its version.
 * @example replay(row).verdict // 'same'
 */
export function replay(row: StoredReview): Replay {
  const stored = row.review;
  const again = reviewAgain(row);
  const changedRules = changedVersions(stored.ruleVersions, again.ruleVersions);
  const left = new Set(changedRules.map((rule) => rule.id));
  const differences = [
    ...byRule('findings', stored.findings, again.findings, left),
    ...byRule('unknown', stored.unknown, again.unknown, left),
    // The lane follows from all findings together: with a rule changed it cannot be compared.
    ...(left.size === 0 ? unlike('lane', [stored.lane, stored.laneReasons], [again.lane, again.laneReasons]) : []),
  ];
  const verdict = differences.length > 0 ? 'different' : left.size > 0 ? 'rules-changed' : 'same';
  return { verdict, changedRules, differences, stored, again };
}

function changedVersions(stored: Review['ruleVersions'], again: Review['ruleVersions']): ChangedRule[] {
  const ids = [...new Set([...Object.keys(stored), ...Object.keys(again)])].sort();
  return ids
    .filter((id) => stored[id] !== again[id])
    .map((id) => ({ id, stored: stored[id] ?? null, current: again[id] ?? null }));
}

type ByRule = (Finding | Review['unknown'][number])[];

function byRule(what: string, stored: ByRule, again: ByRule, left: Set<string>): string[] {
  const ids = [...new Set([...stored, ...again].map((row) => row.rule))].filter((id) => !left.has(id)).sort();
  const of = (rows: ByRule, id: string) => rows.filter((row) => row.rule === id);
  return ids.flatMap((id) => unlike(`${what} ${id}`, of(stored, id), of(again, id)));
}

const unlike = (what: string, a: unknown, b: unknown): string[] => (stable(a) === stable(b) ? [] : [what]);

/** Stored JSON comes back with its members in another order, and without those that were undefined. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
