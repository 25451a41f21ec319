import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import { addWorkingHours } from '@songbang/engine/calendar/working-time.ts';
import { addDays, fromLocal, toLocal } from '../clock.ts';

/** Two working days at 6.5 office hours: silence then sends a waiting request back. */
const REVIEW_WORKING_HOURS = 13;
/** Longer than any holiday of early January, when next year's holidays are not loaded yet. */
const UNPUBLISHED_DAYS = 7;

/**
 * When silence sends a request back: the close of two working days from now, make-up days counted and holidays not.
 * In a year that is not published it is a week, at the close of office, so that nothing goes back while nobody works.
 * Asked on Monday 2026-11-23 at 09:00 → Wednesday 09:00.
 */
export const reviewDueAt = (calendar: Calendar, now: Date): Date => {
  const due = addWorkingHours(calendar, toLocal(now), REVIEW_WORKING_HOURS);
  return fromLocal(due ?? `${addDays(toLocal(now).slice(0, 10), UNPUBLISHED_DAYS)}T${calendar.hours.pmEnd}`);
};
