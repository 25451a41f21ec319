import { halfFree, joinPrice } from './find-place.ts';
import { roomLeft, type State } from './state.ts';

/** Half-day slots a task on site would take from `day`. */
export function slotRange(s: State, task: number, day: number, half: number): [number, number] {
  const duration = s.problem.duration[task]!;
  const first = duration === 1 ? 2 * day + half : 2 * day;
  return [first, first + duration];
}

/** Every hard constraint allows the task on site here. */
export function canPlace(s: State, task: number, day: number, half: number): boolean {
  const [from, to] = slotRange(s, task, day, half);
  for (let slot = from; slot < to; slot++) if (!halfFree(s, task, slot)) return false;
  if (joinPrice(s, task, day) === Number.POSITIVE_INFINITY) return false;
  return s.problem.duration[task] !== 4 || joinPrice(s, task, day + 1) !== Number.POSITIVE_INFINITY;
}

/**
 * Fills `out` with the tasks that must leave before `task` fits, and returns the sum of their prices of not being served (statutory
 * blockers weigh most); Infinity when something that cannot be moved is in the way.
 */
export function collectBlockers(s: State, task: number, day: number, half: number, out: number[]): number {
  out.length = 0;
  const p = s.problem;
  const [from, to] = slotRange(s, task, day, half);
  for (let d = from >> 1; d <= (to - 1) >> 1; d++) collectClashes(s, task, d, out);
  for (let slot = from; slot < to; slot++) {
    if (isKept(s, task, slot)) return Number.POSITIVE_INFINITY;
    for (let x = p.personOff[task]!; x < p.personOff[task + 1]!; x++) {
      const holder = s.occupied[p.personOf[x]! * p.slots + slot]!;
      if (holder < 0) return Number.POSITIVE_INFINITY;
      if (holder > 0) addOnce(out, holder - 1);
    }
    collectReception(s, task, slot, out);
    if (!collectTeam(s, task, slot, out)) return Number.POSITIVE_INFINITY;
  }
  let price = 0;
  for (const other of out) {
    if (s.movable[other] === 0) return Number.POSITIVE_INFINITY;
    price += 40 + p.dropCost[other]! / 100;
  }
  return price;
}

/** The township keeps this half-day for itself, and the law does not demand the visit. */
export function isKept(s: State, task: number, slot: number): boolean {
  const { keptSet, town, layout, instance } = s.problem;
  const set = keptSet[town[task]!]!;
  if (set < 0 || instance.tasks[task]!.statutory) return false;
  return ((s.sets[set + (slot & 1) * layout.dayWords + (slot >> 6)]! >> ((slot >> 1) & 31)) & 1) === 1;
}

function addOnce(out: number[], task: number): void {
  if (!out.includes(task)) out.push(task);
}

function collectClashes(s: State, task: number, day: number, out: number[]): void {
  const p = s.problem;
  const td = p.town[task]! * p.days + day;
  const row = p.clashBase[task]! + p.kind[task]! * p.kinds;
  for (let x = 0; x < s.dayCount[td]!; x++) {
    const other = s.dayTask[td * p.dayWidth + x]!;
    if (p.clash[row + p.kind[other]!] === 1) addOnce(out, other);
  }
}

/** Drops the largest remaining teams until the township can receive this one. */
function collectReception(s: State, task: number, slot: number, out: number[]): void {
  const p = s.problem;
  const town = p.town[task]!;
  let { teams, visitors } = roomLeft(s, town, slot);
  const present = tasksInSlot(s, town, slot);
  for (const other of present)
    if (out.includes(other)) {
      teams++;
      visitors += p.team[other]!;
    }
  while (teams <= 0 || visitors < p.team[task]!) {
    let largest = -1;
    for (const other of present)
      if (!out.includes(other) && s.movable[other] === 1 && (largest < 0 || p.team[other]! > p.team[largest]!))
        largest = other;
    if (largest < 0) return;
    out.push(largest);
    teams++;
    visitors += p.team[largest]!;
  }
}

function collectTeam(s: State, task: number, slot: number, out: number[]): boolean {
  const p = s.problem;
  const ks = p.dept[task]! * p.slots + slot;
  let over = 1 - s.teamsLeft[ks]! - s.held[ks]!;
  if (over <= 0) return true;
  for (const other of deptTasksInSlot(s, p.dept[task]!, slot)) if (out.includes(other)) over--;
  for (const other of deptTasksInSlot(s, p.dept[task]!, slot)) {
    if (over <= 0) break;
    if (out.includes(other) || s.movable[other] === 0) continue;
    out.push(other);
    over--;
  }
  return over <= 0;
}

/** Tasks on site in one township half-day. */
export function tasksInSlot(s: State, town: number, slot: number): number[] {
  const p = s.problem;
  const td = town * p.days + (slot >> 1);
  const found: number[] = [];
  for (let x = 0; x < s.dayCount[td]!; x++) {
    const other = s.dayTask[td * p.dayWidth + x]!;
    if (p.duration[other] !== 1 || s.half[other] === (slot & 1)) found.push(other);
  }
  return found;
}

/** Tasks of one department on site anywhere in this half-day. */
export function deptTasksInSlot(s: State, dept: number, slot: number): number[] {
  const p = s.problem;
  const found: number[] = [];
  for (let x = p.deptTaskOff[dept]!; x < p.deptTaskOff[dept + 1]!; x++) {
    const other = p.deptTask[x]!;
    if (s.mode[other] !== 1) continue;
    const [from, to] = slotRange(s, other, s.day[other]!, s.half[other]!);
    if (slot >= from && slot < to) found.push(other);
  }
  return found;
}
