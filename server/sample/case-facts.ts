import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import { addDays, isRestDay, monthBefore, weekdayOf } from '../../scenarios/days.ts';
import { toLocalDate } from '../clock.ts';
import type { CaseRow, HeaviestPerson, WeekItem } from './year-views.ts';

/** What the database shows of one case; a fact that does not apply is 0 or false. */
export type CaseFacts = {
  notices: number;
  senders: number;
  levels: number;
  townships: number;
  hours: number;
  visits: number;
  meetings: number;
  days: number;
  meetingMinutes: number;
  roadMinutes: number;
  sameDay: number;
  everyWeekend: boolean;
  clash: boolean;
  posts: number;
};

type CaseMaterial = { rows: CaseRow[]; items: WeekItem[]; calendar: Calendar; nine?: HeaviestPerson | null };

/** Recomputes the facts of a case from its rows; compared with what `scenarios/mosha/*.yaml` expects. */
export const caseFacts = ({ rows, items, calendar, nine }: CaseMaterial): CaseFacts => {
  const visits = items.filter((item) => item.kind === 'visit');
  const meetings = items.filter((item) => item.kind === 'meeting');
  const most = (values: number[]) => Math.max(0, ...values);
  return {
    notices: rows.length,
    senders: new Set(rows.map((row) => row.issuerName)).size,
    levels: new Set(rows.map((row) => row.issuerLevel)).size,
    townships: most(rows.map((row) => row.townships)),
    hours: Math.round(rows.reduce((sum, row) => sum + row.hours, 0) * 10) / 10,
    visits: visits.length,
    meetings: meetings.length,
    days: new Set(visits.map((visit) => toLocalDate(visit.startsAt))).size,
    meetingMinutes: most(meetings.map((item) => (item.endsAt.getTime() - item.startsAt.getTime()) / 60_000)),
    roadMinutes: most(meetings.map((item) => 2 * item.travelMinutes)),
    sameDay: rows.filter((row) => row.dueAt.some((due) => toLocalDate(due) === toLocalDate(row.arrivedAt))).length,
    everyWeekend: everyWeekend(visits, calendar),
    clash: items.some((one, index) => items.slice(index + 1).some((other) => overlap(one, other))),
    posts: nine?.posts.length ?? 0,
  };
};

const overlap = (a: WeekItem, b: WeekItem): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/** Whether every weekend of the month of the first visit had one on its Saturday or Sunday. */
const everyWeekend = (visits: WeekItem[], calendar: Calendar): boolean => {
  const [first] = visits;
  if (!first) return false;
  const visited = new Set(visits.map((visit) => toLocalDate(visit.startsAt)));
  const { from, to } = monthBefore(toLocalDate(first.startsAt), 0);
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (weekdayOf(date) !== 6) continue;
    const sunday = addDays(date, 1);
    if (!visited.has(date) && !visited.has(sunday)) return false;
  }
  return visits.every((visit) => isRestDay(calendar, toLocalDate(visit.startsAt)));
};
