import { publish } from '../merge.ts';
import type { Problem } from '../problem.ts';
import { beatsBest, type Placements, setBest } from '../shared-plan.ts';
import type { Search } from '../together.ts';

/** Puts one township's new year to what the others have reached, `saved` points cheaper than it was. */
export type KeepGain = (town: number, saved: number) => void;

/**
 * Keeps what the large move has reached, township by township, so that who cancels in the middle loses none of it. Every searcher calls it
 * at the same epoch, holding the same plan; the copy of the plan that the epoch does not use is put together from all of them.
 */
export function startKeeping({ s, problem, shared, crew, whole }: Search, epoch: number): KeepGain {
  const places = shared.copies[(epoch + 1) & 1]!;
  if (crew.index === 0) {
    publish(s, places, whole);
    shared.cost[0] = s.cost;
  }
  crew.barrier();
  return (town, saved) => {
    const tasks = problem.townTask.subarray(problem.townTaskOff[town]!, problem.townTaskOff[town + 1]!);
    while (Atomics.compareExchange(shared.ended, KEEPING, 0, 1) !== 0);
    publish(s, places, { tasks, meetings: [] });
    shared.cost[0]! -= saved;
    const cost = shared.cost[0]!;
    if (beatsBest(shared, cost) && teamsSuffice(problem, places)) setBest(shared, cost, (to) => copy(places, to));
    Atomics.store(shared.ended, KEEPING, 0);
  };
}

/** Its place in `SharedPlan.ended`. */
const KEEPING = 2;

/** A team one searcher uses may still be where another has not said yet that it is free. */
function teamsSuffice(p: Problem, { mode, day, half }: Placements): boolean {
  const out = new Int32Array(p.departments * p.slots);
  for (let i = 0; i < p.tasks; i++) {
    if (mode[i] !== 1) continue;
    const duration = p.duration[i]!;
    const from = p.dept[i]! * p.slots + 2 * day[i]! + (duration === 1 ? half[i]! : 0);
    for (let at = from; at < from + duration; at++) if (++out[at]! > p.deptTeams[p.dept[i]!]!) return false;
  }
  return true;
}

function copy(from: Placements, to: Placements): void {
  to.mode.set(from.mode);
  to.day.set(from.day);
  to.half.set(from.half);
  to.meetingMode.set(from.meetingMode);
  to.meetingStart.set(from.meetingStart);
}
