import type { StoredReview } from './replay.ts';
import type { Lane, Review } from './review.ts';
import { bookOptions, type RuleBook } from './rule-book.ts';
import { review } from './run-review.ts';

/** What a change of the rule book does to one stored request; `added` and `removed` are rule ids, one for each finding. */
export type Impact = { laneBefore: Lane; laneAfter: Lane; added: string[]; removed: string[] };

/**
 * Reviews one stored request with the book as it stands and as it would be; null when the change does not touch it. Both reviews are
 * asked as of one day, so that a change that begins tomorrow shows what it would have done over the year.
 * @example impactOf(stored, { before: book, after: book, asOf: '2026-11-23' }) // null
 */
export function impactOf(
  stored: StoredReview,
  books: { before: RuleBook; after: RuleBook; asOf: string },
): Impact | null {
  const [before, after] = [books.before, books.after].map((book) => reviewWith(stored, book, books.asOf));
  if (!before || !after) return null;
  const [was, is] = [before.findings, after.findings].map((findings) =>
    findings.map(({ rule, level }) => ({ rule, level })),
  );
  const without = (from: typeof was, other: typeof was) => {
    const left = (other ?? []).map((one) => `${one.rule} ${one.level}`);
    return (from ?? []).flatMap(({ rule, level }) => {
      const at = left.indexOf(`${rule} ${level}`);
      if (at >= 0) left.splice(at, 1);
      return at >= 0 ? [] : [rule];
    });
  };
  const [added, removed] = [without(is, was), without(was, is)];
  const said = before.lane !== after.lane || added.length > 0 || removed.length > 0;
  return said ? { laneBefore: before.lane, laneAfter: after.lane, added, removed } : null;
}

function reviewWith({ demand, context, basis, review: stored }: StoredReview, book: RuleBook, asOf: string): Review {
  const around = { ...context, calendar: basis.calendar };
  return review(demand, around, { ...bookOptions(book, context.region ?? ''), price: stored.price, asOf });
}
