import type { Problem } from '../problem.ts';
import { type Columns, emptyColumns, type LinearProgram, type LinearSolver, pushColumn } from './linear-program.ts';
import { MeetingPricer } from './meeting-pricer.ts';
import type { TownshipBound } from './township-bound.ts';

const TOLERANCE = 1e-6;
const MAX_ROUNDS = 300;

type DayOffer = { meetings: number[]; days: number };

/**
 * A lower bound on the cost of all meetings, by column generation over bundles held on one day. Relaxed: rooms, the order within the
 * day, visits at the same time, and two bundles on one day.
 */
export function meetingBound(
  p: Problem,
  solver: LinearSolver,
  known: readonly number[][],
  stop: () => boolean,
): TownshipBound {
  if (p.meetings === 0) return { value: 0, converged: true, rounds: 0, columns: 0 };
  const lower = new Array<number>(p.meetings).fill(1);
  const program = solver.create(lower, new Array<number>(p.meetings).fill(Number.POSITIVE_INFINITY));
  try {
    program.addColumns(waysOut(p, known));
    return generate(p, program, stop);
  } finally {
    program.dispose();
  }
}

function waysOut(p: Problem, known: readonly number[][]): Columns {
  const columns = emptyColumns();
  for (let j = 0; j < p.meetings; j++) {
    pushColumn(columns, p.instance.cost.mDrop, 1, [[j, 1]]);
    const dated = p.meetingStartOff[j + 1]! > p.meetingStartOff[j]!;
    if (dated && p.meetingVideo[j] === 1) pushColumn(columns, p.instance.cost.mVideo, 1, [[j, 1]]);
    if (dated) bundleColumn(columns, [j], tripsOf(p, [j]));
  }
  for (const bundle of known) bundleColumn(columns, bundle, tripsOf(p, bundle));
  return columns;
}

function bundleColumn(columns: Columns, meetings: readonly number[], cost: number): void {
  pushColumn(
    columns,
    cost,
    1e3,
    meetings.map((j) => [j, 1] as const),
  );
}

function tripsOf(p: Problem, meetings: readonly number[]): number {
  const people = new Set<number>();
  for (const j of meetings)
    for (let x = p.meetingOff[j]! + p.meetingLead[j]!; x < p.meetingOff[j + 1]!; x++) people.add(p.meetingPerson[x]!);
  return [...people].reduce((sum, person) => sum + p.personTrip[person]!, 0);
}

function generate(p: Problem, program: LinearProgram, stop: () => boolean): TownshipBound {
  const offers = dayOffers(p);
  const pricer = new MeetingPricer(p);
  let best = Number.NEGATIVE_INFINITY;
  let added = 0;
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    const solution = program.solve();
    if (!solution) break;
    const columns = emptyColumns();
    let loss = 0;
    for (const { meetings, days } of offers) {
      const found = pricer.price(meetings, solution.rowDual, TOLERANCE);
      if (pricer.ceiling > TOLERANCE) loss += days * pricer.ceiling;
      for (const bundle of found) bundleColumn(columns, bundle.meetings, bundle.cost);
    }
    best = Math.max(best, solution.objective - loss);
    const done = columns.cost.length === 0;
    if (done || stop()) return { value: best, converged: done && loss === 0, rounds: round, columns: added };
    added += columns.cost.length;
    program.addColumns(columns);
  }
  return { value: best, converged: false, rounds: MAX_ROUNDS, columns: added };
}

/** Which meetings each day could take, equal days together. */
function dayOffers(p: Problem): DayOffer[] {
  const perDay: number[][] = Array.from({ length: p.days }, () => []);
  for (let j = 0; j < p.meetings; j++)
    for (let x = p.meetingStartOff[j]!; x < p.meetingStartOff[j + 1]!; x++) {
      const list = perDay[p.meetingStart[x]! >> 2]!;
      if (list.at(-1) !== j) list.push(j);
    }
  const offers = new Map<string, DayOffer>();
  for (const meetings of perDay) {
    if (meetings.length === 0) continue;
    const known = offers.get(meetings.join());
    if (known) known.days++;
    else offers.set(meetings.join(), { meetings, days: 1 });
  }
  return [...offers.values()];
}
