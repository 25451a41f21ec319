import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import { isWorkingDay } from '@songbang/engine/calendar/day-kind.ts';
import { noMeetingDaysOf } from '@songbang/engine/calendar/no-meeting.ts';
import { protectedHalfDays } from '@songbang/engine/calendar/protection.ts';
import { dayHours, workingHoursBetween } from '@songbang/engine/calendar/working-time.ts';
import { dutyMatch } from '@songbang/engine/lists/duty-match.ts';
import { alreadyReported, type HeldReport } from '@songbang/engine/lists/held-report.ts';
import { postPattern, topicOf, topicPattern } from '@songbang/engine/lists/topic.ts';
import { deskHours } from '@songbang/engine/pricing/desk-hours.ts';
import type { StandardCosts } from '@songbang/engine/pricing/price.ts';
import { isMeeting, isStatutory, SYSTEM_WIDE } from '@songbang/engine/rules/meeting.ts';
import type { Demand, ReviewContext } from '@songbang/engine/rules/review.ts';
import { isComprehensive, isVisit } from '@songbang/engine/rules/visit.ts';
import { addDays, fromLocal } from '../clock.ts';
import type { Db, Trx } from '../db/connect.ts';
import { givenSheets } from '../indicators/given-lookup.ts';
import { type Asked, type Counts, countsAround, type PostLoad } from './counts-lookup.ts';
import { numbered } from './form-number-lookup.ts';
import { type HeldLists, listsAt } from './held-lookup.ts';
import { idsOf, planned, spanOf } from './plan-lookup.ts';

export type Around = {
  region: string;
  /** Local `YYYY-MM-DDTHH:MM`. */
  now: string;
  demand: Demand;
  issuerUnitId: string | null;
  targetUnitIds: string[];
  calendar: Calendar;
  costs: StandardCosts;
};

/**
 * What the register and the lists know around one request, as the rules want it. A key that is absent was not looked up, because
 * nothing is held to look it up in; null or 0 means that it was looked up and there is none.
 */
export const aroundRequest = async (db: Db | Trx, input: Around): Promise<Partial<ReviewContext>> => {
  const { region, demand } = input;
  const topic = topicOf(demand.reading.title ?? demand.text.slice(0, 200));
  const week = weekOf(input);
  const counts = await countsAround(db, askedOf(input, topic, week));
  const lists = await listsAt(db, region, counts.stamp);
  const plans = await planned(db, { ...input, topic }, lists.plan);
  return {
    ...documentsOf(counts),
    ...visitsOf(input, counts, plans.inspection, topic),
    ...idsOf(input, plans, lists),
    ...(counts.systemMeetings === null ? {} : { systemMeetingsThisYear: counts.systemMeetings }),
    ...dutiesOf(input, lists),
    ...(await numbered(db, region, reportsOf(input, [...lists.reports, ...(await givenSheets(db, input))]))),
    ...noMeetingDaysOf(input.calendar, input.demand.reading),
    ...capacityOf(input, counts.posts, week),
  };
};

const iso = (date: string): string => fromLocal(date).toISOString();

const askedOf = (input: Around, topic: string | null, week: Week): Asked => {
  const { demand, now } = input;
  const year = Number(now.slice(0, 4));
  const lastTo = now.slice(5, 10) === '02-29' ? `${year - 1}-02-28` : `${year - 1}${now.slice(4, 10)}`;
  const posts = { posts: postPattern(topic), words: topicPattern(topic), on: now.slice(0, 10) };
  return {
    region: input.region,
    year: {
      starts: iso(`${year}-01-01`),
      lastStarts: iso(`${year - 1}-01-01`),
      lastEnds: iso(addDays(lastTo, 1)),
      lastFrom: `${year - 1}-01-01`,
      lastTo,
    },
    issuerUnitId: input.issuerUnitId,
    targetUnitIds: input.targetUnitIds,
    visit: isVisit(demand) ? { topic, comprehensive: isComprehensive(demand) } : null,
    systemMeeting: callsSystemMeeting(demand),
    capacity: demand.reading.asks.length === 0 ? null : { ...posts, from: iso(week.monday), to: iso(week.after) },
  };
};

