/**
 * A date and time as a notice writes them.
 * @example chineseDate('2026-11-26', '12:00') // '11月26日12:00'
 */
export function chineseDate(date: string, time?: string): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日${time ?? ''}`;
}
