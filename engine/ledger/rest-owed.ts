import type { Calendar } from '../calendar/calendar.ts';
import { type Booked, hoursBeyond, type OffTime, offTimes, restHours } from '../calendar/off-hours.ts';

/** A booking a request caused, by its own id. */
export type Work = Booked & { id: string };
export type RestDay = { id: string; date: string; half: 'am' | 'pm' | 'day' };

export type OwedWork = { id: string; date: string; hours: number; settled: number };
export type RestOwed = {
  /** Oldest first; `settled` of `hours` is given back by days of rest. */
  works: OwedWork[];
  days: (RestDay & { hours: number })[];
  owed: number;
  settled: number;
  left: number;
  /** Bookings in years whose holidays are not published: not counted. */
  unknown: string[];
};

const cents = (hours: number): number => Math.round(hours * 100);

/**
 * Rest owed for work outside office hours, hour for hour, and what days of rest have given back, the oldest work first. More rest than
 * is owed is not carried over.
 * @example restOwed(calendar, [saturdayVisit], [{ id: 'r', date: '2026-11-30', half: 'day' }]).left // 0
 */
export const restOwed = (calendar: Calendar, works: readonly Work[], days: readonly RestDay[]): RestOwed => {
  const taken: OffTime[] = [];
  const unknown: string[] = [];
  const counted: OwedWork[] = [];
  for (const work of [...works].sort((a, b) => a.start.localeCompare(b.start) || a.id.localeCompare(b.id))) {
    const off = offTimes(calendar, work);
    if (off.unknown) unknown.push(work.id);
    const hours = hoursBeyond(off.times, taken);
    taken.push(...off.times);
    if (hours > 0) counted.push({ id: work.id, date: off.times[0]!.date, hours, settled: 0 });
  }
  const given = days.map((day) => ({ ...day, hours: restHours(calendar, day.date, day.half) ?? 0 }));
  const owed = counted.reduce((sum, work) => sum + cents(work.hours), 0);
  const settled = Math.min(
    owed,
    given.reduce((sum, day) => sum + cents(day.hours), 0),
  );
  return {
    works: settle(
      counted.sort((a, b) => a.date.localeCompare(b.date)),
      settled,
    ),
    days: given,
    owed: owed / 100,
    settled: settled / 100,
    left: (owed - settled) / 100,
    unknown,
  };
};

const settle = (works: OwedWork[], settledCents: number): OwedWork[] => {
  let left = settledCents;
  return works.map((work) => {
    const part = Math.min(left, cents(work.hours));
    left -= part;
    return { ...work, settled: part / 100 };
  });
};
