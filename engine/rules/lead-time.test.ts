import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../calendar/chinese.ts';
import { isoInstant, parseDate } from '../calendar/date.ts';
import { dayKind } from '../calendar/day-kind.ts';
import { workingHoursBetween } from '../calendar/working-time.ts';
import type { Ask } from '../reading/reading.ts';
import { redate } from './lead-time.ts';

const calendar = chineseCalendar();
const first = parseDate('2026-01-01') ?? 0;
const anyInstant = fc
  .tuple(fc.integer({ min: first, max: first + 330 }), fc.integer({ min: 0, max: 1439 }))
  .map(([day, minute]) => isoInstant({ day, minute }));
const ask: Ask = {
  kind: 'report',
  what: '数据',
  raw: '今日17:00前',
  span: [3, 11],
  due: null,
  time: null,
  recurs: null,
  to: null,
};

/** The instant a fix offers, read back from its words; the year is the one of 2026 in which all cases lie. */
function offered(words: string): string {
  const [, month = '', day = '', time = ''] = /^(\d+)月(\d+)日(\d\d:\d\d)前$/.exec(words) ?? [];
  return `2026-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${time}`;
}

describe('moving a deadline', () => {
  it('always leaves the wanted working hours, and ends on a working day at the end of a half-day', () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(6.5, 8, 13, 19.5), (receivedAt, wanted) => {
        const [fix] = redate({ ask, receivedAt, calendar }, wanted);
        const to = offered(fix?.edit?.replacement ?? '');
        expect(workingHoursBetween(calendar, receivedAt, to).hours).toBeGreaterThanOrEqual(wanted);
        expect(['workday', 'makeup-workday']).toContain(dayKind(calendar, to.slice(0, 10)));
        expect([calendar.hours.amEnd, calendar.hours.pmEnd]).toContain(to.slice(11));
        expect(fix?.edit?.span).toEqual(ask.span);
      }),
    );
  });

  it('keeps clear of protected half-days', () => {
    const residents = {
      name: '居民接待日',
      kind: 'residents' as const,
      from: '2026-01-01',
      to: '2026-12-31',
      half: 'day' as const,
      weekdays: [2],
    };
    const [fix] = redate(
      { ask, receivedAt: '2026-11-23T09:00', calendar: { ...calendar, protectedPeriods: [residents] } },
      6.5,
    );
    expect(fix?.edit?.replacement).toBe('11月25日12:00前');
  });

  it('offers nothing where no calendar is published', () => {
    expect(
      redate({ ask, receivedAt: isoInstant({ day: parseDate('2027-06-01') ?? 0, minute: 600 }), calendar }, 8),
    ).toEqual([]);
  });
});
