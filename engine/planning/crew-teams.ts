import { slotRange } from './blockers.ts';
import { MODE_SITE } from './instance.ts';
import type { State } from './state.ts';
import type { Trail } from './trail.ts';

// Several searchers on disjoint townships send the same departments' teams. `s.crewTeams` counts every team any of them has sent or
// holds; `s.teamLimit` is what this searcher holds. A team is given back only when a step is settled, so that a step can always be
// undone. Alone (`crewTeams` null) the limits are simply the departments' own.

/** Holds the teams a visit needs; false when another searcher was faster. */
export function claimTeams(s: State, task: number, mode: number, day: number, half: number): boolean {
  const { crewTeams, held } = s;
  if (crewTeams === null || mode !== MODE_SITE) return true;
  const p = s.problem;
  const dept = p.dept[task]!;
  const [from, to] = slotRange(s, task, day, half);
  for (let ks = dept * p.slots + from; ks < dept * p.slots + to; ks++) {
    if (s.teamsOut[ks]! < s.teamLimit[ks]!) continue;
    held.push(ks);
    if (Atomics.add(crewTeams, ks, 1) < p.deptTeams[dept]!) s.teamLimit[ks]!++;
    else {
      Atomics.sub(crewTeams, ks, 1);
      return false;
    }
  }
  return true;
}

/** After a step was accepted or undone: gives back what is held but not sent. */
export function settleTeams(s: State, trail: Trail): void {
  if (s.crewTeams === null) return;
  const p = s.problem;
  for (const ks of s.held) release(s, ks);
  s.held.length = 0;
  for (let n = 0; n < trail.size; n++) {
    if (trail.mode[n] !== MODE_SITE) continue;
    const task = trail.task[n]!;
    const duration = p.duration[task]!;
    const first = p.dept[task]! * p.slots + 2 * trail.day[n]! + (duration === 1 ? trail.half[n]! : 0);
    for (let ks = first; ks < first + duration; ks++) release(s, ks);
  }
}

function release(s: State, ks: number): void {
  while (s.teamLimit[ks]! > s.teamsOut[ks]!) {
    s.teamLimit[ks]!--;
    Atomics.sub(s.crewTeams!, ks, 1);
  }
}

/** Starts sharing: this searcher holds exactly the teams it has sent. The caller has zeroed the counts and waits for all afterwards. */
export function joinCrewTeams(s: State, crewTeams: Int32Array): void {
  s.crewTeams = crewTeams;
  s.teamLimit.set(s.teamsOut);
  for (let ks = 0; ks < crewTeams.length; ks++) if (s.teamsOut[ks]! > 0) Atomics.add(crewTeams, ks, s.teamsOut[ks]!);
}
