import { isoDate, parseDate } from '../../calendar/date.ts';

/** Days from 1899-12-30, which a sheet shows when a date has lost its format: 1980 to 2099 as we accept them. */
const FIRST_SERIAL = 29_221;
const LAST_SERIAL = 73_050;
const SERIAL_ZERO = parseDate('1899-12-30') ?? 0;

const pad = (part: string | number): string => String(part).padStart(2, '0');
const real = (text: string): string | null => (parseDate(text) === null ? null : text);
const century = (year: string): string => (year.length === 2 ? `20${year}` : year);

/**
 * A date as offices write it → `YYYY-MM-DD`, or null: 2025-3-4, 2025.03.04, 2025年3月4日, 20250304, 3月4日 (with `year`), the
 * month-first 3/4/25 a sheet program shows, or its bare serial number.
 * @example dateIn('2025年3月4日', null) // '2025-03-04'
 */
export function dateIn(text: string, year: number | null): string | null {
  const flat = text
    .normalize('NFKC')
    .replace(/\s+\d{1,2}:\d{2}(?::\d{2})?$/, '')
    .replace(/\s/g, '');
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(flat) ?? /^(20\d{2})(\d{2})(\d{2})$/.exec(flat);
  if (full) return real(`${full[1]}-${pad(full[2]!)}-${pad(full[3]!)}`);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(flat);
  if (american) return real(`${century(american[3]!)}-${pad(american[1]!)}-${pad(american[2]!)}`);
  const short = /^(\d{1,2})[月.](\d{1,2})日?$/.exec(flat);
  if (short && year !== null) return real(`${year}-${pad(short[1]!)}-${pad(short[2]!)}`);
  const serial = /^\d{5}(?:\.\d+)?$/.test(flat) ? Math.floor(Number(flat)) : 0;
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? isoDate(SERIAL_ZERO + serial) : null;
}

/** A window of days; `times` when the words say how often it comes within it. Both ends null: the plan leaves it open. */
export type Window = { from: string | null; to: string | null; times?: number };

const OPEN = /^(?:待定|适时|另行通知|视情|择期|不定期|常态化|根据.*|按.*通知.*|随机)$/;
const QUARTERS: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const THIRDS: Record<string, [number, number]> = { 上: [1, 10], 中: [11, 20], 下: [21, 31], 初: [1, 10], 底: [21, 31] };

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const months = (year: number, from: number, to: number, times?: number): Window | null =>
  from < 1 || to > 12 || to < from
    ? null
    : {
        from: `${year}-${pad(from)}-01`,
        to: `${year}-${pad(to)}-${pad(lastDay(year, to))}`,
        ...(times ? { times } : {}),
      };

/**
 * When something is planned, as a plan writes it: a day, days, a month, months, a third of a month, a quarter, a half, a year, or
 * every month. Null when it cannot be read.
 * @example windowIn('第一季度', 2026) // { from: '2026-01-01', to: '2026-03-31' }
 */
export function windowIn(text: string, planYear: number): Window | null {
  const flat = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[~—–－]+/g, '-')
    .replace(/[至到]/g, '-');
  if (flat === '' || OPEN.test(flat)) return { from: null, to: null };
  const stated = /^(20\d{2})年(?:度)?(.*)$/.exec(flat);
  const year = stated ? Number(stated[1]) : planYear;
  const rest = stated ? stated[2]! : flat;
  return dayWindow(flat, year) ?? monthWindow(rest, year) ?? partOfYear(rest, year);
}

function dayWindow(flat: string, year: number): Window | null {
  const day = dateIn(flat, year);
  if (day) return { from: day, to: day };
  for (let cut = flat.indexOf('-'); cut > 0; cut = flat.indexOf('-', cut + 1)) {
    const from = dateIn(flat.slice(0, cut), year);
    const end = flat.slice(cut + 1);
    if (!from) continue;
    const to =
      dateIn(end, Number(from.slice(0, 4))) ?? real(`${from.slice(0, 8)}${pad(/^(\d{1,2})日?$/.exec(end)?.[1] ?? '')}`);
    if (to && to >= from) return { from, to };
  }
  return null;
}

