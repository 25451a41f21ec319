import type { Calendar, DayKind } from './calendar.ts';
import { parseDate, weekday } from './date.ts';

/**
 * Whether the holidays of that day's year are published and loaded.
 * `isKnown(chineseCalendar(), '2027-03-01') // false`
 */
export function isKnown(calendar: Calendar, date: string): boolean {
  return calendar.knownYears.includes(Number(date.slice(0, 4)));
}

/**
 * What kind of day a date is. A malformed date, and every day of an unpublished year (its weekends too,
 * since make-up days are not known), is `unknown`.
 * `dayKind(chineseCalendar(), '2026-02-14') // 'makeup-workday'`
 */
export function dayKind(calendar: Calendar, date: string): DayKind {
  const number = parseDate(date);
  if (number === null || !isKnown(calendar, date)) return 'unknown';
  const exception = Object.hasOwn(calendar.exceptions, date) ? calendar.exceptions[date] : undefined;
  if (exception) return exception.kind;
  return weekday(number) >= 6 ? 'weekend' : 'workday';
}

/** Whether work is done that day: true, false, or null when the year is not published. */
export function isWorkingDay(calendar: Calendar, date: string): boolean | null {
  const kind = dayKind(calendar, date);
  return kind === 'unknown' ? null : kind === 'workday' || kind === 'makeup-workday';
}
