import type { Calendar } from './calendar.ts';
import type { Instant } from './date.ts';
import { civilDate, dayNumber, isoDate, isoInstant, parseInstant, parseTime } from './date.ts';
import { isWorkingDay } from './day-kind.ts';

/** Minutes after midnight, half-open. */
export type OfficeSession = { half: 'am' | 'pm'; start: number; end: number };

/** The two sessions of an ordinary day; a session with malformed or reversed hours is dropped. */
export function officeSessions(calendar: Calendar): OfficeSession[] {
  const { amStart, amEnd, pmStart, pmEnd } = calendar.hours;
  const sessions: OfficeSession[] = [];
  for (const [half, from, to] of [
    ['am', amStart, amEnd],
    ['pm', pmStart, pmEnd],
  ] as const) {
    const [start, end] = [parseTime(from), parseTime(to)];
    if (start !== null && end !== null && start < end) sessions.push({ half, start, end });
  }
  return sessions;
}

/** Working hours of one full day. `dayHours(chineseCalendar()) // 6.5` */
export function dayHours(calendar: Calendar): number {
  return officeSessions(calendar).reduce((sum, session) => sum + session.end - session.start, 0) / 60;
}

/** The first day at or after `day` whose year is known, or null when there is none. */
function nextKnownDay(calendar: Calendar, day: number): number | null {
  const { year } = civilDate(day);
  if (calendar.knownYears.includes(year)) return day;
  const later = calendar.knownYears.filter((known) => known > year);
  return later.length === 0 ? null : dayNumber(Math.min(...later), 1, 1);
}

function minutesOn(calendar: Calendar, sessions: OfficeSession[], day: number, window: [number, number]): number {
  if (!isWorkingDay(calendar, isoDate(day))) return 0;
  let minutes = 0;
  for (const { start, end } of sessions) minutes += Math.max(0, Math.min(end, window[1]) - Math.max(start, window[0]));
  return minutes;
}

/**
 * Working hours from one local instant to another (negative when `to` lies before `from`).
 * `unknown` is true when part of the span lies in a year whose holidays are not published: the hours then cover only
 * the known part. Malformed instants give 0 hours and `unknown`.
 * `workingHoursBetween(chineseCalendar(), '2026-11-23T11:00', '2026-11-23T15:30') // { hours: 2, unknown: false }`
 */
export function workingHoursBetween(calendar: Calendar, from: string, to: string): { hours: number; unknown: boolean } {
  const [start, end] = [parseInstant(from), parseInstant(to)];
  if (!start || !end) return { hours: 0, unknown: true };
  if (end.day < start.day || (end.day === start.day && end.minute < start.minute)) {
    const { hours, unknown } = workingHoursBetween(calendar, to, from);
    return { hours: hours === 0 ? 0 : -hours, unknown };
  }
  const sessions = officeSessions(calendar);
  let minutes = 0;
  let unknown = false;
  for (let day = start.day; day <= end.day; day++) {
    const known = nextKnownDay(calendar, day);
    if (known !== day) unknown = true;
    if (known === null || known > end.day) break;
    day = known;
    minutes += minutesOn(calendar, sessions, day, [
      day === start.day ? start.minute : 0,
      day === end.day ? end.minute : 1440,
    ]);
  }
  return { hours: minutes / 60, unknown };
}

/**
 * The instant at which `hours` of working time have passed since `from`; null when the calendar ends before that
 * (or the instant is malformed), because an unpublished year must never count as ordinary.
 * `addWorkingHours(chineseCalendar(), '2026-11-23T16:30', 2) // '2026-11-24T09:30'`
 */
export function addWorkingHours(calendar: Calendar, from: string, hours: number): string | null {
  const start: Instant | null = parseInstant(from);
  if (!start || !(hours >= 0)) return null;
  const sessions = officeSessions(calendar);
  if (sessions.length === 0) return null;
  let left = Math.round(hours * 60);
  for (let day = start.day; ; day++) {
    const working = isWorkingDay(calendar, isoDate(day));
    if (working === null) return null;
    if (!working) continue;
    for (const session of sessions) {
      const begin = Math.max(session.start, day === start.day ? start.minute : 0);
      const room = Math.max(0, session.end - begin);
      if (room >= left && (room > 0 || left > 0)) return isoInstant({ day, minute: begin + left });
      left -= room;
    }
  }
}
