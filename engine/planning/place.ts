import { MODE_NONE, MODE_REUSE, MODE_SITE, MODE_VIDEO } from './instance.ts';
import { addUnserved, dropUnserved, type State } from './state.ts';
import { claimTeam, holdTeam, type TeamPool } from './team-pool.ts';

/**
 * Serves an unserved task. The caller has checked feasibility (`findPlace`, `canPlace`); `cost` stays exact. False, and nothing done, only
 * when another searcher has just taken the department's last team.
 */
export function place(s: State, task: number, mode: number, day: number, half: number): boolean {
  const p = s.problem;
  if (s.pool !== null && mode === MODE_SITE && !claimTeams(s, s.pool, task, day, half)) return false;
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
    book(s, task, slot);
  }
  return true;
}

/** Takes a team in every half-day the task needs, or none at all. */
function claimTeams(s: State, pool: TeamPool, task: number, day: number, half: number): boolean {
  const p = s.problem;
  const duration = p.duration[task]!;
  const from = p.dept[task]! * p.slots + 2 * day + (duration === 1 ? half : 0);
  for (let at = from; at < from + duration; at++) {
    if (claimTeam(pool, s.teamsLeft, at)) continue;
    for (let back = from; back < at; back++) holdTeam(pool, back);
    return false;
  }
  return true;
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
    unbook(s, task, slot);
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
  const { cost } = p.instance;
  const { sets } = s;
  const town = p.town[task]!;
  const td = town * p.days + day;
  const word = day >> 5;
  const bit = 1 << (day & 31);
  const count = s.dayCount[td]!;
  let delta = 0;
  if (count === 0) {
    delta += cost.visitDay;
    if (++s.monthCount[town * p.months + p.month[day]!]! > p.cap[town]!) delta += cost.capExcess;
    if (++s.weekCount[town * p.weeks + p.week[day]!]! > cost.weekFree) delta += cost.weekExcess;
    s.visited[town * p.layout.dayWords + word]! |= bit;
  }
  s.dayTask[td * p.dayWidth + count] = task;
  s.dayCount[td] = count + 1;
  sets[p.kindSet[task]! + word]! |= bit;
  const dept = p.deptSet[task]! + word;
  if ((sets[dept]! & bit) === 0) {
    sets[dept]! |= bit;
    delta += p.tripCost[town]!;
  }
  const end = p.villageSetOff[task + 1]!;
  for (let x = p.villageSetOff[task]!; x < end; x++) {
    const village = p.villageSet[x]! + word;
    if ((sets[village]! & bit) !== 0) continue;
    sets[village]! |= bit;
    delta += cost.village;
  }
  if (halves & 1) delta += occupyHalf(s, task, day, 0);
  if (halves & 2) delta += occupyHalf(s, task, day, 1);
  s.cost += delta;
}

function leave(s: State, task: number, day: number, halves: number): void {
  const p = s.problem;
  const { cost } = p.instance;
  const town = p.town[task]!;
  const td = town * p.days + day;
  const count = s.dayCount[td]! - 1;
  const list = td * p.dayWidth;
  let delta = 0;
  let x = list;
  while (s.dayTask[x] !== task) x++;
  s.dayTask[x] = s.dayTask[list + count]!;
  s.dayCount[td] = count;
  if (count === 0) {
    delta += cost.visitDay;
    if (s.monthCount[town * p.months + p.month[day]!]!-- > p.cap[town]!) delta += cost.capExcess;
    if (s.weekCount[town * p.weeks + p.week[day]!]!-- > cost.weekFree) delta += cost.weekExcess;
    s.visited[town * p.layout.dayWords + (day >> 5)]! &= ~(1 << (day & 31));
  }
  delta += forget(s, task, day);
  if (halves & 1) delta += freeHalf(s, task, day, 0);
  if (halves & 2) delta += freeHalf(s, task, day, 1);
  s.cost -= delta;
}

