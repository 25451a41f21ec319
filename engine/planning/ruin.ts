import { MODE_REUSE, MODE_SITE } from './instance.ts';
import { remove } from './place.ts';
import { nextBelow, nextUnit } from './random.ts';
import type { State } from './state.ts';
import type { Trail } from './trail.ts';

/** Which part of the plan a search may touch: its tasks township by township, those of township `t` from `townOff[t]` to `townOff[t + 1]`. */
export type Scope = {
  tasks: Int32Array;
  townOff: Int32Array;
  /** Meetings that may be moved; all when absent. */
  meetings?: Int32Array;
};

/** Takes one served, movable task out (with the tasks answered from its data) and remembers where it was. */
export function pull(s: State, trail: Trail, task: number): void {
  if (s.mode[task] === 0 || s.movable[task] === 0) return;
  const p = s.problem;
  for (let x = p.dependentOff[task]!; x < p.dependentOff[task + 1]!; x++) {
    const dependent = p.dependentOf[x]!;
    if (s.mode[dependent] !== MODE_REUSE) continue;
    if (s.movable[dependent] === 0) return;
  }
  for (let x = p.dependentOff[task]!; x < p.dependentOff[task + 1]!; x++) {
    const dependent = p.dependentOf[x]!;
    if (s.mode[dependent] === MODE_REUSE) lift(s, trail, dependent);
  }
  lift(s, trail, task);
}

function lift(s: State, trail: Trail, task: number): void {
  trail.remember(s, task);
  remove(s, task);
}

/**
 * One random destruction: neighbouring visit-days, one of them and requests elsewhere that could make room for its own, requests
 * with overlapping windows, one department, or a single request.
 */
export function ruin(s: State, trail: Trail, scope: Scope, town: number): void {
  const from = scope.townOff[town]!;
  const seed = scope.tasks[from + nextBelow(s.random, scope.townOff[town + 1]! - from)]!;
  const draw = nextUnit(s.random);
  if (draw < 0.5) ruinDays(s, trail, seed);
  else if (draw < 0.84) ruinDayAndOverlap(s, trail, seed);
  else if (draw < 0.93) ruinOverlap(s, trail, seed);
  else if (draw < 0.96) ruinDepartment(s, trail, seed);
  if (trail.size === 0) {
    if (s.mode[seed] === 0 && s.movable[seed] === 1) trail.remember(s, seed);
    else pull(s, trail, seed);
  }
}

/** Dissolves the seed's visit-day and up to two visited days next to it. */
function ruinDays(s: State, trail: Trail, seed: number): void {
  if (s.mode[seed] !== MODE_SITE) return;
  const p = s.problem;
  const town = p.town[seed]!;
  let wanted = 1 + nextBelow(s.random, 3);
  const day = s.day[seed]!;
  dissolve(s, trail, town, day);
  wanted--;
  const reach = 12;
  for (let step = 1; step <= reach && wanted > 0; step++) {
    const side = nextUnit(s.random) < 0.5 ? step : -step;
    for (const d of [day + side, day - side])
      if (wanted > 0 && d >= 0 && d < p.days && s.dayCount[town * p.days + d]! > 0 && nextUnit(s.random) < 0.6) {
        dissolve(s, trail, town, d);
        wanted--;
      }
  }
}

/** Takes every movable task of one township-day out. */
export function dissolve(s: State, trail: Trail, town: number, day: number): void {
  const p = s.problem;
  const td = town * p.days + day;
  const list = td * p.dayWidth;
  for (let n = s.dayCount[td]! - 1; n >= 0; n--) if (n < s.dayCount[td]!) pull(s, trail, s.dayTask[list + n]!);
}

/** To close a day its requests must find room on others. Measured on county-years: with this in place of other days 0.1 % cheaper. */
function ruinDayAndOverlap(s: State, trail: Trail, seed: number): void {
  if (s.mode[seed] !== MODE_SITE) return;
  dissolve(s, trail, s.problem.town[seed]!, s.day[seed]!);
  ruinOverlap(s, trail, seed);
}

function ruinOverlap(s: State, trail: Trail, seed: number): void {
  const p = s.problem;
  const town = p.town[seed]!;
  pullOverlapping(s, trail, seed, p.townTask.subarray(p.townTaskOff[town]!, p.townTaskOff[town + 1]!));
}

function ruinDepartment(s: State, trail: Trail, seed: number): void {
  const p = s.problem;
  const dept = p.dept[seed]!;
  pullOverlapping(s, trail, seed, p.deptTask.subarray(p.deptTaskOff[dept]!, p.deptTaskOff[dept + 1]!));
}

/** The seed and one to five others of the list whose windows touch its own. */
function pullOverlapping(s: State, trail: Trail, seed: number, list: Int32Array): void {
  const p = s.problem;
  pull(s, trail, seed);
  let left = 1 + nextBelow(s.random, 5);
  for (let tries = 3 * (left + 1); tries > 0 && left > 0; tries--) {
    const other = list[nextBelow(s.random, list.length)]!;
    if (p.windowFrom[other]! > p.windowTo[seed]! || p.windowTo[other]! < p.windowFrom[seed]!) continue;
    const before = trail.size;
    pull(s, trail, other);
    if (trail.size > before) left--;
  }
}

/** The movable ones among the wanted tasks. */
export function scopeOf(s: State, wanted: (task: number) => boolean): Scope {
  const { towns, townTask, townTaskOff } = s.problem;
  const tasks: number[] = [];
  const townOff = new Int32Array(towns + 1);
  for (let town = 0; town < towns; town++) {
    for (let x = townTaskOff[town]!; x < townTaskOff[town + 1]!; x++)
      if (s.movable[townTask[x]!] === 1 && wanted(townTask[x]!)) tasks.push(townTask[x]!);
    townOff[town + 1] = tasks.length;
  }
  return { tasks: Int32Array.from(tasks), townOff };
}
