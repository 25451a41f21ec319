import { describe, expect, it } from 'vitest';
import { withNumber, withoutEmpty } from './unit-exceptions.tsx';

describe('a unit’s own numbers', () => {
  it('stand beside the county’s until the field is emptied', () => {
    const own = withNumber({}, { id: 'a', number: 'teamsPerHalfDay' }, 1);
    expect(own).toEqual({ a: { teamsPerHalfDay: 1 } });
    expect(withNumber(own, { id: 'a', number: 'teamsPerHalfDay' }, Number.NaN)).toEqual({ a: {} });
  });

  it('may be nought: no team is received', () => {
    expect(withNumber({}, { id: 'a', number: 'teamsPerHalfDay' }, 0)).toEqual({ a: { teamsPerHalfDay: 0 } });
  });

  it('are not kept for a unit that has none', () => {
    expect(withoutEmpty({ a: {}, b: { teamsPerHalfDay: 2 } })).toEqual({ b: { teamsPerHalfDay: 2 } });
  });
});
