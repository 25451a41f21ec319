import type { Half, MonthPart, RecurrenceUnit, RelativeDay, TimeToken } from './time-token.ts';
import { timeTokens } from './time-token.ts';

/** One point in time as the text states it; whatever it leaves out is null. */
export type Moment = {
  year: number | null;
  yearWord: string | null;
  month: number | null;
  days: number[];
  part: MonthPart | 'half-1' | 'half-2' | null;
  relative: RelativeDay | null;
  weekday: number | null;
  week: 'this' | 'next' | null;
  half: Half | null;
  hour: number | null;
  minute: number;
  office: 'open' | 'close' | null;
};

export type Recurs = { unit: RecurrenceUnit; last: boolean };

/** A whole time expression: a point, a range, a list or a recurrence, with the little words that turn it into a limit. */
export type TimeExpression = {
  from: number;
  to: number;
  first: Moment;
  last: Moment | null;
  /** Further points of a list: `3月10日、6月10日`. */
  also: Moment[];
  recurs: Recurs | null;
  /** Ranges in brackets behind a recurrence: `每日(9月19日-21日,…)`. */
  windows: { first: Moment; last: Moment | null }[];
  duration: { amount: number; unit: string } | null;
  limit: 'before' | 'until' | 'from' | 'after' | 'since' | null;
};

export const emptyMoment: Moment = {
  year: null,
  yearWord: null,
  month: null,
  days: [],
  part: null,
  relative: null,
  weekday: null,
  week: null,
  half: null,
  hour: null,
  minute: 0,
  office: null,
};

/** A year and nothing else: a period spoken of, never a day. */
const isBareYear = ({ first, last, recurs }: TimeExpression): boolean =>
  recurs === null &&
  [first, ...(last ? [last] : [])].every(
    (moment) =>
      moment.month === null &&
      moment.days.length === 0 &&
      moment.part === null &&
      moment.hour === null &&
      moment.half === null &&
      moment.office === null &&
      (moment.year !== null || moment.yearWord !== null),
  );

/** `当月` or `当日` as an adjective (`报当日情况`): no point in time of its own. */
const isBareWord = ({ first, last, recurs, to }: TimeExpression, plain: string): boolean => {
  if (recurs !== null || last !== null || first.relative === null || first.hour !== null || first.half !== null)
    return false;
  if (first.relative.endsWith('month')) return first.days.length === 0 && first.part === null;
  return (
    first.relative === 'same-day' &&
    first.office === null &&
    !/^(?:前|之|内|起|,|上报|报|首)/.test(plain.slice(to, to + 2))
  );
};

export const hasDate = (moment: Moment): boolean =>
  moment.month !== null ||
  moment.days.length > 0 ||
  moment.relative !== null ||
  moment.weekday !== null ||
  moment.part !== null ||
  moment.year !== null;

const timeGlue = /^(?:[,的]|\([^()\n]{0,16}\)|当天|当日)?$/;
const rangeGlue = /^\)?(?:至|到|起?至|-{1,2}|~|起?到|开始至|开始,?到|截止到|止)\(?$/;
const listGlue = /^(?:、|和|及|与|以及|或|,)$/;
const limitPattern =
  /\)?(?:(之前|以前|前(?![期后来往述提段置面言景瞻列三几])|前往?报|内(?=将|把|报|完成))|(为止|截止|止|截至)|(起|开始|始(?!终))|(之后|以后|后)|(以来))/y;

/** Reads tokens one after the other; never goes back, so the walk is linear. */
class Cursor {
  index = 0;
  readonly plain: string;
  readonly tokens: TimeToken[];
  constructor(plain: string, tokens: TimeToken[]) {
    this.plain = plain;
    this.tokens = tokens;
  }
  peek(): TimeToken | undefined {
    return this.tokens[this.index];
  }
  gap(from: number): string | null {
    const next = this.peek();
    return next === undefined || next.from - from > 20 ? null : this.plain.slice(from, next.from);
  }
}

