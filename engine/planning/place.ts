import { MODE_NONE, MODE_REUSE, MODE_SITE, MODE_VIDEO } from './instance.ts';
import { addUnserved, dropUnserved, type State } from './state.ts';

/** Serves an unserved task. The caller has checked feasibility (`findPlace`, `canPlace`); `cost` stays exact. */
export function place(s: State, task: number, mode: number, day: number, half: number): void {
  const p = s.problem;
  s.cost += priceOf(s, task, mode) - p.dropCost[task]!;
  if (s.changePrice !== 0) countChange(s, task, mode, day, half, 1);
  s.mode[task] = mode;
  s.day[task] = day;
  s.half[task] = half;
  dropUnserved(s, task);
  if (mode === MODE_SITE) {
    const duration = p.duration[task]!;
    visit(s, task, day, duration === 1 ? half + 1 : 3);
    if (duration === 4) visit(s, task, day + 1, 3);
  } else if (mode === MODE_VIDEO) {
    const slot = 2 * day + half;
    s.videoRoom[p.town[task]! * p.slots + slot] = 1;
    for (let x = p.personOff[task]!; x < p.personOff[task + 1]!; x++)
      s.occupied[p.personOf[x]! * p.slots + slot] = task + 1;
  }
}

/** Takes a served task out of the plan: the exact inverse of `place`. Data reused from it must have been removed before. */
export function remove(s: State, task: number): void {
  const p = s.problem;
  const mode = s.mode[task]!;
  const day = s.day[task]!;
  const half = s.half[task]!;
  s.cost -= priceOf(s, task, mode) - p.dropCost[task]!;
  if (s.changePrice !== 0) countChange(s, task, mode, day, half, -1);
  s.mode[task] = MODE_NONE;
  addUnserved(s, task);
  if (mode === MODE_SITE) {
    const duration = p.duration[task]!;
    leave(s, task, day, duration === 1 ? half + 1 : 3);
    if (duration === 4) leave(s, task, day + 1, 3);
  } else if (mode === MODE_VIDEO) {
    const slot = 2 * day + half;
    s.videoRoom[p.town[task]! * p.slots + slot] = 0;
    for (let x = p.personOff[task]!; x < p.personOff[task + 1]!; x++) s.occupied[p.personOf[x]! * p.slots + slot] = 0;
  }
}

function priceOf(s: State, task: number, mode: number): number {
  const p = s.problem;
  if (mode === MODE_SITE) return p.siteCost[task]!;
  if (mode === MODE_VIDEO) return p.videoCost[task]!;
  return mode === MODE_REUSE ? p.instance.cost.reuse : p.dropCost[task]!;
}

/** The price of differing from the baseline; 0 without one. */
export function changeCost(s: State, task: number, mode: number, day: number, half: number): number {
  if (s.changePrice === 0 || s.baselineMode[task] === 255) return 0;
  const sameMode = s.baselineMode[task] === mode;
  const dated = mode === MODE_SITE || mode === MODE_VIDEO;
  const wholeDay = mode === MODE_SITE && s.problem.duration[task]! > 1;
  const same = sameMode && (!dated || (s.baselineDay[task] === day && (wholeDay || s.baselineHalf[task] === half)));
  return same ? 0 : s.changePrice;
}

// A change is a difference between being placed here and not being served, in the direction of `sign`.
function countChange(s: State, task: number, mode: number, day: number, half: number, sign: 1 | -1): void {
  const placed = changeCost(s, task, mode, day, half);
  const absent = changeCost(s, task, MODE_NONE, 0, 0);
  s.cost += sign * (placed - absent);
  s.changes += sign * (Number(placed > 0) - Number(absent > 0));
}

/** Adds one day of a task on site; `halves` is 1 morning, 2 afternoon, 3 both. */
function visit(s: State, task: number, day: number, halves: number): void {
  const p = s.problem;
  const cost = p.instance.cost;
  const town = p.town[task]!;
  const td = town * p.days + day;
  const count = s.dayCount[td]!;
  const list = td * p.dayWidth;
  let delta = 0;
  if (count === 0) {
    delta += cost.visitDay;
    if (++s.monthCount[town * p.months + p.month[day]!]! > p.cap[town]!) delta += cost.capExcess;
    if (++s.weekCount[town * p.weeks + p.week[day]!]! > cost.weekFree) delta += cost.weekExcess;
  }
  if (!departmentThere(s, list, count, p.dept[task]!)) delta += p.tripCost[town]!;
  s.dayTask[list + count] = task;
  s.dayCount[td] = count + 1;
  for (let x = p.villageOff[task]!; x < p.villageOff[task + 1]!; x++)
    if (s.villageCount[p.villageOf[x]! * p.days + day]!++ === 0) delta += cost.village;
  if (halves & 1) delta += occupyHalf(s, task, 2 * day);
  if (halves & 2) delta += occupyHalf(s, task, 2 * day + 1);
  s.cost += delta;
}

function leave(s: State, task: number, day: number, halves: number): void {
  const p = s.problem;
  const cost = p.instance.cost;
  const town = p.town[task]!;
  const td = town * p.days + day;
  const count = s.dayCount[td]! - 1;
  const list = td * p.dayWidth;
  let delta = 0;
  let at = list;
  while (s.dayTask[at] !== task) at++;
  s.dayTask[at] = s.dayTask[list + count]!;
  s.dayCount[td] = count;
  if (count === 0) {
    delta += cost.visitDay;
    if (s.monthCount[town * p.months + p.month[day]!]!-- > p.cap[town]!) delta += cost.capExcess;
    if (s.weekCount[town * p.weeks + p.week[day]!]!-- > cost.weekFree) delta += cost.weekExcess;
  }
  if (!departmentThere(s, list, count, p.dept[task]!)) delta += p.tripCost[town]!;
  for (let x = p.villageOff[task]!; x < p.villageOff[task + 1]!; x++)
    if (--s.villageCount[p.villageOf[x]! * p.days + day]! === 0) delta += cost.village;
  if (halves & 1) delta += freeHalf(s, task, 2 * day);
  if (halves & 2) delta += freeHalf(s, task, 2 * day + 1);
  s.cost -= delta;
}

function departmentThere(s: State, list: number, count: number, dept: number): boolean {
  for (let x = list; x < list + count; x++) if (s.problem.dept[s.dayTask[x]!] === dept) return true;
  return false;
}

function occupyHalf(s: State, task: number, slot: number): number {
  const p = s.problem;
  const ts = p.town[task]! * p.slots + slot;
  s.teamsOut[p.dept[task]! * p.slots + slot]!++;
  s.halfVisitors[ts]! += p.team[task]!;
  for (let x = p.personOff[task]!; x < p.personOff[task + 1]!; x++)
    s.occupied[p.personOf[x]! * p.slots + slot] = task + 1;
  return s.halfTeams[ts]!++ === 0 ? p.instance.cost.half : 0;
}

function freeHalf(s: State, task: number, slot: number): number {
  const p = s.problem;
  const ts = p.town[task]! * p.slots + slot;
  s.teamsOut[p.dept[task]! * p.slots + slot]!--;
  s.halfVisitors[ts]! -= p.team[task]!;
  for (let x = p.personOff[task]!; x < p.personOff[task + 1]!; x++) s.occupied[p.personOf[x]! * p.slots + slot] = 0;
  return --s.halfTeams[ts]! === 0 ? p.instance.cost.half : 0;
}