const callsSystemMeeting = (demand: Demand): boolean =>
  isMeeting(demand) && !isStatutory(demand) && SYSTEM_WIDE.test(demand.reading.title ?? '');

/** Last year as recorded here or as its register lists it, whichever holds more: a year begun half-way counts short. */
const documentsOf = ({ documents }: Counts): Partial<ReviewContext> => {
  const lastYear = Math.max(documents?.last_year ?? 0, documents?.last_year_listed ?? 0);
  if (!documents || lastYear === 0) return {};
  return { documentCount: { thisYear: documents.this_year, lastYear, explanationAttached: false } };
};

const visitsOf = (
  { demand }: Around,
  counts: Counts,
  planId: string | null | undefined,
  topic: string | null,
): Partial<ReviewContext> => {
  if (!isVisit(demand)) return {};
  return {
    inspections: {
      topic,
      ...(planId === undefined ? {} : { planId }),
      ...(counts.comprehensive === null ? {} : { byIssuerThisYear: counts.comprehensive }),
      ...(counts.sameTopic === null ? {} : { sameTopicTownshipThisYear: counts.sameTopic }),
    },
  };
};

/** The lists of the townships asked; those that are the same for all stand without a unit. */
const dutiesOf = ({ demand, targetUnitIds }: Around, { duties }: HeldLists): Partial<ReviewContext> => {
  const own = duties.filter((duty) => duty.unitId === null || targetUnitIds.includes(duty.unitId));
  const dutyList = dutyMatch(own, demand.reading.title ?? '', demand.text);
  return dutyList === null ? {} : { dutyList };
};

const reportsOf = ({ demand, now }: Around, reports: readonly HeldReport[]): Partial<ReviewContext> => {
  if (reports.length === 0) return {};
  const { title, asks } = demand.reading;
  const titles = [title, ...asks.filter(({ kind }) => kind === 'form' || kind === 'report').map(({ what }) => what)];
  const sameDataAlreadyReported = alreadyReported(reports, {
    titles: titles.filter((one): one is string => one !== null && one.length > 3),
    text: demand.text,
    issuerName: demand.issuer.name,
    on: now.slice(0, 10),
  });
  return { sameDataAlreadyReported };
};

type Week = { monday: string; after: string };

/** The week in which the request falls due, this week when it names no date or one that is past. */
const weekOf = ({ demand, now }: Around): Week => {
  const today = now.slice(0, 10);
  const { from } = spanOf(demand.reading.asks.map((ask) => ask.due));
  const day = from !== null && from > today && from < addDays(today, 366) ? from : today;
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(day, -weekday);
  return { monday, after: addDays(monday, 7) };
};

/** Office hours left of the week, less protected half-days, less what posts have due in it. */
const capacityOf = (
  { demand, now, calendar, costs }: Around,
  posts: PostLoad[] | null,
  week: Week,
): Partial<ReviewContext> => {
  if (posts === null) return {};
  const from = now > `${week.monday}T00:00` ? now : `${week.monday}T00:00`;
  const open = workingHoursBetween(calendar, from, `${addDays(week.after, -1)}T23:59`);
  if (open.unknown) return {};
  const half = dayHours(calendar) / 2;
  const kept = new Set(
    protectedHalfDays(calendar, from.slice(0, 10), addDays(week.after, -1))
      .filter(({ date, kind }) => kind !== 'no-meeting' && isWorkingDay(calendar, date))
      .map(({ date, half: part }) => `${date}${part}`),
  );
  const free = Math.max(0, open.hours - kept.size * half);
  const remainingHours = posts.map(({ post, town, tasks, visitHours }) => {
    const load = tasks.reduce((sum, { kind, n }) => sum + n * hoursOfKind(kind, costs), visitHours);
    return { post: `${town}${post}`, hours: Math.max(0, Math.round((free - load) * 10) / 10), week: week.monday };
  });
  const hoursPerTarget = demand.reading.asks.reduce((sum, ask) => sum + deskHours(ask, costs), 0);
  return { remainingHours, hoursPerTarget };
};

/** `reply` stands for a report that only names people. */
const hoursOfKind = (kind: string, costs: StandardCosts): number =>
  kind === 'reply' ? deskHours({ kind: 'report', what: '名单' }, costs) : deskHours({ kind, what: '' }, costs);
