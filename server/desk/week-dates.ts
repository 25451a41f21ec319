import { parseDate, weekday } from '@songbang/engine/calendar/date.ts';
import { addDays } from '../clock.ts';

/** The Monday of a date's week. `mondayOf('2026-11-29')` → `2026-11-23`. */
export const mondayOf = (date: string): string => addDays(date, 1 - weekday(parseDate(date) ?? 0));
