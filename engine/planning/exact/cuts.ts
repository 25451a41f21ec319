import { bitCount } from '../bound/day-pricer.ts';
import { bitsOf, type SmallMonth } from './small-month.ts';
import type { VisitProgram } from './visit-program.ts';

const MIN_VIOLATION = 0.05;

/**
 * Triples and fives of tasks that a solution serves in too many parts: of three tasks each served once, at most one visit can take two or
 * more; of five, the pairs taken add up to at most two. Returns masks, the most violated first; two-day tasks are left out.
 */
export function separate(
  m: SmallMonth,
  taken: readonly (readonly [set: number, amount: number])[],
  most: number,
): number[] {
  const single = [...Array(m.tasks).keys()].filter((i) => m.duration[i] !== 4);
  const divided = taken.filter(([set]) => (set & (set - 1)) !== 0);
  const found: { mask: number; violation: number }[] = [];
  const look = (mask: number, limit: number): void => {
    let pairs = 0;
    for (const [set, amount] of divided) pairs += amount * (bitCount(set & mask) >> 1);
    if (pairs > limit + MIN_VIOLATION) found.push({ mask, violation: pairs - limit });
  };
  choose(single, 3, (mask) => look(mask, 1));
  if (found.length === 0) choose(single, 5, (mask) => look(mask, 2));
  found.sort((x, y) => y.violation - x.violation || x.mask - y.mask);
  return found.slice(0, most).map(({ mask }) => mask);
}

function choose(from: readonly number[], size: number, visit: (mask: number) => void): void {
  const grow = (at: number, left: number, mask: number): void => {
    if (left === 0) visit(mask);
    else for (let n = at; n <= from.length - left; n++) grow(n + 1, left - 1, mask | (1 << from[n]!));
  };
  grow(0, size, 0);
}

/** A row over ways: what each of them counts, and at most (-1) or at least (1) how much. */
export type WayRow = { sense: 1 | -1; right: number; count: (way: number, day: number, cost: number) => number };

/** The pairs of these tasks taken together are at most half of them, rounded down. */
export function cutRow(program: VisitProgram, mask: number): WayRow {
  const { set } = program.sets;
  return {
    sense: -1,
    right: bitsOf(mask).length >> 1,
    count: (way) => (way >= 0 && way < set.length ? bitCount(set[way]! & mask) >> 1 : 0),
  };
}
