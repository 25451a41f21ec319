import { civilDate, dayNumber, daysInMonth } from '../calendar/date.ts';
import type { Clause } from './clause.ts';
import type { Moment } from './moment.ts';
import { hasDate } from './moment.ts';
import { roleOf } from './role.ts';
import { isVisitor } from './role-inspection.ts';
import type { Role, Setting } from './role-word.ts';
import type { RelativeDay } from './time-token.ts';
import type { Anchor, Inference, LooseDate, YearBasis } from './when.ts';
import { baseDate, dateOf, minuteOf } from './when.ts';

/** A clause whose time has been worked out and whose purpose has been decided. */
export type Dated = {
  clause: Clause;
  role: Role;
  /** Day a point or range begins, and (for a range) ends. */
  start: LooseDate | null;
  end: LooseDate | null;
  startMinute: number | null;
  endMinute: number | null;
  notes: Note[];
};

/** What was inferred, and from what where a code says several things. */
export type Note = { code: string; by?: string };

const sortable = (date: LooseDate): number => (date.year ?? 0) * 10000 + date.month * 100 + date.day;

const inferenceNotes: Record<Exclude<Inference, null>, Note | null> = {
  issued: { code: 'date.year-inferred', by: 'issued' },
  received: { code: 'date.year-inferred', by: 'received' },
  named: { code: 'date.year-inferred', by: 'named' },
  weekday: { code: 'date.year-inferred', by: 'weekday' },
  none: { code: 'date.year-unknown' },
};

function startOf(
  moment: Moment,
  anchor: Anchor,
  basis: YearBasis,
  side: 'start' | 'end',
  notes: Note[],
): LooseDate | null {
  const when = dateOf(moment, anchor, basis, side);
  const note = when.inferred === null ? null : inferenceNotes[when.inferred];
  if (note && when.date) notes.push(note);
  if (when.weekdayMismatch) notes.push({ code: 'date.weekday-mismatch' });
  if (when.monthInherited && when.date && moment.relative === null) notes.push({ code: 'date.month-inherited' });
  if (moment.relative !== null || (moment.weekday !== null && moment.month === null && moment.days.length === 0))
    notes.push(when.date ? { code: 'date.relative' } : { code: 'date.relative-unknown' });
  return when.date;
}

/** The end of a range inherits month and year from its beginning and never lies before it. */
function endOf(moment: Moment, start: LooseDate | null, basis: YearBasis): LooseDate | null {
  const when = dateOf(moment, { date: start, afternoon: false }, basis, 'end').date;
  if (!when || !start || moment.year !== null || moment.yearWord !== null) return when;
  const same: LooseDate = { ...when, year: start.year };
  if (sortable(same) >= sortable(start)) return same;
  if (moment.month === null)
    return {
      year: start.year !== null && start.month === 12 ? start.year + 1 : start.year,
      month: (start.month % 12) + 1,
      day: when.day,
    };
  return { ...same, year: start.year === null ? null : start.year + 1 };
}

/** A month or ten days, not a day: `12月中旬`. */
export const isRough = ({ expression: { first, last, recurs, duration } }: Clause): boolean =>
  last === null &&
  recurs === null &&
  duration === null &&
  first.days.length === 0 &&
  (first.nth === null || first.weekday === null) &&
  (first.month !== null || first.part !== null);

type Walk = {
  anchor: Anchor;
  checkin: LooseDate | null;
  event: LooseDate | null;
  line: number;
  basis: YearBasis;
  setting: Setting;
};

function timesOf(clause: Clause, walk: Walk, notes: Note[]): [number | null, number | null] {
  const { first, last } = clause.expression;
  const start = minuteOf(first, walk.anchor);
  if (start.inherited) notes.push({ code: 'time.half-day-inherited' });
  if (!last) return [start.minute, null];
  const end = minuteOf(last, { date: null, afternoon: (start.minute ?? 0) >= 720 });
  const minute =
    end.minute !== null && start.minute !== null && !hasDate(last) && end.minute < start.minute && end.minute <= 720
      ? end.minute + 720
      : end.minute;
  return [start.minute, minute];
}

/** A paper known by the year of its number only looks back on that year: `定于1月上旬起对2008年度目标进行考核` is January of the next. */
function basisOf({ expression: { first }, whole }: Clause, basis: YearBasis): YearBasis {
  const { issued, received } = basis;
  const isBack =
    issued?.month === null &&
    received === null &&
    (first.month ?? 12) <= 2 &&
    new RegExp(`定于.*对[^。]{0,20}${issued.year}年度?[^。]{0,20}(?:考核|考评|检查|验收)`).test(whole);
  return isBack && issued ? { ...basis, issued: { ...issued, year: issued.year + 1 } as YearBasis['issued'] } : basis;
}

