import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { sql } from 'kysely';
import type { Db } from '../db/connect.ts';

/** Loads the published years into the table a county edits. Years and days already there are left alone. */
export const seedCalendar = async (db: Db): Promise<void> => {
  const { knownYears, exceptions } = chineseCalendar();
  const held = new Set((await db.selectFrom('calendar_year').select('year').execute()).map((row) => row.year));
  const missing = knownYears.filter((year) => !held.has(year));
  if (missing.length === 0) return;
  const days = Object.entries(exceptions).filter(([date]) => missing.includes(Number(date.slice(0, 4))));
  await db.transaction().execute(async (trx) => {
    await sql`insert into calendar_year (year, source)
      select unnest(${missing}::int[]), '国务院办公厅节假日安排通知' on conflict do nothing`.execute(trx);
    await sql`insert into calendar_day (date, kind, name)
      select * from unnest(${days.map(([date]) => date)}::date[], ${days.map(([, day]) => day.kind)}::text[], ${days.map(([, day]) => day.name)}::text[])
      on conflict do nothing`.execute(trx);
  });
};
