import type { Moment } from './moment.ts';
import { emptyMoment } from './moment.ts';
import { numeral } from './numeral.ts';
import type { TimeToken } from './time-token.ts';

const timeGlue = /^(?:[,的]|\([^()\n]{0,16}\)|,[^()\n]{0,16}\)|当天|当日)?$/;

/** What stands behind the last token. */
const end = { type: 'end', from: Infinity, to: Infinity } as const;
export type Peeked = TimeToken | typeof end;

/** Reads tokens one after the other; never goes back, so the walk is linear. */
export class Cursor {
  // Declared, not initialised: old browsers would get a helper for every field.
  declare index: number;
  declare readonly plain: string;
  declare readonly tokens: TimeToken[];
  constructor(plain: string, tokens: TimeToken[]) {
    this.index = 0;
    this.plain = plain;
    this.tokens = tokens;
  }
  peek(): Peeked {
    return this.tokens[this.index] ?? end;
  }
  gap(from: number): string | null {
    const next = this.peek();
    return next.from - from > 20 ? null : this.plain.slice(from, next.from);
  }
}

export const isDay = (token: Peeked): boolean =>
  token.type === 'date' ||
  token.type === 'days' ||
  token.type === 'relative' ||
  token.type === 'year' ||
  token.type === 'weekday';

function applyDate(moment: Moment, token: Peeked): void {
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

function applyTime(moment: Moment, token: Peeked): void {
  if (token.type === 'time')
    Object.assign(moment, { half: token.half ?? moment.half, hour: token.hour, minute: token.minute });
  else if (token.type === 'half') moment.half = token.half;
  else if (token.type === 'office') moment.office = token.edge;
}

/** A bare `3点` or `一时` counts only beside a date or a limit; everything else that looks like a time is one. */
function isPlainTime(cursor: Cursor, token: Peeked, beside: boolean): boolean {
  if (token.type === 'half' || token.type === 'office') return true;
  if (token.type !== 'time') return false;
  if (token.half !== null || token.colon || token.minute > 0 || beside) return true;
  return /^(?:[前整钟半]|之前|以前|准时|(?:正式)?开[始会]|报到|集合|签到|入场|到|至|-|召开|在)/.test(
    cursor.plain.slice(token.to, token.to + 4),
  );
}

function readTime(cursor: Cursor, moment: Moment, end: number, beside: boolean): number {
  let to = end;
  for (let parts = 0; parts < 3; parts++) {
    const token = cursor.peek();
    if (!isPlainTime(cursor, token, beside || parts > 0)) break;
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
  if (next.type !== 'weekday' || !next.bracketed || cursor.gap(to) !== '' || moment.weekday !== null) return to;
  moment.weekday = next.weekday;
  cursor.index++;
  return next.to;
}

/** `本周五(11月27日)`: the bracket says which day is meant; `11月27日(明天)`: it only says so again. */
function readBracketedDate(cursor: Cursor, token: Peeked, moment: Moment, to: number): number {
  const next = cursor.peek();
  const isRemark =
    (token.type === 'date' && token.days.length === 1 && next.type === 'relative') ||
    (token.type === 'relative' && next.type === 'days');
  if (isRemark && cursor.gap(to) === '(' && cursor.plain[next.to] === ')') {
    cursor.index++;
    return next.to + 1;
  }
  if ((token.type !== 'weekday' && token.type !== 'relative') || next.type !== 'date' || cursor.gap(to) !== '(')
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

/** `12月第一周`, `12月最后一周`. */
const weekOfMonth = /的?(?:第([一二三四五1-5])个?|首个?|(最后)[一1]个?)(?:周|星期)(?![次期])/y;
function readWeek({ plain }: Cursor, moment: Moment, to: number): number {
  weekOfMonth.lastIndex = to;
  const match = moment.month !== null && moment.days.length === 0 && moment.part === null && weekOfMonth.exec(plain);
  if (!match) return to;
  moment.nth = match[2] ? 6 : (numeral(match[1] ?? '') ?? 1);
  return weekOfMonth.lastIndex;
}

/** One point: date, weekday, time of day, in the order people write them. */
export function readMoment(cursor: Cursor, beside = false): { moment: Moment; from: number; to: number } | null {
  const token = cursor.peek();
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
  let to = readWeek(cursor, moment, token.to);
  const next = cursor.peek();
  const gap = cursor.gap(to);
  if (next.type === 'days' && token.type === 'year' && gap === '') return { moment, from: token.from, to };
  if (next.type === 'days' && token.type === 'relative' && token.word.endsWith('month') && gap === '') {
    moment.days = next.days;
    to = next.to;
    cursor.index++;
  }
  to = readBracketedDate(cursor, token, moment, to);
  const after = cursor.peek();
  if (
    after.type === 'weekday' &&
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
