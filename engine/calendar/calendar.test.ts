import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProtectedPeriod } from './calendar.ts';
import { chineseCalendar } from './chinese.ts';
import {
  civilDate,
  dayNumber,
  isoDate,
  isoInstant,
  isoTime,
  parseDate,
  parseInstant,
  parseTime,
  weekday,
} from './date.ts';
import { dayKind, isKnown, isWorkingDay } from './day-kind.ts';
import { nextFreeWorkingSlot, protectedHalfDays } from './protection.ts';
import { addWorkingHours, dayHours, workingHoursBetween } from './working-time.ts';

const calendar = chineseCalendar();
const first = dayNumber(2004, 1, 1);
const last = dayNumber(2026, 12, 31);
const anyKnownDay = fc.integer({ min: first, max: last });
const anyInstant = fc
  .tuple(anyKnownDay, fc.integer({ min: 0, max: 1439 }))
  .map(([day, minute]) => isoInstant({ day, minute }));

describe('civil dates', () => {
  it('agree with the platform on every day and weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200000, max: 200000 }), (number) => {
        const date = new Date(number * 86400000);
        const { year, month, day } = civilDate(number);
        expect([year, month, day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        expect(dayNumber(year, month, day)).toBe(number);
        expect(weekday(number) % 7).toBe(date.getUTCDay());
      }),
    );
  });
  it('refuse what is not a date, a time or an instant', () => {
    expect(isoDate(0)).toBe('1970-01-01');
    expect(isoTime(510)).toBe('08:30');
    expect(parseTime('08:30')).toBe(510);
    for (const wrong of ['2026-02-30', '2026-13-01', '2026-1-1', '', '2026-01-01x'])
      expect(parseDate(wrong)).toBeNull();
    for (const wrong of ['25:00', '08:60', '8:30', '24:01']) expect(parseTime(wrong)).toBeNull();
    expect(parseInstant('2026-11-23T25:00')).toBeNull();
    expect(parseInstant('2026-11-23')).toEqual({ day: dayNumber(2026, 11, 23), minute: 0 });
  });
});

describe('the kind of a day', () => {
  it('follows the published holidays and make-up days', () => {
    expect(dayKind(calendar, '2026-10-01')).toBe('holiday');
    expect(dayKind(calendar, '2026-02-14')).toBe('makeup-workday');
    expect(dayKind(calendar, '2026-11-22')).toBe('weekend');
    expect(dayKind(calendar, '2026-11-23')).toBe('workday');
    expect(dayKind(calendar, '2009-10-10')).toBe('makeup-workday');
    expect(calendar.exceptions['2026-10-01']).toEqual({ kind: 'holiday', name: '国庆节' });
  });
  it('is unknown in a year that is not published, on its weekends too', () => {
    expect(isKnown(calendar, '2027-03-01')).toBe(false);
    for (const date of ['2027-01-01', '2027-03-01', '2027-03-06', '2003-12-31', 'tomorrow'])
      expect(dayKind(calendar, date)).toBe('unknown');
    expect(isWorkingDay(calendar, '2027-03-01')).toBeNull();
  });
  it('knows 2004 to 2026, and every make-up day is a weekend day', () => {
    expect(calendar.knownYears).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
    for (const [date, { kind }] of Object.entries(calendar.exceptions))
      if (kind === 'makeup-workday') expect(weekday(parseDate(date)!)).toBeGreaterThan(5);
  });
  it('gives every published year between 240 and 256 working days', () => {
    for (const year of calendar.knownYears) {
      let days = 0;
      for (let day = dayNumber(year, 1, 1); day <= dayNumber(year, 12, 31); day++)
        if (isWorkingDay(calendar, isoDate(day))) days++;
      expect(days).toBeGreaterThan(240);
      expect(days).toBeLessThan(256);
    }
  });
});

