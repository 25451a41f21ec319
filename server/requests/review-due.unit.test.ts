import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { describe, expect, it } from 'vitest';
import { fromLocal, toLocal } from '../clock.ts';
import { reviewDueAt } from './review-due.ts';

const calendar = chineseCalendar();
const due = (asked: string, known = calendar.knownYears): string =>
  toLocal(reviewDueAt({ ...calendar, knownYears: known }, fromLocal(asked), 2));

describe('two working days of silence', () => {
  it('end at the same minute of the second day on ordinary days, nights not counted', () => {
    expect(due('2026-11-23T09:00')).toBe('2026-11-25T09:00');
    expect(due('2026-11-23T17:30')).toBe('2026-11-25T17:30');
    expect(due('2026-11-23T22:00')).toBe('2026-11-25T17:30');
    expect(due('2026-11-23T13:00')).toBe('2026-11-25T12:00');
  });

  it('are as many days as the county sets', () => {
    const given = (days: number) => toLocal(reviewDueAt(calendar, fromLocal('2026-11-23T09:00'), days));
    expect([given(1), given(0.5), given(5)]).toEqual(['2026-11-24T09:00', '2026-11-23T14:45', '2026-11-30T09:00']);
  });

  it('jump over the weekend and over holidays', () => {
    expect(due('2026-11-27T09:00')).toBe('2026-12-01T09:00');
    expect(due('2026-11-28T10:00')).toBe('2026-12-01T17:30');
    // 国庆节 2026: 1 to 7 October.
    expect(due('2026-09-30T15:30')).toBe('2026-10-09T15:30');
  });

  it('count a Saturday or Sunday that is worked in exchange for a holiday', () => {
    const makeUp = Object.entries(calendar.exceptions).filter(([, { kind }]) => kind === 'makeup-workday');
    expect(makeUp.length).toBeGreaterThan(0);
    // 2026-10-10 is a Saturday that is worked.
    expect(calendar.exceptions['2026-10-10']?.kind).toBe('makeup-workday');
    expect(due('2026-10-09T09:00')).toBe('2026-10-12T09:00');
    expect(due('2026-10-10T09:00')).toBe('2026-10-13T09:00');
  });

  it('go on over the end of a year whose successor is published', () => {
    expect(calendar.knownYears).toContain(2026);
    const later = [...calendar.knownYears, 2027];
    const withNewYear = {
      ...calendar,
      knownYears: later,
      exceptions: { ...calendar.exceptions, '2027-01-01': { kind: 'holiday' as const, name: '元旦' } },
    };
    expect(toLocal(reviewDueAt(withNewYear, fromLocal('2026-12-31T15:30'), 2))).toBe('2027-01-05T15:30');
  });

  it('are a week when the next year is not published: nothing goes back while nobody works', () => {
    expect(due('2026-12-31T15:30', [2026])).toBe('2027-01-07T17:30');
    expect(due('2026-12-30T09:00', [2026])).toBe('2027-01-06T17:30');
    expect(due('2026-12-29T09:00', [2026])).toBe('2026-12-31T09:00');
  });
});
