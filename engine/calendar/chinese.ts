import type { Calendar, ProtectedPeriod } from './calendar.ts';
import { chinaHolidays } from './data/china.ts';
import { dayNumber, isoDate } from './date.ts';

const officeHours = { amStart: '08:30', amEnd: '12:00', pmStart: '14:30', pmEnd: '17:30' };

type Exceptions = Calendar['exceptions'];

function addRange(exceptions: Exceptions, year: number, token: string, name: string): void {
  const kind = token.startsWith('+') ? 'makeup-workday' : 'holiday';
  const [first = '', last = first] = token.replace('+', '').split('-');
  const dayOf = (monthDay: string) => dayNumber(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(2)));
  for (let day = dayOf(first); day <= dayOf(last); day++) exceptions[isoDate(day)] = { kind, name };
}

/**
 * The calendar of mainland China for the published years, with the ordinary office hours 08:30–12:00 and 14:30–17:30.
 * Plain data: a place edits `hours` and adds its protected periods.
 * `chineseCalendar().exceptions['2026-10-01'] // { kind: 'holiday', name: '国庆节' }`
 */
export function chineseCalendar(protectedPeriods: ProtectedPeriod[] = []): Calendar {
  const exceptions: Exceptions = {};
  const knownYears: number[] = [];
  for (const [key, line] of Object.entries(chinaHolidays)) {
    const year = Number(key);
    knownYears.push(year);
    for (const part of line.split('; ')) {
      const [name = '', ...tokens] = part.split(' ');
      for (const token of tokens) addRange(exceptions, year, token, name);
    }
  }
  return { knownYears, exceptions, hours: { ...officeHours }, protectedPeriods: [...protectedPeriods] };
}
