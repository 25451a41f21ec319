import type { Problem } from '../problem.ts';
import { bitCount, type DayColumn, type DayTask } from './day-pricer.ts';
import { type Columns, emptyColumns, pushColumn } from './linear-program.ts';

/** Where the rows of a township's master problem are. */
export type MasterRows = {
  tasks: number[];
  coverOf: Map<number, number>;
  month: number;
  week: number;
  reuseOf: Map<number, number>;
  lower: number[];
  upper: number[];
};

/** Rows: each task covered, visit-days of each month and week with priced excess, and no reuse without a source in time. */
export function masterRows(p: Problem, tasks: number[]): MasterRows {
  const month = tasks.length;
  const week = month + p.months;
  const reusers = tasks.filter((i) => p.source[i]! >= 0);
  const town = p.town[tasks[0] ?? 0] ?? 0;
  const lower = [
    ...tasks.map(() => 1),
    ...Array.from({ length: p.months }, () => -p.cap[town]!),
    ...Array.from({ length: p.weeks }, () => -p.instance.cost.weekFree),
    ...reusers.map(() => 0),
  ];
  return {
    tasks,
    coverOf: new Map(tasks.map((i, n) => [i, n])),
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
  for (const i of rows.tasks) {
    const cover = rows.coverOf.get(i)!;
    pushColumn(columns, p.dropCost[i]!, 1, [[cover, 1]]);
    if (p.videoOff[i + 1]! > p.videoOff[i]!)
      pushColumn(columns, p.videoCost[i]!, 1, [
        [cover, 1],
        ...reuseEntries(p, rows, i, p.videoDay[p.videoOff[i]!]!, 1),
      ]);
    const reuse = rows.reuseOf.get(i);
    if (reuse !== undefined)
      pushColumn(columns, cost.reuse, 1, [
        [cover, 1],
        [reuse, -1],
      ]);
  }
  for (let m = 0; m < p.months; m++) pushColumn(columns, cost.capExcess, 1e3, [[rows.month + m, 1]]);
  for (let w = 0; w < p.weeks; w++) pushColumn(columns, cost.weekExcess, 1e3, [[rows.week + w, 1]]);
  return columns;
}

/** Serving `task` on `day` lets these tasks reuse its data. */
function reuseEntries(p: Problem, rows: MasterRows, task: number, day: number, share: number): [number, number][] {
  const entries: [number, number][] = [];
  for (let x = p.dependentOff[task]!; x < p.dependentOff[task + 1]!; x++) {
    const dependent = p.dependentOf[x]!;
    const row = rows.reuseOf.get(dependent);
    // The second day of a two-day visit counts as in time whenever its first day was.
    const late = share < 1 ? 1 : 0;
    if (row !== undefined && day <= p.windowTo[dependent]! + late) entries.push([row, share]);
  }
  return entries;
}

/** Half a task each for the two days of a two-day task. */
function shareOf(p: Problem, task: number): number {
  return p.duration[task] === 4 ? 0.5 : 1;
}

/** A visit-day as a column of the master. */
export function visitColumn(
  p: Problem,
  rows: MasterRows,
  columns: Columns,
  at: { day: number; column: DayColumn },
): void {
  const { day, column } = at;
  const entries: [number, number][] = [
    [rows.month + p.month[day]!, -1],
    [rows.week + p.week[day]!, -1],
  ];
  const reuse = new Map<number, number>();
  for (const i of column.tasks) {
    entries.push([rows.coverOf.get(i)!, shareOf(p, i)]);
    for (const [row, value] of reuseEntries(p, rows, i, day, shareOf(p, i)))
      reuse.set(row, (reuse.get(row) ?? 0) + value);
  }
  pushColumn(columns, column.cost, 1e3, [...entries, ...reuse]);
}

/** What serving each task on `day` is worth at the present prices. */
export function worthOnDay(
  p: Problem,
  rows: MasterRows,
  dual: Float64Array,
  day: number,
  tasks: readonly DayTask[],
): Float64Array {
  return Float64Array.from(tasks, ({ task }) => {
    const share = shareOf(p, task);
    let worth = dual[rows.coverOf.get(task)!]! * share;
    for (const [row, value] of reuseEntries(p, rows, task, day, share)) worth += dual[row]! * value;
    return worth;
  });
}

/** The price of one more visit-day in this month and week. */
export function dayPrice(p: Problem, rows: MasterRows, dual: Float64Array, day: number): number {
  return dual[rows.month + p.month[day]!]! + dual[rows.week + p.week[day]!]!;
}

/** Cost of a given set on one day, in the terms of the pricing. */
export function setCost(p: Problem, rows: Map<number, DayTask>, tasks: readonly number[], halvesUsed: number): number {
  const { cost } = p.instance;
  const list = tasks.map((i) => rows.get(i)!);
  const villages = list.reduce((m, t) => m | t.villages, 0);
  const depts = new Set(list.map((t) => t.dept)).size;
  const town = p.town[tasks[0]!]!;
  const staff = list.reduce((sum, t) => sum + t.cost, 0);
  return cost.visitDay + halvesUsed * cost.half + bitCount(villages) * cost.village + depts * p.tripCost[town]! + staff;
}
