import type { Calendar } from './calendar.ts';
import { isoDate, parseInstant } from './date.ts';
import { isWorkingDay } from './day-kind.ts';
import { dayHours, officeSessions } from './working-time.ts';

/** A stretch of one day outside office hours; minutes after midnight, half-open. */
export type OffTime = { date: string; from: number; to: number };

/** Something that takes a person's time, in local instants; `roadMinutes` are driven before and again after. */
export type Booked = { start: string; end: string; allDay: boolean; roadMinutes: number };

const MIDNIGHT = 1440;

/**
 * What of a booking lies outside office hours: on working days before the office opens and after it closes, on other days all of it but
 * the noon break. A booking of several days takes the office hours of each. `unknown` when a day's year is not published.
 * @example offTimes(chineseCalendar(), { start: '2026-11-28T09:00', end: '2026-11-28T11:00', allDay: false, roadMinutes: 30 })
 *   // { times: [{ date: '2026-11-28', from: 510, to: 690 }], unknown: false }
 */
export function offTimes(calendar: Calendar, booked: Booked): { times: OffTime[]; unknown: boolean } {
  const [start, end] = [parseInstant(booked.start), parseInstant(booked.end)];
  const sessions = officeSessions(calendar);
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (!start || !end || !first || !last || end.day < start.day) return { times: [], unknown: false };
  const [open, close] = [first.start, last.end];
  const times: OffTime[] = [];
  let unknown = false;
  for (let day = start.day; day <= end.day; day++) {
    const timed = (at: number | null, usual: number) => (booked.allDay || at === null ? usual : at);
    const from = Math.max(0, timed(day === start.day ? start.minute - booked.roadMinutes : null, open));
    const to = Math.min(MIDNIGHT, timed(day === end.day ? end.minute + booked.roadMinutes : null, close));
    const working = isWorkingDay(calendar, isoDate(day));
    if (working === null) unknown = true;
    else times.push(...outside({ date: isoDate(day), from, to }, working ? [[open, close]] : breaks(sessions)));
  }
  return { times, unknown };
}

/** Noon, between the sessions: nobody works then, on whatever day. */
const breaks = (sessions: { start: number; end: number }[]): [number, number][] =>
  sessions.slice(1).map((session, nth) => [sessions[nth]!.end, session.start]);

const outside = (time: OffTime, taken: [number, number][]): OffTime[] =>
  taken
    .reduce<OffTime[]>(
      (left, [from, to]) =>
        left.flatMap((one) => [
          { ...one, to: Math.min(one.to, from) },
          { ...one, from: Math.max(one.from, to) },
        ]),
      [time],
    )
    .filter((one) => one.to > one.from);

/** The same stretches without what others took already, and hours of them. @example 9:00–11:00 after 10:00–12:00 → 1 hour */
export function hoursBeyond(times: OffTime[], taken: OffTime[]): number {
  const minutes = times
    .flatMap((time) =>
      outside(
        time,
        taken.filter((other) => other.date === time.date).map((other): [number, number] => [other.from, other.to]),
      ),
    )
    .reduce((sum, { from, to }) => sum + to - from, 0);
  return Math.round((minutes / 60) * 100) / 100;
}

/** Hours a day of rest gives back: half of a day's office hours for a half-day; 0 on a day off, null when its year is unknown. */
export function restHours(calendar: Calendar, date: string, half: 'am' | 'pm' | 'day'): number | null {
  const working = isWorkingDay(calendar, date);
  if (working === null) return null;
  if (!working) return 0;
  if (half === 'day') return dayHours(calendar);
  const session = officeSessions(calendar).find((one) => one.half === half);
  return session ? (session.end - session.start) / 60 : 0;
}