const isDay = (token: TimeToken): boolean =>
  token.type === 'date' ||
  token.type === 'days' ||
  token.type === 'relative' ||
  token.type === 'year' ||
  token.type === 'weekday';

function applyDate(moment: Moment, token: TimeToken): void {
  if (token.type === 'date') {
    Object.assign(moment, {
      year: token.year ?? moment.year,
      yearWord: token.yearWord ?? moment.yearWord,
      month: token.month,
      days: token.days,
      part: token.part,
    });
  } else if (token.type === 'days') moment.days = token.days;
  else if (token.type === 'relative') Object.assign(moment, { relative: token.word, part: token.part });
  else if (token.type === 'weekday') Object.assign(moment, { weekday: token.weekday, week: token.week });
  else if (token.type === 'year')
    Object.assign(moment, { year: token.year, yearWord: token.yearWord, part: token.part });
}

function applyTime(moment: Moment, token: TimeToken): void {
  if (token.type === 'time')
    Object.assign(moment, { half: token.half ?? moment.half, hour: token.hour, minute: token.minute });
  else if (token.type === 'half') moment.half = token.half;
  else if (token.type === 'office') moment.office = token.edge;
}

/** A bare `3点` or `一时` counts only beside a date or a limit; everything else that looks like a time is one. */
function isPlainTime(cursor: Cursor, token: TimeToken, beside: boolean): boolean {
  if (token.type === 'half' || token.type === 'office') return true;
  if (token.type !== 'time') return false;
  if (token.half !== null || token.colon || token.minute > 0 || beside) return true;
  return /^(?:[前整钟半]|之前|以前|准时|开始?会|报到|集合|签到|入场|到|至|-|召开|在)/.test(
    cursor.plain.slice(token.to, token.to + 3),
  );
}

function readTime(cursor: Cursor, moment: Moment, end: number, beside: boolean): number {
  let to = end;
  for (let parts = 0; parts < 3; parts++) {
    const token = cursor.peek();
    if (!token || !isPlainTime(cursor, token, beside || parts > 0)) break;
    const gap = cursor.gap(to);
    if ((beside || parts > 0) && (gap === null || !timeGlue.test(gap))) break;
    if (token.type === 'time' && moment.hour !== null) break;
    applyTime(moment, token);
    to = token.to;
    cursor.index++;
  }
  return to;
}

/** `11月24日上午9:00(星期二)`: the weekday may stand behind the time. */
function readWeekdayBehind(cursor: Cursor, moment: Moment, to: number): number {
  const next = cursor.peek();
  if (next?.type !== 'weekday' || !next.bracketed || cursor.gap(to) !== '' || moment.weekday !== null) return to;
  moment.weekday = next.weekday;
  cursor.index++;
  return next.to;
}

/** `本周五(11月27日)`: the bracket says which day is meant. */
function readBracketedDate(cursor: Cursor, token: TimeToken, moment: Moment, to: number): number {
  const next = cursor.peek();
  if ((token.type !== 'weekday' && token.type !== 'relative') || next?.type !== 'date' || cursor.gap(to) !== '(')
    return to;
  if (cursor.plain[next.to] !== ')' || next.days.length !== 1) return to;
  Object.assign(moment, {
    year: next.year,
    yearWord: next.yearWord,
    month: next.month,
    days: next.days,
    relative: null,
    week: null,
  });
  cursor.index++;
  return next.to + 1;
}

