import type { Problem } from '../problem.ts';
import type { DayItem, DayTask } from './day-pricer.ts';

/**
 * Days of one township on which the same can be done in the same month and week: priced once. Days on which only some of it can be done
 * are priced with them, as long as the class is not taken apart: `narrower`.
 */
export type DayClass = {
  month: number;
  week: number;
  /** Days on which all of `tasks` can be done; the first of them is `day`. */
  day: number;
  days: number[];
  tasks: DayItem[];
  narrower: DayClass[];
};

/** Every day the class stands for. */
export function daysOf(c: DayClass): number[] {
  return [...c.days, ...c.narrower.flatMap(daysOf)];
}

const BITS = 31;

/** The township's tasks by id, with people, villages and sectors as bits; beyond 31 of a sort the rest is ignored, which only lowers a bound. */
export function dayTasks(p: Problem, town: number): Map<number, DayTask> {
  const tasks = [...p.townTask.subarray(p.townTaskOff[town]!, p.townTaskOff[town + 1]!)];
  const people = numbering(tasks, p.personOff, p.personOf);
  const villages = numbering(tasks, p.villageOff, p.villageOf);
  const kinds = new Map<number, number>();
  for (const i of tasks) if (!kinds.has(p.kind[i]!)) kinds.set(p.kind[i]!, kinds.size);
  const bit = (n: number | undefined) => (n === undefined || n >= BITS ? 0 : 1 << n);
  const mask = (i: number, off: Int32Array, of: Int32Array, names: Map<number, number>) =>
    of.subarray(off[i]!, off[i + 1]!).reduce((m, v) => m | bit(names.get(v)), 0);
  const clashOf = (i: number) =>
    [...kinds].reduce((m, [k, n]) => m | (p.clash[p.clashBase[i]! + p.kind[i]! * p.kinds + k] === 1 ? bit(n) : 0), 0);
  return new Map(
    tasks.map((task) => {
      const row: DayTask = {
        task,
        width: p.duration[task] === 1 ? 1 : 2,
        team: p.team[task]!,
        people: mask(task, p.personOff, p.personOf, people),
        villages: mask(task, p.villageOff, p.villageOf, villages),
        villageCount: p.villageOff[task + 1]! - p.villageOff[task]!,
        dept: p.dept[task]!,
        kind: bit(kinds.get(p.kind[task]!)),
        alone: p.kind[task] === p.kinds - 1,
        clash: clashOf(task),
        cost: p.duration[task] === 4 ? p.siteCost[task]! / 2 : p.siteCost[task]!,
      };
      return [task, row];
    }),
  );
}

/** What can be done on a day in a township: each task once, a two-day task once for its first and once for its second day. */
export function dayItems(p: Problem, town: number): DayItem[] {
  return [...dayTasks(p, town).values()]
    .flatMap((day) => (p.duration[day.task] === 4 ? [false, true] : [false]).map((second) => ({ ...day, second })))
    .map((day, item) => ({ ...day, item }));
}

/** Most frequent first, so that those beyond the last bit matter least. */
function numbering(tasks: readonly number[], off: Int32Array, of: Int32Array): Map<number, number> {
  const uses = new Map<number, number>();
  for (const i of tasks) for (let x = off[i]!; x < off[i + 1]!; x++) uses.set(of[x]!, (uses.get(of[x]!) ?? 0) + 1);
  const ordered = [...uses].sort((x, y) => y[1] - x[1] || x[0] - y[0]);
  return new Map(ordered.map(([v], n) => [v, n]));
}

/**
 * The day classes of a township. A day is put to another of its month and week when everything that could be done on it could be done on
 * the other too: by what is offered, and for the sake of `reusers` (tasks that may be answered by another's data) by being in time
 * for all those it is in time for.
 */
export function dayClasses(p: Problem, items: readonly DayItem[], reusers: readonly number[]): DayClass[] {
  const offered: number[][] = Array.from({ length: p.days }, () => []);
  for (const { task, item, second } of items)
    for (let x = p.startOff[task]!; x < p.startOff[task + 1]!; x++)
      offered[p.startDay[x]! + (second ? 1 : 0)]!.push(item);
  const inTime = (day: number) => reusers.filter((i) => day <= p.windowTo[i]!).map((i) => -1 - i);
  const open = offered.flatMap((list, day) =>
    list.length > 0 ? [{ day, list, holds: new Set([...list, ...inTime(day)]) }] : [],
  );
  open.sort((x, y) => y.holds.size - x.holds.size || x.day - y.day);
  const kept: Kept[] = [];
  for (const { day, list, holds } of open) {
    const [month, week] = [p.month[day]!, p.week[day]!];
    const isWithin = (c: Kept) => c.month === month && c.week === week && [...holds].every((x) => c.holds.has(x));
    const wider = kept.find(isWithin);
    const same = [wider, ...(wider?.narrower ?? [])].find((c) => c?.holds.size === holds.size && isWithin(c));
    if (same) same.days.push(day);
    else
      (wider?.narrower ?? kept).push({
        month,
        week,
        day,
        days: [day],
        tasks: list.map((n) => items[n]!),
        holds,
        narrower: [],
      });
  }
  return kept.sort((x, y) => x.day - y.day);
}

type Kept = DayClass & { holds: ReadonlySet<number>; narrower: Kept[] };
