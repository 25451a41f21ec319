import { describe, expect, it } from 'vitest';
import { createRandom, nextBelow } from '../random.ts';
import { countsIn, type SubsetRow, separateSubsetRows } from './subset-rows.ts';

const LIMIT = { most: 9, each: 9 };

describe('a subset row', () => {
  it('is broken by three pairs of three items taken by half, and by nothing else that is whole', () => {
    const halves = [
      [0, 1],
      [1, 2],
      [0, 2],
    ].map((items) => ({ items, amount: 0.5 }));
    expect(separateSubsetRows(halves, LIMIT)).toEqual([[0, 1, 2]]);
    expect(
      separateSubsetRows(
        halves.map((set) => ({ ...set, amount: 1 / 3 })),
        LIMIT,
      ),
    ).toEqual([]);
  });

  it('is kept by every plan: whoever does each item once has at most one day with two of the three', () => {
    const random = createRandom(1);
    for (let n = 0; n < 300; n++) {
      const days: number[][] = Array.from({ length: 4 }, () => []);
      for (let item = 0; item < 9; item++) days[nextBelow(random, 4)]!.push(item);
      for (let i = 0; i < 7; i++) {
        const row: SubsetRow = [i, i + 1, i + 2];
        expect(days.reduce((sum, items) => sum + countsIn(row, items), 0)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('is found the most broken first, and not more often with the same item than asked', () => {
    const sets = [
      [0, 1, 3],
      [1, 2, 4],
      [0, 2],
      [3, 4],
    ].map((items) => ({ items, amount: 0.5 }));
    expect(separateSubsetRows(sets, LIMIT)[0]).toEqual([0, 1, 2]);
    for (const each of [1, 2]) {
      const uses = new Map<number, number>();
      for (const item of separateSubsetRows(sets, { most: 9, each }).flat()) uses.set(item, (uses.get(item) ?? 0) + 1);
      expect(Math.max(...uses.values())).toBeLessThanOrEqual(each);
    }
  });
});
