import type { Part } from './year-offers.ts';
import type { YearProgram, YearVisit } from './year-program.ts';

/** Rounds of pricing after each decision: the last few tenths of a point do not change the next one. */
const ROUNDS = 3;
/** Decisions taken back, in all, before a township is given up. */
const FLIPS = 4;

/** A decision that can be taken back, and then forbidden. */
type Decision = { takeBack: () => void; forbid: () => void };

/**
 * Makes the program's solution whole, decision by decision: first the days of two-day tasks, then visits, the most wanted first. Where the
 * rest would cost `cutoff` or more, the last decision is taken back and forbidden. Null when nothing cheaper was met.
 */
export class Dive {
  private readonly program: YearProgram;
  private readonly fixedTasks = new Set<number>();
  private readonly fixedColumns = new Set<number>();
  private readonly banned = new Set<number>();

  constructor(program: YearProgram) {
    this.program = program;
  }

  run(cutoff: number): YearVisit[] | null {
    const { program } = this;
    let flips = FLIPS;
    let last: Decision | null = null;
    for (;;) {
      if (program.solution.objective < cutoff) {
        last = this.decide();
        if (last === null) return program.visits.filter((visit) => program.amount(visit) > 0.5);
      } else {
        if (last === null || flips-- === 0) return null;
        last.takeBack();
        last.forbid();
        last = null;
      }
      if (!program.generate(ROUNDS)) return null;
    }
  }

  /** The next decision; null when the solution is whole. */
  private decide(): Decision | null {
    const start = this.mostWantedStart();
    if (start) return this.pinStart(start.task, start.day);
    const { program } = this;
    let wanted: YearVisit | null = null;
    for (const visit of program.visits) {
      if (this.fixedColumns.has(visit.column)) continue;
      const amount = program.amount(visit);
      if (amount > 1 - 1e-6) this.take(visit);
      else if (amount > 1e-6 && (wanted === null || amount > program.amount(wanted))) wanted = visit;
    }
    if (wanted) return this.take(wanted);
    const way = program.split().find((column) => !this.fixedColumns.has(column));
    if (way === undefined) return null;
    this.fixedColumns.add(way);
    program.bound(way, 1, 1);
    return { takeBack: () => {}, forbid: () => program.bound(way, 0, 0) };
  }

  /** The start of a two-day task that the solution takes most of, both days counted; those it takes whole are pinned at once. */
  private mostWantedStart(): { task: number; day: number } | null {
    const { program } = this;
    const { days } = program.s.problem;
    const first = new Map<number, number>();
    const second = new Map<number, number>();
    for (const visit of program.visits) {
      const amount = program.amount(visit);
      if (amount < 1e-6) continue;
      for (const { task, day } of visit.parts) {
        if (day === 0 || this.fixedTasks.has(task)) continue;
        const start = task * days + visit.day - (day - 1);
        const sums = day === 1 ? first : second;
        sums.set(start, (sums.get(start) ?? 0) + amount);
      }
    }
    let best = -1;
    let most = 0;
    for (const [start, amount] of first) {
      const other = second.get(start) ?? 0;
      const want = Math.min(amount, other) + 1e-3 * (amount + other);
      if (want > 1.0019) this.pinStart(Math.floor(start / days), start % days);
      else if (want > most) {
        most = want;
        best = start;
      }
    }
    return best < 0 ? null : { task: Math.floor(best / days), day: best % days };
  }

  /** The task starts on this day or is not visited at all. */
  private pinStart(task: number, day: number): Decision {
    const { program } = this;
    const { offers, partsOf } = program.year;
    const [one, two] = partsOf.get(task)! as [Part, Part];
    const isElsewhere = (part: Part, d: number) => part.task === task && d !== (part === one ? day : day + 1);
    const saved = offers.slice();
    offers.forEach((list, d) => {
      if (list.some(({ part }) => isElsewhere(part, d))) offers[d] = list.filter(({ part }) => !isElsewhere(part, d));
    });
    const banned = program.visits.filter(
      (visit) => !this.banned.has(visit.column) && visit.parts.some((part) => isElsewhere(part, visit.day)),
    );
    for (const { column } of banned) this.ban(column);
    this.fixedTasks.add(task);
    const takeBack = () => {
      this.fixedTasks.delete(task);
      saved.forEach((list, d) => {
        offers[d] = list;
      });
      for (const { column } of banned) {
        this.banned.delete(column);
        program.bound(column, 0, 1);
      }
    };
    const isHere = (part: Part, d: number) => (part === one && d === day) || (part === two && d === day + 1);
    const forbid = () => {
      for (const d of [day, day + 1]) offers[d] = offers[d]!.filter(({ part }) => !isHere(part, d));
      for (const visit of program.visits)
        if (visit.parts.some((part) => isHere(part, visit.day))) this.ban(visit.column);
    };
    return { takeBack, forbid };
  }

  private ban(column: number): void {
    this.banned.add(column);
    this.program.bound(column, 0, 0);
  }

  private take({ column, day }: YearVisit): Decision {
    const { program } = this;
    this.fixedColumns.add(column);
    program.bound(column, 1, 1);
    program.closed.add(day);
    return {
      takeBack: () => void program.closed.delete(day),
      forbid: () => this.ban(column),
    };
  }
}
