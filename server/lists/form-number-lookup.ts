import type { ReviewContext } from '@songbang/engine/rules/review.ts';
import { type SqlBool, sql } from 'kysely';
import type { Db, Trx } from '../db/connect.ts';

/**
 * The control number under which each report already given is asked for, so that it can be cited: of the newest numbered request
 * whose title names the report. Nothing is looked up when nothing was given.
 */
export const numbered = async (
  db: Db | Trx,
  region: string,
  found: Partial<ReviewContext>,
): Promise<Partial<ReviewContext>> => {
  const given = found.sameDataAlreadyReported ?? [];
  if (given.length === 0) return found;
  const rows = await db
    .selectFrom('request')
    .innerJoin('control_number', (join) =>
      join.onRef('control_number.region', '=', 'request.region').onRef('control_number.request_id', '=', 'request.id'),
    )
    .select(['request.title', 'control_number.number'])
    .where('request.region', '=', region)
    .where('control_number.retired_at', 'is', null)
    .where((eb) =>
      eb.or(given.map(({ title }) => sql<SqlBool>`request.title like ${`%${title.replace(/[\\%_]/g, '\\$&')}%`}`)),
    )
    .orderBy('request.received_at', 'desc')
    .limit(MOST)
    .execute();
  return {
    sameDataAlreadyReported: given.map((one) => {
      const number = rows.find(({ title }) => title.includes(one.title))?.number;
      return number === undefined ? one : { ...one, number };
    }),
  };
};

const MOST = 50;
