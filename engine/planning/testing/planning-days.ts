import type { InstanceDay } from '../instance.ts';

/** Holidays of 2026 that fall on weekdays, as published by the State Council; adjusted weekends are not planned on at all. */
const HOLIDAYS_2026 = new Set([
  ...range('2026-01-01', '2026-01-03'),
  ...range('2026-02-15', '2026-02-23'),
  ...range('2026-04-04', '2026-04-06'),
  ...range('2026-05-01', '2026-05-05'),
  ...range('2026-06-19', '2026-06-21'),
  ...range('2026-09-25', '2026-09-27'),
  ...range('2026-10-01', '2026-10-07'),
]);

const DAY_MS = 86_400_000;

function range(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    dates.push(new Date(at).toISOString().slice(0, 10));
  return dates;
}

/** Planning days between two dates: weekdays that are not holidays. Weeks are counted from the first Monday-to-Sunday week. */
export function planningDays(from: string, to: string): InstanceDay[] {
  const weekOf = (date: string) => Math.floor((Date.parse(date) / DAY_MS + 3) / 7);
  return range(from, to)
    .filter((date) => {
      const weekday = new Date(Date.parse(date)).getUTCDay();
      return weekday !== 0 && weekday !== 6 && !HOLIDAYS_2026.has(date);
    })
    .map((date) => ({
      date,
      month: Number(date.slice(5, 7)) - 1,
      week: weekOf(date) - weekOf(from),
      dom: Number(date.slice(8, 10)),
    }));
}
