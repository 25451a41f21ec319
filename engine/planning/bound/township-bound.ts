import type { Problem } from '../problem.ts';
import { type DayClass, dayClasses, dayItems, daysOf } from './day-classes.ts';
import { type DayColumn, DayPricer, type DayRules, type PricedRow } from './day-pricer.ts';
import { asPrices, dualBound } from './dual-bound.ts';
import { roundUpTo } from './grain.ts';
import {
  type Columns,
  emptyColumns,
  type LinearProgram,
  type LinearSolution,
  type LinearSolver,
  pushColumn,
} from './linear-program.ts';
import { countsIn, type SubsetRow, separateSubsetRows, type TakenSet } from './subset-rows.ts';
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

/** Visit-days of a known plan, as a start: `second` = which of the tasks have their second day then. */
export type KnownVisit = { day: number; tasks: { task: number; second: boolean }[]; halves: number };

/** Rows that let each day be visited once bring most for their time; subset rows come when there is more of it. */
export type Tightening = 'days' | 'subsets';

/** `stop` ends the proof; `tighten` is asked before each round of rows which there is time for. */
export type TownshipJob = {
  known: readonly KnownVisit[];
  stop: () => boolean;
  tighten: (by: Tightening) => boolean;
  /** What everything one can pay is a multiple of (see `grainOf`). */
  grain: number;
};

const TOLERANCE = 1e-7;
const MAX_ROUNDS = 600;
/** Enough new columns in one round; the other classes wait for better prices. */
const ROUND_COLUMNS = 150;
/** Rounds of subset rows, rows in each, and rows in each with the same item. */
const CUT_ROUNDS = 12;
const CUTS = { most: 20, each: 3 };
const MIN_VIOLATION = 0.01;
/** A round of rows that raises the bound by less is the last: what those after it add is mostly lost in rounding. */
const LEAST_RISE = 0.1;

/**
 * A lower bound on the cost of one township's requests, by column generation over visit-days, tightened by subset rows and
 * by one visit a day. Relaxed: department teams shared with other townships, people's meetings, and that the two days of a two-day visit
 * follow each other. The value is rounded up to what costs are multiples of.
 */
