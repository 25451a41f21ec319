import { daysInMonth } from '../calendar/date.ts';
import type { Clause } from './clause.ts';
import type { Moment } from './moment.ts';
import { numeral } from './numeral.ts';
import type { TimeExpression } from './time-expression.ts';
import type { LooseDate, YearBasis } from './when.ts';
import { dateOf, looseIso } from './when.ts';

const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const pad = (value: number): string => String(value).padStart(2, '0');

/** `如遇周末提前到星期五` and its relatives, as the suffix of a recurrence. */
function weekendRule(words: string): string {
  const match =
    /(?:(?:遇|逢)[^,。]{0,14}?|[(,])(周末|双休日|星期[六日]|公休|节假日|休息日|假日|法定)[^。]{0,16}?(提前|顺延|推迟|延后|延至)[^。]{0,10}/.exec(
      words,
    );
  if (!match || /[^,。]不(?:再)?(?:提前|顺延|推迟)/.test(words)) return '';
  const friday = /星期五|周五/.test(match[0]) || (/周末|双休|星期/.test(match[1] ?? '') && !/工作日/.test(match[0]));
  if (match[2] === '提前') return friday ? ';weekend=prev-friday' : ';weekend=prev-workday';
  return /工作日|节/.test(match[0]) ? ';weekend=next-workday' : ';weekend=next-monday';
}

function monthDays(moment: Moment, isLast: boolean): number[] {
  if (moment.days.length > 0) return moment.days;
  if (moment.part === 'early') return [10];
  if (moment.part === 'middle') return [20];
  return moment.part !== null || isLast ? [31] : [];
}

const monthName = '(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月?份?';
const monthsLeftOut = new RegExp(
  `除(?:了|每年)?(${monthName}(?:[、和及,]${monthName}){0,10}|季(?:度)?末月?)[之以]?外|(${monthName}(?:[、和及,]${monthName}){0,10}|季(?:度)?末月?)(?:除外|不报|免报|暂不报|无需报)`,
);

/** The months a monthly report leaves out: `(1月、2月除外)`, `除季末月外`. */
function exceptMonths(words: string): number[] {
  const [, ahead, behind] = monthsLeftOut.exec(words) ?? [];
  const named = ahead ?? behind ?? '';
  if (named.startsWith('季')) return [3, 6, 9, 12];
  return named.split(/[、和及,]/).flatMap((one) => numeral(one.replace(/月?份?$/, '')) ?? []);
}

function monthly(expression: TimeExpression, words: string, from: string | null): string {
  const first = expression.last?.days.length || expression.last?.part ? expression.last : expression.first;
  const days = [first, ...expression.also].flatMap((moment) => monthDays(moment, false));
  if (days.length === 0 && expression.duration?.unit.endsWith('day')) days.push(expression.duration.amount);
  if (days.length === 0 && expression.recurs?.last) days.push(31);
  const rule = weekendRule(words);
  const only = expression.recurs?.months ?? [];
  const left =
    only.length > 0
      ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((month) => !only.includes(month))
      : exceptMonths(words);
  // The notation has no exception; eleven dates of a year say the same, unless a further rule hangs on the month.
  if (left.length > 0 && days.length > 0 && rule === '' && (from === null || only.length > 0)) {
    const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((month) => !left.includes(month));
    return `YEARLY;${months.flatMap((month) => days.map((day) => `${pad(month)}-${pad(Math.min(day, daysInMonth(2023, month)))}`)).join(',')}`;
  }
  const list = days.length === 0 ? '' : `;${days.map(pad).join(',')}`;
  return `MONTHLY${list}${rule}${from === null ? '' : `;from=${from}`}`;
}

function quarterly(expression: TimeExpression): string {
  const [day] = [...expression.first.days, ...(expression.duration ? [expression.duration.amount] : [])];
  const { last } = expression.recurs ?? { last: false };
  if (day === undefined && !last) return 'QUARTERLY';
  const months = last ? [3, 6, 9, 12] : [1, 4, 7, 10];
  return `YEARLY;${months.map((month) => `${pad(month)}-${pad(Math.min(day ?? 31, month === 6 || month === 9 || month === 4 ? 30 : 31))}`).join(',')}`;
}

function yearly(expression: TimeExpression): string {
  const dates = [expression.last?.month ? expression.last : expression.first, ...expression.also].flatMap((moment) => {
    if (moment.month === null && moment.part === null) return [];
    const month = moment.month ?? (moment.part === 'half-1' ? 6 : 12);
    const date = dateOf(
      { ...moment, month, year: 2023, yearWord: null },
      { date: null, afternoon: false },
      { issued: null, received: null, named: null },
      'end',
    ).date;
    return date ? [looseIso({ ...date, year: null })] : [];
  });
  return dates.length === 0 ? 'YEARLY' : `YEARLY;${dates.join(',')}`;
}

/** `每季度(3月、6月、9月、12月)25日前`, `每半年(6月25日前、12月25日前)`: the bracket names the months. */
function yearlyByBracket(expression: TimeExpression): string | null {
  const named = expression.windows.map(({ first }) => first);
  if (named.length < 2 || named.some((moment) => moment.month === null)) return null;
  const days = expression.first.days;
  const also = named.map((moment) => (moment.days.length > 0 || days.length === 0 ? moment : { ...moment, days }));
  return yearly({ ...expression, first: also[0] as Moment, last: null, also: also.slice(1) });
}

export type DateRange = { start: LooseDate; end: LooseDate };

function daily(expression: TimeExpression, basis: YearBasis, around: DateRange[]): string {
  const windows = expression.windows.flatMap(({ first, last }) => {
    const start = dateOf(first, { date: null, afternoon: false }, basis, 'start').date;
    if (!start) return [];
    const end = last ? dateOf(last, { date: start, afternoon: false }, basis, 'end').date : start;
    return end ? [`${looseIso(start)}..${looseIso({ ...end, year: end.year ?? start.year })}`] : [];
  });
  if (windows.length === 0) windows.push(...around.map(({ start, end }) => `${looseIso(start)}..${looseIso(end)}`));
  return windows.length === 0 ? 'DAILY' : `DAILY;${windows.join(',')}`;
}

export type RecurrenceContext = {
  basis: YearBasis;
  /** `自2022年3月起` in the same line, as `2022-03`. */
  from: string | null;
  /** Ranges in the same sentence that bound a daily report. */
  around: DateRange[];
};

/**
 * The recurrence a clause states, in the register's notation; null when it states none.
 * `MONTHLY;09,19,28;weekend=prev-friday` · `YEARLY;03-25,06-25,09-25,12-25` · `DAILY;2013-09-19..2013-09-21`
 */
export function recurrenceOf(clause: Clause, context: RecurrenceContext): string | null {
  const { expression, whole } = clause;
  const unit = expression.recurs?.unit;
  if (unit === undefined) return null;
  if (unit === 'DAILY') return daily(expression, context.basis, context.around);
  if (unit === 'WEEKLY') {
    const days = [expression.first, ...expression.also].flatMap(({ weekday }) =>
      weekday === null ? [] : (weekdayNames[weekday - 1] ?? []),
    );
    return days.length === 0 ? 'WEEKLY' : `WEEKLY;${days.join(',')}`;
  }
  const named = unit === 'QUARTERLY' || unit === 'HALF-YEARLY' ? yearlyByBracket(expression) : null;
  if (named) return named;
  if (unit === 'MONTHLY') return monthly(expression, whole, context.from);
  if (unit === 'QUARTERLY') return quarterly(expression);
  return unit === 'YEARLY' ? yearly(expression) : 'HALF-YEARLY';
}

/** The same expression read as part of a recurrence stated earlier: `每月10日前报甲，25日前报乙`. */
export function underRecurrence(clause: Clause, unit: 'DAILY' | 'MONTHLY' | 'QUARTERLY' | 'YEARLY'): Clause {
  return { ...clause, expression: { ...clause.expression, recurs: { unit, last: false } } };
}
