import { numeral, yearNumeral } from './numeral.ts';
import { matchesOf, partOf } from './text.ts';
import { timePattern, weekdayNumber, weekdays } from './time-pattern.ts';

export type RelativeDay =
  | 'today'
  | 'tomorrow'
  | 'overmorrow'
  | 'yesterday'
  | 'same-day'
  | 'next-day'
  | 'this-month'
  | 'next-month';
export type MonthPart = 'early' | 'early-middle' | 'middle' | 'middle-late' | 'late' | 'end';
export type Half = 'am' | 'noon' | 'pm' | 'night' | 'dawn';
export type RecurrenceUnit = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'QUARTERLY' | 'HALF-YEARLY' | 'YEARLY';

/** The smallest pieces of a time expression, with their offsets in the plain text. */
export type TimeToken = { from: number; to: number } & (
  | {
      type: 'date';
      year: number | null;
      yearWord: string | null;
      month: number | null;
      days: number[];
      part: MonthPart | null;
    }
  | { type: 'days'; days: number[]; unit: string }
  | { type: 'year'; year: number | null; yearWord: string | null; part: MonthPart | 'half-1' | 'half-2' | null }
  | { type: 'relative'; word: RelativeDay; part: MonthPart | null }
  | { type: 'weekday'; weekday: number; week: 'this' | 'next' | null; bracketed: boolean }
  | { type: 'time'; half: Half | null; hour: number; minute: number; colon: boolean; chinese: boolean }
  | { type: 'half'; half: Half }
  | { type: 'office'; edge: 'open' | 'close' }
  | { type: 'recur'; unit: RecurrenceUnit; weekdays: number[]; last: boolean; months: number[] }
  | { type: 'duration'; amount: number; unit: 'hour' | 'day' | 'workday' | 'week' | 'month' }
);

const halves: Record<string, Half> = {
  上午: 'am',
  早上: 'am',
  早晨: 'am',
  清晨: 'am',
  早: 'am',
  凌晨: 'dawn',
  中午: 'noon',
  正午: 'noon',
  午间: 'noon',
  下午: 'pm',
  午后: 'pm',
  傍晚: 'pm',
  晚上: 'night',
  晚间: 'night',
  夜间: 'night',
  夜里: 'night',
  当晚: 'night',
  今晚: 'night',
  今早: 'am',
  明早: 'am',
  明晚: 'night',
  晚: 'night',
};
const parts: Record<string, MonthPart> = {
  上旬: 'early',
  初: 'early',
  中旬: 'middle',
  中: 'middle',
  中下旬: 'middle-late',
  上中旬: 'early-middle',
  中上旬: 'early-middle',
  下旬: 'late',
  底: 'end',
  末: 'end',
  终: 'end',
  内: 'end',
};
const relatives: Record<string, RelativeDay> = {
  今明两天: 'today',
  今明两日: 'today',
  明后两天: 'tomorrow',
  明后两日: 'tomorrow',
  明后天: 'tomorrow',
  今日: 'today',
  今天: 'today',
  即日: 'today',
  明日: 'tomorrow',
  明天: 'tomorrow',
  后天: 'overmorrow',
  昨日: 'yesterday',
  昨天: 'yesterday',
  当日: 'same-day',
  当天: 'same-day',
  同日: 'same-day',
  次日: 'next-day',
  翌日: 'next-day',
  本月: 'this-month',
  这月: 'this-month',
  这个月: 'this-month',
  下个月: 'next-month',
  当月: 'this-month',
  下月: 'next-month',
  次月: 'next-month',
};
const durationUnits: Record<string, 'hour' | 'day' | 'workday' | 'week' | 'month'> = {
  工作日: 'workday',
  日: 'day',
  天: 'day',
  小时: 'hour',
  周: 'week',
  星期: 'week',
  月: 'month',
  个月: 'month',
};

const dayNumbers = (text: string): number[] => text.split(/日?[、和及与]/).flatMap((one) => numeral(one) ?? []);
const monthPartOf = (text: string | undefined): MonthPart | null => (text === undefined ? null : (parts[text] ?? null));

function yearOf(text: string | undefined): { year: number | null; yearWord: string | null } {
  if (text === undefined) return { year: null, yearWord: null };
  const value = yearNumeral(text.replace(/年度?$/, ''));
  return value === null ? { year: null, yearWord: text.replace(/度$/, '') } : { year: value, yearWord: null };
}

function minuteOf(digits: string | undefined, word: string | undefined): number {
  if (digits !== undefined) return numeral(digits) ?? 0;
  return word === '半' ? 30 : word === '一刻' ? 15 : word === '三刻' ? 45 : 0;
}

const oddMonths = [1, 3, 5, 7, 9, 11];

type RecurWord = { unit: RecurrenceUnit; weekdays: number[]; last: boolean; months: number[] };

