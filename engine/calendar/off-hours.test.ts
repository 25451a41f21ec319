import { describe, expect, it } from 'vitest';
import { chineseCalendar } from './chinese.ts';
import { hoursBeyond, offTimes, restHours } from './off-hours.ts';
import { dayHours } from './working-time.ts';

const calendar = chineseCalendar();
const off = (start: string, end: string, more: { allDay?: boolean; roadMinutes?: number } = {}) =>
  offTimes(calendar, { start, end, allDay: false, roadMinutes: 0, ...more });
const hours = (start: string, end: string, more = {}) => hoursBeyond(off(start, end, more).times, []);

describe('time outside office hours', () => {
  it('is nothing on an ordinary day, noon included', () => {
    expect(hours('2026-11-23T09:00', '2026-11-23T16:00')).toBe(0);
    expect(off('2026-11-23', '2026-11-23', { allDay: true }).times).toEqual([]);
  });

  it('is the evening of a working day, and the road before the office opens', () => {
    expect(hours('2026-11-23T19:00', '2026-11-23T21:30')).toBe(2.5);
    const { amStart } = calendar.hours;
    expect(hours(`2026-11-23T${amStart}`, '2026-11-23T10:00', { roadMinutes: 45 })).toBe(0.75);
  });

  it('is all of a weekend or holiday but noon; a make-up day is a working day', () => {
    expect(hours('2026-11-28T09:00', '2026-11-28T11:00', { roadMinutes: 30 })).toBe(3);
    expect(hours('2026-11-28', '2026-11-28', { allDay: true })).toBe(dayHours(calendar));
    expect(hours('2026-10-07', '2026-10-07', { allDay: true })).toBe(dayHours(calendar));
    expect(hours('2026-10-10', '2026-10-10', { allDay: true })).toBe(0);
  });

  it('of several days takes those that are off', () => {
    expect(hours('2026-11-27', '2026-11-29', { allDay: true })).toBe(2 * dayHours(calendar));
    expect(hours('2026-11-27T14:30', '2026-11-28T10:00')).toBe(
      Math.round(
        (10 - Number(calendar.hours.amStart.slice(0, 2)) - Number(calendar.hours.amStart.slice(3)) / 60) * 100,
      ) / 100,
    );
  });

  it('is not guessed for a year that is not published, nor for what is no date', () => {
    expect(off('2031-11-29', '2031-11-29', { allDay: true })).toEqual({ times: [], unknown: true });
    expect(off('soon', 'later')).toEqual({ times: [], unknown: false });
  });

  it('counts an hour once that two bookings take', () => {
    const first = off('2026-11-28T10:00', '2026-11-28T12:00').times;
    expect(hoursBeyond(off('2026-11-28T09:00', '2026-11-28T11:00').times, first)).toBe(1);
    expect(hoursBeyond(off('2026-11-29T09:00', '2026-11-29T11:00').times, first)).toBe(2);
  });

  it('is given back by working days', () => {
    expect(restHours(calendar, '2026-11-24', 'day')).toBe(dayHours(calendar));
    expect(restHours(calendar, '2026-11-24', 'am')! + restHours(calendar, '2026-11-24', 'pm')!).toBe(
      dayHours(calendar),
    );
    expect(restHours(calendar, '2026-11-28', 'day')).toBe(0);
    expect(restHours(calendar, '2031-11-28', 'day')).toBeNull();
  });
});