/** One point: date, weekday, time of day, in the order people write them. */
function readMoment(cursor: Cursor, beside = false): { moment: Moment; from: number; to: number } | null {
  const token = cursor.peek();
  if (!token) return null;
  const moment: Moment = { ...emptyMoment, days: [] };
  if (!isDay(token)) {
    if (!isPlainTime(cursor, token, beside)) return null;
    const to = readTime(cursor, moment, token.from, beside);
    if (/[今明]/.test(cursor.plain[token.from] ?? ''))
      moment.relative = cursor.plain[token.from] === '今' ? 'today' : 'tomorrow';
    return { moment, from: token.from, to };
  }
  applyDate(moment, token);
  cursor.index++;
  let to = token.to;
  const next = cursor.peek();
  const gap = cursor.gap(to);
  if (next?.type === 'days' && token.type === 'year' && gap === '') return { moment, from: token.from, to };
  if (next?.type === 'days' && token.type === 'relative' && token.word.endsWith('month') && gap === '') {
    moment.days = next.days;
    to = next.to;
    cursor.index++;
  }
  to = readBracketedDate(cursor, token, moment, to);
  const after = cursor.peek();
  if (
    after?.type === 'weekday' &&
    token.type !== 'weekday' &&
    after.from - to <= 1 &&
    /^[,(]?$/.test(cursor.gap(to) ?? 'x')
  ) {
    moment.weekday = after.weekday;
    to = after.to;
    cursor.index++;
  }
  return { moment, from: token.from, to: readWeekdayBehind(cursor, moment, readTime(cursor, moment, to, true)) };
}

function readLimit(plain: string, to: number): { limit: TimeExpression['limit']; to: number } {
  if (/[下上]班前$/.test(plain.slice(Math.max(0, to - 3), to))) return { limit: 'before', to };
  limitPattern.lastIndex = to;
  const match = limitPattern.exec(plain);
  if (!match) return { limit: null, to };
  const limit =
    match[1] !== undefined
      ? 'before'
      : match[2] !== undefined
        ? 'until'
        : match[3] !== undefined
          ? 'from'
          : match[4] !== undefined
            ? 'after'
            : 'since';
  const word = match[0].startsWith('前往') || match[0].startsWith('前报') ? '前' : match[0];
  return { limit, to: to + word.length };
}

function readWindows(cursor: Cursor, expression: TimeExpression): void {
  if (cursor.plain[expression.to] !== '(') return;
  const within = cursor.plain.slice(expression.to, expression.to + 120).indexOf(')');
  if (within < 0) return;
  const close = expression.to + within;
  while ((cursor.peek()?.from ?? Infinity) < close) {
    const span = readSpan(cursor);
    if (span) expression.windows.push({ first: span.first, last: span.last });
    else cursor.index++;
  }
  expression.to = close + 1;
}

/** `11月23日至24日(8:30-17:00)`: the hours in brackets belong to the days before. */
function readBracketedTime(cursor: Cursor, span: { first: Moment; last: Moment | null; to: number }): void {
  const next = cursor.peek();
  if (!hasDate(span.first) || span.first.hour !== null || next?.type !== 'time' || cursor.gap(span.to) !== '(') return;
  const before = cursor.index;
  const hours = readSpan(cursor);
  if (!hours || cursor.plain[hours.to] !== ')') {
    cursor.index = before;
    return;
  }
  const { half, hour, minute } = hours.first;
  Object.assign(span.first, { half, hour, minute });
  const end = hours.last && { half: hours.last.half, hour: hours.last.hour, minute: hours.last.minute };
  if (end) span.last = span.last ? Object.assign(span.last, end) : { ...emptyMoment, days: [], ...end };
  span.to = hours.to + 1;
}

/** A point or a range `A至B`; a range end may be a bare time. */
function readSpan(
  cursor: Cursor,
  beside = false,
): { first: Moment; last: Moment | null; from: number; to: number } | null {
  const first = readMoment(cursor, beside);
  if (!first) return null;
  const gap = cursor.gap(first.to);
  if (gap === null || !rangeGlue.test(gap)) return { first: first.moment, last: null, from: first.from, to: first.to };
  const token = cursor.peek();
  if (token?.type === 'time' && !token.colon && token.half === null && first.moment.hour === null)
    return { first: first.moment, last: null, from: first.from, to: first.to };
  const last = readMoment(cursor, first.moment.hour !== null);
  return { first: first.moment, last: last?.moment ?? null, from: first.from, to: last?.to ?? first.to };
}

/** `每周一、周四上午10点`: a time behind the last point of a list is the time of all. */
function shareTime(expression: TimeExpression): void {
  const last = expression.also.at(-1);
  if (!last || expression.first.hour !== null || last.hour === null) return;
  Object.assign(expression.first, { half: last.half, hour: last.hour, minute: last.minute });
}

function readList(cursor: Cursor, expression: TimeExpression): void {
  while (expression.also.length < 24) {
    const gap = cursor.gap(expression.to);
    const token = cursor.peek();
    if (gap === null || !token || !listGlue.test(gap) || (gap === ',' && expression.recurs === null)) return;
    const inWeek = token.type === 'weekday' && expression.recurs?.unit === 'WEEKLY';
    const isTime = token.type === 'time' && expression.first.hour !== null && gap !== ',';
    if (token.type !== 'date' && token.type !== 'days' && !inWeek && !isTime) return;
    const next = readMoment(cursor, isTime);
    if (!next) return;
    expression.also.push(next.moment);
    expression.to = next.to;
  }
}

function readRecurrence(cursor: Cursor, token: TimeToken & { type: 'recur' }): TimeExpression {
  cursor.index++;
  const expression: TimeExpression = {
    from: token.from,
    to: token.to,
    first: { ...emptyMoment, days: [], weekday: token.weekdays[0] ?? null },
    last: null,
    also: [],
    recurs: { unit: token.unit, last: token.last },
    windows: [],
    duration: null,
    limit: null,
  };
  readWindows(cursor, expression);
  const gap = cursor.gap(expression.to);
  if (gap !== null && /^(?:的|\)|,|(?:结束|终了)?后|的?第?|逢|末|于|月)?$/.test(gap)) {
    const next = cursor.peek();
    if (next?.type === 'duration') {
      Object.assign(expression, { duration: { amount: next.amount, unit: next.unit }, to: next.to });
      cursor.index++;
      return expression;
    }
    const span = next && (gap !== ',' || !isDay(next)) ? readSpan(cursor, gap !== ',') : null;
    if (span) {
      expression.first = { ...span.first, weekday: span.first.weekday ?? token.weekdays[0] ?? null };
      Object.assign(expression, { last: span.last, to: span.to });
    }
  }
  readList(cursor, expression);
  shareTime(expression);
  expression.also.unshift(...token.weekdays.slice(1).map((weekday) => ({ ...emptyMoment, weekday })));
  return expression;
}

