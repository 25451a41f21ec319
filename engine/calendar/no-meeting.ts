import type { Reading } from '../reading/reading.ts';
import type { Calendar } from './calendar.ts';
import { isoDate, parseDate } from './date.ts';
import { isWorkingDay } from './day-kind.ts';
import { protectedHalfDays } from './protection.ts';

const MOST_AHEAD_DAYS = 31;

/**
 * Whole no-meeting days of a place from the first meeting a reading announces to a month after the last; nothing when it announces
 * none with a full date.
 */
export function noMeetingDaysOf(
  calendar: Calendar,
  { meetings }: Pick<Reading, 'meetings'>,
): { noMeetingDays?: { date: string; name: string }[] } {
  const days = meetings.map(({ start }) => parseDate(start.slice(0, 10))).filter((day) => day !== null);
  if (days.length === 0) return {};
  const [from, to] = [isoDate(Math.min(...days)), isoDate(Math.max(...days) + MOST_AHEAD_DAYS)];
  const halves = protectedHalfDays(calendar, from, to).filter((half) => half.kind === 'no-meeting');
  const whole = halves.filter(
    (half) => half.half === 'am' && halves.some((other) => other.date === half.date && other.half === 'pm'),
  );
  // On a day off the day off is the reason.
  const kept = whole.filter(({ date }) => isWorkingDay(calendar, date) !== false);
  return { noMeetingDays: kept.map(({ date, name }) => ({ date, name })) };
}
