import { dayTasks } from '../bound/day-classes.ts';
import type { DayTask } from '../bound/day-pricer.ts';
import { halfFree } from '../find-place.ts';
import { MODE_REUSE, MODE_SITE } from '../instance.ts';
import type { State } from '../state.ts';

/** What one visit-day can do for a task: all of it (`day` 0), or the first or second day of a two-day task. */
export type Part = DayTask & { id: number; day: 0 | 1 | 2 };

/** A part a day could take, in the morning (1), in the afternoon (2), or in either (3); whole days need both. */
export type Offer = { part: Part; halves: number };

/** One township's year while everything else stands still: which of its tasks each day could take. */
export type YearOffers = {
  town: number;
  tasks: number[];
  parts: Part[];
  partsOf: Map<number, Part[]>;
  /** By day. */
  offers: Offer[][];
};

/**
 * The township's tasks that may all be put elsewhere at once: what the search may move, but for visits on a day with a settled one and
 * for sources whose data a settled task reuses.
 */
export function freeTasks(s: State, town: number): number[] {
  const p = s.problem;
  const own = [...p.townTask.subarray(p.townTaskOff[town]!, p.townTaskOff[town + 1]!)];
  const free = new Set(own.filter((i) => s.movable[i] === 1));
  const daysOf = (i: number) => (p.duration[i] === 4 ? [s.day[i]!, s.day[i]! + 1] : [s.day[i]!]);
  const settledDay = new Set(own.filter((i) => !free.has(i) && s.mode[i] === MODE_SITE).flatMap(daysOf));
  const source = new Set(own.filter((i) => !free.has(i) && s.mode[i] === MODE_REUSE).map((i) => p.source[i]!));
  const isShared = (i: number) => s.mode[i] === MODE_SITE && daysOf(i).some((d) => settledDay.has(d));
  return own.filter((i) => free.has(i) && !source.has(i) && !isShared(i));
}

/** Needs the tasks to be out of the plan. Days that are visited all the same are left out. */
export function yearOffers(s: State, town: number, tasks: number[]): YearOffers {
  const p = s.problem;
  const rows = dayTasks(p, town);
  const parts: Part[] = [];
  const partsOf = new Map<number, Part[]>();
  const offers: Offer[][] = Array.from({ length: p.days }, () => []);
  const isOpen = (day: number) => s.dayCount[town * p.days + day] === 0;
  const halvesOn = (i: number, day: number) =>
    isOpen(day) ? Number(halfFree(s, i, 2 * day)) + 2 * Number(halfFree(s, i, 2 * day + 1)) : 0;
  for (const i of tasks) {
    const days = p.duration[i] === 4 ? ([1, 2] as const) : ([0] as const);
    const own = days.map((day, n): Part => ({ ...rows.get(i)!, id: parts.length + n, day }));
    parts.push(...own);
    partsOf.set(i, own);
    for (let x = p.startOff[i]!; x < p.startOff[i + 1]!; x++) {
      const day = p.startDay[x]!;
      const halves = halvesOn(i, day);
      const fits = own[0]!.width === 1 ? halves !== 0 : halves === 3;
      if (!fits || (own.length === 2 && halvesOn(i, day + 1) !== 3)) continue;
      own.forEach((part, n) => {
        offers[day + n]!.push({ part, halves });
      });
    }
  }
  return { town, tasks, parts, partsOf, offers };
}
