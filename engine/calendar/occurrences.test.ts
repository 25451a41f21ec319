import { describe, expect, it } from 'vitest';
import { occurrencesBetween } from './occurrences.ts';

describe('when a recurring ask falls due', () => {
  it('on the named days of every month, a short month on its last day', () => {
    expect(occurrencesBetween('MONTHLY;10,25', '2026-11-01', '2026-11-30')).toEqual(['2026-11-10', '2026-11-25']);
    expect(occurrencesBetween('MONTHLY;31', '2026-02-01', '2026-02-28')).toEqual(['2026-02-28']);
    expect(occurrencesBetween('MONTHLY;05', '2026-12-20', '2027-01-10')).toEqual(['2027-01-05']);
  });

  it('on the Friday before when the notice says weekends are brought forward', () => {
    expect(occurrencesBetween('MONTHLY;29;weekend=prev-friday', '2026-11-23', '2026-11-29')).toEqual(['2026-11-27']);
  });

  it('not before its first month', () => {
    expect(occurrencesBetween('MONTHLY;05;from=2026-12', '2026-11-01', '2026-12-31')).toEqual(['2026-12-05']);
  });

  it('weekly on the named day, on Friday when none is named', () => {
    expect(occurrencesBetween('WEEKLY;MO', '2026-11-23', '2026-11-29')).toEqual(['2026-11-23']);
    expect(occurrencesBetween('WEEKLY', '2026-11-23', '2026-11-29')).toEqual(['2026-11-27']);
  });

  it('daily only inside the stated windows', () => {
    expect(occurrencesBetween('DAILY;2026-10-01..2026-10-03', '2026-09-28', '2026-10-02')).toEqual([
      '2026-10-01',
      '2026-10-02',
    ]);
  });

  it('once a year, and never for words it does not know', () => {
    expect(occurrencesBetween('YEARLY;05-25', '2026-01-01', '2026-12-31')).toEqual(['2026-05-25']);
    expect(occurrencesBetween('SOMETIMES', '2026-01-01', '2026-12-31')).toEqual([]);
  });
});