/** Clears the kind, department and villages nobody else has on that day; returns what their trips cost. */
function forget(s: State, task: number, day: number): number {
  const p = s.problem;
  const { sets } = s;
  const { villageWords, dayWords } = p.layout;
  const town = p.town[task]!;
  const td = town * p.days + day;
  const list = td * p.dayWidth;
  const end = list + s.dayCount[td]!;
  const word = day >> 5;
  const others = ~(1 << (day & 31));
  let delta = 0;
  let sameKind = false;
  let sameDept = false;
  for (let x = list; x < end; x++) {
    const other = s.dayTask[x]!;
    if (p.kindSet[other] === p.kindSet[task]) sameKind = true;
    if (p.deptSet[other] === p.deptSet[task]) sameDept = true;
  }
  if (!sameKind) sets[p.kindSet[task]! + word]! &= others;
  if (!sameDept) {
    sets[p.deptSet[task]! + word]! &= others;
    delta += p.tripCost[town]!;
  }
  const villages = p.firstVillageSet[town]! + word;
  for (let w = 0; w < villageWords; w++) {
    let lost = p.taskVillage[task * villageWords + w]!;
    for (let x = list; x < end && lost !== 0; x++) lost &= ~p.taskVillage[s.dayTask[x]! * villageWords + w]!;
    for (; lost !== 0; lost &= lost - 1) {
      sets[villages + (32 * w + 31 - Math.clz32(lost & -lost)) * dayWords]! &= others;
      delta += p.instance.cost.village;
    }
  }
  return delta;
}

function occupyHalf(s: State, task: number, day: number, half: number): number {
  const p = s.problem;
  const slot = 2 * day + half;
  const town = p.town[task]!;
  const room = 2 * (town * p.slots + slot);
  if (s.pool === null) s.teamsLeft[p.dept[task]! * p.slots + slot]!--;
  s.room[room + 1]! -= p.team[task]!;
  book(s, task, slot);
  if (s.room[room]!-- !== p.maxTeams[town]) return 0;
  s.sets[p.comesSet[town]! + half * p.layout.dayWords + (day >> 5)]! |= 1 << (day & 31);
  return p.instance.cost.half;
}

function freeHalf(s: State, task: number, day: number, half: number): number {
  const p = s.problem;
  const slot = 2 * day + half;
  const town = p.town[task]!;
  const room = 2 * (town * p.slots + slot);
  if (s.pool === null) s.teamsLeft[p.dept[task]! * p.slots + slot]!++;
  else holdTeam(s.pool, p.dept[task]! * p.slots + slot);
  s.room[room + 1]! += p.team[task]!;
  unbook(s, task, slot);
  if (++s.room[room]! !== p.maxTeams[town]) return 0;
  s.sets[p.comesSet[town]! + half * p.layout.dayWords + (day >> 5)]! &= ~(1 << (day & 31));
  return p.instance.cost.half;
}

/** The task's people are taken in this half-day. */
function book(s: State, task: number, slot: number): void {
  const p = s.problem;
  const word = (slot & 1) * p.layout.dayWords + (slot >> 6);
  const bit = 1 << ((slot >> 1) & 31);
  const from = p.personOff[task]!;
  const end = p.personOff[task + 1]!;
  const needs = p.needOff[task]! - from;
  for (let x = from; x < end; x++) {
    s.sets[p.needSet[needs + x]! + word]! |= bit;
    s.occupied[p.personOf[x]! * p.slots + slot] = task + 1;
    if (p.travels[task] === 1) markPerson(s, p.personOf[x]!, slot, true);
  }
}

function unbook(s: State, task: number, slot: number): void {
  const p = s.problem;
  const word = (slot & 1) * p.layout.dayWords + (slot >> 6);
  const others = ~(1 << ((slot >> 1) & 31));
  const from = p.personOff[task]!;
  const end = p.personOff[task + 1]!;
  const needs = p.needOff[task]! - from;
  for (let x = from; x < end; x++) {
    s.sets[p.needSet[needs + x]! + word]! &= others;
    s.occupied[p.personOf[x]! * p.slots + slot] = 0;
    if (p.travels[task] === 1) markPerson(s, p.personOf[x]!, slot, false);
  }
}

/** Notes in every township that asks for a person whether that person is taken in this half-day. */
export function markPerson(s: State, person: number, slot: number, taken: boolean): void {
  const p = s.problem;
  const word = (slot & 1) * p.layout.dayWords + (slot >> 6);
  const bit = 1 << ((slot >> 1) & 31);
  for (let x = p.homeOff[person]!; x < p.homeOff[person + 1]!; x++) {
    if (taken) s.sets[p.homeSet[x]! + word]! |= bit;
    else s.sets[p.homeSet[x]! + word]! &= ~bit;
  }
}
