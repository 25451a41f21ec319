import type { Problem } from '../problem.ts';
import { type DayClass, dayClasses, dayTasks } from './day-classes.ts';
import { DayPricer, type DayRules, type DayTask } from './day-pricer.ts';
import { emptyColumns, type LinearProgram, type LinearSolver } from './linear-program.ts';
import {
  dayPrice,
  type MasterRows,
  masterRows,
  setCost,
  slackColumns,
  visitColumn,
  worthOnDay,
} from './township-master.ts';

export type TownshipBound = {
  /** No plan serves this township's requests for less. */
  value: number;
  /** Pricing proved that no visit-day is missing from the master. */
  converged: boolean;
  rounds: number;
  columns: number;
};

/** Visit-days of a known plan, as a start: `[day, tasks, half-days used]`. */
export type KnownVisit = { day: number; tasks: number[]; halves: number };

const TOLERANCE = 1e-6;
const MAX_ROUNDS = 400;

/**
 * A lower bound on the cost of one township's requests, by column generation over visit-days. Relaxed: department teams shared with
 * other townships, people's meetings, one visit-day per day, and that the two days of a two-day visit follow each other.
 */
export function townshipBound(
  p: Problem,
  town: number,
  solver: LinearSolver,
  known: readonly KnownVisit[],
  stop: () => boolean,
): TownshipBound {
  const rows = dayTasks(p, town);
  const tasks = [...rows.keys()];
  if (tasks.length === 0) return { value: 0, converged: true, rounds: 0, columns: 0 };
  const master = masterRows(p, tasks);
  const classes = dayClasses(p, rows, [...master.reuseOf.keys()]);
  const program = solver.create(master.lower, master.upper);
  try {
    program.addColumns(slackColumns(p, master));
    addKnown(p, master, program, rows, known);
    return generate({ p, master, classes, program, pricer: new DayPricer(dayRules(p, town)), stop });
  } finally {
    program.dispose();
  }
}

export function dayRules(p: Problem, town: number): DayRules {
  const { cost } = p.instance;
  return {
    visitDay: cost.visitDay,
    half: cost.half,
    village: cost.village,
    trip: p.tripCost[town]!,
    maxTeams: p.maxTeams[town]!,
    maxVisitors: p.maxVisitors[town]!,
  };
}

function addKnown(
  p: Problem,
  master: MasterRows,
  program: LinearProgram,
  rows: Map<number, DayTask>,
  known: readonly KnownVisit[],
): void {
  const columns = emptyColumns();
  for (const { day, tasks, halves } of known)
    visitColumn(p, master, columns, { day, column: { tasks, cost: setCost(p, rows, tasks, halves), value: 0 } });
  if (columns.cost.length > 0) program.addColumns(columns);
}

type Generation = {
  p: Problem;
  master: MasterRows;
  classes: DayClass[];
  program: LinearProgram;
  pricer: DayPricer;
  stop: () => boolean;
};

function generate(g: Generation): TownshipBound {
  let best = Number.NEGATIVE_INFINITY;
  let added = 0;
  let turn = 0;
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    const solution = g.program.solve();
    if (!solution) break;
    const columns = emptyColumns();
    const full = priceRound(g, solution.rowDual, columns, turn);
    turn = full.next;
    if (full.complete) best = Math.max(best, solution.objective - full.loss);
    if (columns.cost.length === 0 && full.complete)
      return { value: best, converged: true, rounds: round, columns: added };
    if (g.stop()) return { value: best, converged: false, rounds: round, columns: added };
    added += columns.cost.length;
    if (columns.cost.length > 0) g.program.addColumns(columns);
  }
  return { value: best, converged: false, rounds: MAX_ROUNDS, columns: added };
}

/** Enough new columns in one round; the other classes wait for better prices. */
const ROUND_COLUMNS = 60;

/**
 * Prices classes in turn. `loss` = what the missing columns could still save: each class at most as often as it has days, so that
 * objective minus loss is a bound even before convergence.
 */
function priceRound(g: Generation, dual: Float64Array, columns: ReturnType<typeof emptyColumns>, turn: number) {
  const { p, master, classes } = g;
  let loss = 0;
  let n = 0;
  for (; n < classes.length && columns.cost.length < ROUND_COLUMNS; n++) {
    const c = classes[(turn + n) % classes.length]!;
    const found = g.pricer.price(
      c.tasks,
      worthOnDay(p, master, dual, c.day, c.tasks),
      dayPrice(p, master, dual, c.day) + TOLERANCE,
    );
    if (found.length === 0) continue;
    loss += c.days * (found[0]!.value - dayPrice(p, master, dual, c.day));
    for (const column of found) visitColumn(p, master, columns, { day: c.day, column });
  }
  return { loss, complete: n === classes.length, next: (turn + n) % Math.max(1, classes.length) };
}
