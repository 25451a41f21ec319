import { findPlace } from './find-place.ts';
import { place } from './place.ts';
import { nextBits, nextUnit } from './random.ts';
import type { State } from './state.ts';
import type { Trail } from './trail.ts';

const POLL = 32;

/**
 * Serves the unserved tasks of the step greedily, in one of three orders drawn at random. Stops where even the cheapest fate of all
 * the rest would leave the plan dearer than `limit`: the step will be taken back anyway, which holds for nearly half of them.
 */
export function recreate(
  s: State,
  trail: Trail,
  desk: { order: Int32Array; key: Float64Array },
  limit: number,
  stop?: () => boolean,
): void {
  const { dropCost, leastCost } = s.problem;
  const n = sortTouched(s, trail, desk.order, desk.key);
  let saving = 0;
  for (let x = 0; x < n; x++) saving += dropCost[desk.order[x]!]! - leastCost[desk.order[x]!]!;
  for (let x = 0; x < n && s.cost - saving <= limit; x++) {
    const task = desk.order[x]!;
    if (stop && x % POLL === 0 && stop()) return;
    saving -= dropCost[task]! - leastCost[task]!;
    do {
      findPlace(s, task, true);
      // Another searcher may be faster; then the next best place will do.
    } while (s.best.mode !== 0 && !place(s, task, s.best.mode, s.best.day, s.best.half));
  }
}

/** Sorts the step's unserved tasks; tasks that may reuse another's data come after the rest. */
function sortTouched(s: State, trail: Trail, order: Int32Array, key: Float64Array): number {
  const p = s.problem;
  const draw = nextUnit(s.random);
  let count = 0;
  for (let x = 0; x < trail.size; x++) {
    const task = trail.task[x]!;
    if (s.mode[task] !== 0) continue;
    const width = p.startOff[task + 1]! - p.startOff[task]!;
    let rank = nextBits(s.random);
    if (draw < 0.4) rank = rank / 1e6 + (width / p.duration[task]!) * 1e3;
    else if (draw < 0.7) rank = rank / 1e6 - p.duration[task]! * 1e6 + width;
    if (p.source[task]! >= 0) rank += 1e12;
    let at = count++;
    while (at > 0 && key[at - 1]! > rank) {
      key[at] = key[at - 1]!;
      order[at] = order[at - 1]!;
      at--;
    }
    key[at] = rank;
    order[at] = task;
  }
  return count;
}
