import { customPack, type WordRule } from './custom-rule.ts';
import { packs } from './packs/packs.ts';
import type { DatedParameter } from './parameters.ts';
import type { ReviewOptions } from './run-review.ts';

/** What one place has set beside the rules of the product: its own values and its own word rules. */
export type RuleBook = { parameters: DatedParameter[]; rules: WordRule[] };

export const EMPTY_BOOK: RuleBook = { parameters: [], rules: [] };

/** The place of a rule book is named by its code here; nobody reads the name of the pack in a review. */
const packOf = (region: string, rules: WordRule[]) => customPack(region, region, rules);

/**
 * How a review asks the rules of the product together with those of a place.
 * @example bookOptions(EMPTY_BOOK, '530427').parameters // []
 */
export function bookOptions(book: RuleBook, region: string): Required<Pick<ReviewOptions, 'parameters' | 'packs'>> {
  return {
    parameters: book.parameters,
    packs: book.rules.length === 0 ? packs : [...packs, packOf(region, book.rules)],
  };
}

/** One change to a rule book as it is tried before it is saved: a value set, a rule written, or either taken away. */
export type BookChange =
  | { kind: 'value'; value: DatedParameter }
  | { kind: 'withdraw-value'; value: DatedParameter }
  | { kind: 'rule'; rule: WordRule }
  | { kind: 'withdraw-rule'; id: string };

const sameValue = (a: DatedParameter, b: DatedParameter) =>
  a.key === b.key && a.from === b.from && a.value === b.value && a.to === b.to;

/**
 * The book after a change. A rule written again takes the place of its earlier version from the day it begins.
 * @example changed(EMPTY_BOOK, { kind: 'withdraw-rule', id: 'L-530427-01' }) // { parameters: [], rules: [] }
 */
export function changed(book: RuleBook, change: BookChange): RuleBook {
  const { parameters, rules } = book;
  if (change.kind === 'value') return { parameters: [...parameters, change.value], rules };
  if (change.kind === 'withdraw-value')
    return { parameters: parameters.filter((row) => !sameValue(row, change.value)), rules };
  if (change.kind === 'withdraw-rule') return { parameters, rules: rules.filter((rule) => rule.id !== change.id) };
  return { parameters, rules: inTurn([...rules, change.rule]) };
}

/** Versions of the same rule one after the other: each ends where a later one begins. */
export function inTurn(rules: WordRule[]): WordRule[] {
  return rules.map((rule) => {
    const later = rules.filter((other) => other.id === rule.id && other.version > rule.version);
    const ends = [rule.effectiveTo, ...later.map((other) => other.effectiveFrom)].filter((day) => day !== undefined);
    const end = ends.sort()[0];
    return end === undefined ? rule : { ...rule, effectiveTo: end };
  });
}
