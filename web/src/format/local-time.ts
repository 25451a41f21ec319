/** China keeps one zone, eight hours ahead of UTC, without summer time since 1991: no time-zone data is needed. */
const AHEAD_MS = 8 * 3_600_000;

export type LocalTime = { date: string; time: string; minutes: number };

/**
 * A UTC instant as the local date and time of China; null when it cannot be read.
 * @example localOf('2026-11-26T04:00:00Z') // { date: '2026-11-26', time: '12:00', minutes: 720 }
 */
export function localOf(instant: string): LocalTime | null {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) return null;
  const iso = new Date(ms + AHEAD_MS).toISOString();
  const time = iso.slice(11, 16);
  return { date: iso.slice(0, 10), time, minutes: Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) };
}

/** 1 = Monday … 7 = Sunday. `weekdayOf('2026-11-26') // 4` */
export function weekdayOf(date: string): number {
  return ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** `addDays('2026-11-30', 1) // '2026-12-01'` */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The Monday of a date's week. `mondayOf('2026-11-26') // '2026-11-23'` */
export function mondayOf(date: string): string {
  return addDays(date, 1 - weekdayOf(date));
}

/** The first day of a date's month. `monthStart('2026-11-26') // '2026-11-01'` */
export function monthStart(date: string): string {
  return `${date.slice(0, 7)}-01`;
}
