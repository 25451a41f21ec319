import { canPlace, collectBlockers } from './blockers.ts';
import { place } from './place.ts';
import { nextBelow } from './random.ts';
import { dissolve, pull, type Scope } from './ruin.ts';
import type { State } from './state.ts';
import type { Trail } from './trail.ts';

const SAMPLES = 4;
const blockers: number[] = [];

/** Forces one unserved task in: of a few sampled places the one with the fewest movable blockers, which are taken out for reinsertion; false when all are served. */
export function eject(s: State, trail: Trail, scope: Scope, town: number): boolean {
  const task = pickUnserved(s, scope, town);
  if (task < 0) return false;
  trail.remember(s, task);
  const p = s.problem;
  const from = p.startOff[task]!;
  const count = p.startOff[task + 1]! - from;
  let bestPrice = Number.POSITIVE_INFINITY;
  let bestDay = -1;
  let bestHalf = 0;
  for (let n = Math.min(SAMPLES, 2 * count); n > 0; n--) {
    const day = p.startDay[from + nextBelow(s.random, count)]!;
    const half = p.duration[task] === 1 ? nextBelow(s.random, 2) : 0;
    const price = collectBlockers(s, task, day, half, blockers) + excessPrice(s, task, day);
    if (price < bestPrice) {
      bestPrice = price;
      bestDay = day;
      bestHalf = half;
    }
  }
  if (bestDay < 0) return true;
  collectBlockers(s, task, bestDay, bestHalf, blockers);
  for (const other of blockers) pull(s, trail, other);
  makeRoomInMonth(s, trail, task, bestDay);
  if (canPlace(s, task, bestDay, bestHalf)) place(s, task, 1, bestDay, bestHalf);
  return true;
}

function pickUnserved(s: State, { tasks, townOff }: Scope, town: number): number {
  const from = townOff[town]!;
  const count = townOff[town + 1]! - from;
  const turn = nextBelow(s.random, count);
  for (let n = 0; n < count; n++) {
    const task = tasks[from + (turn + n < count ? turn + n : turn + n - count)]!;
    if (s.mode[task] === 0) return task;
  }
  return -1;
}

/** What closing another visit-day of a full month counts for when blockers are compared; 20 to 60 measured alike. */
const EXCESS = 40;

/** Fresh days in a full month count as blocked by about one other visit-day. */
function excessPrice(s: State, task: number, day: number): number {
  return freshInFullMonth(s, task, day) > 0 ? EXCESS : 0;
}

function freshInFullMonth(s: State, task: number, day: number): number {
  const p = s.problem;
  const town = p.town[task]!;
  const last = p.duration[task] === 4 ? day + 1 : day;
  let fresh = 0;
  for (let d = day; d <= last; d++) if (s.dayCount[town * p.days + d] === 0) fresh++;
  const room = p.cap[town]! - s.monthCount[town * p.months + p.month[day]!]!;
  return Math.max(0, fresh - Math.max(0, room));
}

/** Closes other visit-days of a full month, so that their tasks have to join the rest. */
function makeRoomInMonth(s: State, trail: Trail, task: number, day: number): void {
  const p = s.problem;
  const town = p.town[task]!;
  const month = p.month[day]!;
  for (let tries = 12; tries > 0 && freshInFullMonth(s, task, day) > 0; tries--) {
    const days = visitDaysOfMonth(s, town, month);
    if (days.length === 0) return;
    const one = days[nextBelow(s.random, days.length)]!;
    const other = days[nextBelow(s.random, days.length)]!;
    dissolve(s, trail, town, s.dayCount[town * p.days + one]! <= s.dayCount[town * p.days + other]! ? one : other);
  }
}

function visitDaysOfMonth(s: State, town: number, month: number): number[] {
  const p = s.problem;
  const days: number[] = [];
  for (let d = 0; d < p.days; d++) if (p.month[d] === month && s.dayCount[town * p.days + d]! > 0) days.push(d);
  return days;
}
