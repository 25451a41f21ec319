import { civilDate, daysInMonth, isoDate, parseDate, weekday } from './date.ts';

/** Two years: a mistyped range cannot keep a caller waiting. */
const MAX_DAYS = 731;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * The ISO dates on which a recurring ask falls due from `from` to `to`, inclusive. `recurs` is the reader's notation
 * (`Ask.recurs`); a word it does not know never falls due. A bare `WEEKLY` falls due on Fridays, a bare `MONTHLY` on the
 * last day of the month: the latest reading that the words allow.
 * @example occurrencesBetween('MONTHLY;10,25', '2026-11-01', '2026-11-30') // ['2026-11-10', '2026-11-25']
 */
export function occurrencesBetween(recurs: string, from: string, to: string): string[] {
  const [first, last] = [parseDate(from), parseDate(to)];
  if (first === null || last === null) return [];
  const [word = '', ...parts] = recurs.split(';');
  const plain = parts.find((part) => !part.includes('='))?.split(',') ?? [];
  const options = new Map(
    parts.filter((part) => part.includes('=')).map((part) => part.split('=') as [string, string]),
  );
  const earliest = options.get('from');
  const found: string[] = [];
  // Three days beyond the end: a Sunday's date may be brought forward into the range.
  for (let day = first; day <= Math.min(last, first + MAX_DAYS) + 3; day++) {
    if (!falls(word, plain, day)) continue;
    const date = isoDate(options.get('weekend') === 'prev-friday' ? beforeWeekend(day) : day);
    if (date >= from && date <= to && (earliest === undefined || date >= earliest)) found.push(date);
  }
  return [...new Set(found)];
}

function falls(word: string, plain: string[], day: number): boolean {
  const { year, month, day: dayOfMonth } = civilDate(day);
  const monthDay = isoDate(day).slice(5);
  if (word === 'DAILY') return plain.length === 0 || plain.some((window) => inWindow(window, isoDate(day)));
  if (word === 'WEEKLY') return (plain.length === 0 ? ['FR'] : plain).includes(WEEKDAYS[weekday(day) - 1]!);
  if (word === 'YEARLY') return plain.includes(monthDay);
  if (word !== 'MONTHLY' && word !== 'QUARTERLY') return false;
  if (word === 'QUARTERLY' && month % 3 !== 0) return false;
  const lastDay = daysInMonth(year, month);
  const days = plain.length === 0 ? [lastDay] : plain.map((text) => Math.min(Number(text), lastDay));
  return days.includes(dayOfMonth);
}

function inWindow(window: string, date: string): boolean {
  const [from = '', to = from] = window.split('..');
  if (from.length === 5) return date.slice(5) >= from && date.slice(5) <= to;
  return date >= from && date <= to;
}

function beforeWeekend(day: number): number {
  return day - Math.max(0, weekday(day) - 5);
}
