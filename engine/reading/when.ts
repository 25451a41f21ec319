import type { CivilDate } from '../calendar/date.ts';
import { civilDate, dayNumber, daysInMonth, isoTime, parseDate, weekday } from '../calendar/date.ts';
import type { Moment } from './moment.ts';

/** A date whose year may be unknown. */
export type LooseDate = { year: number | null; month: number; day: number };

/** What the year of an undated month and day may be taken from, strongest first. */
export type YearBasis = {
  issued: LooseDate | { year: number; month: null; day: null } | null;
  received: CivilDate | null;
  /** A year the text itself names (title, period of the work); weaker than a date. */
  named: number | null;
  /** The year named is looked back on: what is due in January and February is due in the next. */
  closed?: boolean;
  /** A limit looks ahead: from a January notice, `12月底前` is the end of this year and not of the last. */
  ahead?: boolean;
};

/** The state a walk over the text carries along: the date and half-day named last. */
export type Anchor = {
  date: LooseDate | null;
  afternoon: boolean /** The text spelled out its year. */;
  stated?: boolean;
};

export type Inference = 'issued' | 'received' | 'named' | 'weekday' | 'none' | null;
export type When = { date: LooseDate | null; inferred: Inference; weekdayMismatch: boolean; monthInherited: boolean };

const pad = (value: number): string => String(value).padStart(2, '0');

/** `looseIso({ year: null, month: 6, day: 7 }) // '06-07'` */
export function looseIso(date: LooseDate): string {
  const monthDay = `${pad(date.month)}-${pad(date.day)}`;
  return date.year === null ? monthDay : `${date.year}-${monthDay}`;
}

const lastDay = (year: number | null, month: number): number => daysInMonth(year ?? 2023, month);
const dayOf = (date: LooseDate): number => dayNumber(date.year ?? 2000, date.month, date.day);
const plusDays = (date: LooseDate, days: number): LooseDate | null =>
  date.year === null ? null : civilDate(dayOf(date) + days);

/** A paper of one year handed in years later: the day it came in says nothing of its dates. */
const yearsApart = (a: number, b: number): boolean => Math.abs(a - b) > 1;

/** The full date the text speaks from: its own, or else the day it was received. */
export function baseDate(basis: YearBasis): LooseDate | null {
  const { issued, received } = basis;
  if (issued && issued.month !== null && issued.year !== null) return issued;
  return issued?.year && received && yearsApart(issued.year, received.year) ? null : received;
}

/** The year nearest to `base` that puts the day no more than 60 days before it; 305 days after it, or 340 for a limit. */
function nearestYear(base: LooseDate, { month, day, ahead }: { month: number; day: number; ahead: boolean }): number {
  const year = base.year ?? 2000;
  const distance = dayNumber(year, month, Math.min(day, lastDay(year, month))) - dayOf(base);
  if (distance < -60) return year + 1;
  return distance > (ahead ? 340 : 305) ? year - 1 : year;
}

function yearByWord(word: string, anchor: Anchor, basis: YearBasis): number | null {
  const own = baseDate(basis)?.year ?? basis.issued?.year ?? basis.named;
  const there = anchor.date?.year;
  // `上半年于7月15日前、年度于次年1月15日前` from a November notice: the year after this one, not after the July to come.
  if (/次年|翌年/.test(word) && own != null && !anchor.stated && (there ?? 0) > own) return own + 1;
  if (/次年|翌年/.test(word)) return (there ?? own ?? Number.NaN) + 1 || null;
  if (/同年|当年/.test(word)) return there ?? own;
  if (own === null || own === undefined) return null;
  return /明年|来年/.test(word) ? own + 1 : /去年|上年/.test(word) ? own - 1 : own;
}

/** A text without a full date of its own speaks in the year of the dates it spells out: `2021年1月21日前…1月31日前`. */
function siblingYear(moment: Moment, day: number, { anchor, base }: { anchor: Anchor; base: LooseDate | null }) {
  if (anchor.date?.year == null || !anchor.stated) return null;
  const month = moment.month ?? 1;
  const at = (year: number) => dayNumber(year, month, Math.min(day, lastDay(year, month)));
  const { year } = anchor.date;
  const isOld = base?.year != null && base.year - year > 1;
  const isTooEarly =
    at(year) < dayOf(anchor.date) - 150 || (base?.year != null && !isOld && at(year) < dayOf(base) - 60);
  return isTooEarly ? year + 1 : year;
}

const weekdayFits = (moment: Moment, { year, month, day }: { year: number; month: number; day: number }): boolean =>
  moment.weekday === null || weekday(dayNumber(year, month, day)) === moment.weekday;

