import { formatNumber } from '@songbang/engine/rules/number.ts';
import type { Trx } from '../db/connect.ts';
import { type Write, writeTogether } from '../db/write-together.ts';

export type Issue = {
  region: string;
  requestId: string;
  issuer: { unitId: string | null; name: string; issuerCode: string };
  subjectClass: string;
  issuedAt: Date;
  /** Local year of issue: serials start again on 1 January. */
  year: number;
  expiresOn: string;
};

/**
 * Issues the next number of the region's year. The counter row is locked until commit and rolled back with everything
 * else, so numbers have neither gaps nor duplicates.
 */
export const issueNumber = async (trx: Trx, issue: Issue): Promise<string> => {
  const { region, year } = issue;
  const counter = await trx
    .insertInto('number_counter')
    .values({ region, year, last: 1 })
    .onConflict((c) => c.columns(['region', 'year']).doUpdateSet((eb) => ({ last: eb('number_counter.last', '+', 1) })))
    .returning('last')
    .executeTakeFirstOrThrow();
  const { number, writes } = numberWrites(trx, issue, counter.last);
  await writeTogether(trx, writes);
  return number;
};

/** The number of a serial that was taken, and its row. */
export const numberWrites = (trx: Trx, issue: Issue, serial: number): { number: string; writes: Write[] } => {
  const { region, year } = issue;
  const number = formatNumber({ region, issuerCode: issue.issuer.issuerCode, year, serial });
  const row = {
    region,
    number,
    year,
    serial,
    request_id: issue.requestId,
    issuer_unit_id: issue.issuer.unitId,
    issuer_name: issue.issuer.name,
    subject_class: issue.subjectClass,
    issued_at: issue.issuedAt,
    expires_on: issue.expiresOn,
  };
  return { number, writes: [trx.insertInto('control_number').values(row)] };
};

/** Takes a request's number out of force; verification then says so. */
export const retireNumber = async (trx: Trx, region: string, requestId: string, at: Date): Promise<void> => {
  await trx
    .updateTable('control_number')
    .set({ retired_at: at })
    .where('region', '=', region)
    .where('request_id', '=', requestId)
    .where('retired_at', 'is', null)
    .execute();
};
