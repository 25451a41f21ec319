import { type Columns, emptyColumns, pushColumn } from '../bound/linear-program.ts';
import { videoFree } from '../find-place.ts';
import { MODE_SITE, MODE_VIDEO } from '../instance.ts';
import type { State } from '../state.ts';
import type { Visit } from './visit-pricer.ts';
import type { Part, YearOffers } from './year-offers.ts';

/**
 * Where the rows of a township's year are: each part covered, visit-days of each month and week beyond those that stand still, one visit
 * a day, no reuse without a source in time; rows that bind the days of two-day tasks come after them as they are needed.
 */
export type YearRows = {
  month: number;
  week: number;
  day: number;
  /** Row of each task that may be answered by another's data. */
  reuseOf: Map<number, number>;
  /** Row of the start `task × days + day` of a two-day task. */
  linkOf: Map<number, number>;
  lower: number[];
};

export type Entry = [row: number, value: number];

export function yearRows(s: State, { town, tasks, parts }: YearOffers): YearRows {
  const p = s.problem;
  const month = parts.length;
  const week = month + p.months;
  const day = week + p.weeks;
  const reusers = tasks.filter((i) => p.source[i]! >= 0);
  const isMine = new Set(tasks);
  const hasData = (i: number) => {
    const source = p.source[i]!;
    const isDated = s.mode[source] === MODE_SITE || s.mode[source] === MODE_VIDEO;
    return !isMine.has(source) && isDated && s.day[source]! <= p.windowTo[i]!;
  };
  const left = (limit: number, used: number) => -Math.max(0, limit - used);
  const { weekFree } = p.instance.cost;
  const lower = [
    ...parts.map(() => 1),
    ...Array.from({ length: p.months }, (_, m) => left(p.cap[town]!, s.monthCount[town * p.months + m]!)),
    ...Array.from({ length: p.weeks }, (_, w) => left(weekFree, s.weekCount[town * p.weeks + w]!)),
    ...Array.from({ length: p.days }, () => -1),
    ...reusers.map((i) => (hasData(i) ? -1 : 0)),
  ];
  const reuseOf = new Map(reusers.map((i, n) => [i, day + p.days + n]));
  return { month, week, day, reuseOf, linkOf: new Map(), lower };
}

/** The ways out that need no visit: not serving, video, reuse; and the excesses. */
export function waysOut(s: State, { tasks, partsOf }: YearOffers, rows: YearRows): Columns {
  const p = s.problem;
  const { cost } = p.instance;
  const columns = emptyColumns();
  for (const i of tasks) {
    const cover = partsOf.get(i)!.map((part): Entry => [part.id, 1]);
    pushColumn(columns, p.dropCost[i]!, 1, cover);
    const video = videoDay(s, i);
    if (video >= 0) pushColumn(columns, p.videoCost[i]!, 1, [...cover, ...dataFor(s, rows, i, video)]);
    const reuse = rows.reuseOf.get(i);
    if (reuse !== undefined) pushColumn(columns, cost.reuse, 1, [...cover, [reuse, -1]]);
  }
  for (let m = 0; m < p.months; m++) pushColumn(columns, cost.capExcess, 1e3, [[rows.month + m, 1]]);
  for (let w = 0; w < p.weeks; w++) pushColumn(columns, cost.weekExcess, 1e3, [[rows.week + w, 1]]);
  return columns;
}

/** The first day on which a video would be possible, or -1. */
function videoDay(s: State, i: number): number {
  const p = s.problem;
  for (let x = p.videoOff[i]!; x < p.videoOff[i + 1]!; x++) {
    const day = p.videoDay[x]!;
    if (videoFree(s, i, 2 * day) || videoFree(s, i, 2 * day + 1)) return day;
  }
  return -1;
}

/** Serving the task from `day` on lets these reuse its data. */
function dataFor(s: State, { reuseOf }: YearRows, task: number, day: number): Entry[] {
  const p = s.problem;
  const entries: Entry[] = [];
  for (let x = p.dependentOff[task]!; x < p.dependentOff[task + 1]!; x++) {
    const row = reuseOf.get(p.dependentOf[x]!);
    if (row !== undefined && day <= p.windowTo[p.dependentOf[x]!]!) entries.push([row, 1]);
  }
  return entries;
}

/** Number of a two-day task's start. */
export function startOf(s: State, part: Part, day: number): number {
  return part.task * s.problem.days + (part.day === 2 ? day - 1 : day);
}

/** What one part of a visit on `day` does in the rows, beside the day itself. */
export function partEntries(s: State, rows: YearRows, part: Part, day: number): Entry[] {
  const entries: Entry[] = [[part.id, 1]];
  if (part.day !== 2) entries.push(...dataFor(s, rows, part.task, day));
  const link = part.day === 0 ? undefined : rows.linkOf.get(startOf(s, part, day));
  if (link !== undefined) entries.push([link, part.day === 1 ? -1 : 1]);
  return entries;
}

export function visitColumn(s: State, rows: YearRows, columns: Columns, day: number, visit: Visit): void {
  const p = s.problem;
  const sum = new Map<number, number>([
    [rows.month + p.month[day]!, -1],
    [rows.week + p.week[day]!, -1],
    [rows.day + day, -1],
  ]);
  for (const part of visit.parts)
    for (const [row, value] of partEntries(s, rows, part, day)) sum.set(row, (sum.get(row) ?? 0) + value);
  pushColumn(columns, visit.cost, 1, [...sum]);
}
