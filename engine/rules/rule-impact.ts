import { noMeetingDaysOf } from '../calendar/no-meeting.ts';
import { type PeriodChange, withPeriod } from '../calendar/period-change.ts';
import { parametersOn } from './parameters.ts';
import type { StoredReview } from './replay.ts';
import type { Lane, Review } from './review.ts';
import { adoptedOn, bookOptions, type RuleBook } from './rule-book.ts';
import { review } from './run-review.ts';

/** What a change does to one stored request, also when only the time it is given changes; `added` and `removed` are rule ids, one for each finding. */
export type Impact = { laneBefore: Lane; laneAfter: Lane; added: string[]; removed: string[] };

/** The rule book as it stands and as it would be, and a protected period that would be added or taken away. */
export type Tried = { before: RuleBook; after: RuleBook; asOf: string; period?: PeriodChange };

/**
 * Reviews one stored request as everything stands and as it would be; null when the change does not touch it. Both reviews are
 * asked as of one day, so that a change that begins tomorrow shows what it would have done over the year.
 * @example impactOf(stored, { before: book, after: book, asOf: '2026-11-23' }) // null
 */
export function impactOf(stored: StoredReview, tried: Tried): Impact | null {
  const [before, after] = [reviewWith(stored, tried, 'before'), reviewWith(stored, tried, 'after')];
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
  const [termWas, termIs] = [termOf(before, stored, tried, 'before'), termOf(after, stored, tried, 'after')];
  const said = before.lane !== after.lane || added.length > 0 || removed.length > 0 || termWas !== termIs;
  return said ? { laneBefore: before.lane, laneAfter: after.lane, added, removed } : null;
}

function reviewWith({ demand, context, basis, review: stored }: StoredReview, tried: Tried, when: Side): Review {
  const { asOf, period } = tried;
  const book = tried[when];
  const { adoptedPacks: _asItWas, ...known } = context;
  const around = { ...known, calendar: basis.calendar, ...adoptedOn(book, asOf) };
  const options = { ...bookOptions(book, context.region ?? ''), price: stored.price, asOf };
  if (!period) return review(demand, around, options);
  const calendar = withPeriod(basis.calendar, period, when);
  return review(demand, { ...around, calendar, ...noMeetingDaysOf(calendar, demand.reading) }, options);
}

/** How long the lane gives: an answer within so many working days, an emergency for so many hours. Green gives nothing to wait for. */
function termOf({ lane }: Review, { context }: StoredReview, tried: Tried, when: Side): number | null {
  if (lane === 'green') return null;
  const { values } = parametersOn(tried.asOf, context.region, tried[when].parameters);
  return lane === 'emergency' ? values.emergencyHours : values.amberWorkingDays;
}

type Side = 'before' | 'after';
