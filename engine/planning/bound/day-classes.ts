import type { Problem } from '../problem.ts';
import type { DayTask } from './day-pricer.ts';

/** Days of one township that offer the same tasks in the same month and week: priced once. */
export type DayClass = { day: number; month: number; week: number; days: number; tasks: DayTask[] };

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
      const villageMask = mask(task, p.villageOff, p.villageOf, villages);
      const row: DayTask = {
        task,
        width: p.duration[task] === 1 ? 1 : 2,
        team: p.team[task]!,
        people: mask(task, p.personOff, p.personOf, people),
        villages: villageMask,
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

/** Most frequent first, so that those beyond the last bit matter least. */
function numbering(tasks: readonly number[], off: Int32Array, of: Int32Array): Map<number, number> {
  const uses = new Map<number, number>();
  for (const i of tasks) for (let x = off[i]!; x < off[i + 1]!; x++) uses.set(of[x]!, (uses.get(of[x]!) ?? 0) + 1);
  const ordered = [...uses].sort((x, y) => y[1] - x[1] || x[0] - y[0]);
  return new Map(ordered.map(([v], n) => [v, n]));
}

/** All day classes of a township; `reusers` = its tasks that may be answered by another's data in time, which tells days apart. */
export function dayClasses(p: Problem, rows: Map<number, DayTask>, reusers: readonly number[]): DayClass[] {
  const offered: number[][] = Array.from({ length: p.days }, () => []);
  for (const task of rows.keys())
    for (let x = p.startOff[task]!; x < p.startOff[task + 1]!; x++) {
      const day = p.startDay[x]!;
      offered[day]!.push(task);
      if (p.duration[task] === 4 && offered[day + 1]!.at(-1) !== task) offered[day + 1]!.push(task);
    }
  const classes = new Map<string, DayClass>();
  for (let day = 0; day < p.days; day++) {
    const tasks = [...new Set(offered[day]!)].sort((x, y) => x - y);
    if (tasks.length === 0) continue;
    const inTime = reusers.map((i) => (day <= p.windowTo[i]! ? 1 : 0)).join('');
    const key = `${p.month[day]}/${p.week[day]}/${tasks.join()}/${inTime}`;
    const known = classes.get(key);
    if (known) known.days++;
    else
      classes.set(key, {
        day,
        month: p.month[day]!,
        week: p.week[day]!,
        days: 1,
        tasks: tasks.map((i) => rows.get(i)!),
      });
  }
  return [...classes.values()];
}
