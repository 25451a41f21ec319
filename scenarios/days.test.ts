import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { describe, expect, it } from 'vitest';
import { dayWithWeekday, isWorked, longDate, monthBefore, shortDate, workday, workdaysBetween } from './days.ts';

const calendar = chineseCalendar();

describe('days of the sample', () => {
  it('counts working days over holidays and make-up days', () => {
    expect(workday(calendar, '2026-11-23', -1)).toBe('2026-11-20');
    expect(workday(calendar, '2026-09-30', 1)).toBe('2026-10-08');
    expect(workday(calendar, '2026-11-21', 0)).toBe('2026-11-23');
    expect(workdaysBetween(calendar, '2026-02-13', '2026-02-16')).toEqual(['2026-02-13', '2026-02-14']);
  });

  it('falls back on Monday to Friday where no holidays are published', () => {
    expect([isWorked(calendar, '2027-10-01'), isWorked(calendar, '2027-10-02')]).toEqual([true, false]);
  });

  it('knows the months before, across a year', () => {
    expect(monthBefore('2026-01-15', 1)).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(monthBefore('2026-03-31', 1)).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  });

  it('writes dates as an office does', () => {
    expect([longDate('2026-11-03'), shortDate('2026-11-03')]).toEqual(['2026年11月3日', '11月3日']);
    expect(dayWithWeekday('2026-11-03')).toBe('2026年11月3日（星期二）');
  });
});
