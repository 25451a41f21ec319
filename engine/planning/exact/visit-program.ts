import type { DaySets } from './day-sets.ts';
import type { Basis, Program } from './simplex.ts';
import { bitsOf, type SmallMonth } from './small-month.ts';

/**
 * The visits of a month as a linear program over day sets on days. `way[j]` says what column `j` decides: a day set by its number, or
 * after all sets not serving, video or reuse of a task (`sets + kind × tasks + task`), `-2 - task` for the start of a two-day task, -1
 * for excesses, or -100 for what makes up for a broken row. `day[j]` is -1 where there is none. Rows from `baseRows` on were added later.
 */
export type VisitProgram = Program & { way: Int32Array; day: Int32Array; sets: DaySets; baseRows: number };

export const WAY_EXCESS = -1;
export const WAY_MAKE_UP = -100;
export const WAY_DROP = 0;
export const WAY_VIDEO = 1;
export const WAY_REUSE = 2;

type Rows = { month: number; week: number; day: number; reuse: Int32Array; link: Int32Array; count: number };

class Builder {
  readonly cost: number[] = [];
  readonly off: number[] = [0];
  readonly row: number[] = [];
  readonly value: number[] = [];
  readonly way: number[] = [];
  readonly day: number[] = [];

  add(what: { cost: number; way: number; day: number }, entries: readonly (readonly [number, number])[]): void {
    for (const [row, value] of entries) {
      this.row.push(row);
      this.value.push(value);
    }
    this.off.push(this.row.length);
    this.cost.push(what.cost);
    this.way.push(what.way);
    this.day.push(what.day);
  }
}

/**
 * Rows: every task has a fate; visit-days of a month and week beyond the free ones are paid; one visit a day; reuse after its source;
 * a two-day task is on site on both its days. Relaxed: whole numbers, the half-days of videos, and the meetings.
 */
export function visitProgram(m: SmallMonth, sets: DaySets): { program: VisitProgram; basis: Basis } {
  const rows = layRows(m);
  const builder = new Builder();
  const drops = addFates(m, rows, builder, sets.set.length);
  addCounts(m, rows, builder);
  sets.set.forEach((set, k) => {
    for (const day of bitsOf(sets.days[k]!)) addSet(m, rows, builder, { way: k, set, day, cost: sets.cost[k]! });
  });
  const right = rightSide(m, rows);
  const head = Int32Array.from(right, (_, r) => drops[r] ?? -1 - r);
  const inverse = new Float64Array(rows.count * rows.count);
  for (let r = 0; r < rows.count; r++) inverse[r * rows.count + r] = 1;
  const program: VisitProgram = {
    rows: rows.count,
    baseRows: rows.count,
    sense: Int8Array.from(right, (_, r) => (r < m.tasks ? 1 : -1)),
    right,
    columns: {
      cost: Float64Array.from(builder.cost),
      off: Int32Array.from(builder.off),
      row: Int32Array.from(builder.row),
      value: Float64Array.from(builder.value),
    },
    way: Int32Array.from(builder.way),
    day: Int32Array.from(builder.day),
    makeUp: new Int32Array(rows.count),
    sets,
  };
  return { program, basis: { head, inverse } };
}

function layRows(m: SmallMonth): Rows {
  const { p } = m;
  const month = m.tasks;
  const week = month + p.months;
  const day = week + p.weeks;
  let count = day + p.days;
  const reuse = Int32Array.from({ length: m.tasks }, (_, i) => (p.source[i]! >= 0 ? count++ : -1));
  const link = new Int32Array(m.tasks).fill(-1);
  for (let i = 0; i < m.tasks; i++)
    if (m.duration[i] === 4) {
      link[i] = count;
      count += p.days;
    }
  return { month, week, day, reuse, link, count };
}

function rightSide(m: SmallMonth, rows: Rows): Float64Array {
  const right = new Float64Array(rows.count);
  right.fill(1, 0, m.tasks);
  right.fill(m.p.cap[0]!, rows.month, rows.week);
  right.fill(m.p.instance.cost.weekFree, rows.week, rows.day);
  right.fill(1, rows.day, rows.day + m.p.days);
  return right;
}

/** The tasks that may reuse the data of a visit on that day. */
function answered(m: SmallMonth, rows: Rows, i: number, day: number): [number, number][] {
  const { p } = m;
  const entries: [number, number][] = [];
  for (let x = p.dependentOff[i]!; x < p.dependentOff[i + 1]!; x++) {
    const dependent = p.dependentOf[x]!;
    if (day <= p.windowTo[dependent]!) entries.push([rows.reuse[dependent]!, -1]);
  }
  return entries;
}

/** Returns the columns of not serving, which are the first basis. */
function addFates(m: SmallMonth, rows: Rows, builder: Builder, sets: number): number[] {
  const { p } = m;
  const way = (kind: number, i: number) => sets + kind * m.tasks + i;
  const drops: number[] = [];
  for (let i = 0; i < m.tasks; i++) {
    drops.push(builder.cost.length);
    builder.add({ cost: p.dropCost[i]!, way: way(WAY_DROP, i), day: -1 }, [[i, 1]]);
    const video = bitsOf(m.videoDays[i]!);
    if (video.length > 0)
      builder.add({ cost: p.videoCost[i]!, way: way(WAY_VIDEO, i), day: -1 }, [
        [i, 1],
        ...answered(m, rows, i, video[0]!),
      ]);
    if (rows.reuse[i]! >= 0)
      builder.add({ cost: p.instance.cost.reuse, way: way(WAY_REUSE, i), day: -1 }, [
        [i, 1],
        [rows.reuse[i]!, 1],
      ]);
    if (rows.link[i]! >= 0)
      for (const day of bitsOf(m.starts[i]!))
        builder.add({ cost: 0, way: -2 - i, day }, [
          [i, 1],
          [rows.link[i]! + day, 1],
          [rows.link[i]! + day + 1, 1],
          ...answered(m, rows, i, day),
        ]);
  }
  return drops;
}

function addCounts(m: SmallMonth, rows: Rows, builder: Builder): void {
  const { cost } = m.p.instance;
  for (let r = rows.month; r < rows.week; r++)
    builder.add({ cost: cost.capExcess, way: WAY_EXCESS, day: -1 }, [[r, -1]]);
  for (let r = rows.week; r < rows.day; r++)
    builder.add({ cost: cost.weekExcess, way: WAY_EXCESS, day: -1 }, [[r, -1]]);
}

function addSet(
  m: SmallMonth,
  rows: Rows,
  builder: Builder,
  at: { way: number; set: number; day: number; cost: number },
): void {
  const { day } = at;
  const entries: [number, number][] = [
    [rows.month + m.p.month[day]!, 1],
    [rows.week + m.p.week[day]!, 1],
    [rows.day + day, 1],
  ];
  for (const i of bitsOf(at.set)) {
    if (rows.link[i]! >= 0) entries.push([rows.link[i]! + day, -1]);
    else entries.push([i, 1], ...answered(m, rows, i, day));
  }
  builder.add(at, merged(entries));
}

/** Two tasks of a set may answer the same third one: one entry per row. */
function merged(entries: [number, number][]): [number, number][] {
  if (!entries.some(([, value]) => value < 0)) return entries;
  const sums = new Map<number, number>();
  for (const [row, value] of entries) sums.set(row, (sums.get(row) ?? 0) + value);
  return [...sums];
}
