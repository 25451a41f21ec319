import { numeral, yearNumeral } from './numeral.ts';

export type RelativeDay =
  | 'today'
  | 'tomorrow'
  | 'overmorrow'
  | 'yesterday'
  | 'same-day'
  | 'next-day'
  | 'this-month'
  | 'next-month';
export type MonthPart = 'early' | 'middle' | 'late' | 'end';
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
  | { type: 'recur'; unit: RecurrenceUnit; weekdays: number[]; last: boolean }
  | { type: 'duration'; amount: number; unit: 'hour' | 'day' | 'workday' | 'week' | 'month' }
);

const hanDay =
  '三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|[一二三四五六七八九]';
const day = `(?:3[01]|[12]\\d|0?[1-9]|${hanDay})`;
const dayList = `${day}(?:日?[、和及与]${day}){0,12}`;
/** `25-30日`: the first day of a range leaves its unit to the last. */
const dayRange = `(?=[-~至到]${day}[日号])`;
const month = '(?:1[0-2]|0?[1-9]|十[一二]?|[元一二三四五六七八九])';
const year = '(?:(?:19|20)\\d{2}|[一二][〇零Oo0-9一二三四五六七八九]{3}|[012]\\d(?=年\\d))年度?';
const yearWord = '今年|本年度?|明年|次年|翌年|来年|去年|上年度?|当年|同年';
const part = '上旬|中下旬|中旬|下旬|底|末|初|中(?![旬午小学心央国队等])';
const half =
  '今早|明早|明晚|上午|下午|中午|正午|晚上|晚间|傍晚|早上|早晨|清晨|凌晨|午后|午间|夜间|夜里|当晚|今晚|晚(?=\\d)|早(?=\\d)';
const weekdays = '一二三四五六日天';

/** One alternation, every branch bounded in length: the scan is linear in the text. Order matters: longer readings first. */
const pattern = new RegExp(
  [
    `(?<![\\d.])((?:19|20)\\d{2})([-/.])(1[0-2]|0?[1-9])\\2(3[01]|[12]\\d|0?[1-9])(?![\\d])日?`,
    `(?<![\\d./a-zA-Z第])(1[0-2]|0?[1-9])[./](3[01]|[12]\\d|0?[1-9])(?=日|号|前|上午|下午|晚|中午|截止|\\((?:周|星期))日?`,
    `(?<![\\d.第])((?:${month}、){1,11}${month})月(${day})日`,
    `(?<![\\d.])(${year}|${yearWord})?(?<![\\d.第]|农历|阴历)(${month})(?:月(?!龄|一[次报调])份?(?:(${dayList})(?:日|号(?!文|令|楼|会)|${dayRange})|(${part}))?|(?=[-~至到]${month}月(?!龄)))`,
    `(?<![\\d.第])(${year}|${yearWord})(底|末|终|初|上半年|下半年)?`,
    `(\\d{1,3}|[一二两三四五六七八九十]{1,3})个?(工作日|日|天|小时|周|星期|个?月)(?:之内|以内|内)`,
    `(?<![\\d第〕\\])a-zA-Z.:/])(${dayList})(日|${dayRange}|号(?=前|之|以|上午|下午|晚|中午|至|到|-|、|\\(|起|开|截))`,
    `(${half})?(?<![\\d:.第])([01]?\\d|2[0-4])(?::([0-5]\\d)(?::[0-5]\\d)?(?![\\d:])时?|[点时](?!间|限|段|期|效)(?:([0-5]?\\d)分?|(半|整|钟|正|一刻|三刻))?)`,
    `(${half})?(?<!第|[一二三四五六七八九十])(二十[一二三四]?|十[一二三四五六七八九]?|[一二两三四五六七八九零])[点时](?!间|限|段|期|效)(?:([一二三四五]?十[一二三四五六七八九]?)分?|(半|整|钟|正|一刻|三刻))?`,
    `(${half})`,
    `(\\(?)(?<![一二两三每隔\\d])(本|这|下)?(?:星期|周|礼拜)([${weekdays}])(?![次报期调周年])(?:[、至到~-](?:星期|周)?[${weekdays}]){0,6}(\\)?)`,
    `(今日|今天|即日|明日|明天|后天|昨日|昨天|当日|当天|同日|次日|翌日|本月|当月|下月|次月)(上旬|中旬|下旬|底|末|初)?`,
    `((?:每个?季度?|每季|季度?(?=[首末]月))(?:首月|第一个月|末月|最后[一1]个月|末|的?最后)?|每半年|每年度?|每个?月(?:底|末|结束|的?最后[一1]?个?(?:工作日|[天日]))?(?!初)|每两周|每双周|每隔[一1两]?个?(?:周|星期)|每(?:个?周|个?星期)(?:[${weekdays}](?!次|期|调|周|报(?![送告]))(?:[、和及](?:星期|周)?[${weekdays}](?![次期调])){0,6})?|每个?工作日|每[日天]|每隔[一1]?[日天]|逐日|逐月|逐周|按月|按周|按季度?|按日|[一1]日[一1]报|[一1]周[一1]报|[一1]月[一1]报)`,
    `(月底|月末|年底|年末|年终|岁末|季末|季度末)`,
    `(下班前?|上班前|上班后|上班时)`,
  ].join('|'),
  'g',
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
  中下旬: 'end',
  下旬: 'end',
  底: 'end',
  末: 'end',
  终: 'end',
};
const relatives: Record<string, RelativeDay> = {
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
const partOf = (text: string | undefined): MonthPart | null => (text === undefined ? null : (parts[text] ?? null));

function yearOf(text: string | undefined): { year: number | null; yearWord: string | null } {
  if (text === undefined) return { year: null, yearWord: null };
  const value = yearNumeral(text.replace(/年度?$/, ''));
  return value === null ? { year: null, yearWord: text.replace(/度$/, '') } : { year: value, yearWord: null };
}

function minuteOf(digits: string | undefined, word: string | undefined): number {
  if (digits !== undefined) return numeral(digits) ?? 0;
  return word === '半' ? 30 : word === '一刻' ? 15 : word === '三刻' ? 45 : 0;
}

function recurOf(word: string): { unit: RecurrenceUnit; weekdays: number[]; last: boolean } {
  const last = /[末底]|最后/.test(word);
  if (/季/.test(word)) return { unit: 'QUARTERLY', weekdays: [], last: !/首月|第一个月/.test(word) && last };
  if (/半年/.test(word)) return { unit: 'HALF-YEARLY', weekdays: [], last };
  if (/年/.test(word)) return { unit: 'YEARLY', weekdays: [], last };
  if (/月/.test(word)) return { unit: 'MONTHLY', weekdays: [], last };
  if (/周|星期/.test(word)) {
    const named = /^每个?(?:星期|周)(.*)$/.exec(word)?.[1] ?? '';
    const days = [...named].flatMap((char) => (weekdays.includes(char) ? Math.min(weekdays.indexOf(char) + 1, 7) : []));
    return { unit: 'WEEKLY', weekdays: days, last };
  }
  return { unit: 'DAILY', weekdays: [], last };
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
    half: word === undefined ? null : (halves[word] ?? null),
    hour,
    minute,
    colon,
    chinese,
  };
}