function monthWindow(rest: string, year: number): Window | null {
  const third = /^(\d{1,2})月(上旬|中旬|下旬|初|底)$/.exec(rest);
  if (third) {
    const month = Number(third[1]);
    const [from, to] = THIRDS[third[2]![0]!]!;
    if (month < 1 || month > 12) return null;
    return {
      from: `${year}-${pad(month)}-${pad(from)}`,
      to: `${year}-${pad(month)}-${pad(Math.min(to, lastDay(year, month)))}`,
    };
  }
  const one = /^(\d{1,2})月份?$/.exec(rest);
  if (one) return months(year, Number(one[1]), Number(one[1]));
  const two = /^(\d{1,2})月?份?-(?:20\d{2}年)?(\d{1,2})月份?$/.exec(rest);
  if (two) return months(year, Number(two[1]), Number(two[2]));
  const plain = /^(20\d{2})[-/.](\d{1,2})$/.exec(rest);
  return plain ? months(Number(plain[1]), Number(plain[2]), Number(plain[2])) : null;
}

function partOfYear(rest: string, year: number): Window | null {
  const quarter = /^第?([一二三四1-4])季度?$/.exec(rest);
  if (quarter) return months(year, QUARTERS[quarter[1]!]! * 3 - 2, QUARTERS[quarter[1]!]! * 3);
  if (/^上半年$/.test(rest)) return months(year, 1, 6);
  if (/^下半年$/.test(rest)) return months(year, 7, 12);
  if (/^(?:全年|年内|贯穿全年|1-12月)?$/.test(rest)) return months(year, 1, 12);
  if (/^年底前?$|^年末$/.test(rest)) return months(year, 11, 12);
  if (/^每月(?:1次|一次)?$/.test(rest)) return months(year, 1, 12, 12);
  if (/^每季度?(?:1次|一次)?$/.test(rest)) return months(year, 1, 12, 4);
  if (/^每半年(?:1次|一次)?$/.test(rest)) return months(year, 1, 12, 2);
  return null;
}

const CHINESE: Record<string, number> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 十二: 12 };

/**
 * How often: 2, 2次, 每季度一次 (4), 每月 (12). Null when it cannot be read.
 * @example timesIn('每季度1次') // 4
 */
export function timesIn(text: string): number | null {
  const flat = text.normalize('NFKC').replace(/\s/g, '');
  const each = /^每(月|季度?|半年|年|周)(?:(\d{1,2}|[一两二三四])(?:次|场))?$/.exec(flat);
  const perPeriod = { 月: 12, 季: 4, 半: 2, 年: 1, 周: 52 }[each?.[1]?.[0] ?? ''];
  const number = (word: string | undefined) => (word === undefined ? 1 : (CHINESE[word] ?? Number(word)));
  if (perPeriod) return Math.min(366, perPeriod * number(each?.[2]));
  const plain = /^(?:全年|每年)?(\d{1,3}|[一两二三四五六]|十二)(?:次|场|轮)?(?:\/年)?$/.exec(flat);
  const times = plain ? number(plain[1]) : 0;
  return times >= 1 && times <= 366 ? times : null;
}

const FREQUENCIES: readonly (readonly [RegExp, string])[] = [
  [/每?日报?|每天/, 'daily'],
  [/每?周|旬报/, 'weekly'],
  [/每?半年/, 'half-yearly'],
  [/每?月/, 'monthly'],
  [/每?季/, 'quarterly'],
  [/每?年/, 'yearly'],
  [/一次性|单次|临时/, 'once'],
];

/** `frequencyIn('月报') // 'monthly'`; null when the words name none. */
export const frequencyIn = (text: string): string | null =>
  FREQUENCIES.find(([words]) => words.test(text))?.[1] ?? null;

/** Which of the three lists a word, a sheet's name or a caption names. `dutyListIn('配合履职事项清单') // 'shared'` */
export const dutyListIn = (text: string): 'basic' | 'shared' | 'taken-back' | null => {
  if (/收回/.test(text)) return 'taken-back';
  if (/配合/.test(text)) return 'shared';
  return /基本|主责/.test(text) ? 'basic' : null;
};

/** Words in one cell, apart by a comma, a semicolon or a line. */
export const wordsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、，,;；\n/|]+/)
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .slice(0, 200),
  ),
];