describe('working hours', () => {
  it('count office hours only', () => {
    expect(dayHours(calendar)).toBe(6.5);
    expect(workingHoursBetween(calendar, '2026-11-23T11:00', '2026-11-23T15:30')).toEqual({ hours: 2, unknown: false });
    expect(workingHoursBetween(calendar, '2026-09-30T17:00', '2026-10-08T09:00')).toEqual({ hours: 1, unknown: false });
    expect(workingHoursBetween(calendar, '2026-02-14T08:30', '2026-02-14T17:30').hours).toBe(6.5);
    expect(workingHoursBetween(calendar, '2026-11-21T00:00', '2026-11-22T24:00').hours).toBe(0);
  });
  it('are negative backwards and never count an unpublished year', () => {
    expect(workingHoursBetween(calendar, '2026-11-23T12:00', '2026-11-23T08:30').hours).toBe(-3.5);
    expect(workingHoursBetween(calendar, '2026-12-31T08:30', '2027-06-30T17:30')).toEqual({
      hours: 6.5,
      unknown: true,
    });
    expect(workingHoursBetween(calendar, '0001-01-01T00:00', '9999-12-31T00:00').unknown).toBe(true);
    expect(workingHoursBetween(calendar, 'x', '2026-01-01T00:00')).toEqual({ hours: 0, unknown: true });
  });
  it('add up: a way in two parts is as long as the whole', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, anyInstant, (...instants) => {
        const [a, b, c] = instants.sort() as [string, string, string];
        const whole = workingHoursBetween(calendar, a, c).hours;
        expect(workingHoursBetween(calendar, a, b).hours + workingHoursBetween(calendar, b, c).hours).toBeCloseTo(
          whole,
          6,
        );
        expect(whole).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 30 },
    );
  });
  it('added to an instant are the hours between', () => {
    expect(addWorkingHours(calendar, '2026-11-23T16:30', 2)).toBe('2026-11-24T09:30');
    expect(addWorkingHours(calendar, '2026-12-31T17:00', 8)).toBeNull();
    expect(addWorkingHours(calendar, '2026-11-21T10:00', 0)).toBe('2026-11-23T08:30');
    expect(addWorkingHours(calendar, '2026-11-23T10:00', -1)).toBeNull();
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 200 }), (from, quarters) => {
        const until = addWorkingHours(calendar, from, quarters / 4);
        if (until !== null) expect(workingHoursBetween(calendar, from, until).hours).toBeCloseTo(quarters / 4, 6);
      }),
    );
  });
});

describe('protected time', () => {
  const mornings: ProtectedPeriod = {
    name: '居民接待日',
    kind: 'residents',
    from: '2026-01-01',
    to: '2026-12-31',
    half: 'am',
    weekdays: [3],
  };
  const place = chineseCalendar([mornings]);
  it('lists its half-days', () => {
    expect(protectedHalfDays(place, '2026-11-23', '2026-11-29')).toEqual([
      { date: '2026-11-25', half: 'am', name: '居民接待日', kind: 'residents' },
    ]);
    expect(protectedHalfDays(place, 'x', '2026-11-29')).toEqual([]);
  });
  it('is skipped, as are weekends and holidays, when the next free slot is looked for', () => {
    expect(nextFreeWorkingSlot(place, '2026-11-24T17:00', 60)).toEqual({
      start: '2026-11-25T14:30',
      end: '2026-11-25T15:30',
    });
    expect(nextFreeWorkingSlot(place, '2026-09-30T17:00', 60)).toEqual({
      start: '2026-10-08T08:30',
      end: '2026-10-08T09:30',
    });
    expect(nextFreeWorkingSlot(place, '2026-12-31T17:00', 60)).toBeNull();
    expect(nextFreeWorkingSlot(place, '2026-11-24T17:00', 600)).toBeNull();
  });
  it('never overlaps a free slot, whatever the place protects', () => {
    const period = fc.record({
      name: fc.constant('x'),
      kind: fc.constant('other' as const),
      from: anyKnownDay.map(isoDate),
      to: anyKnownDay.map(isoDate),
      half: fc.constantFrom('am' as const, 'pm' as const, 'day' as const),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(
        fc.array(period, { maxLength: 4 }),
        anyInstant,
        fc.integer({ min: 1, max: 180 }),
        (periods, from, minutes) => {
          const some = { ...calendar, protectedPeriods: periods };
          const slot = nextFreeWorkingSlot(some, from, minutes);
          if (slot === null) return;
          expect(slot.start >= from).toBe(true);
          expect(workingHoursBetween(some, slot.start, slot.end).hours).toBeCloseTo(minutes / 60, 6);
          const date = slot.start.slice(0, 10);
          const half = slot.start.slice(11) < '12:00' ? 'am' : 'pm';
          expect(protectedHalfDays(some, date, date).filter((row) => row.half === half)).toEqual([]);
        },
      ),
    );
  });
});
