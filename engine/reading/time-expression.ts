import type { Moment } from './moment.ts';
import { emptyMoment, hasDate } from './moment.ts';
import { partOf, tailBefore } from './text.ts';
import { weekdayNumber } from './time-pattern.ts';
import { Cursor, isDay, readMoment } from './time-point.ts';
import type { RecurrenceUnit, TimeToken } from './time-token.ts';
import { timeTokens } from './time-token.ts';

/** `months` when only some months count: `逢单月10日前`. */
export type Recurs = { unit: RecurrenceUnit; last: boolean; months?: number[] };

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

const isDayOnly = ({ month, days, relative, part }: Moment): boolean =>
  month === null && days.length > 0 && relative === null && part === null;

/** `遇周末提前到星期五`, `会前1日`, `会议的二十日前`: a day counted from another, not a day of its own. */
const isMovable = ({ first }: TimeExpression, before: string): boolean =>
  /如?遇$|逢$|[会节期届]前$/.test(before) ||
  (isDayOnly(first) && first.days[0] === 1 && /[前后]$/.test(before)) ||
  (isDayOnly(first) && /(?:(?<!月)的|届满|期满|到期)$/.test(before)) ||
  (first.month === null && /(?:提前|顺延|推迟|延后|延)[到至]?(?:上|下|本)?$/.test(before));

const rangeGlue = /^\)?(?:至|到|起?至|-{1,4}|~|一|起?到|开始至|开始,?到|截止到|止)(?:(?:20)?[*×xXX]{2}年)?\(?$/;
const listGlue = /^(?:、|和|及|与|以及|或|,)$/;
const limitPattern =
  /\)?(?:(之前|以前|前(?![期后来往述段置面言景瞻列三几]|提(?![交出供报请]))|前往?报|内(?=将|把|报|完成))|(为止|截止|止|截至)|(起|开始|始(?!终))|(之后|以后|后)|(以来))/y;

/** `2月5日(农历腊月二十六)前`: a remark between the day and its limit. */
const remark = /\([^()\n]{1,20}\)(?=之前|以前|前(?![期后往])|截止|止)/y;

/** `上午8:00开始,会期半天`: the hour at which something begins, not the beginning of a period (`从8时开始,每天…`). */
const opensAt = (plain: string, to: number): boolean =>
  /(?:\d|[点时分半])$/.test(tailBefore(plain, to, 1)) &&
  /^(?:开始|始)(?:[,。;)\n召举开]|$)/.test(plain.slice(to, to + 3)) &&
  !/(?:从|自)[^,。\n]{0,24}$/.test(tailBefore(plain, to, 26));

function readLimit(plain: string, to: number): { limit: TimeExpression['limit']; to: number } {
  if (/[下上]班前$|[年周](?:之?内|末前?)$/.test(tailBefore(plain, to, 4))) return { limit: 'before', to };
  remark.lastIndex = to;
  limitPattern.lastIndex = plain[to] === '(' && remark.test(plain) ? remark.lastIndex : to;
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
  if (match[3] !== undefined && match[3] !== '起' && opensAt(plain, to)) return { limit: null, to };
  const word = match[0].startsWith('前往') || match[0].startsWith('前报') ? '前' : match[0];
  return { limit, to: match.index + word.length };
}

const hasMonth = ({ month, relative }: Moment): boolean => month !== null || relative !== null;

function readWindows(cursor: Cursor, expression: TimeExpression): void {
  if (cursor.plain[expression.to] !== '(') return;
  const within = cursor.plain.slice(expression.to, expression.to + 120).indexOf(')');
  if (within < 0) return;
  const close = expression.to + within;
  const start = cursor.index;
  while (cursor.peek().from < close) {
    const span = readSpan(cursor);
    if (span) expression.windows.push({ first: span.first, last: span.last });
    else cursor.index++;
  }
  // `按月(月后3日前)报送`: a bracket without a month bounds nothing, it holds the limit itself.
  if (expression.windows.length > 0 && expression.windows.every(({ first }) => !hasMonth(first))) {
    cursor.index = start;
    expression.windows.length = 0;
    return;
  }
  expression.to = close + 1;
}