export function townshipBound(p: Problem, town: number, solver: LinearSolver, job: TownshipJob): TownshipBound {
  const items = dayItems(p, town);
  if (items.length === 0) return { value: 0, converged: true, rounds: 0, columns: 0 };
  const master = masterRows(p, town, items);
  const program = solver.create(master.lower, master.upper);
  try {
    const run = new Generation(p, town, master, program);
    run.start(job.known);
    const bound = run.tightened(job);
    return { ...bound, value: roundUpTo(job.grain, bound.value) };
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

/** What a column of the program does: a visit-day's items, or those that a way out makes good (`on` no day). */
type DaySet = { items: readonly number[]; on: DayClass | null };

/** A row added on the way: a subset row, or no more visit-days of a class than it has days itself, without `narrower` ones. */
type Cut = { subset: SubsetRow } | { full: DayClass };

/** One township's column generation: the linear program, its columns so far, and the best bound proved. */
class Generation {
  private readonly p: Problem;
  private readonly master: MasterRows;
  private readonly program: LinearProgram;
  private readonly classes: DayClass[];
  private readonly pricer: DayPricer;
  private readonly lower: number[];
  /** The ways out, with their entries in every row there is. */
  private slacks: Columns;
  private readonly sets: DaySet[];
  private readonly cuts: Cut[] = [];
  private best = Number.NEGATIVE_INFINITY;
  private turn = 0;
  private rounds = 0;

  constructor(p: Problem, town: number, master: MasterRows, program: LinearProgram) {
    this.p = p;
    this.master = master;
    this.program = program;
    this.classes = dayClasses(p, master.items, [...master.reuseOf.keys()]);
    this.pricer = new DayPricer(dayRules(p, town));
    this.slacks = slackColumns(p, master);
    this.sets = this.slacks.cost.map((_, j) => ({
      items: this.slacks.rows
        .slice(this.slacks.starts[j], this.slacks.starts[j + 1])
        .filter((row) => row < master.items.length),
      on: null,
    }));
    this.lower = [...master.lower];
  }

  start(known: readonly KnownVisit[]): void {
    this.program.addColumns(this.slacks);
    const columns = emptyColumns();
    const items = new Map(this.master.items.map((day) => [day.item, day]));
    for (const { day, tasks, halves } of known) {
      const set = tasks.map(({ task, second }) => this.master.itemsOf.get(task)![second ? 1 : 0]!);
      const on = this.classes.find((c) => daysOf(c).includes(day)) ?? null;
      this.push(columns, { day, on }, { items: set, cost: setCost(this.p, items, set, halves), value: 0 });
    }
    if (columns.cost.length > 0) this.program.addColumns(columns);
  }

  /** Generates to the end, then adds broken subset rows and generates again, until none is broken or it is time to stop. */
  tightened({ stop, tighten }: TownshipJob): TownshipBound {
    let solution = this.generate(stop);
    const converged = solution !== null;
    for (let n = 0; n < CUT_ROUNDS && solution && !stop() && tighten('days'); n++) {
      const before = this.best;
      const rows = this.broken(solution, tighten('subsets'));
      if (rows.length === 0) break;
      this.addCuts(rows);
      solution = this.generate(stop);
      if (this.best < before + LEAST_RISE) break;
    }
    return { value: this.best, converged, rounds: this.rounds, columns: this.sets.length };
  }

  /** Columns until none is missing; the last solution, or null when stopped before. */
  private generate(stop: () => boolean): LinearSolution | null {
    for (let n = 0; n < MAX_ROUNDS; n++) {
      this.rounds++;
      const solution = this.program.solve();
      if (!solution) return null;
      const dual = asPrices(solution.rowDual);
      const columns = emptyColumns();
      const loss = this.priceRound(dual, columns);
      if (loss !== null) this.best = Math.max(this.best, dualBound(this.lower, dual, this.slacks) - loss);
      if (columns.cost.length === 0) return solution;
      if (stop()) return null;
      this.program.addColumns(columns);
    }
    return null;
  }

  /**
   * Prices classes in turn. Returns what the missing columns could still save, each class at most as often as it has days, so that there
   * is a bound even before convergence; null when not all classes were searched through.
   */
  private priceRound(dual: Float64Array, columns: Columns): number | null {
    const { p, master, classes } = this;
    const rows = this.pricedRows(dual);
    let loss = 0;
    let n = 0;
    for (; n < classes.length && columns.cost.length < ROUND_COLUMNS; n++) {
      const c = classes[(this.turn + n) % classes.length]!;
      const price = dayPrice(master, dual, c) + this.fullPrice(c, dual);
      const found = this.pricer.price(c.tasks, worthOnDay(p, master, dual, c), {
        floor: price + TOLERANCE,
        rows,
      });
      loss += daysOf(c).length * (TOLERANCE + Math.max(0, (found[0]?.value ?? 0) - price));
      for (const column of found) this.push(columns, { day: c.day, on: c }, column);
    }
    this.turn = (this.turn + n) % Math.max(1, classes.length);
    return n === classes.length ? loss : null;
  }

  private push(columns: Columns, at: { day: number; on: DayClass | null }, column: DayColumn): void {
    const set = { items: column.items, on: at.on };
    visitColumn(this.p, this.master, columns, { day: at.day, column, more: this.cutEntries(set) });
    this.sets.push(set);
  }

  private cutEntries(set: DaySet): [row: number, value: number][] {
    return this.cuts.flatMap((cut, n) => (counts(cut, set) ? [[this.master.lower.length + n, -1]] : []));
  }

  private pricedRows(dual: Float64Array): PricedRow[] {
    return this.cuts.flatMap((cut, n) => {
      const price = dual[this.master.lower.length + n]!;
      return 'subset' in cut && price > 1e-9 ? [{ row: cut.subset, price }] : [];
    });
  }

  /** What one more visit-day of the class pays for taking a day from the others. */
  private fullPrice(c: DayClass, dual: Float64Array): number {
    const n = this.cuts.findIndex((cut) => 'full' in cut && cut.full === c);
    return n < 0 ? 0 : dual[this.master.lower.length + n]!;
  }

  /** Rows that the solution breaks; classes whose widest days it visits too often are taken apart. */
  private broken(solution: LinearSolution, subsets: boolean): Cut[] {
    const taken = this.sets.map((set, n): DaySet & TakenSet => ({ ...set, amount: solution.columnValue[n]! }));
    const visits = new Map<DayClass, number>();
    for (const { on, amount } of taken) if (on) visits.set(on, (visits.get(on) ?? 0) + amount);
    const full = this.classes.filter((c) => (visits.get(c) ?? 0) > c.days.length + MIN_VIOLATION);
    for (const c of full) this.classes.push(...c.narrower.splice(0));
    return [
      ...full.map((c) => ({ full: c })),
      ...(subsets ? separateSubsetRows(taken, CUTS).map((subset) => ({ subset })) : []),
    ];
  }

  private addCuts(rows: readonly Cut[]): void {
    this.cuts.push(...rows);
    const lower = rows.map((cut) => ('full' in cut ? -cut.full.days.length : -1));
    this.lower.push(...lower);
    this.program.addRows(
      lower,
      rows.map((cut) => this.sets.flatMap((set, n) => (counts(cut, set) ? [[n, -1] as const] : []))),
    );
    const base = slackColumns(this.p, this.master);
    this.slacks = emptyColumns();
    base.cost.forEach((cost, j) => {
      const entries = base.rows
        .slice(base.starts[j], base.starts[j + 1])
        .map((row, x) => [row, base.values[base.starts[j]! + x]!] as const);
      pushColumn(this.slacks, cost, base.upper[j]!, [...entries, ...this.cutEntries(this.sets[j]!)]);
    });
  }
}

/** Whether the column takes one of what the row limits. */
function counts(cut: Cut, { items, on }: DaySet): boolean {
  return 'full' in cut ? cut.full === on : countsIn(cut.subset, items) === 1;
}
