import type { Inspection, Reading } from '../reading/reading.ts';
import type { Period } from './recurrence.ts';

/** A shorter span is a visit or two, not a round that returns could go with. */
const SHORTEST_DAYS = 3;
const DAY_MS = 86_400_000;
/** What an office does by itself in a round: nobody comes. */
const OWN_PART = /自查|自纠|自评|整改阶段|部署阶段|动员/;

/**
 * The days from the first to the last of a round of checks the request names; null when it names none. Returns by the day or week end
 * with it: nobody goes on reporting every day on a check that is over.
 * @example roundOf({ inspections: [{ start: '2026-12-28', end: '2027-01-31', … }] }) // { from: '2026-12-28', to: '2027-01-31' }
 */
export function roundOf({ inspections }: Pick<Reading, 'inspections'>): Period | null {
  const spans = inspections.flatMap(spanOf).filter(({ from, to }) => days(from, to) >= SHORTEST_DAYS);
  const from = spans.map((one) => one.from).sort()[0];
  const to = spans
    .map((one) => one.to)
    .sort()
    .at(-1);
  return from && to ? { from, to } : null;
}

/**
 * The visits that somebody comes for: without what offices do by themselves, and without the whole round where its phases are named.
 * @example visitsOf([round, ownCheck, visit]) // [visit]
 */
export function visitsOf(inspections: readonly Inspection[]): Inspection[] {
  const visits = inspections.filter((one) => !OWN_PART.test(one.what));
  return visits.filter((whole) => !visits.some((part) => isInside(part, whole)));
}

function isInside(part: Inspection, whole: Inspection): boolean {
  const [inner] = spanOf(part);
  const [outer] = spanOf(whole);
  if (!inner || !outer || (inner.from === outer.from && inner.to === outer.to)) return false;
  return inner.from >= outer.from && inner.to <= outer.to && days(outer.from, outer.to) >= SHORTEST_DAYS;
}

/** The span of a visit dated with its year. */
function spanOf({ start, end }: Inspection): Period[] {
  const isDated = (day: string | null) => day !== null && /^\d{4}-\d{2}-\d{2}/.test(day);
  return isDated(start) && isDated(end ?? start)
    ? [{ from: start!.slice(0, 10), to: (end ?? start)!.slice(0, 10) }]
    : [];
}

const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