/** `11月23日至24日(8:30-17:00)`: the hours in brackets belong to the days before. */
function readBracketedTime(cursor: Cursor, span: { first: Moment; last: Moment | null; to: number }): void {
  const next = cursor.peek();
  if (!hasDate(span.first) || span.first.hour !== null || next.type !== 'time' || cursor.gap(span.to) !== '(') return;
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

/** `6月1日开始,6月15日结束`: the end of a range said in a clause of its own. */
function opensRange(cursor: Cursor, gap: string): boolean {
  const token = cursor.peek();
  return (
    /^\)?(?:开始|启动|起),(?:到|至|于)?$/.test(gap) &&
    token.type === 'date' &&
    /^(?:前|之前|底前)?(?:全部|全面)?(?:结束|止|为止)/.test(cursor.plain.slice(token.to, token.to + 8))
  );
}

/** The last day of a span that one word names; null for any other. */
function impliedLast(words: string, first: Moment): Moment | null {
  const pair = words.slice(0, 2);
  if (pair === '今明' || pair === '明后')
    return { ...emptyMoment, days: [], relative: pair === '今明' ? 'tomorrow' : 'overmorrow' };
  // `拟于二季度对各镇进行督导`: the quarter from its first month to its last.
  if (words.endsWith('季度') && /^第?[一二三四1-4]季度$/.test(words))
    return { ...first, days: [], month: (first.month ?? 1) + 2 };
  if (/^[本下](?:周|星期)$/.test(words)) return { ...emptyMoment, days: [], weekday: 5, week: first.week };
  // `本周四、周五来我县`: days of one week.
  const named = '本这下'.includes(words.charAt(0)) ? partOf(daysOfWeek, words) : null;
  if (named === null) return null;
  return { ...emptyMoment, days: [], weekday: weekdayNumber(named), week: first.week };
}
const daysOfWeek = /^[本这下](?:星期|周|礼拜).[、至到~-](?:星期|周)?([一二三四五六日天])$/;

/** A point or a range `A至B`; a range end may be a bare time. */
function readSpan(
  cursor: Cursor,
  beside = false,
): { first: Moment; last: Moment | null; from: number; to: number } | null {
  const first = readMoment(cursor, beside);
  if (!first) return null;
  const { moment, from, to } = first;
  const alone = { first: moment, last: impliedLast(cursor.plain.slice(from, to), moment), from, to };
  const gap = cursor.gap(to);
  if (alone.last || gap === null || !(rangeGlue.test(gap) || opensRange(cursor, gap))) return alone;
  const token = cursor.peek();
  if (token.type === 'time' && !token.colon && token.half === null && moment.hour === null) return alone;
  const last = readMoment(cursor, moment.hour !== null);
  return last ? readHours(cursor, { first: moment, last: last.moment, from, to: last.to }) : alone;
}

/** `12月1日-4日(星期二-星期五)上午8:30-下午5:30`: the hours of every day of a span, to the last of them. */
function readHours(cursor: Cursor, span: { first: Moment; last: Moment; from: number; to: number }) {
  const { first, last } = span;
  if (first.hour !== null || last.hour === null || !hasDate(last)) return span;
  const opens = { half: last.half, hour: last.hour, minute: last.minute };
  for (let gap = cursor.gap(span.to); gap !== null && /^[-~至到一]$/.test(gap); gap = cursor.gap(span.to)) {
    const closes = readMoment(cursor, true);
    if (!closes || closes.moment.hour === null) break;
    Object.assign(first, opens);
    const { half, hour, minute } = closes.moment;
    Object.assign(last, { half: half ?? (hour < 12 ? opens.half : null), hour, minute });
    span.to = closes.to;
  }
  return span;
}

/** `每周一、周四上午10点`: a time behind the last point of a list is the time of all. */
function shareTime(expression: TimeExpression): void {
  const last = expression.also.at(-1);
  if (!last || expression.first.hour !== null || last.hour === null) return;
  Object.assign(expression.first, { half: last.half, hour: last.hour, minute: last.minute });
}

const isSpelledList = ({ plain }: Cursor, { first, from }: TimeExpression): boolean =>
  first.days.length > 0 && /分别(?:为|于|是|在|定于)?:?$/.test(tailBefore(plain, from, 6));

