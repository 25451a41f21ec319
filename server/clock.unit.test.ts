import { describe, expect, it } from 'vitest';
import { addDays, fixedClock, fromLocal, toLocal, toLocalDate } from './clock.ts';

describe('the office clock', () => {
  it('reads instants as Yunnan wall time whatever the machine thinks', () => {
    expect(toLocal(new Date('2026-11-23T01:00:00Z'))).toBe('2026-11-23T09:00');
    expect(toLocalDate(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
  });

  it('refuses what is not a local instant', () => {
    expect(() => fromLocal('23/11/2026')).toThrow(RangeError);
    expect(() => fromLocal('2026-13-40T09:00')).toThrow(RangeError);
  });

  it('stands still until told otherwise', () => {
    const clock = fixedClock('2026-11-23T09:00');
    expect(clock.now()).toEqual(clock.now());
    clock.set('2026-11-23T10:00');
    expect(toLocal(clock.now())).toBe('2026-11-23T10:00');
  });

  it('adds days across a year end', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });
});
