import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import { addDays, longDate, shortDate, workday, workdaysBetween } from '../days.ts';
import type { Sender } from '../notice.ts';
import type { Random } from '../random.ts';
import type { Topic } from '../topics/read-topics.ts';
import type { Organisation, UnitPlan } from '../xinping/organisation.ts';

export type YearInput = {
  /** Local date; the year ends the day before it. */
  today: string;
  seed: string;
  calendar: Calendar;
  organisation: Organisation;
  topics: Topic[];
};

/** What every part of the generated year shares. */
export type YearContext = YearInput & {
  /** First day of the year. */
  from: string;
  /** Last day on which something arrives: yesterday. */
  to: string;
  workdays: string[];
  senders: Map<string, Sender>;
  towns: string[];
  home: string;
};

const NATIONAL: Sender = {
  key: null,
  name: '国务院办公厅',
  short: '国务院办公厅',
  level: 'national',
  prefix: '国办发',
};

export const yearContext = (input: YearInput): YearContext => {
  const from = addDays(input.today, -364);
  const to = addDays(input.today, -1);
  const { issuers, townships, homePlace } = input.organisation;
  return {
    ...input,
    from,
    to,
    workdays: workdaysBetween(input.calendar, from, to),
    senders: new Map([['国务院办公厅', NATIONAL], ...issuers.map((unit) => [unit.key, senderOf(unit)] as const)]),
    towns: townships.map((town) => town.key),
    home: townships.find((town) => town.place === homePlace)!.key,
  };
};

const senderOf = (unit: UnitPlan): Sender => ({
  key: unit.key,
  name: unit.name,
  short: unit.key,
  level: unit.level as Sender['level'],
  prefix: unit.prefix,
});

/** Throws RangeError for a name that units.yaml does not hold: a slip in the sample's own files. */
export const senderNamed = (context: YearContext, key: string): Sender => {
  const sender = context.senders.get(key);
  if (!sender) throw new RangeError(`no such sender in units.yaml: ${key}`);
  return sender;
};

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A moment of a working day on which the town office receives something. */
export const arrivalOn = (date: string, random: Random): string =>
  `${date}T${clock(random.int(8 * 60 + 35, 17 * 60 + 40))}`;

export const anyArrival = (context: YearContext, random: Random): string =>
  arrivalOn(random.pick(context.workdays), random);

/** A county's paper arrives the day it is signed; one from above has been on its way. */
export const issuedBefore = (context: YearContext, sender: Sender, receivedAt: string, random: Random): string => {
  const date = receivedAt.slice(0, 10);
  const days =
    sender.level === 'county'
      ? random.weighted([
          [0, 7],
          [1, 3],
        ])
      : random.int(1, 5);
  return days === 0 ? date : workday(context.calendar, date, -days);
};

/** Working days a notice leaves: a same-day or next-day deadline about one time in six, the median five days. */
const LEAD_DAYS: [number, number][] = [
  [0, 4],
  [1, 12],
  [2, 14],
  [3, 18],
  [5, 22],
  [7, 12],
  [10, 12],
  [15, 6],
];

/** A deadline as the text writes it: `11月27日17:00`; with the year when it falls in another one. */
export const deadlineAfter = (context: YearContext, receivedAt: string, random: Random): string => {
  const date = receivedAt.slice(0, 10);
  const lead = random.weighted(LEAD_DAYS);
  // What arrives after three in the afternoon cannot be due before that day's end.
  const days = lead === 0 && receivedAt.slice(11) > '14:30' ? 1 : lead;
  const due = days === 0 ? date : workday(context.calendar, date, days);
  return writtenDay(due, date) + (days === 0 ? '17:00' : random.pick(['', '', '12:00', '17:00', '17:30']));
};

export const writtenDay = (date: string, beside: string): string =>
  date.slice(0, 4) === beside.slice(0, 4) ? shortDate(date) : longDate(date);

/** Most things go to everybody; the rest to the home town and a few others. */
export const targetsWithHome = (context: YearContext, random: Random, shareForAll = 0.93): string[] => {
  if (random.chance(shareForAll)) return context.towns;
  const others = random.some(
    context.towns.filter((town) => town !== context.home),
    random.int(1, 4),
  );
  return context.towns.filter((town) => town === context.home || others.includes(town));
};
