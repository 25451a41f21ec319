import { bitCount } from '../bound/day-pricer.ts';
import type { SmallMonth } from './small-month.ts';

/** Who is there in the morning and in the afternoon, as masks of tasks. */
export type Halves = readonly [morning: number, afternoon: number];

/** Sets of tasks that one visit-day can take, each with the days that offer all of it; a two-day task counts on each of its days. */
export type DaySets = { set: number[]; days: number[]; cost: number[]; halves: number[] };

const MAX_SETS = 12_000;

type Path = {
  set: number;
  days: number;
  apart: number;
  villages: number;
  depts: number[];
  staff: number;
  splits: Halves[];
};

/** All sets of tasks that people, teams, places and sectors let share a day; null when there are too many to go through. */
export function daySets(m: SmallMonth): DaySets | null {
  const sets: DaySets = { set: [], days: [], cost: [], halves: [] };
  const empty: Path = { set: 0, days: -1, apart: 0, villages: 0, depts: [], staff: 0, splits: [[0, 0]] };
  return extend(m, sets, empty, 0) ? sets : null;
}

function extend(m: SmallMonth, sets: DaySets, path: Path, from: number): boolean {
  for (let i = from; i < m.tasks; i++) {
    const days = path.days & m.days[i]!;
    if (days === 0 || ((path.apart >> i) & 1) === 1) continue;
    const splits = splitsWith(m, path.splits, i);
    if (splits.length === 0) continue;
    const dept = m.p.dept[i]!;
    const next: Path = {
      set: path.set | (1 << i),
      days,
      apart: path.apart | m.apart[i]!,
      villages: path.villages | m.villages[i]!,
      depts: path.depts.includes(dept) ? path.depts : [...path.depts, dept],
      staff: path.staff + (m.duration[i] === 4 ? m.p.siteCost[i]! / 2 : m.p.siteCost[i]!),
      splits,
    };
    record(m, sets, next);
    if (sets.set.length > MAX_SETS || !extend(m, sets, next, i + 1)) return false;
  }
  return true;
}

function record(m: SmallMonth, sets: DaySets, path: Path): void {
  const { cost } = m.p.instance;
  const halves = fewestHalves(path.splits);
  sets.set.push(path.set);
  sets.days.push(path.days);
  sets.halves.push(halves);
  const trips = path.depts.length * m.p.tripCost[0]!;
  sets.cost.push(cost.visitDay + halves * cost.half + bitCount(path.villages) * cost.village + trips + path.staff);
}

export function fewestHalves(splits: readonly Halves[]): number {
  return splits.some(([morning, afternoon]) => morning === 0 || afternoon === 0) ? 1 : 2;
}

/** Every way to add a task to the day; of two mirrored ways only one while morning and afternoon are alike. */
function splitsWith(m: SmallMonth, splits: readonly Halves[], i: number): Halves[] {
  const bit = 1 << i;
  const next: Halves[] = [];
  for (const [morning, afternoon] of splits) {
    const early = takes(m, morning, i);
    const late = takes(m, afternoon, i);
    if (m.duration[i]! > 1) {
      if (early && late) next.push([morning | bit, afternoon | bit]);
      continue;
    }
    if (early) next.push([morning | bit, afternoon]);
    if (late && morning !== afternoon) next.push([morning, afternoon | bit]);
  }
  return next;
}

/** All ways to split a set over the day, mirrored ones included: those of fewer half-days first. */
export function splitsOf(m: SmallMonth, set: number): Halves[] {
  let splits: Halves[] = [[0, 0]];
  for (let rest = set; rest !== 0; rest &= rest - 1) splits = splitsWith(m, splits, 31 - Math.clz32(rest & -rest));
  const both = splits.flatMap(([a, b]) => (a === b ? [[a, b] as const] : [[a, b] as const, [b, a] as const]));
  const used = ([a, b]: Halves) => (a === 0 || b === 0 ? 1 : 2);
  return both.sort((x, y) => used(x) - used(y));
}

/** One more task in a half-day: places for teams and visitors, the department's own teams, and nobody asked for twice. */
function takes(m: SmallMonth, half: number, i: number): boolean {
  const { p } = m;
  let teams = 1;
  let visitors = p.team[i]!;
  let own = 1;
  for (let rest = half; rest !== 0; rest &= rest - 1) {
    const j = 31 - Math.clz32(rest & -rest);
    if ((m.people[j]! & m.people[i]!) !== 0) return false;
    teams++;
    visitors += p.team[j]!;
    if (p.dept[j] === p.dept[i]) own++;
  }
  return teams <= p.maxTeams[0]! && visitors <= p.maxVisitors[0]! && own <= p.deptTeams[p.dept[i]!]!;
}