function readOne(clause: Clause, around: Walk): Dated {
  const notes: Note[] = [];
  const basis = basisOf(clause, around.basis);
  const walk = basis === around.basis ? around : { ...around, basis };
  const { first, last } = clause.expression;
  const bare = !hasDate(first);
  const limited = clause.expression.limit === 'before' || clause.expression.limit === 'until';
  const wholeMonth = limited || last === null ? 'end' : 'start';
  const side = first.days.length === 0 && last === null && !limited && first.part === null ? 'start' : wholeMonth;
  let start =
    clause.expression.recurs || clause.expression.duration
      ? null
      : startOf(
          first,
          walk.anchor,
          limited || first.part === 'end' ? { ...walk.basis, ahead: true } : walk.basis,
          side,
          notes,
        );
  const [startMinute, endMinute] = timesOf(clause, walk, notes);
  const end = last && hasDate(last) ? endOf(last, start, walk.basis) : null;
  const issued = baseDate(walk.basis);
  const isBeforeIssue =
    start !== null && issued !== null && start.year !== null && sortable(end ?? start) < sortable(issued);
  const role = roleOf(clause, walk.setting, isBeforeIssue);
  if (isRough(clause) && (role === 'inspection' || role === 'meeting' || role === 'training')) {
    const [from, to] = (['start', 'end'] as const).map((edge) => dateOf(first, walk.anchor, walk.basis, edge).date);
    return { clause, role, start: from ?? null, end: to ?? null, startMinute, endMinute, notes };
  }
  if (isRough(clause) && role === 'deadline' && side === 'start') {
    start = dateOf(first, walk.anchor, { ...walk.basis, ahead: true }, 'end').date;
    notes.push({ code: 'date.month-only' });
  }
  if (bare && !clause.expression.recurs && !clause.expression.duration) {
    // `下午两点半开现场会` in a message means today; the hours of an agenda (a range) do not say which day.
    const isToday =
      role === 'deadline'
        ? limited
        : last === null &&
          (role === 'inspection' ? isVisitor(clause.before) : gathers.has(role) && first.half !== null);
    start = walk.anchor.date ?? (isToday ? baseDate(walk.basis) : null);
    if (walk.anchor.date === null && start) notes.push({ code: 'date.assumed-today' });
  }
  if (approximate.test(clause.after)) notes.push({ code: 'date.approximate' });
  if (first.relative === 'same-day' && role === 'checkin' && walk.checkin) start = walk.checkin;
  else if (first.relative === 'same-day' && eventDay.test(clause.before)) {
    start = walk.event;
    if (start === null) notes.splice(0, 9, { code: 'date.relative-unknown' });
  }
  return { clause, role, start, end, startMinute, endMinute, notes };
}

const gathers: ReadonlySet<Role> = new Set(['meeting', 'training', 'checkin']);
/** `推荐大会召开当日`: the day of an event, whatever day was named last. */
const eventDay =
  /(?:召开|举行|举办|[会赛考]|会议|面试|活动|培训|开班|报到|演练|验收|检查|督查|考核|投票|选举|开[幕工标园])(?:之日|的)?$/;
const approximate = /^\)?(?:左右|前后)/;

/** `今晚8点到明早8点有雨,19:30前到岗`: what follows a span of hours speaks of the day it begins on. */
const isSpell = ({ clause: { expression } }: Dated): boolean =>
  expression.first.hour !== null &&
  expression.last !== null &&
  expression.last.hour !== null &&
  (expression.first.relative !== null || expression.last.relative !== null);

/** A term or a day told in passing (`保险期限至2025年4月30日`) says nothing of the year of the limits behind it. */
const isEvent = ({ role, clause: { label } }: Dated): boolean =>
  (role !== 'period' || /时间|日期/.test(label ?? '')) && role !== 'effective' && role !== 'other';

