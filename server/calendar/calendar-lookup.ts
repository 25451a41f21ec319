import type { Calendar, ProtectedPeriod } from '@songbang/engine/calendar/calendar.ts';
import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { sql } from 'kysely';
import type { Db, Trx } from '../db/connect.ts';
import { readTogether } from '../db/read-together.ts';

type Published = Pick<Calendar, 'knownYears' | 'exceptions'>;

const OFFICE_HOURS = chineseCalendar().hours;

/** The published days by the digest of their table: they change once a year and are asked for with every request. */
const published = new Map<string, Published>();

/** The published days of a digest: they are read when their table has changed since. */
const publishedOf = async (db: Db | Trx, digest: string): Promise<Published> => {
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
  const { digest, periods } = await readTogether(db, calendarQueries(db, region, unitId));
  return calendarFrom(db, digest, periods);
};

/** The questions of `loadCalendar`, to be read together with others; `calendarFrom` makes the answer of their rows. */
export const calendarQueries = (db: Db | Trx, region: string, unitId: string | null) => ({
  digest: db.selectNoFrom(
    // Sums of 64-bit row hashes: asked with every request, and a text of all days takes PostgreSQL three times as long.
    sql<string>`concat_ws(' ', (select sum(hash_record_extended(calendar_year, 0)) from calendar_year),
      (select sum(hash_record_extended(calendar_day, 0)) from calendar_day))`.as('digest'),
  ),
  periods: db
    .selectFrom('protected_period')
    .select(['name', 'kind', 'from_date', 'to_date', 'half', 'weekdays'])
    .where('region', '=', region)
    .where((eb) => eb.or([eb('unit_id', 'is', null), ...(unitId ? [eb('unit_id', '=', unitId)] : [])]))
    .orderBy('from_date')
    .orderBy('id'),
});

type PeriodRow = { name: string; kind: string; from_date: string; to_date: string; half: string; weekdays: number[] };

export const calendarFrom = async (
  db: Db | Trx,
  [row]: { digest: string }[],
  periods: PeriodRow[],
): Promise<Calendar> => ({
  ...(await publishedOf(db, row?.digest ?? '')),
  hours: OFFICE_HOURS,
  protectedPeriods: periods.map(
    ({ name, kind, from_date, to_date, half, weekdays }): ProtectedPeriod => ({
      name,
      kind: kind as ProtectedPeriod['kind'],
      from: from_date,
      to: to_date,
      half: half as ProtectedPeriod['half'],
      weekdays,
    }),
  ),
});

/** Years whose holidays are published and loaded, in order. */
export const knownYears = async (db: Db): Promise<number[]> =>
  (await db.selectFrom('calendar_year').select('year').orderBy('year').execute()).map((row) => row.year);
