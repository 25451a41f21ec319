import { describe, expect, it } from 'vitest';
import { waitSeconds } from './lock-out.ts';

describe('the wait after wrong passwords in a row', () => {
  it('is none for the first four, then doubles, and never passes a quarter of an hour', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].map(waitSeconds)).toEqual([0, 0, 0, 0, 5, 10, 20, 40]);
    for (const failures of [13, 14, 50, 10_000]) expect(waitSeconds(failures)).toBe(900);
  });
});