function remember(dated: Dated, walk: Walk): void {
  const { role, start, end } = dated;
  if (role === 'past' || role === 'cutoff') return;
  if (start) {
    const { first, last } = dated.clause.expression;
    walk.anchor.date = last && !isSpell(dated) ? (end ?? start) : start;
    if (hasDate(first) && first.month !== null)
      walk.anchor.stated = (isEvent(dated) && (last?.year ?? first.year) !== null) || (walk.anchor.stated ?? false);
  }
  // The same day as the check-in, or as the event where none has been named yet.
  if (start && (role === 'checkin' || (gathers.has(role) && walk.checkin === null))) walk.checkin = start;
  if (start && (gathers.has(role) || role === 'inspection')) walk.event = start;
  if (dated.startMinute !== null) walk.anchor.afternoon = (dated.endMinute ?? dated.startMinute) >= 720;
  else if (dated.clause.expression.first.half === 'pm') walk.anchor.afternoon = true;
}

/**
 * Work out every clause in the order of the text: dates from their words and their surroundings, half-days from the time
 * before, purpose from the grammar of `role.ts`. Every inference leaves a note.
 */
export function datedClauses(clauses: Clause[], basis: YearBasis, setting: Setting): Dated[] {
  const walk: Walk = { anchor: { date: null, afternoon: false }, checkin: null, event: null, line: -1, basis, setting };
  const found: Dated[] = [];
  for (const clause of clauses) {
    const dated = readOne(clause, walk);
    if (
      hasDate(clause.expression.first) &&
      dated.startMinute !== null &&
      dated.notes.some((note) => note.code === 'time.half-day-inherited') &&
      !sameDay(found.at(-1), dated)
    )
      Object.assign(dated, {
        startMinute: minuteOf(clause.expression.first, { date: null, afternoon: false }).minute,
        notes: dated.notes.filter((note) => note.code !== 'time.half-day-inherited'),
      });
    remember(dated, walk);
    found.push(dated);
  }
  return onTheDaySaidApart(found);
}

/** `会议于上午9:00开始,请8:50前入场。时间:11月26日`: hours before the one day of a meeting, which itself has none. */
function onTheDaySaidApart(found: Dated[]): Dated[] {
  const isHour = ({ role, clause: { expression } }: Dated) =>
    gathers.has(role) && expression.first.hour !== null && !hasDate(expression.first);
  const days = found.filter((one) => gathers.has(one.role) && one.start !== null && !isHour(one));
  const [day] = days;
  if (days.length !== 1 || !day || day.startMinute !== null || day.end) return found;
  for (const one of found.slice(0, found.indexOf(day)))
    if (isHour(one)) Object.assign(one, { start: day.start, notes: day.notes });
  return found;
}

const sameDay = (previous: Dated | undefined, dated: Dated): boolean =>
  previous?.start != null && dated.start !== null && sortable(previous.start) === sortable(dated.start);

/** The last day of a month or a ten-day period in a list: `6月底、12月底前`. */
const lastOf = ({ part }: Moment, month: number): number =>
  part === 'early' ? 10 : part === 'middle' ? 20 : daysInMonth(2023, month);

const daysAhead: Partial<Record<RelativeDay, number>> = { today: 0, tomorrow: 1, overmorrow: 2 };
/** `今天20:00、明早7:00`: how many days the second lies behind the first; 0 when their words do not say. */
const daysBehind = (first: Moment, next: Moment): number =>
  next.relative === null || next.days.length > 0
    ? 0
    : (daysAhead[next.relative] ?? 0) - (daysAhead[first.relative ?? 'today'] ?? 9);

/** Every day a list names, in order: `12月1日、15日`, `3月10日、6月10日`; a single day or the end of a range otherwise. */
export function listedDates({ clause: { expression }, start, end }: Dated): (LooseDate | null)[] {
  const last = end ?? start;
  if (expression.last || last === null) return [last];
  const days = expression.first.days.length > 1 ? expression.first.days.map((day) => ({ ...last, day })) : [last];
  for (const moment of expression.also) {
    const behind = daysBehind(expression.first, moment);
    if (behind > 0 && last.year !== null) {
      days.push(civilDate(dayNumber(last.year, last.month, last.day) + behind));
      continue;
    }
    const month = moment.month ?? last.month;
    const isNextYear = moment.month !== null && moment.month < last.month && moment.year === null;
    const year = last.year === null ? null : last.year + (isNextYear ? 1 : 0);
    const stated = moment.days.length > 0 || moment.month === null ? moment.days : [lastOf(moment, month)];
    for (const day of stated) days.push({ year: moment.year ?? year, month, day });
  }
  return days;
}

export const laterThan = (a: LooseDate, b: LooseDate): boolean => sortable(a) > sortable(b);
export { baseDate };