function readExpression(cursor: Cursor): TimeExpression | null {
  const token = cursor.peek();
  if (!token) return null;
  if (token.type === 'recur') return readRecurrence(cursor, token);
  if (token.type === 'duration') {
    cursor.index++;
    return {
      from: token.from,
      to: token.to,
      first: { ...emptyMoment },
      last: null,
      also: [],
      recurs: null,
      windows: [],
      duration: { amount: token.amount, unit: token.unit },
      limit: 'before',
    };
  }
  const span = readSpan(cursor);
  if (!span) return null;
  readBracketedTime(cursor, span);
  const expression: TimeExpression = {
    from: span.from,
    to: span.to,
    first: span.first,
    last: span.last,
    also: [],
    recurs: null,
    windows: [],
    duration: null,
    limit: null,
  };
  if (span.last === null) readList(cursor, expression);
  shareTime(expression);
  return expression;
}

/**
 * Every time expression of a plain text, in order, without judging what it is for.
 * `timeExpressions('每月9、19、28日前报')[0].limit // 'before'`
 */
export function timeExpressions(plain: string): TimeExpression[] {
  const cursor = new Cursor(plain, timeTokens(plain));
  const found: TimeExpression[] = [];
  while (cursor.peek()) {
    const before = cursor.index;
    const expression = readExpression(cursor);
    if (expression === null) {
      cursor.index = before + 1;
      continue;
    }
    if (
      isBareYear(expression) ||
      isBareWord(expression, plain) ||
      /(?:提前|顺延|推迟|延后|延)[到至]?(?:上|下|本)?$|如?遇$|逢$/.test(
        plain.slice(Math.max(0, expression.from - 6), expression.from),
      )
    )
      continue;
    if (expression.limit === null) Object.assign(expression, readLimit(plain, expression.to));
    found.push(expression);
  }
  return found;
}
