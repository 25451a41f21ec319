import type { Problem } from './problem.ts';
import { createRandom, nextBelow } from './random.ts';

/**
 * Townships that must be searched by one searcher at a time, as lists: those that share a counterpart or answer from each other's data.
 * Usually each township is alone.
 */
export function townGroups(p: Problem): number[][] {
  const { find, join } = createGroups(p.towns);
  const home = new Int32Array(p.persons).fill(-1);
  for (let i = 0; i < p.tasks; i++) {
    if (p.source[i]! >= 0) join(p.town[i]!, p.town[p.source[i]!]!);
    for (let x = p.personOff[i]!; x < p.personOff[i + 1]!; x++) {
      const person = p.personOf[x]!;
      if (home[person]! >= 0) join(p.town[i]!, home[person]!);
      home[person] = p.town[i]!;
    }
  }
  const groups = new Map<number, number[]>();
  for (let town = 0; town < p.towns; town++) groups.set(find(town), [...(groups.get(find(town)) ?? []), town]);
  return [...groups.values()];
}

/** Per meeting the number of its group: groups share neither people nor rooms, so that each can be planned by itself. */
export function meetingGroups(p: Problem): { groupOf: Int32Array; count: number } {
  const seats = p.seatRooms.length;
  const groups = createGroups(seats);
  const home = new Int32Array(p.persons).fill(-1);
  for (let j = 0; j < p.meetings; j++)
    for (let x = p.meetingOff[j]!; x < p.meetingOff[j + 1]!; x++) {
      const person = p.meetingPerson[x]!;
      if (home[person]! >= 0) groups.join(p.meetingSeat[j]!, home[person]!);
      home[person] = p.meetingSeat[j]!;
    }
  const roots = [...new Set(Array.from({ length: seats }, (_, seat) => groups.find(seat)))];
  return { groupOf: p.meetingSeat.map((seat) => roots.indexOf(groups.find(seat))), count: roots.length };
}

/** Disjoint sets of 0 … count - 1, all apart at first. */
function createGroups(count: number) {
  const root = Array.from({ length: count }, (_, x) => x);
  const find = (x: number): number => {
    let at = x;
    while (root[at] !== at) at = root[at]!;
    return at;
  };
  const join = (x: number, y: number): void => {
    root[Math.max(find(x), find(y))] = Math.min(find(x), find(y));
  };
  return { find, join };
}

/** Deals the groups among `count` searchers, anew for every `turn`; entry `t` of the result says whose township `t` is. */
export function dealTowns(
  p: Problem,
  groups: readonly number[][],
  crew: { count: number; seed: number },
  turn: number,
): Uint8Array {
  const random = createRandom(crew.seed * 7919 + turn);
  const order = [...groups];
  for (let n = order.length - 1; n > 0; n--) {
    const other = nextBelow(random, n + 1);
    [order[n], order[other]] = [order[other]!, order[n]!];
  }
  const owner = new Uint8Array(p.towns);
  order.forEach((towns, n) => {
    for (const town of towns) owner[town] = n % crew.count;
  });
  return owner;
}
