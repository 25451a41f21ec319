import type { Calendar, ProtectedPeriod } from './calendar.ts';
import { isoDate, parseDate } from './date.ts';

/** A protected period that is added or taken away, for everybody. */
export type PeriodChange = { kind: 'add' | 'remove'; period: ProtectedPeriod };

/** Whole weeks, so that a Wednesday stays one. */
const YEAR_DAYS = 364;

const isSame = (a: ProtectedPeriod, b: ProtectedPeriod): boolean =>
  a.name === b.name &&
  a.kind === b.kind &&
  a.from === b.from &&
  a.to === b.to &&
  a.half === b.half &&
  [...a.weekdays].sort().join() === [...b.weekdays].sort().join();

/**
 * The same period over the year before a day: one that lies ahead is moved back by whole years of weeks until it has begun; one
 * that lasts a year or more stands for all of it.
 * @example pastYearOf({ name: '无会周', kind: 'no-meeting', from: '2026-12-07', to: '2026-12-11', half: 'day', weekdays: [] }, '2026-11-23').from // '2025-12-08'
 */
export function pastYearOf(period: ProtectedPeriod, today: string): ProtectedPeriod {
  const [from, to, now] = [period.from, period.to, today].map((day) => parseDate(day));
  if (from === undefined || to === undefined || now === undefined || from === null || to === null || now === null)
    return period;
  if (to - from >= YEAR_DAYS - 1)
    return { ...period, from: isoDate(now - YEAR_DAYS - 1), to: isoDate(now + YEAR_DAYS) };
  const back = Math.max(0, Math.ceil((from - now) / YEAR_DAYS)) * YEAR_DAYS;
  return { ...period, from: isoDate(from - back), to: isoDate(to - back) };
}

/** The calendar before and after the change; `period` already lies where it is to be tried (`pastYearOf`). */
export function withPeriod(calendar: Calendar, { kind, period }: PeriodChange, when: 'before' | 'after'): Calendar {
  const stands = (kind === 'add') === (when === 'after');
  const others = calendar.protectedPeriods.filter((one) => !isSame(one, period));
  return { ...calendar, protectedPeriods: stands ? [...others, period] : others };
}
