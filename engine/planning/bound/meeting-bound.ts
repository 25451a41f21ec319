import type { Problem } from '../problem.ts';
import { type CrammedSet, crammedSets } from './crammed-meetings.ts';
import { grainOf, meetingDrives, roundUpTo } from './grain.ts';
import { type Columns, emptyColumns, type LinearProgram, type LinearSolver, pushColumn } from './linear-program.ts';
import { MeetingPricer } from './meeting-pricer.ts';
import type { TownshipBound } from './township-bound.ts';

const TOLERANCE = 1e-7;
const MAX_ROUNDS = 300;

/** `meetings` = those to be bounded, none of which shares a person with any other; `known` = bundles of a known plan. */
export type MeetingJob = { meetings: readonly number[]; known: readonly number[][]; stop: () => boolean };

/** A row for each meeting, then one for each set of which some cannot be held. */
type Rows = { rowOf: Int32Array; meetings: readonly number[]; crammed: readonly CrammedSet[] };

type DayOffer = { meetings: number[]; days: number };

/**
 * A lower bound on the cost of all meetings, by column generation over bundles that people and rooms allow on one day. Relaxed: visits at
 * the same time, and two bundles on one day but for meetings crammed into a few.
 */
export function meetingBound(p: Problem, solver: LinearSolver, job: MeetingJob): TownshipBound {
  const { meetings, known } = job;
  if (meetings.length === 0) return { value: 0, converged: true, rounds: 0, columns: 0 };
  const rowOf = new Int32Array(p.meetings).fill(-1);
  meetings.forEach((j, row) => {
    rowOf[j] = row;
  });
  const crammed = crammedSets(p, meetings);
  const lower = [...meetings.map(() => 1), ...crammed.map((set) => set.least)];
  const program = solver.create(
    lower,
    lower.map(() => Number.POSITIVE_INFINITY),
  );
  try {
    program.addColumns(waysOut(p, { rowOf, meetings, crammed, known }));
    const bound = generate(p, program, { ...job, rowOf, crammed });
    return { ...bound, value: roundUpTo(grainOf(p.instance, meetingDrives(p.instance)), bound.value) };
  } finally {
    program.dispose();
  }
}

function waysOut(p: Problem, { rowOf, meetings, crammed, known }: Rows & { known: readonly number[][] }): Columns {
  const columns = emptyColumns();
  const setsOf = (j: number) =>
    crammed.flatMap((set, n) => (set.meetings.includes(j) ? [[meetings.length + n, 1] as const] : []));
  const bundle = (list: readonly number[]) => bundleColumn(columns, rowOf, { meetings: list, cost: tripsOf(p, list) });
  for (const j of meetings) {
    pushColumn(columns, p.instance.cost.mDrop, 1, [[rowOf[j]!, 1], ...setsOf(j)]);
    const dated = p.meetingStartOff[j + 1]! > p.meetingStartOff[j]!;
    if (dated && p.meetingVideo[j] === 1) pushColumn(columns, p.instance.cost.mVideo, 1, [[rowOf[j]!, 1]]);
    if (dated) bundle([j]);
  }
  known.forEach(bundle);
  return columns;
}

function bundleColumn(columns: Columns, rowOf: Int32Array, held: { meetings: readonly number[]; cost: number }): void {
  pushColumn(
    columns,
    held.cost,
    1e3,
    held.meetings.map((j) => [rowOf[j]!, 1] as const),
  );
}

function tripsOf(p: Problem, meetings: readonly number[]): number {
  const people = new Set<number>();
  for (const j of meetings)
    for (let x = p.meetingOff[j]! + p.meetingLead[j]!; x < p.meetingOff[j + 1]!; x++) people.add(p.meetingPerson[x]!);
  return [...people].reduce((sum, person) => sum + p.personTrip[person]!, 0);
}

function generate(p: Problem, program: LinearProgram, job: Rows & { stop: () => boolean }): TownshipBound {
  const offers = dayOffers(p, job.meetings);
  const pricer = new MeetingPricer(p, job.meetings);
  const dual = new Float64Array(p.meetings);
  let best = Number.NEGATIVE_INFINITY;
  let added = 0;
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    const solution = program.solve();
    if (!solution) break;
    job.meetings.forEach((j, row) => {
      dual[j] = Math.max(0, solution.rowDual[row]!);
    });
    const columns = emptyColumns();
    let loss = 0;
    for (const { meetings, days } of offers) {
      const found = pricer.price(meetings, dual, TOLERANCE);
      loss += days * pricer.ceiling;
      for (const bundle of found) bundleColumn(columns, job.rowOf, bundle);
    }
    best = Math.max(best, leastWaysOut(p, job, dual, crammedPrices(job, solution.rowDual)) - loss);
    const done = columns.cost.length === 0;
    if (done || job.stop())
      return { value: best, converged: done && loss <= p.days * TOLERANCE, rounds: round, columns: added };
    added += columns.cost.length;
    program.addColumns(columns);
  }
  return { value: best, converged: false, rounds: MAX_ROUNDS, columns: added };
}

/** The prices of the rows of crammed sets, never below zero. */
function crammedPrices({ meetings, crammed }: Rows, rowDual: Float64Array): number[] {
  return crammed.map((_, n) => Math.max(0, rowDual[meetings.length + n]!));
}

/**
 * What every plan costs by these prices when no bundle is worth more than its trips, whatever the solver's tolerances did: each meeting its
 * price, or what it costs not to hold it or to hold it by video where that is less. Not to hold one of a crammed set is paid for in part
 * by what is asked of the set.
 */
function leastWaysOut(p: Problem, { meetings, crammed }: Rows, dual: Float64Array, prices: readonly number[]): number {
  const { mDrop, mVideo } = p.instance.cost;
  const unheld = new Float64Array(p.meetings).fill(mDrop);
  let sum = 0;
  crammed.forEach((set, n) => {
    sum += set.least * prices[n]!;
    for (const j of set.meetings) unheld[j]! -= prices[n]!;
  });
  for (const j of meetings)
    sum += Math.min(dual[j]!, unheld[j]!, p.meetingVideo[j] === 1 ? mVideo : Number.POSITIVE_INFINITY);
  return sum;
}

/** Which meetings each day could take, equal days together. */
function dayOffers(p: Problem, meetings: readonly number[]): DayOffer[] {
  const perDay: number[][] = Array.from({ length: p.days }, () => []);
  for (const j of meetings)
    for (let x = p.meetingStartOff[j]!; x < p.meetingStartOff[j + 1]!; x++) {
      const list = perDay[p.meetingStart[x]! >> 2]!;
      if (list.at(-1) !== j) list.push(j);
    }
  const offers = new Map<string, DayOffer>();
  for (const offered of perDay) {
    if (offered.length === 0) continue;
    const known = offers.get(offered.join());
    if (known) known.days++;
    else offers.set(offered.join(), { meetings: offered, days: 1 });
  }
  return [...offers.values()];
}
