import type { Calendar, ProtectedPeriod } from '@songbang/engine/calendar/calendar.ts';
import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { sql } from 'kysely';
import type { Db, Trx } from '../db/connect.ts';

type Published = Pick<Calendar, 'knownYears' | 'exceptions'>;

const OFFICE_HOURS = chineseCalendar().hours;

/** The published days by the digest of their table: they change once a year and are asked for with every request. */
const published = new Map<string, Published>();

const loadPublished = async (db: Db | Trx): Promise<Published> => {
  const { rows } = await sql<{ digest: string }>`
    select md5(coalesce((select string_agg(year::text, ',' order by year) from calendar_year), '')
      || coalesce((select string_agg(date::text || kind || name, ',' order by date) from calendar_day), '')) as digest`.execute(
    db,
  );
  const { digest } = rows[0]!;
  const held = published.get(digest);
  if (held) return held;
  const years = await db.selectFrom('calendar_year').select('year').orderBy('year').execute();
  const days = await db.selectFrom('calendar_day').selectAll().execute();
  const fresh: Published = {
    knownYears: years.map((row) => row.year),
    exceptions: Object.fromEntries(
      days.map((day) => [day.date, { kind: day.kind as 'holiday' | 'makeup-workday', name: day.name }]),
    ),
  };
  published.clear();
  published.set(digest, fresh);
  return fresh;
};

/**
 * The calendar of one place: the editable table of holidays and make-up days, with the protected periods of the region
 * and, when a unit is named, of that unit. Years that are not in the table stay unknown.
 */
export const loadCalendar = async (db: Db | Trx, region: string, unitId: string | null): Promise<Calendar> => {
  const periods = await db
    .selectFrom('protected_period')
    .selectAll()
    .where('region', '=', region)
    .where((eb) => eb.or([eb('unit_id', 'is', null), ...(unitId ? [eb('unit_id', '=', unitId)] : [])]))
    .orderBy('from_date')
    .execute();
  return {
    ...(await loadPublished(db)),
    hours: OFFICE_HOURS,
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
