import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import { isoDate, parseDate, weekday } from '@songbang/engine/calendar/date.ts';
import { dayKind, isWorkingDay } from '@songbang/engine/calendar/day-kind.ts';

export type { Calendar };

/** `addDays('2026-11-23', -1)` → `2026-11-22`. Throws RangeError on a malformed date. */
export const addDays = (date: string, days: number): string => {
  const number = parseDate(date);
  if (number === null) throw new RangeError(`not a date: ${date}`);
  return isoDate(number + days);
};

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: string): number => weekday(parseDate(date) ?? 0);

/** In a year whose holidays are not published the sample falls back on Monday to Friday; it never claims to know more. */
export const isWorked = (calendar: Calendar, date: string): boolean =>
  isWorkingDay(calendar, date) ?? weekdayOf(date) <= 5;

export const isRestDay = (calendar: Calendar, date: string): boolean => !isWorked(calendar, date);

export const isHoliday = (calendar: Calendar, date: string): boolean => dayKind(calendar, date) === 'holiday';

/** The `count`-th worked day after (or, negative, before) a date; 0 gives the date itself or the next worked day. */
export const workday = (calendar: Calendar, date: string, count: number): string => {
  let day = date;
  if (count === 0) while (!isWorked(calendar, day)) day = addDays(day, 1);
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, Math.sign(count));
    if (isWorked(calendar, day)) left -= 1;
  }
  return day;
};

/** All worked days from `from` to `to`, both included. */
export const workdaysBetween = (calendar: Calendar, from: string, to: string): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorked(calendar, day)) days.push(day);
  return days;
};

/** First and last date of the calendar month `months` before the one of `date`. */
export const monthBefore = (date: string, months: number): { from: string; to: string } => {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - months;
  const first = (at: number) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  return { from: first(index), to: addDays(first(index + 1), -1) };
};

const WEEKDAY_NAMES = ['一', '二', '三', '四', '五', '六', '日'];

/** `longDate('2026-11-03')` → `2026年11月3日`. */
export const longDate = (date: string): string =>
  `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

/** `shortDate('2026-11-03')` → `11月3日`. */
export const shortDate = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

/** `dayWithWeekday('2026-11-03')` → `2026年11月3日（星期二）`. */
export const dayWithWeekday = (date: string): string =>
  `${longDate(date)}（星期${WEEKDAY_NAMES[weekdayOf(date) - 1]}）`;
