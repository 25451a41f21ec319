import { customPack, type WordRule } from './custom-rule.ts';
import { packs } from './packs/packs.ts';
import type { DatedParameter } from './parameters.ts';
import type { ReviewOptions } from './run-review.ts';

/** A pack of another place that this one has taken for its own, from one day on; `to` is the first day it no longer binds. */
export type Adoption = { pack: string; from: string; to?: string };

/** What one place has set beside the rules of the product: its own values and word rules, and packs of other places it adopted. */
export type RuleBook = { parameters: DatedParameter[]; rules: WordRule[]; adopted: Adoption[] };

export const EMPTY_BOOK: RuleBook = { parameters: [], rules: [], adopted: [] };

/**
 * The packs adopted that bind on a day, as a review wants them in its context; nothing when there are none.
 * @example adoptedOn({ ...EMPTY_BOOK, adopted: [{ pack: 'jilin', from: '2026-12-01' }] }, '2026-11-23') // {}
 */
export function adoptedOn({ adopted }: RuleBook, day: string): { adoptedPacks?: string[] } {
  const standing = adopted.filter(({ from, to }) => from <= day && (to === undefined || day < to));
  return standing.length === 0 ? {} : { adoptedPacks: [...new Set(standing.map(({ pack }) => pack))].sort() };
}

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
  | { kind: 'withdraw-rule'; id: string }
  | { kind: 'adopt'; adoption: Adoption }
  | { kind: 'withdraw-adoption'; adoption: Adoption };

const sameAdoption = (a: Adoption, b: Adoption) => a.pack === b.pack && a.from === b.from && a.to === b.to;

const sameValue = (a: DatedParameter, b: DatedParameter) =>
  a.key === b.key && a.from === b.from && a.value === b.value && a.to === b.to;

/**
 * The book after a change. A rule written again takes the place of its earlier version from the day it begins.
 * @example changed(EMPTY_BOOK, { kind: 'withdraw-rule', id: 'L-530427-01' }) // EMPTY_BOOK
 */
export function changed(book: RuleBook, change: BookChange): RuleBook {
  const { parameters, rules, adopted } = book;
  switch (change.kind) {
    case 'value':
      return { ...book, parameters: [...parameters, change.value] };
    case 'withdraw-value':
      return { ...book, parameters: parameters.filter((row) => !sameValue(row, change.value)) };
    case 'rule':
      return { ...book, rules: inTurn([...rules, change.rule]) };
    case 'withdraw-rule':
      return { ...book, rules: rules.filter((rule) => rule.id !== change.id) };
    case 'adopt':
      return { ...book, adopted: [...adopted, change.adoption] };
    case 'withdraw-adoption':
      return { ...book, adopted: adopted.filter((one) => !sameAdoption(one, change.adoption)) };
  }
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
