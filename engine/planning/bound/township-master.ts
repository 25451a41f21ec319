import type { Problem } from '../problem.ts';
import type { DayClass } from './day-classes.ts';
import { bitCount, type DayColumn, type DayItem, type DayTask } from './day-pricer.ts';
import { type Columns, emptyColumns, pushColumn } from './linear-program.ts';

/** Where the rows of a township's master problem are. Row `n` is the n-th item's: done at least once, or its task otherwise. */
export type MasterRows = {
  items: readonly DayItem[];
  /** Items of each task: one, or two for the days of a two-day task. */
  itemsOf: Map<number, number[]>;
  month: number;
  week: number;
  /** Tasks that may be answered by the data of another task of this township. */
  reuseOf: Map<number, number>;
  lower: number[];
  upper: number[];
};

/** Rows: each item done, visit-days of each month and week with priced excess, and no reuse without a source in time. */
export function masterRows(p: Problem, town: number, items: readonly DayItem[]): MasterRows {
  const month = items.length;
  const week = month + p.months;
  const itemsOf = new Map<number, number[]>();
  for (const { task, item } of items) itemsOf.set(task, [...(itemsOf.get(task) ?? []), item]);
  // A source in another township is beyond this master: the reuse is then free to take, which only lowers the bound.
  const reusers = [...itemsOf.keys()].filter((i) => itemsOf.has(p.source[i]!));
  const lower = [
    ...items.map(() => 1),
    ...Array.from({ length: p.months }, () => -p.cap[town]!),
    ...Array.from({ length: p.weeks }, () => -p.instance.cost.weekFree),
    ...reusers.map(() => 0),
  ];
  return {
    items,
    itemsOf,
    month,
    week,
    reuseOf: new Map(reusers.map((i, n) => [i, week + p.weeks + n])),
    lower,
    upper: lower.map(() => Number.POSITIVE_INFINITY),
  };
}

/** The ways out that need no visit-day: not serving, video, reuse; and the excesses. */
export function slackColumns(p: Problem, rows: MasterRows): Columns {
  const columns = emptyColumns();
  const { cost } = p.instance;
  for (const [i, items] of rows.itemsOf) {
    const covered = items.map((item) => [item, 1] as const);
    pushColumn(columns, p.dropCost[i]!, 1, covered);
    if (p.videoOff[i + 1]! > p.videoOff[i]!)
      pushColumn(columns, p.videoCost[i]!, 1, [
        ...covered,
        ...reuseRows(p, rows, i, p.videoDay[p.videoOff[i]!]!).map((row) => [row, 1] as const),
      ]);
    const reuse = rows.reuseOf.get(i);
    if (p.source[i]! >= 0)
      pushColumn(columns, cost.reuse, 1, reuse === undefined ? covered : [...covered, [reuse, -1]]);
  }
  for (let m = 0; m < p.months; m++) pushColumn(columns, cost.capExcess, p.days, [[rows.month + m, 1]]);
  for (let w = 0; w < p.weeks; w++) pushColumn(columns, cost.weekExcess, p.days, [[rows.week + w, 1]]);
  return columns;
}

/** The rows of the tasks that may reuse the data of `task` when it is served on `day`. */
function reuseRows(p: Problem, rows: MasterRows, task: number, day: number): number[] {
  const found: number[] = [];
  for (let x = p.dependentOff[task]!; x < p.dependentOff[task + 1]!; x++) {
    const row = rows.reuseOf.get(p.dependentOf[x]!);
    if (row !== undefined && day <= p.windowTo[p.dependentOf[x]!]!) found.push(row);
  }
  return found;
}

/** A visit-day as a column of the master, with entries in `more` rows. The first day of a two-day visit is the one that others' reuse waits for. */
export function visitColumn(
  p: Problem,
  rows: MasterRows,
  columns: Columns,
  at: { day: number; column: DayColumn; more: readonly (readonly [number, number])[] },
): void {
  const { day, column, more } = at;
  const entries: [number, number][] = [
    [rows.month + p.month[day]!, -1],
    [rows.week + p.week[day]!, -1],
  ];
  const reuse = new Map<number, number>();
  for (const item of column.items) {
    entries.push([item, 1]);
    const { task, second } = rows.items[item]!;
    if (!second) for (const row of reuseRows(p, rows, task, day)) reuse.set(row, (reuse.get(row) ?? 0) + 1);
  }
  pushColumn(columns, column.cost, MOST, [...entries, ...reuse, ...more]);
}

/** More than any solution takes of a column. */
const MOST = 1e3;

/** What doing each item on a day of the class is worth at the present prices. */
export function worthOnDay(p: Problem, rows: MasterRows, dual: Float64Array, { day, tasks }: DayClass): Float64Array {
  return Float64Array.from(tasks, ({ task, item, second }) => {
    let worth = dual[item]!;
    if (!second && p.dependentOff[task + 1]! > p.dependentOff[task]!)
      for (const row of reuseRows(p, rows, task, day)) worth += dual[row]!;
    return worth;
  });
}

/** The price of one more visit-day in this month and week. */
export function dayPrice(rows: MasterRows, dual: Float64Array, { month, week }: DayClass): number {
  return dual[rows.month + month]! + dual[rows.week + week]!;
}

/** Cost of a given set on one day, in the terms of the pricing; `rows` by the numbers that `set` has. */
export function setCost(
  p: Problem,
  rows: ReadonlyMap<number, DayTask>,
  set: readonly number[],
  halvesUsed: number,
): number {
  const { cost } = p.instance;
  const list = set.map((n) => rows.get(n)!);
  const villages = list.reduce((m, t) => m | t.villages, 0);
  const depts = new Set(list.map((t) => t.dept)).size;
  const town = p.town[list[0]!.task]!;
  const staff = list.reduce((sum, t) => sum + t.cost, 0);
  return cost.visitDay + halvesUsed * cost.half + bitCount(villages) * cost.village + depts * p.tripCost[town]! + staff;
}
