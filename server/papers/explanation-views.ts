import { sql } from 'kysely';
import { addDays, fromLocal } from '../clock.ts';
import type { Db } from '../db/connect.ts';

/** Documents of one unit by month, this year and last, both to the same month and day. */
export type YearCounts = {
  from: string;
  to: string;
  lastFrom: string;
  lastTo: string;
  /** Where last year's count comes from: what was registered here, or the register that was imported. */
  lastSource: 'registered' | 'listed';
  months: { month: number; thisYear: number; lastYear: number }[];
  thisYear: number;
  lastYear: number;
};

/** States that count as issued; withdrawn and returned ones were not (2024 provisions cl. 1). */
const ISSUED = sql.raw(`('numbered', 'stray', 'expired', 'in-review')`);

/** What the gate counts for R-DOC-01, month by month. `today` is a local date. */
export const yearCounts = async (
  db: Db,
  key: { region: string; unitId: string },
  today: string,
): Promise<YearCounts> => {
  const year = Number(today.slice(0, 4));
  const lastTo = today.slice(5) === '02-29' ? `${year - 1}-02-28` : `${year - 1}${today.slice(4)}`;
  const spans = { from: `${year}-01-01`, to: today, lastFrom: `${year - 1}-01-01`, lastTo };
  const thisYear = await registered(db, key, spans.from, spans.to);
  const before = await registered(db, key, spans.lastFrom, spans.lastTo);
  const listed = await listedInRegister(db, key, spans.lastFrom, spans.lastTo);
  const sum = (counts: Map<number, number>) => [...counts.values()].reduce((total, n) => total + n, 0);
  // A year begun half-way counts short: whichever holds more is last year.
  const last = sum(listed) > sum(before) ? listed : before;
  const months = Array.from({ length: Number(today.slice(5, 7)) }, (_, nth) => ({
    month: nth + 1,
    thisYear: thisYear.get(nth + 1) ?? 0,
    lastYear: last.get(nth + 1) ?? 0,
  }));
  const lastSource = last === listed ? 'listed' : 'registered';
  return { ...spans, lastSource, months, thisYear: sum(thisYear), lastYear: sum(last) };
};

type Row = { month: number; n: number };
const byMonth = (rows: Row[]): Map<number, number> => new Map(rows.map((row) => [row.month, row.n]));

const registered = async (db: Db, key: { region: string; unitId: string }, from: string, to: string) => {
  const { rows } = await sql<Row>`
    select extract(month from received_at at time zone 'Asia/Shanghai')::int as month, count(*)::int as n
      from request where region = ${key.region} and issuer_unit_id = ${key.unitId} and state in ${ISSUED}
       and received_at >= ${fromLocal(from)} and received_at < ${fromLocal(addDays(to, 1))} group by 1`.execute(db);
  return byMonth(rows);
};

const listedInRegister = async (db: Db, key: { region: string; unitId: string }, from: string, to: string) => {
  const { rows } = await sql<Row>`
    select extract(month from issued_on)::int as month, count(*)::int as n
      from issued_document where region = ${key.region} and issuer_unit_id = ${key.unitId}
       and issued_on between ${from} and ${to} group by 1`.execute(db);
  return byMonth(rows);
};