function recurOf(word: string): RecurWord {
  const months = /[单奇]/.test(word) ? oddMonths : /[偶]|双月/.test(word) ? oddMonths.map((month) => month + 1) : [];
  const unit = unitOf(word);
  const named = unit === 'WEEKLY' ? (partOf(/^每逢?个?(?:星期|周)(.*)$/, word) ?? '') : '';
  return {
    unit,
    weekdays: [...named].flatMap((char) => (weekdays.includes(char) ? weekdayNumber(char) : [])),
    last:
      /[末底]|最后|第三/.test(word) &&
      !/月.*(?:周|星期)/.test(word) &&
      !(unit === 'QUARTERLY' && /首月|第一个月/.test(word)),
    months,
  };
}

function unitOf(word: string): RecurrenceUnit {
  if (/季/.test(word)) return 'QUARTERLY';
  if (/半年/.test(word)) return 'HALF-YEARLY';
  if (/年/.test(word)) return 'YEARLY';
  if (word === '每逢' || /[月旬]/.test(word)) return 'MONTHLY';
  return /周|星期/.test(word) ? 'WEEKLY' : 'DAILY';
}

function timeToken(
  at: { from: number; to: number },
  m: RegExpExecArray,
  base: number,
  chinese: boolean,
): TimeToken | null {
  const hour = numeral(m[base + 1] ?? '');
  if (hour === null || hour > 24) return null;
  const colon = !chinese && m[base + 2] !== undefined;
  const minute = chinese
    ? minuteOf(m[base + 2], m[base + 3])
    : colon
      ? Number(m[base + 2])
      : minuteOf(m[base + 3], m[base + 4]);
  const word = m[base];
  return {
    ...at,
    type: 'time',
    half: halves[word ?? ''] ?? null,
    hour,
    minute,
    colon,
    chinese,
  };
}

/** A whole day, its year known or not. */
const dayToken = (
  { from, to }: { from: number; to: number },
  month: number | null,
  day: number,
  more: { year?: number; yearWord?: string | null } = {},
): TimeToken => ({ from, to, type: 'date', year: null, yearWord: null, month, days: [day], part: null, ...more });

function dateToken(at: { from: number; to: number }, m: RegExpExecArray): TimeToken | null {
  if (m[1] !== undefined) return dayToken(at, Number(m[3]), Number(m[4]), { year: Number(m[1]) });
  if (m[5] !== undefined) return dayToken(at, Number(m[5]), Number(m[6]));
  if (m[10] !== undefined)
    return {
      ...at,
      type: 'date',
      ...yearOf(m[9]),
      month: numeral(m[10]),
      days: m[11] === undefined ? [] : dayNumbers(m[11]),
      part: monthPartOf(m[12]),
    };
  if (m[13] === undefined) return null;
  const half = m[14] === '上半年' ? 'half-1' : m[14] === '下半年' ? 'half-2' : monthPartOf(m[14]);
  return { ...at, type: 'year', ...yearOf(m[13]), part: half };
}

/** `1、4、7、10月8日`: one date for each month, the list's commas between them. */
function monthList(m: RegExpExecArray): TimeToken[] {
  const day = numeral(m[8] ?? '') ?? 1;
  let from = m.index;
  const months = (m[7] ?? '').split(/[、和]/);
  return months.map((text, index) => {
    const to = index === months.length - 1 ? m.index + m[0].length : from + text.length;
    const token = dayToken({ from, to }, numeral(text.replace('月', '')), day);
    from = to + 1;
    return token;
  });
}

/** `2024年第二季度末`: the last month of the quarter it names; a bare `季末` is no date. */
function quarterEnd(at: { from: number; to: number }, word: string): TimeToken | null {
  const [, year, named = ''] = /^(.*?)第?([一二三四1-4])季度.$/.exec(word) ?? [];
  const quarter = numeral(named);
  if (quarter === null) return null;
  return { ...at, type: 'date', ...yearOf(year || undefined), month: quarter * 3, days: [], part: 'end' };
}

/** `二季度季后6日`: the 6th of the month behind the quarter it names. */
function behindQuarter(at: { from: number; to: number }, quarter: number, day: number): TimeToken | null {
  return quarter === 4 ? dayToken(at, 1, day, { yearWord: '次年' }) : dayToken(at, quarter * 3 + 1, day);
}

