import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { numbersFor } from './exceptions.ts';

describe('a unit’s own numbers', () => {
  it('replace the county’s for that unit alone', () => {
    const numbers = (unitId: string | null) => numbersFor(DEFAULT_ASSUMPTIONS, { a: { teamsPerHalfDay: 1 } }, unitId);
    expect(numbers('a')).toMatchObject({
      teamsPerHalfDay: 1,
      visitDaysPerMonth: DEFAULT_ASSUMPTIONS.visitDaysPerMonth,
    });
    expect(numbers('b').teamsPerHalfDay).toBe(DEFAULT_ASSUMPTIONS.teamsPerHalfDay);
    expect(numbers(null).teamsPerHalfDay).toBe(DEFAULT_ASSUMPTIONS.teamsPerHalfDay);
  });
});
