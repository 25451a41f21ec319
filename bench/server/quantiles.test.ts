import { describe, expect, it } from 'vitest';
import { quantile } from './quantiles.ts';

describe('quantiles', () => {
  it('are samples, not interpolations', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(quantile([4, 1, 3, 2], 0.99)).toBe(4);
    expect(quantile([7], 0.99)).toBe(7);
    expect(quantile([], 0.5)).toBeNaN();
  });
});