function inferYear(
  moment: Moment,
  day: number,
  { basis, anchor }: { basis: YearBasis; anchor: Anchor },
): { year: number | null; inferred: Inference } {
  const month = moment.month ?? 1;
  const ahead = basis.ahead ?? false;
  const base = baseDate(basis);
  const sibling = siblingYear(moment, day, { anchor, base });
  const isAhead = base !== null && anchor.date !== null && (anchor.date.year ?? 0) > (base.year ?? 0);
  if (sibling !== null && base && anchor.date && isAhead) {
    const from = dayOf(anchor.date);
    const gap = (year: number) => Math.abs(dayNumber(year, month, Math.min(day, lastDay(year, month))) - from);
    const near = nearestYear(base, { month, day, ahead });
    return gap(near) < gap(sibling) ? { year: near, inferred: 'named' } : { year: sibling, inferred: 'named' };
  }
  const full = basis.issued && basis.issued.month !== null && basis.issued.year !== null ? basis.issued : null;
  if (full) return { year: nearestYear(full, { month, day, ahead }), inferred: 'issued' };
  if (basis.issued?.year && base === null) return { year: sibling ?? basis.issued.year, inferred: 'issued' };
  // `2017年10月27日召开会议` above `10月25日前报名`, handed in years later: the year the text spells out.
  if (sibling !== null && basis.received && basis.received.year - sibling > 1)
    return { year: sibling, inferred: 'named' };
  if (basis.received) {
    const near = nearestYear(basis.received, { month, day, ahead });
    const fits = (year: number) => weekdayFits(moment, { year, month, day });
    const other = [near - 1, near + 1].find(fits);
    if (!fits(near) && other !== undefined) return { year: other, inferred: 'weekday' };
    return { year: near, inferred: 'received' };
  }
  if (sibling !== null) return { year: sibling, inferred: 'named' };
  if (basis.named === null) return { year: null, inferred: 'none' };
  const own = basis.named + (basis.closed && month <= 2 ? 1 : 0);
  const fitting = [own, own + 1].find((year) => weekdayFits(moment, { year, month, day }));
  return { year: fitting ?? own, inferred: 'named' };
}

function partDay(part: Moment['part'], side: 'start' | 'end', last: number): number | null {
  if (part === 'early') return side === 'end' ? 10 : 1;
  if (part === 'early-middle') return side === 'end' ? 20 : 1;
  if (part === 'middle') return side === 'end' ? 20 : 11;
  if (part === 'middle-late') return side === 'end' ? last : 11;
  if (part === 'late') return side === 'end' ? last : 21;
  return part === 'end' ? last : null;
}

function relativeDate(moment: Moment, anchor: Anchor, basis: YearBasis, side: 'start' | 'end'): LooseDate | null {
  const base = baseDate(basis);
  const word = moment.relative;
  if (word === 'this-month' || word === 'next-month') {
    if (!base) return null;
    const month = word === 'this-month' ? base.month : (base.month % 12) + 1;
    const year = base.year === null ? null : base.year + (word === 'next-month' && base.month === 12 ? 1 : 0);
    const day = moment.days[0] ?? partDay(moment.part, side, lastDay(year, month));
    return day === null ? null : { year, month, day: Math.min(day, lastDay(year, month)) };
  }
  if (word === 'same-day') return anchor.date ?? base;
  if (word === 'next-day') return plusDays(anchor.date ?? base ?? { year: null, month: 1, day: 1 }, 1);
  return base && plusDays(base, word === 'tomorrow' ? 1 : word === 'overmorrow' ? 2 : word === 'yesterday' ? -1 : 0);
}

function weekdayDate(moment: Moment, basis: YearBasis): LooseDate | null {
  const base = baseDate(basis);
  if (!base || base.year === null || moment.weekday === null) return null;
  const today = dayOf(base);
  const monday = today - weekday(today) + 1;
  const target = monday + moment.weekday - 1 + (moment.week === 'next' ? 7 : 0);
  return civilDate(moment.week === null && target < today ? target + 7 : target);
}

/** `12月1日来看,30号(周一)前报`: the weekday beside a bare day tells the month of the message from the month named last. */
function besideWeekday(moment: Moment, anchor: Anchor, basis: YearBasis): Anchor {
  const base = baseDate(basis);
  const fits = (date: LooseDate | null): date is LooseDate =>
    date?.year != null &&
    (moment.days[0] ?? 32) <= lastDay(date.year, date.month) &&
    weekdayFits(moment, { year: date.year, month: date.month, day: moment.days[0] ?? 1 });
  return moment.weekday === null || fits(anchor.date) || !fits(base) ? anchor : { ...anchor, date: base };
}

