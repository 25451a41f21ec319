import type { Calendar, ProtectedPeriod } from '@songbang/engine/calendar/calendar.ts';
import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import type { Db, Trx } from '../db/connect.ts';

/**
 * The calendar of one place: the editable table of holidays and make-up days, with the protected periods of the region
 * and, when a unit is named, of that unit. Years that are not in the table stay unknown.
 */
export const loadCalendar = async (db: Db | Trx, region: string, unitId: string | null): Promise<Calendar> => {
  const [years, days, periods] = await Promise.all([
    db.selectFrom('calendar_year').select('year').orderBy('year').execute(),
    db.selectFrom('calendar_day').selectAll().execute(),
    db
      .selectFrom('protected_period')
      .selectAll()
      .where('region', '=', region)
      .where((eb) => eb.or([eb('unit_id', 'is', null), ...(unitId ? [eb('unit_id', '=', unitId)] : [])]))
      .orderBy('from_date')
      .execute(),
  ]);
  return {
    knownYears: years.map((row) => row.year),
    exceptions: Object.fromEntries(
      days.map((day) => [day.date, { kind: day.kind as 'holiday' | 'makeup-workday', name: day.name }]),
    ),
    hours: chineseCalendar().hours,
    protectedPeriods: periods.map(
      (row): ProtectedPeriod => ({
        name: row.name,
        kind: row.kind as ProtectedPeriod['kind'],
        from: row.from_date,
        to: row.to_date,
        half: row.half as ProtectedPeriod['half'],
        weekdays: row.weekdays,
      }),
    ),
  };
};

/** Years whose holidays are published and loaded, in order. */
export const knownYears = async (db: Db): Promise<number[]> =>
  (await db.selectFrom('calendar_year').select('year').orderBy('year').execute()).map((row) => row.year);
