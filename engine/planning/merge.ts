import { place, remove } from './place.ts';
import type { Placements } from './shared-plan.ts';
import type { State } from './state.ts';

/** Makes a state hold exactly the given placements; reuse goes first and comes last, since it needs its source. */
export function adopt(s: State, places: Placements, tasks?: Int32Array): void {
  const touched: number[] = [];
  const count = tasks ? tasks.length : s.problem.tasks;
  for (let x = 0; x < count; x++) {
    const i = tasks ? tasks[x]! : x;
    const mode = s.mode[i]!;
    if (mode !== places.mode[i]) touched.push(i);
    else if ((mode === 1 || mode === 2) && (s.day[i] !== places.day[i] || s.half[i] !== places.half[i]))
      touched.push(i);
  }
  for (const i of touched) if (s.mode[i] !== 0) remove(s, i);
  for (const i of touched) if (places.mode[i] !== 0) place(s, i, places.mode[i]!, places.day[i]!, places.half[i]!);
}

/**
 * Deals the teams still at home among the searchers for one epoch, week by week, and returns how many are kept from this one; an odd
 * team goes to whom the turn's lot falls on.
 */
export function reserveTeams(
  s: State,
  reserved: Int32Array,
  crew: { index: number; count: number; turn: number },
): void {
  const p = s.problem;
  for (let dept = 0; dept < p.departments; dept++) {
    for (let day = 0; day < p.days; day++) {
      const lot = mix(crew.turn, dept * 64 + p.week[day]!) % crew.count;
      for (let ks = dept * p.slots + 2 * day; ks < dept * p.slots + 2 * day + 2; ks++) {
        const left = s.teamsLeft[ks]!;
        if (left <= 0) continue;
        const each = Math.floor(left / crew.count);
        const odd = left - each * crew.count;
        const turn = (crew.index + lot) % crew.count;
        const kept = left - each - (turn < odd ? 1 : 0);
        reserved[ks] = kept;
        s.teamsLeft[ks] = left - kept;
      }
    }
  }
}

export function returnTeams(s: State, reserved: Int32Array): void {
  for (let ks = 0; ks < reserved.length; ks++) s.teamsLeft[ks]! += reserved[ks]!;
  reserved.fill(0);
}

/** Spreads two small numbers over 31 bits. */
function mix(x: number, y: number): number {
  let h = Math.imul(x + 1, 0x9e3779b1) ^ Math.imul(y + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) & 0x7fffffff;
}
