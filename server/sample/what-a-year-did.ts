import { addDays, isRestDay } from '../../scenarios/days.ts';
import { type Case, readCases } from '../../scenarios/mosha/read-cases.ts';
import { loadCalendar } from '../calendar/calendar-lookup.ts';
import { fromLocal, toLocalDate } from '../clock.ts';
import type { Db, Trx } from '../db/connect.ts';
import { type CaseFacts, caseFacts } from './case-facts.ts';
import {
  caseRows,
  type HeaviestPerson,
  type HoursByLevel,
  heaviestPerson,
  unitWidth,
  type WeekItem,
  type YearCounts,
  type YearRange,
  yearCounts,
  yearHours,
  yearWeekItems,
} from './year-views.ts';

export type YearAccount = {
  unit: { name: string; villages: number; groups: number };
  /** Local dates, both included. */
  from: string;
  to: string;
  counts: YearCounts;
  /** The published figures of a town are for eleven months. */
  elevenMonths: Pick<YearCounts, 'written' | 'meetings'>;
  /** What was registered before it arrived, in the last 30 days only. */
  lastMonth: Pick<YearCounts, 'registeredBefore' | 'all'>;
  hours: { total: number; yuan: number; byLevel: HoursByLevel[] };
  roadHours: number;
  restDays: { inspected: number; weekends: number };
  heaviest: HeaviestPerson | null;
  cases: CaseAccount[];
};

export type CaseAccount = {
  id: string;
  title: Case['title'];
  source: Case['source'];
  facts: CaseFacts;
  requestIds: string[];
};

/**
 * What a year did to one unit, recomputed from the database alone: the 364 days before `now`. Null for an unknown unit.
 * The cases are those of `scenarios/mosha`, each with the requests that show it.
 */
export const whatAYearDid = async (
  db: Db | Trx,
  region: string,
  unitId: string,
  now: Date,
): Promise<YearAccount | null> => {
  const unit = await unitWidth(db, region, unitId);
  if (!unit) return null;
  const today = toLocalDate(now);
  const since = (days: number): YearRange => ({
    region,
    unitId,
    from: fromLocal(addDays(today, -days)),
    to: fromLocal(today),
  });
  const year = since(364);
  const calendar = await loadCalendar(db, region, unitId);
  const counts = await yearCounts(db, year);
  const eleven = await yearCounts(db, since(335));
  const month = await yearCounts(db, since(30));
  const byLevel = await yearHours(db, year);
  const items = await yearWeekItems(db, year);
  const heaviest = await heaviestPerson(db, year);
  const rows = await caseRows(db, year);
  return {
    unit,
    from: addDays(today, -364),
    to: addDays(today, -1),
    counts,
    elevenMonths: { written: eleven.written, meetings: eleven.meetings },
    lastMonth: { registeredBefore: month.registeredBefore, all: month.all },
    hours: { total: sum(byLevel.map((one) => one.hours)), yuan: sum(byLevel.map((one) => one.yuan)), byLevel },
    roadHours: sum(items.filter((item) => !item.video).map((item) => (2 * item.travelMinutes) / 60)),
    restDays: restDaysInspected(items, (date) => isRestDay(calendar, date)),
    heaviest,
    cases: readCases().map((one) => {
      const own = rows.filter((row) => row.caseCode === one.id);
      const facts = caseFacts({
        rows: own,
        items: items.filter((item) => item.caseCode === one.id),
        calendar,
        nine: one.id === 'nine-post-clerk' ? heaviest : null,
      });
      return { id: one.id, title: one.title, source: one.source, facts, requestIds: own.map((row) => row.requestId) };
    }),
  };
};

const sum = (values: number[]): number => Math.round(values.reduce((total, value) => total + value, 0) * 10) / 10;

/** Rest days on which a visit began, and how many different weekends they belong to. */
const restDaysInspected = (items: WeekItem[], isRest: (date: string) => boolean): YearAccount['restDays'] => {
  const days = new Set(
    items
      .filter((item) => item.kind === 'visit')
      .map((item) => toLocalDate(item.startsAt))
      .filter(isRest),
  );
  const mondays = new Set([...days].map((date) => Math.floor((Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 3) / 7)));
  return { inspected: days.size, weekends: mondays.size };
};
