import { construct, type Desk } from '../anneal.ts';
import { canPlace } from '../blockers.ts';
import type { LinearSolver } from '../bound/linear-program.ts';
import { setCost } from '../bound/township-master.ts';
import { MODE_NONE, MODE_REUSE, MODE_SITE } from '../instance.ts';
import { place, remove } from '../place.ts';
import { scopeOf } from '../ruin.ts';
import type { State } from '../state.ts';
import { dive } from './dive.ts';
import type { Visit } from './visit-pricer.ts';
import { freeTasks, type YearOffers, yearOffers } from './year-offers.ts';
import { YearProgram, type YearVisit } from './year-program.ts';

/** With fewer tasks a search by single steps has been everywhere. */
const FEWEST_TASKS = 8;
/** A year this near to its linear program is left as it is: of twelve such on two county-years one became cheaper, by 11 points. */
const LEAST_GAP = 25;
/** All prices are multiples of a half or a quarter. */
const LEAST_GAIN = 0.2;

type Place = { task: number; mode: number; day: number; half: number };

/**
 * Plans one township's whole year anew while everything else stands still, by column generation over visit-days, and keeps the result if
 * the plan became cheaper. Returns what was saved, in points; 0 leaves the plan exactly as it was. `stop` is asked between two solves.
 */
export function replanYear(
  s: State,
  town: number,
  solver: LinearSolver,
  { desk, stop }: { desk: Desk; stop: () => boolean },
): number {
  const before = s.cost;
  const tasks = freeTasks(s, town);
  if (tasks.length < FEWEST_TASKS) return 0;
  const places = takeOut(s, tasks);
  let saved = 0;
  try {
    const visits = cheaperVisits(s, town, places, { solver, stop, cost: before - s.cost });
    if (visits) {
      realise(s, visits);
      const mine = new Set(tasks);
      construct(
        s,
        scopeOf(s, (i) => mine.has(i)),
        desk,
        stop,
      );
      saved = before - s.cost;
    }
  } finally {
    if (saved < LEAST_GAIN) {
      takeOut(s, tasks);
      putBack(s, places);
      s.cost = before;
      saved = 0;
    }
  }
  return saved;
}

type Job = { solver: LinearSolver; stop: () => boolean; cost: number };

/** Visits that cost less than the places did; null when none were found. `cost` = what taking the tasks out changed the plan's cost by. */
function cheaperVisits(s: State, town: number, places: readonly Place[], job: Job): YearVisit[] | null {
  const p = s.problem;
  const year = yearOffers(
    s,
    town,
    places.map(({ task }) => task),
  );
  const unserved = places.reduce((sum, { task }) => sum + p.dropCost[task]!, 0);
  const cutoff = job.cost + unserved - LEAST_GAIN;
  const program = new YearProgram(s, year, job.solver, job.stop);
  try {
    program.add(visitsOf(s, year, places));
    if (!program.generate()) return null;
    if (program.solution.objective > cutoff - LEAST_GAP) return null;
    if (!program.generateBound(cutoff)) return null;
    return dive(program, cutoff);
  } finally {
    program.dispose();
  }
}

/** The visit-days of known places. */
function visitsOf(s: State, { partsOf }: YearOffers, places: readonly Place[]): { day: number; visit: Visit }[] {
  const p = s.problem;
  const days = new Map<number, Visit>();
  for (const { task, mode, day, half } of places) {
    if (mode !== MODE_SITE) continue;
    partsOf.get(task)!.forEach((part, n) => {
      const visit = days.get(day + n) ?? { parts: [], halves: [], cost: 0, value: 0 };
      days.set(day + n, visit);
      visit.parts.push(part);
      visit.halves.push(p.duration[task] === 1 ? 1 << half : 3);
    });
  }
  return [...days].map(([day, visit]) => {
    const rows = new Map(visit.parts.map((part) => [part.task, part]));
    const used = visit.halves.reduce((both, halves) => both | halves, 0);
    const cost = setCost(p, rows, [...rows.keys()], used === 3 ? 2 : 1);
    return { day, visit: { ...visit, cost } };
  });
}

/** Takes the tasks out of the plan, reused data first, and returns where they were. */
function takeOut(s: State, tasks: readonly number[]): Place[] {
  const places = tasks.map((task) => ({ task, mode: s.mode[task]!, day: s.day[task]!, half: s.half[task]! }));
  for (const { task, mode } of places) if (mode === MODE_REUSE) remove(s, task);
  for (const { task, mode } of places) if (mode !== MODE_REUSE && mode !== MODE_NONE) remove(s, task);
  return places;
}

function putBack(s: State, places: readonly Place[]): void {
  for (const { task, mode, day, half } of places) if (mode !== MODE_NONE) place(s, task, mode, day, half);
}

/** Puts the visits into the plan as far as they fit: masks beyond 31 people are cut off, and another searcher may have taken a team. */
function realise(s: State, visits: readonly YearVisit[]): void {
  const steps = visits.flatMap(({ day, parts, halves }) =>
    parts.map((part, n) => ({ part, day, half: halves[n] === 2 ? 1 : 0 })),
  );
  const isFirst = ({ part }: { part: { day: number } }) => part.day === 1;
  for (const { part, day, half } of [...steps.filter(isFirst), ...steps.filter(({ part }) => part.day === 0)])
    if (s.mode[part.task] === MODE_NONE && canPlace(s, part.task, day, half)) place(s, part.task, MODE_SITE, day, half);
}