function dateToken(at: { from: number; to: number }, m: RegExpExecArray): TimeToken | null {
  if (m[1] !== undefined)
    return {
      ...at,
      type: 'date',
      year: Number(m[1]),
      yearWord: null,
      month: Number(m[3]),
      days: [Number(m[4])],
      part: null,
    };
  if (m[5] !== undefined)
    return { ...at, type: 'date', year: null, yearWord: null, month: Number(m[5]), days: [Number(m[6])], part: null };
  if (m[10] !== undefined)
    return {
      ...at,
      type: 'date',
      ...yearOf(m[9]),
      month: numeral(m[10]),
      days: m[11] === undefined ? [] : dayNumbers(m[11]),
      part: partOf(m[12]),
    };
  if (m[13] === undefined) return null;
  const half = m[14] === '上半年' ? 'half-1' : m[14] === '下半年' ? 'half-2' : partOf(m[14]);
  return { ...at, type: 'year', ...yearOf(m[13]), part: half };
}

/** `1、4、7、10月8日`: one date for each month, the list's commas between them. */
function monthList(m: RegExpExecArray): TimeToken[] {
  const day = numeral(m[8] ?? '') ?? 1;
  let from = m.index;
  const months = (m[7] ?? '').split('、');
  return months.map((text, index) => {
    const to = index === months.length - 1 ? m.index + m[0].length : from + text.length;
    const token: TimeToken = {
      from,
      to,
      type: 'date',
      year: null,
      yearWord: null,
      month: numeral(text),
      days: [day],
      part: null,
    };
    from = to + 1;
    return token;
  });
}

function wordToken(at: { from: number; to: number }, m: RegExpExecArray): TimeToken | null {
  if (m[28] !== undefined) return { ...at, type: 'half', half: halves[m[28]] ?? 'am' };
  if (m[31] !== undefined) {
    const week = m[30] === '下' ? 'next' : m[30] === undefined ? null : 'this';
    return {
      ...at,
      type: 'weekday',
      weekday: Math.min(weekdays.indexOf(m[31]) + 1, 7),
      week,
      bracketed: m[29] === '(',
    };
  }
  if (m[33] !== undefined) return { ...at, type: 'relative', word: relatives[m[33]] ?? 'today', part: partOf(m[34]) };
  if (m[35] !== undefined) return { ...at, type: 'recur', ...recurOf(m[35]) };
  if (m[36] === '月底' || m[36] === '月末') return { ...at, type: 'relative', word: 'this-month', part: 'end' };
  if (m[36] !== undefined)
    return /季/.test(m[36]) ? null : { ...at, type: 'year', year: null, yearWord: '今年', part: 'end' };
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

/**
 * Every piece of a date or time in a prepared plain text, in order.
 * `timeTokens('6月7日(周二)8:40').map((token) => token.type) // ['date', 'weekday', 'time']`
 */
export function timeTokens(plain: string): TimeToken[] {
  const tokens: TimeToken[] = [];
  for (const match of plain.matchAll(pattern)) {
    const token = match[7] === undefined ? tokenOf(match) : null;
    if (token) tokens.push(token);
    if (match[7] !== undefined) tokens.push(...monthList(match));
    if (tokens.length >= maxTimeTokens) break;
  }
  return tokens;
}
