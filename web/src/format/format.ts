import { figure, grouped, hoursFigure } from '@songbang/engine/pricing/figure.ts';
import type { Locale } from '../api/types.ts';
import { localOf, weekdayOf } from './local-time.ts';

const ZH_DAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const EN_DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const EN_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export { figure, grouped, hoursFigure };

/** A number as it was set, without rounding: `plainNumber(0.75) // '0.75'`, `plainNumber(4000) // '4,000'` */
export function plainNumber(value: number): string {
  return grouped(value, String(value).split('.')[1]?.length ?? 0);
}

/** `personHours(62, 'zh-CN') // '62 人时'` */
export function personHours(hours: number, locale: Locale): string {
  const shown = hoursFigure(hours, locale);
  return locale === 'en' ? `${shown} ${shown === '1' ? 'person-hour' : 'person-hours'}` : `${shown} 人时`;
}

/** `money(1860.4, 'zh-CN') // '约 ¥1,860'` */
export function money(yuan: number, locale: Locale): string {
  return `${locale === 'en' ? 'about' : '约'} ¥${grouped(yuan)}`;
}

/** A share never without its counts. `share(7, 38) // '18% (7/38)'`; of nothing there is no share: `'—'`. */
export function share(part: number, whole: number): string {
  if (whole <= 0) return '—';
  return `${Math.round((part / whole) * 100)}% (${figure(part)}/${figure(whole)})`;
}

/** The year is named only when it is not `thisYear`. `dayName('2026-11-26', 'zh-CN', 2026) // '11月26日 周四'` */
export function dayName(date: string, locale: Locale, thisYear?: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const weekday = weekdayOf(date) - 1;
  const shown = thisYear !== undefined && year !== thisYear;
  if (locale === 'en') return `${EN_DAYS[weekday]} ${day} ${EN_MONTHS[month - 1]}${shown ? ` ${year}` : ''}`;
  return `${shown ? `${year}年` : ''}${month}月${day}日 ${ZH_DAYS[weekday]}`;
}

/** Without the weekday, for tables and ranges. `shortDay('2026-11-26', 'zh-CN') // '11月26日'` */
export function shortDay(date: string, locale: Locale, thisYear?: number): string {
  const name = dayName(date, locale, thisYear);
  return locale === 'en' ? name.slice(4) : (name.split(' ')[0] ?? name);
}

/** `weekdayName('2026-11-26', 'zh-CN') // '周四'` */
export function weekdayName(date: string, locale: Locale): string {
  return (locale === 'en' ? EN_DAYS : ZH_DAYS)[weekdayOf(date) - 1] ?? '';
}

/** An instant in local time. `moment('2026-11-26T04:00:00Z', 'zh-CN', { thisYear: 2026 }) // '11月26日 周四 12:00'` */
export function moment(
  instant: string,
  locale: Locale,
  options: { thisYear?: number; withTime?: boolean } = {},
): string {
  const local = localOf(instant);
  if (!local) return instant;
  const day = dayName(local.date, locale, options.thisYear);
  return options.withTime === false ? day : `${day} ${local.time}`;
}

/** `range('2026-11-01', '2026-11-23', 'zh-CN') // '11月1日—11月23日'` */
export function range(from: string, to: string, locale: Locale, thisYear?: number): string {
  // Across a turn of the year both ends name theirs.
  const known = from.slice(0, 4) === to.slice(0, 4) ? thisYear : 0;
  return `${shortDay(from, locale, known)}${locale === 'en' ? ' – ' : '—'}${shortDay(to, locale, known)}`;
}

const WRITTEN = /(^|[^\d-])((?:20|19)\d\d-(0[1-9]|1[0-2])(-(?:0[1-9]|[12]\d|3[01]))?)(?![\d-])/g;

/** Days and months stored as `2026-12-07` and `2026-12`, inside any text, as people write them. `spelled('2026-12-07', 'zh-CN', 2026) // '12月7日'` */
export function spelled(text: string, locale: Locale, thisYear?: number): string {
  const plain = locale === 'en' ? text.replace(/(\d)至(?=\d)/g, '$1 – ') : text;
  return plain.replace(WRITTEN, (_, before: string, date: string, month: string, day?: string) => {
    if (day !== undefined) return before + shortDay(date, locale, thisYear);
    const year = date.slice(0, 4);
    return `${before}${locale === 'en' ? `${EN_MONTHS[Number(month) - 1]} ${year}` : `${year}年${Number(month)}月`}`;
  });
}
