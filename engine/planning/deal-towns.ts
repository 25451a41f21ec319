import { createGroups } from './disjoint-sets.ts';
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
