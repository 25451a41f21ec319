/**
 * Civil dates as whole days, without a clock and without `Date`: the same answers in every time zone.
 * A day number counts days from 1970-01-01 (a Thursday).
 */
export type CivilDate = { year: number; month: number; day: number };

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Days since 1970-01-01. `dayNumber(1970, 1, 2) // 1` */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The civil date of a day number. `civilDate(1) // { year: 1970, month: 1, day: 2 }` */
export function civilDate(number: number): CivilDate {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** 1 = Monday … 7 = Sunday. `weekday(dayNumber(2026, 11, 23)) // 1` */
export function weekday(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** `daysInMonth(2024, 2) // 29` */
export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** `isoDate(0) // '1970-01-01'` */
export function isoDate(number: number): string {
  const { year, month, day } = civilDate(number);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Day number of `YYYY-MM-DD` (a time behind it is ignored), null when that is no real date. `parseDate('2026-02-30') // null` */
export function parseDate(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(year, month, day);
}

/** Minutes after midnight of `HH:MM`; `24:00` is 1440; null when malformed. `parseTime('08:30') // 510` */
export function parseTime(text: string): number | null {
  const match = /^(\d{2}):(\d{2})/.exec(text);
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minutes <= 1440 ? minutes : null;
}

/** `isoTime(510) // '08:30'` */
export function isoTime(minutes: number): string {
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
}

export type Instant = { day: number; minute: number };

/** A local instant `YYYY-MM-DDTHH:MM` (seconds are ignored, a bare date is midnight); null when malformed. */
export function parseInstant(text: string): Instant | null {
  const day = parseDate(text);
  if (day === null) return null;
  if (text.length <= 10) return { day, minute: 0 };
  const minute = parseTime(text.slice(11));
  return minute === null ? null : { day, minute };
}

/** `isoInstant({ day: 0, minute: 510 }) // '1970-01-01T08:30'` */
export function isoInstant(instant: Instant): string {
  return `${isoDate(instant.day)}T${isoTime(instant.minute)}`;
}
