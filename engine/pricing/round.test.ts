import { describe, expect, it } from 'vitest';
import type { Inspection } from '../reading/reading.ts';
import { frequencyOf } from './recurrence.ts';
import { roundOf, visitsOf } from './round.ts';

const span = (what: string, start: string | null, end: string | null): Inspection => ({
  raw: '',
  span: [0, 0],
  start,
  end,
  what,
});

const whole = span('安全生产大检查', '2026-12-28', '2027-01-31');
const own = span('自查自纠阶段', '2026-12-28', '2027-01-08');
const county = span('县级督查阶段', '2027-01-11', '2027-01-22');
const again = span('回头看', '2027-01-25', '2027-01-31');

describe('a round of checks', () => {
  it('lasts from its first day to its last', () => {
    expect(roundOf({ inspections: [county, own] })).toEqual({ from: '2026-12-28', to: '2027-01-22' });
  });

  it('is not seen in a visit of a day or two, nor in one without a year or a date', () => {
    for (const visit of [
      span('检查', '2026-12-28', '2026-12-29'),
      span('检查', '12-28', '01-31'),
      span('检查', null, null),
    ])
      expect(roundOf({ inspections: [visit] })).toBeNull();
  });

  it('brings the visits of its phases, not one more for the whole, and none for what offices check themselves', () => {
    expect(visitsOf([whole, own, county, again])).toEqual([county, again]);
  });

  it('brings a visit when only the own check is dated beside it', () => {
    expect(visitsOf([whole, own])).toEqual([whole]);
  });

  it('keeps two visits on the same days', () => {
    expect(visitsOf([county, { ...county, what: '森林防火' }])).toHaveLength(2);
  });

  it('ends the daily and weekly returns that go with it, and no monthly one', () => {
    const round = roundOf({ inspections: [whole] });
    expect(frequencyOf('DAILY', round).next12Months).toBe(24);
    expect(frequencyOf('WEEKLY;FR', round).next12Months).toBe(5);
    expect(frequencyOf('WEEKLY;MO,TH', round).next12Months).toBe(10);
    expect(frequencyOf('MONTHLY;5', round).next12Months).toBe(12);
  });

  it('changes nothing where windows are stated, and never lasts longer than the year', () => {
    expect(frequencyOf('DAILY;2026-09-19..2026-09-21', roundOf({ inspections: [whole] })).next12Months).toBe(3);
    const years = roundOf({ inspections: [span('三年行动', '2026-01-01', '2028-12-31')] });
    expect(frequencyOf('DAILY', years).next12Months).toBe(250);
    expect(frequencyOf('WEEKLY', years).next12Months).toBe(52);
  });
});