/** The working days of a week of a month: most of the first lie in it; the sixth is its last. */
function dayOfWeek({ nth, weekday: named }: Moment, { year, month }: LooseDate, side: 'start' | 'end'): number {
  const first = dayNumber(year ?? 2023, month, 1);
  const last = first + lastDay(year, month) - 1;
  const at = weekday(first);
  const monday = nth === 6 ? last - weekday(last) + 1 : first - at + 1 + (at > 4 ? 7 : 0) + 7 * ((nth ?? 1) - 1);
  const day = monday + (named ?? (side === 'start' ? 1 : 5)) - 1;
  return Math.max(first, Math.min(day, last)) - first + 1;
}

function withMonth(moment: Moment, around: Anchor, basis: YearBasis, side: 'start' | 'end'): When {
  const monthInherited = moment.month === null;
  const anchor = monthInherited ? besideWeekday(moment, around, basis) : around;
  const month = moment.month ?? anchor.date?.month ?? baseDate(basis)?.month ?? null;
  const none: When = { date: null, inferred: null, weekdayMismatch: false, monthInherited };
  if (month === null) return none;
  const stated = moment.year ?? (moment.yearWord ? yearByWord(moment.yearWord, anchor, basis) : null);
  const rough = moment.days[0] ?? partDay(moment.part, side, lastDay(stated, month)) ?? (side === 'end' ? 28 : 1);
  const inferred =
    stated !== null
      ? { year: stated, inferred: null }
      : monthInherited && anchor.date
        ? { year: anchor.date.year, inferred: null }
        : inferYear({ ...moment, month, weekday: moment.nth === null ? moment.weekday : null }, rough, {
            basis,
            anchor,
          });
  const last = lastDay(inferred.year, month);
  const plain = moment.days[0] ?? partDay(moment.part, side, last) ?? (side === 'end' ? last : 1);
  if (plain > last) return none;
  const date = { year: inferred.year, month, day: plain };
  if (moment.nth !== null) date.day = dayOfWeek(moment, date, side);
  const mismatch =
    moment.nth === null && moment.weekday !== null && date.year !== null && weekday(dayOf(date)) !== moment.weekday;
  return { date, inferred: inferred.inferred as Inference, weekdayMismatch: mismatch, monthInherited };
}

/**
 * The date a moment means, from the text's own words, its date, the day it came in, or not at all.
 * `side` chooses which end of a month or ten-day period counts.
 */
export function dateOf(moment: Moment, anchor: Anchor, basis: YearBasis, side: 'start' | 'end'): When {
  const plain = (date: LooseDate | null): When => ({
    date,
    inferred: null,
    weekdayMismatch: false,
    monthInherited: false,
  });
  if (moment.relative !== null) return plain(relativeDate(moment, anchor, basis, side));
  if (moment.month !== null || moment.days.length > 0) return withMonth(moment, anchor, basis, side);
  if (moment.weekday !== null) return plain(weekdayDate(moment, basis));
  if (moment.part !== null && (moment.year !== null || moment.yearWord !== null)) {
    const year = moment.year ?? yearByWord(moment.yearWord ?? '', anchor, basis);
    const month = moment.part === 'half-1' ? 6 : moment.part === 'early' ? 1 : 12;
    return plain({ year, month, day: lastDay(year, month) });
  }
  return plain(null);
}

/** Minutes after midnight, and whether the half-day was taken over from the time named before. */
export function minuteOf(moment: Moment, anchor: Anchor): { minute: number | null; inherited: boolean } {
  if (moment.hour === null)
    return { minute: moment.half === 'noon' && moment.office === null ? 720 : null, inherited: false };
  let hour = moment.hour;
  const bare = moment.half === null;
  const inherited = bare && anchor.afternoon && hour >= 1 && hour <= 6;
  if (moment.half === 'dawn') hour %= 12;
  else if (moment.half === 'noon') hour = hour <= 3 ? hour + 12 : hour;
  else if (moment.half === 'pm' || inherited) hour = hour < 12 ? hour + 12 : hour;
  else if (moment.half === 'night') hour = hour <= 12 && hour > 0 ? hour + 12 : hour;
  return hour * 60 + moment.minute > 1440
    ? { minute: null, inherited: false }
    : { minute: hour * 60 + moment.minute, inherited };
}

/** `clock(1110) // '18:30'` */
export const clock = (minute: number | null): string | null => (minute === null ? null : isoTime(minute));

/** The day of a local instant `YYYY-MM-DDTHH:MM`, null when absent or malformed. */
export function receivedDate(receivedAt: string | undefined): CivilDate | null {
  const day = receivedAt === undefined ? null : parseDate(receivedAt);
  return day === null ? null : civilDate(day);
}