function readList(cursor: Cursor, expression: TimeExpression): void {
  while (expression.also.length < 24) {
    const gap = cursor.gap(expression.to);
    const token = cursor.peek();
    if (gap === null || !listGlue.test(gap)) return;
    // `分别为3月13、27日,4月10、24日和5月4日`: commas between the months of one list.
    const goesOn = token.type === 'date' && token.days.length > 0 && isSpelledList(cursor, expression);
    if (gap === ',' && expression.recurs === null && !goesOn) return;
    const inWeek = token.type === 'weekday' && expression.recurs?.unit === 'WEEKLY';
    const isTime = token.type === 'time' && expression.first.hour !== null && gap !== ',';
    const isMonthEnd =
      token.type === 'relative' &&
      token.word === 'this-month' &&
      token.part === 'end' &&
      expression.recurs?.unit === 'MONTHLY';
    if (token.type !== 'date' && token.type !== 'days' && !inWeek && !isTime && !isMonthEnd) return;
    const start = cursor.index;
    const next = readMoment(cursor, isTime);
    if (!next) return;
    // `12月1日、12月8日至11日`: what begins a span is no point of the list.
    if (!isTime && isDay(cursor.peek()) && rangeGlue.test(cursor.gap(next.to) ?? '')) {
      cursor.index = start;
      return;
    }
    expression.also.push(next.moment);
    expression.to = isTime ? closeHours(cursor, next.to) : next.to;
  }
}

/** `8:30-11:30、14:30-17:30`: the end of a further range of hours belongs to it. */
function closeHours(cursor: Cursor, to: number): number {
  if (!rangeGlue.test(cursor.gap(to) ?? '')) return to;
  return readMoment(cursor, true)?.to ?? to;
}

/** An expression of one point and nothing else yet. */
const expressionOf = ({ from, to }: { from: number; to: number }, first: Moment): TimeExpression => ({
  from,
  to,
  first,
  last: null,
  also: [],
  recurs: null,
  windows: [],
  duration: null,
  limit: null,
});

function readRecurrence(cursor: Cursor, token: TimeToken & { type: 'recur' }): TimeExpression {
  cursor.index++;
  const expression = expressionOf(token, { ...emptyMoment, days: [], weekday: token.weekdays[0] ?? null });
  expression.recurs = { unit: token.unit, last: token.last, months: token.months };
  readWindows(cursor, expression);
  const gap = cursor.gap(expression.to);
  if (gap !== null && /^(?:的|\)|,|[(,:](?:即|分别[为是于])?|(?:结束|终了)?后|的?第?|逢|末|于|月)?$/.test(gap)) {
    const next = cursor.peek();
    if (next.type === 'duration') {
      Object.assign(expression, { duration: { amount: next.amount, unit: next.unit }, to: next.to });
      cursor.index++;
      return expression;
    }
    const span = gap !== ',' || !isDay(next) ? readSpan(cursor, gap !== ',') : null;
    if (span) {
      const weekday = span.first.weekday ?? token.weekdays[0] ?? null;
      Object.assign(expression, { first: { ...span.first, weekday }, last: span.last, to: span.to });
    }
  }
  readList(cursor, expression);
  shareTime(expression);
  expression.also.unshift(...token.weekdays.slice(1).map((weekday) => ({ ...emptyMoment, weekday })));
  return expression;
}

function readExpression(cursor: Cursor): TimeExpression | null {
  const token = cursor.peek();
  if (token.type === 'recur') return readRecurrence(cursor, token);
  if (token.type === 'duration') {
    cursor.index++;
    const { amount, unit } = token;
    return { ...expressionOf(token, { ...emptyMoment }), duration: { amount, unit }, limit: 'before' };
  }
  const span = readSpan(cursor);
  if (!span) return null;
  readBracketedTime(cursor, span);
  const expression = { ...expressionOf(span, span.first), last: span.last };
  if (span.last === null) readList(cursor, expression);
  shareTime(expression);
  return expression;
}

/**
 * Every time expression of a plain text, in order, without judging what it is for.
 * `timeExpressions('每月9、19、28日前报')[0].limit // 'before'`
 */
export function timeExpressions(plain: string, tokens: TimeToken[] = timeTokens(plain)): TimeExpression[] {
  const cursor = new Cursor(plain, tokens);
  const found: TimeExpression[] = [];
  while (cursor.index < tokens.length) {
    const before = cursor.index;
    const expression = readExpression(cursor);
    if (expression === null) {
      cursor.index = before + 1;
      continue;
    }
    if (
      isBareYear(expression) ||
      isBareWord(expression, plain) ||
      isMovable(expression, tailBefore(plain, expression.from, 6))
    )
      continue;
    if (expression.limit === null) Object.assign(expression, readLimit(plain, expression.to));
    found.push(expression);
  }
  return found;
}