function wordToken(at: { from: number; to: number }, m: RegExpExecArray): TimeToken | null {
  if (m[28] !== undefined) return { ...at, type: 'half', half: halves[m[28]] ?? 'am' };
  if (m[31] !== undefined) {
    const week = m[30] === '下' ? 'next' : m[30] === undefined ? null : 'this';
    return {
      ...at,
      type: 'weekday',
      weekday: weekdayNumber(m[31]),
      week,
      bracketed: m[29] === '(',
    };
  }
  if (m[33] !== undefined)
    return { ...at, type: 'relative', word: relatives[m[33]] ?? 'today', part: monthPartOf(m[34]) };
  if (m[35] !== undefined) return { ...at, type: 'recur', ...recurOf(m[35]) };
  if (m[38] !== undefined) return behindQuarter(at, numeral(m[38]) ?? 0, Number(m[39]));
  if (m[40] !== undefined) return { ...dayToken(at, (numeral(m[40]) ?? 1) * 3 - 2, 1), days: [] } as TimeToken;
  if (m[36] === '本周' || m[36]?.startsWith('下'))
    return { ...at, type: 'weekday', weekday: 1, week: m[36] === '本周' ? 'this' : 'next', bracketed: false };
  if (m[36]?.startsWith('本周')) return { ...at, type: 'weekday', weekday: 5, week: 'this', bracketed: false };
  if (m[36] === '月底' || m[36] === '月末') return { ...at, type: 'relative', word: 'this-month', part: 'end' };
  if (m[36] !== undefined)
    return /季/.test(m[36])
      ? quarterEnd(at, m[36])
      : { ...at, type: 'year', year: null, yearWord: '今年', part: 'end' };
  return { ...at, type: 'office', edge: (m[37] ?? '').startsWith('下') ? 'close' : 'open' };
}

function tokenOf(m: RegExpExecArray): TimeToken | null {
  const at = { from: m.index, to: m.index + m[0].length };
  const date = dateToken(at, m);
  if (date) return date;
  if (m[15] !== undefined) {
    const amount = numeral(m[15]);
    return amount === null ? null : { ...at, type: 'duration', amount, unit: durationUnits[m[16] ?? ''] ?? 'day' };
  }
  if (m[17] !== undefined) return { ...at, type: 'days', days: dayNumbers(m[17]), unit: m[18] ?? '日' };
  if (m[20] !== undefined) return timeToken(at, m, 19, false);
  if (m[25] !== undefined) return timeToken(at, m, 24, true);
  return wordToken(at, m);
}

/** A document with more dates than this is a table or an attack; the rest of it is not looked at, and the reader says so. */
export const maxTimeTokens = 6000;

/** `一、9月5日前`, `2.3月15日`: a number that opens an item is no part of the date behind it. */
const itemMark =
  /(^|[\n。;]|:(?<=[一-龥]:))([(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)]?(?:[、)]|\.(?=\D|\d{1,2}[月时点:]))(?=\D|\d{1,2}[月日时点:]|\d{4}))/g;

/** `3月17日-3日21日`: 日 for 月 between a month and a day, which no sentence means. */
const misprint = /(?<![\d月、和及与])(1[0-2]|0?[1-9])日(?=(?:3[01]|[12]?\d)[日号])/g;
/** Every misprinted day of a text, as it stands there. */
export const misprints = (plain: string): RegExpExecArray[] =>
  /日\d{1,2}[日号]/.test(plain) ? matchesOf(misprint, plain) : [];

function maskItems(plain: string): string {
  let [masked, done] = ['', 0];
  for (const { index, 0: whole, 2: mark = '' } of matchesOf(itemMark, plain)) {
    const to = index + whole.length;
    masked += plain.slice(done, to - mark.length) + '#'.repeat(mark.length);
    done = to;
  }
  const whole = masked + plain.slice(done);
  return misprints(plain).length > 0 ? whole.replace(misprint, '$1月') : whole;
}

/** `12月1日、2日、8日-11日`: the last day of a list begins a span of its own. */
function splitList(token: TimeToken, masked: string): TimeToken[] {
  if (!('days' in token) || token.days.length < 2 || !/^[-~至到]\d/.test(masked.slice(token.to, token.to + 2)))
    return [token];
  const cut = token.from + masked.slice(token.from, token.to).search(/[、和及与][^、和及与]*$/);
  const last: TimeToken = { from: cut + 1, to: token.to, type: 'days', days: token.days.slice(-1), unit: '日' };
  return [{ ...token, to: cut, days: token.days.slice(0, -1) }, last];
}

/**
 * Every piece of a date or time in a prepared plain text, in order.
 * `timeTokens('6月7日(周二)8:40').map((token) => token.type) // ['date', 'weekday', 'time']`
 */
export function timeTokens(plain: string): TimeToken[] {
  const tokens: TimeToken[] = [];
  const masked = maskItems(plain);
  timePattern.lastIndex = 0;
  for (let match = timePattern.exec(masked); match; match = timePattern.exec(masked)) {
    const token = match[7] === undefined ? tokenOf(match) : null;
    if (token) tokens.push(...splitList(token, masked));
    if (match[7] !== undefined) tokens.push(...monthList(match));
    if (tokens.length >= maxTimeTokens) break;
  }
  return tokens;
}
