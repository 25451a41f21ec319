import { canPlace, collectBlockers } from './blockers.ts';
import { place } from './place.ts';
import { nextBelow } from './random.ts';
import { pull, type Scope } from './ruin.ts';
import type { State } from './state.ts';
import type { Trail } from './trail.ts';

const SAMPLES = 4;
const blockers: number[] = [];

/** Forces one unserved task in: of a few sampled places the one with the fewest movable blockers, which are taken out for reinsertion. */
export function eject(s: State, trail: Trail, scope: Scope): void {
  const task = pickUnserved(s, scope);
  if (task < 0) return;
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
    const closed = s.open[day] === 0 || (p.duration[task] === 4 && s.open[day + 1] === 0);
    const price = closed ? Number.POSITIVE_INFINITY : collectBlockers(s, task, day, half, blockers);
    if (price < bestPrice) {
      bestPrice = price;
      bestDay = day;
      bestHalf = half;
    }
  }
  if (bestDay < 0) return;
  collectBlockers(s, task, bestDay, bestHalf, blockers);
  for (const other of blockers) pull(s, trail, other);
  if (canPlace(s, task, bestDay, bestHalf)) place(s, task, 1, bestDay, bestHalf);
}

function pickUnserved(s: State, scope: Scope): number {
  for (let tries = 4; tries > 0; tries--) {
    const task = s.unserved[nextBelow(s.random, s.unservedCount)]!;
    if (s.movable[task] === 1 && scope.contains[task] === 1) return task;
  }
  return -1;
}
