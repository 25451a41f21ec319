import type { Calendar } from '../calendar/calendar.ts';
import { civilDate, dayNumber, isoDate, weekday } from '../calendar/date.ts';
import { isWorkingDay } from '../calendar/day-kind.ts';
import type { Dated, Note } from './dated.ts';
import type { LooseDate, YearBasis } from './when.ts';
import { baseDate } from './when.ts';

/** What a limit in days may be counted from: the arrival of this document, its date, or the meeting it calls. */
const fromReceipt = /(?:收到|接到|接|收)(?:本|此|该)?(?:通知|文件|来文|函|文|电)(?:之日)?(?:起|后|之后)?(?:的)?$/;
const fromIssue = /(?:(?:本|此|该)?(?:通知|文件|方案)(?:印发|下发|发布|发文)(?:之日)?(?:起|后)?|发文之日起|即日起)$/;
const fromMeeting = /(?:会后|会议(?:结束)?后|散会后)$/;

export type Counted = { due: LooseDate | null; note: Note };

function startOf({ clause: { before } }: Dated, basis: YearBasis, meeting: LooseDate | null): LooseDate | null {
  if (fromReceipt.test(before)) return basis.received ?? baseDate(basis);
  return fromMeeting.test(before) ? meeting : baseDate(basis);
}

/** The `amount`-th working day after `day`; weekends alone are left out where no calendar covers the year. */
function workingDayAfter(day: number, amount: number, calendar: Calendar | null): number {
  let left = Math.min(amount, 250);
  let at = day;
  while (left > 0) {
    at++;
    const known = calendar === null ? null : isWorkingDay(calendar, isoDate(at));
    if (known ?? weekday(at) <= 5) left--;
  }
  return at;
}

/** Whether a limit in days counts from this document or its meeting, and so binds whoever reads it. */
export const isCounted = ({ clause: { expression, before } }: Dated): boolean =>
  expression.duration !== null &&
  expression.recurs === null &&
  (fromReceipt.test(before) || fromIssue.test(before) || fromMeeting.test(before));

/**
 * The day on which `收到通知后3个工作日内` or `会后2日内` ends: the day it counts from is not counted itself.
 * Null for any other limit; the date inside is null when the day to count from is not known.
 */
export function countedDue(
  dated: Dated,
  { basis, meeting, calendar }: { basis: YearBasis; meeting: LooseDate | null; calendar: Calendar | null },
): Counted | null {
  const { duration } = dated.clause.expression;
  if (!isCounted(dated) || duration === null) return null;
  const start = startOf(dated, basis, meeting);
  const days = duration.unit === 'week' ? duration.amount * 7 : duration.amount;
  const counts = duration.unit === 'day' || duration.unit === 'week' || duration.unit === 'workday';
  if (start?.year == null || !counts) return { due: null, note: { code: 'date.relative-unknown', by: 'counted' } };
  const from = dayNumber(start.year, start.month, start.day);
  const end = duration.unit === 'workday' ? workingDayAfter(from, days, calendar) : from + days;
  return { due: civilDate(end), note: { code: 'date.counted' } };
}
