import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import { addWorkingHours, dayHours } from '@songbang/engine/calendar/working-time.ts';
import { addDays, fromLocal, toLocal } from '../clock.ts';

/** Longer than any holiday of early January, when next year's holidays are not loaded yet. */
const UNPUBLISHED_DAYS = 7;

/**
 * When silence sends a request back: so many working days from now (the parameter `amberWorkingDays`), make-up days counted and holidays not.
 * In a year that is not published it is a week, at the close of office, so that nothing goes back while nobody works.
 * Two days asked for on Monday 2026-11-23 at 09:00 → Wednesday 09:00.
 */
export const reviewDueAt = (calendar: Calendar, now: Date, workingDays: number): Date => {
  const due = addWorkingHours(calendar, toLocal(now), workingDays * dayHours(calendar));
  return fromLocal(due ?? `${addDays(toLocal(now).slice(0, 10), UNPUBLISHED_DAYS)}T${calendar.hours.pmEnd}`);
};
