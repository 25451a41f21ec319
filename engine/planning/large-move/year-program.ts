import { emptyColumns, type LinearProgram, type LinearSolution, type LinearSolver } from '../bound/linear-program.ts';
import { dayRules } from '../bound/township-bound.ts';
import type { State } from '../state.ts';
import { type Visit, VisitPricer } from './visit-pricer.ts';
import type { Part, YearOffers } from './year-offers.ts';
import { type Entry, partEntries, startOf, visitColumn, waysOut, type YearRows, yearRows } from './year-rows.ts';

/** A visit in the program: its column and day. */
export type YearVisit = Visit & { column: number; day: number };

/** Visits that would save less are not looked for: many rounds of pricing would bring next to nothing. */
const LEAST_VALUE = 0.05;
const TOLERANCE = 1e-6;
/** Enough new columns in one round; the other days wait for better prices. */
const ROUND_COLUMNS = 60;
const MAX_ROUNDS = 400;
const LINK_ROUNDS = 8;

/** A township's year as a linear program over visits, which grows by the visits that would make it cheaper. */
export class YearProgram {
  readonly s: State;
  readonly year: YearOffers;
  readonly visits: YearVisit[] = [];
  /** Days whose visit is settled: nothing new is looked for there. */
  readonly closed = new Set<number>();
  solution: LinearSolution;
  private readonly rows: YearRows;
  private readonly program: LinearProgram;
  private readonly pricer: VisitPricer;
  private readonly stop: () => boolean;
  private readonly known = new Set<string>();
  private columns: number;
  private turn = 0;

  constructor(s: State, year: YearOffers, solver: LinearSolver, stop: () => boolean) {
    this.s = s;
    this.year = year;
    this.stop = stop;
    this.rows = yearRows(s, year);
    this.pricer = new VisitPricer(dayRules(s.problem, year.town));
    this.program = solver.create(
      this.rows.lower,
      this.rows.lower.map(() => Number.POSITIVE_INFINITY),
    );
    const ways = waysOut(s, year, this.rows);
    this.program.addColumns(ways);
    this.columns = ways.cost.length;
    this.solution = {
      objective: Number.POSITIVE_INFINITY,
      rowDual: new Float64Array(0),
      columnValue: new Float64Array(0),
    };
  }

  dispose(): void {
    this.program.dispose();
  }

  /** Adds visits not known yet; returns how many. */
  add(found: readonly { day: number; visit: Visit }[]): number {
    const columns = emptyColumns();
    for (const { day, visit } of found) {
      const ids = visit.parts.map((part) => part.id).sort((x, y) => x - y);
      const key = `${day}:${ids.join()}`;
      if (this.known.has(key)) continue;
      this.known.add(key);
      visitColumn(this.s, this.rows, columns, day, visit);
      this.visits.push({ ...visit, day, column: this.columns++ });
    }
    if (columns.cost.length > 0) this.program.addColumns(columns);
    return columns.cost.length;
  }

  /** How much of a visit the present solution takes. */
  amount(visit: YearVisit): number {
    return this.solution.columnValue[visit.column] ?? 0;
  }

  /** Columns that are no visits and that the solution takes in part. */
  split(): number[] {
    const isVisit = new Set(this.visits.map((visit) => visit.column));
    const isPart = (x: number) => x > TOLERANCE && Math.abs(x - Math.round(x)) > TOLERANCE;
    return [...this.solution.columnValue.keys()].filter(
      (column) => !isVisit.has(column) && isPart(this.solution.columnValue[column]!),
    );
  }

  bound(column: number, lower: number, upper: number): void {
    this.program.setBounds(column, lower, upper);
  }

  /** Solves and adds visits until none would make it cheaper, or for so many rounds; false when it was stopped or the solver gave up. */
  generate(rounds = MAX_ROUNDS): boolean {
    for (let round = 0; ; round++) {
      const solution = this.program.solve();
      if (!solution) return false;
      this.solution = solution;
      if (round >= rounds) return true;
      const added = this.priceRound(solution.rowDual);
      if (this.stop()) return false;
      if (added === 0) return true;
    }
  }

  /** After `generate`: binds the days of two-day tasks where the solution takes one without the other. */
  generateBound(cutoff: number): boolean {
    for (let n = 0; n < LINK_ROUNDS && this.solution.objective < cutoff && this.bindDays(); n++)
      if (!this.generate()) return false;
    return true;
  }

  private priceRound(dual: Float64Array): number {
    const { s, rows, year } = this;
    const p = s.problem;
    let added = 0;
    let n = 0;
    for (; n < p.days && added < ROUND_COLUMNS && !this.stop(); n++) {
      const day = (this.turn + n) % p.days;
      if (year.offers[day]!.length === 0 || this.closed.has(day)) continue;
      const price = dual[rows.month + p.month[day]!]! + dual[rows.week + p.week[day]!]! + dual[rows.day + day]!;
      const found = this.pricer.price({
        offers: year.offers[day]!,
        worth: (part) => (isPlain(s, part) ? dual[part.id]! : worthOf(dual, partEntries(s, rows, part, day))),
        floor: price + LEAST_VALUE,
        teams: (dept, half) => s.teamsLeft[dept * p.slots + 2 * day + half]! + s.held[dept * p.slots + 2 * day + half]!,
      });
      added += this.add(found.map((visit) => ({ day, visit })));
    }
    this.turn = (this.turn + n) % p.days;
    return added;
  }

  private bindDays(): boolean {
    const { s, rows } = this;
    const entries = new Map<number, Entry[]>();
    const balance = new Map<number, number>();
    for (const visit of this.visits)
      for (const part of visit.parts) {
        if (part.day === 0) continue;
        const start = startOf(s, part, visit.day);
        const sign = part.day === 1 ? -1 : 1;
        entries.set(start, [...(entries.get(start) ?? []), [visit.column, sign]]);
        balance.set(start, (balance.get(start) ?? 0) + sign * this.amount(visit));
      }
    const broken = [...balance]
      .filter(([start, sum]) => sum < -1e-3 && !rows.linkOf.has(start))
      .map(([start]) => start);
    if (broken.length === 0) return false;
    broken.forEach((start, n) => {
      rows.linkOf.set(start, rows.lower.length + n);
    });
    rows.lower.push(...broken.map(() => 0));
    this.program.addRows(
      broken.map(() => 0),
      broken.map((start) => entries.get(start)!),
    );
    return true;
  }
}

/** Nobody reuses its data and its day is bound to no other: most parts, and only their own price counts. */
function isPlain({ problem }: State, { task, day }: Part): boolean {
  return day === 0 && problem.dependentOff[task + 1] === problem.dependentOff[task];
}

function worthOf(dual: Float64Array, entries: readonly Entry[]): number {
  let sum = 0;
  for (const [row, value] of entries) sum += value * dual[row]!;
  return sum;
}
