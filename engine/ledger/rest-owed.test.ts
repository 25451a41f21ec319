import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../calendar/chinese.ts';
import { dayHours } from '../calendar/working-time.ts';
import { restOwed, type Work } from './rest-owed.ts';

const calendar = chineseCalendar();
const day = dayHours(calendar);
const visit = (id: string, date: string): Work => ({ id, start: date, end: date, allDay: true, roadMinutes: 0 });

describe('rest owed', () => {
  it('is owed hour for hour for weekends and evenings, and not for working days', () => {
    const works = [
      visit('weekend', '2026-11-28'),
      visit('weekday', '2026-11-27'),
      { id: 'evening', start: '2026-11-26T19:00', end: '2026-11-26T20:30', allDay: false, roadMinutes: 0 },
    ];
    const owed = restOwed(calendar, works, []);
    expect(owed.works).toEqual([
      { id: 'evening', date: '2026-11-26', hours: 1.5, settled: 0 },
      { id: 'weekend', date: '2026-11-28', hours: day, settled: 0 },
    ]);
    expect(owed).toMatchObject({ owed: day + 1.5, settled: 0, left: day + 1.5 });
  });

  it('is settled by days of rest, the oldest work first, and never below nothing', () => {
    const works = [visit('first', '2026-11-21'), visit('second', '2026-11-22')];
    const one = restOwed(calendar, works, [{ id: 'r', date: '2026-11-24', half: 'day' }]);
    expect(one.works.map((work) => work.settled)).toEqual([day, 0]);
    expect(one.left).toBe(day);
    const rest = ['2026-11-24', '2026-11-25', '2026-11-26'].map((date) => ({ id: date, date, half: 'day' as const }));
    expect(restOwed(calendar, works, rest)).toMatchObject({ settled: 2 * day, left: 0 });
  });

  it('is not settled by a day that is off anyway', () => {
    expect(restOwed(calendar, [visit('a', '2026-11-21')], [{ id: 'r', date: '2026-11-22', half: 'day' }]).left).toBe(
      day,
    );
  });

  it('counts two visits of one Saturday once, and says what it cannot count', () => {
    const owed = restOwed(calendar, [visit('a', '2026-11-28'), visit('b', '2026-11-28'), visit('c', '2031-01-04')], []);
    expect(owed.owed).toBe(day);
    expect(owed.unknown).toEqual(['c']);
  });
});
