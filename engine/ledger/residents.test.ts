import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../calendar/chinese.ts';
import { defaultCosts } from '../pricing/costs.ts';
import { MATTER_KINDS, matterHours, promisedOn, residentsShare } from './residents.ts';

const calendar = chineseCalendar();

describe('a residents’ matter', () => {
  it('has a standard time for each kind, which the county may change', () => {
    expect(MATTER_KINDS.map((kind) => matterHours(kind, defaultCosts))).toEqual([0.5, 1, 3, 6, 2, 3, 1]);
    expect(matterHours('advice', { ...defaultCosts, matterAdviceHours: 0.75 })).toBe(0.75);
  });
  it('is promised in working days; a danger for the next one', () => {
    expect(promisedOn(calendar, '2026-11-23', 'advice', defaultCosts)).toBe('2026-11-30');
    expect(promisedOn(calendar, '2026-11-27', 'safety', defaultCosts)).toBe('2026-11-30');
    // Labour Day 2026 lasts from 1 to 5 May, and Saturday 9 May is worked.
    expect(promisedOn(calendar, '2026-04-30', 'safety', defaultCosts)).toBe('2026-05-06');
    expect(promisedOn(calendar, '2026-05-07', 'errand', { ...defaultCosts, matterAnswerDays: 2 })).toBe('2026-05-09');
  });
  it('has a date even when next year’s holidays are not published', () => {
    expect(promisedOn(calendar, '2026-12-31', 'safety', defaultCosts)).toBe('2027-01-01');
  });
});

describe('hours for residents against hours for superiors', () => {
  it('keeps both sums', () => {
    expect(residentsShare([{ kind: 'dispute', matters: 2, hours: 12 }], 1.5, 40.5)).toEqual({
      numerator: 13.5,
      denominator: 54,
      value: 0.25,
    });
  });
  it('says nothing when nothing was counted, and corrections never turn it over', () => {
    expect(residentsShare([], 0, 0).value).toBeNull();
    expect(residentsShare([{ kind: 'other', matters: 1, hours: 1 }], 0, -5)).toMatchObject({ value: 1 });
  });
});
