import { sql } from 'kysely';
import { addDays } from '../clock.ts';
import type { Db, Trx } from '../db/connect.ts';

export type IssuerCounts = { thisYear: number; lastYear: number; explanationAttached: boolean };

/**
 * Documents one unit has sent this year and last year, both counted to the same month and day (2024 provisions cl. 1).
 * Withdrawn and returned ones do not count: they were not issued. Null while nothing is known of last year.
 */
export const issuerCounts = async (
  db: Db | Trx,
  region: string,
  unitId: string,
  on: string,
): Promise<IssuerCounts | null> => {
  const year = Number(on.slice(0, 4));
  const sameDayLastYear = on.slice(5) === '02-29' ? `${year - 1}-02-28` : `${year - 1}${on.slice(4)}`;
  const { rows } = await sql<{ this_year: number; last_year: number }>`
    select count(*) filter (where request.received_at >= ${localMidnight(`${year}-01-01`)}) as this_year,
           count(*) filter (where request.received_at < ${localMidnight(addDays(sameDayLastYear, 1))}) as last_year
      from request
     where request.region = ${region} and request.issuer_unit_id = ${unitId}
       and request.received_at >= ${localMidnight(`${year - 1}-01-01`)}
       and request.state in ('numbered', 'stray', 'expired', 'in-review')`.execute(db);
  const [counts] = rows;
  if (!counts || counts.last_year === 0) return null;
  return { thisYear: counts.this_year, lastYear: counts.last_year, explanationAttached: false };
};

const localMidnight = (date: string): string => `${date}T00:00:00+08:00`;

export type SameText = { requestId: string; title: string; number: string | null; state: string; receivedAt: Date };

/** The latest earlier request to this unit with the same document number or the same title. */
export const sameTextBefore = async (
  db: Db | Trx,
  at: { region: string; unitId: string },
  text: { title: string; docNo: string | null },
): Promise<SameText | null> => {
  const row = await db
    .selectFrom('request')
    .innerJoin('delivery', (join) =>
      join.onRef('delivery.region', '=', 'request.region').onRef('delivery.request_id', '=', 'request.id'),
    )
    .select(['request.id', 'request.title', 'delivery.number', 'delivery.state', 'request.received_at'])
    .where('request.region', '=', at.region)
    .where('delivery.unit_id', '=', at.unitId)
    .where((eb) =>
      eb.or([eb('request.title', '=', text.title), ...(text.docNo ? [eb('request.doc_no', '=', text.docNo)] : [])]),
    )
    .orderBy('request.received_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row
    ? { requestId: row.id, title: row.title, number: row.number, state: row.state, receivedAt: row.received_at }
    : null;
};
