import { describe, expect, it } from 'vitest';
import { asPrices, dualBound } from './dual-bound.ts';
import { emptyColumns, pushColumn } from './linear-program.ts';

describe('a bound from prices', () => {
  it('is the optimum at the best prices and below it at any others, too high ones and those a solver left below zero', () => {
    const columns = emptyColumns();
    pushColumn(columns, 10, 1, [[0, 1]]);
    pushColumn(columns, 4, 1, [[1, 1]]);
    pushColumn(columns, 12, 1, [
      [0, 1],
      [1, 1],
    ]);
    const bound = (...prices: number[]) => dualBound([1, 1], asPrices(Float64Array.from(prices)), columns);
    expect(bound(9, 3)).toBe(12);
    expect(bound(10, 4)).toBe(12);
    expect(bound(50, -1e-9)).toBe(50 - 40 - 38);
    expect(bound(8, 3)).toBe(11);
  });
});
