import type { Calendar, ProtectedPeriod } from './calendar.ts';
import { isoDate, isoInstant, parseDate, parseInstant, weekday } from './date.ts';
import { isWorkingDay } from './day-kind.ts';
import { officeSessions } from './working-time.ts';

export type ProtectedHalfDay = { date: string; half: 'am' | 'pm'; name: string; kind: ProtectedPeriod['kind'] };

/** Ten years: longer ranges are cut, so that a mistyped year cannot keep a caller waiting. */
const maxRangeDays = 3660;

function covers(period: ProtectedPeriod, date: string, half: 'am' | 'pm'): boolean {
  if (date < period.from || date > period.to) return false;
  if (period.half !== 'day' && period.half !== half) return false;
  return period.weekdays.length === 0 || period.weekdays.includes(weekday(parseDate(date) ?? 0));
}

/**
 * Every protected half-day from `from` to `to` (both ISO dates, inclusive), in order; several periods on one half-day
 * give several rows. Days off are listed too: protection does not depend on work.
 * `protectedHalfDays(calendar, '2026-11-23', '2026-11-29') // [{ date: '2026-11-25', half: 'am', name: '居民接待日', kind: 'residents' }]`
 */
export function protectedHalfDays(calendar: Calendar, from: string, to: string): ProtectedHalfDay[] {
  const [first, last] = [parseDate(from), parseDate(to)];
  const found: ProtectedHalfDay[] = [];
  if (first === null || last === null || calendar.protectedPeriods.length === 0) return found;
  for (let day = first; day <= Math.min(last, first + maxRangeDays); day++) {
    const date = isoDate(day);
    for (const half of ['am', 'pm'] as const)
      for (const period of calendar.protectedPeriods)
        if (covers(period, date, half)) found.push({ date, half, name: period.name, kind: period.kind });
  }
  return found;
}

/**
 * The first stretch of `minutes` inside one office session at or after `from` that is worked and not protected.
 * Null when the published calendar ends first, when no session is that long, or when `from` is malformed.
 * `nextFreeWorkingSlot(chineseCalendar(), '2026-09-30T17:00', 60) // { start: '2026-10-08T08:30', end: '2026-10-08T09:30' }`
 */
export function nextFreeWorkingSlot(
  calendar: Calendar,
  from: string,
  minutes = 60,
): { start: string; end: string } | null {
  const start = parseInstant(from);
  const sessions = officeSessions(calendar).filter((session) => session.end - session.start >= minutes);
  if (!start || sessions.length === 0 || !(minutes > 0)) return null;
  for (let day = start.day; day <= start.day + maxRangeDays; day++) {
    const date = isoDate(day);
    const working = isWorkingDay(calendar, date);
    if (working === null) return null;
    if (!working) continue;
    for (const session of sessions) {
      const begin = Math.max(session.start, day === start.day ? start.minute : 0);
      if (session.end - begin < minutes || calendar.protectedPeriods.some((p) => covers(p, date, session.half)))
        continue;
      return { start: isoInstant({ day, minute: begin }), end: isoInstant({ day, minute: begin + minutes }) };
    }
  }
  return null;
}
