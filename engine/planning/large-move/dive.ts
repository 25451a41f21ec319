import type { Part } from './year-offers.ts';
import type { YearProgram, YearVisit } from './year-program.ts';

/** Rounds of pricing after each decision: on four townships six took more solves and brought no more. */
const ROUNDS = 3;
/** A start that is taken so far is certain: both days wholly, up to rounding. */
const CERTAIN = 0.999;

/** What has been decided so far. */
type Decisions = { tasks: Set<number>; columns: Set<number> };

/**
 * Makes the program's solution whole, decision by decision: first the days of two-day tasks, then visits, the most wanted first. Null as
 * soon as the rest would cost `cutoff` or more: taking decisions back was measured, and took longer for no more savings.
 */
export function dive(program: YearProgram, cutoff: number): YearVisit[] | null {
  const made: Decisions = { tasks: new Set(), columns: new Set() };
  while (program.solution.objective < cutoff) {
    if (!decide(program, made)) return program.visits.filter((visit) => program.amount(visit) > 0.5);
    if (!program.generate(ROUNDS)) return null;
  }
  return null;
}

/** Decides one thing; false when the solution is whole. */
function decide(program: YearProgram, made: Decisions): boolean {
  const starts = wantedStarts(program, made);
  if (starts.length > 0) {
    const sure = starts.filter(({ amount }) => amount > CERTAIN);
    const best = starts.reduce((x, y) => (y.amount > x.amount ? y : x));
    for (const start of sure.length > 0 ? sure : [best]) pinStart(program, made, start);
    return true;
  }
  const open = program.visits.filter((visit) => program.amount(visit) > 1e-6 && !made.columns.has(visit.column));
  const whole = open.filter((visit) => program.amount(visit) > 1 - 1e-6);
  for (const visit of whole) take(program, made, visit);
  if (open.length > whole.length) {
    take(
      program,
      made,
      open.filter((visit) => !whole.includes(visit)).reduce((x, y) => (program.amount(y) > program.amount(x) ? y : x)),
    );
    return true;
  }
  const way = program.split().find((column) => !made.columns.has(column));
  if (way === undefined) return false;
  made.columns.add(way);
  program.bound(way, 1, 1);
  return true;
}

type Start = { task: number; day: number; amount: number };

/** Starts of two-day tasks not yet pinned, and how much of both their days the solution takes; a first day alone counts a little. */
function wantedStarts(program: YearProgram, made: Decisions): Start[] {
  const { days } = program.s.problem;
  const first = new Map<number, number>();
  const second = new Map<number, number>();
  for (const visit of program.visits) {
    const amount = program.amount(visit);
    if (amount < 1e-6) continue;
    for (const { task, day } of visit.parts) {
      if (day === 0 || made.tasks.has(task)) continue;
      const start = task * days + visit.day - (day - 1);
      const sums = day === 1 ? first : second;
      sums.set(start, (sums.get(start) ?? 0) + amount);
    }
  }
  return [...first].map(([start, amount]) => ({
    task: Math.floor(start / days),
    day: start % days,
    amount: Math.min(amount, second.get(start) ?? 1e-3 * amount),
  }));
}

/** The task starts on this day or is not visited at all. */
function pinStart(program: YearProgram, made: Decisions, { task, day }: Start): void {
  const { offers, partsOf } = program.year;
  const [one] = partsOf.get(task)!;
  const isElsewhere = (part: Part, d: number) => part.task === task && d !== (part === one ? day : day + 1);
  offers.forEach((list, d) => {
    if (list.some(({ part }) => isElsewhere(part, d))) offers[d] = list.filter(({ part }) => !isElsewhere(part, d));
  });
  for (const visit of program.visits)
    if (visit.parts.some((part) => isElsewhere(part, visit.day))) program.bound(visit.column, 0, 0);
  made.tasks.add(task);
}

function take(program: YearProgram, made: Decisions, { column, day }: YearVisit): void {
  made.columns.add(column);
  program.bound(column, 1, 1);
  program.closed.add(day);
}
