import { toLocalDate } from '../clock.ts';
import type { Db } from '../db/connect.ts';

export type NumberFacts = {
  number: string;
  issuerName: string;
  subjectClass: string;
  expiresOn: string;
  /** Local date it was taken out of force; null while it stands. */
  retiredOn: string | null;
};

/** What a number is about, as verification says it. */
export const SUBJECT_CLASSES: Record<string, [zh: string, en: string]> = {
  document: ['发文', 'document'],
  meeting: ['会议', 'meeting'],
  inspection: ['督查检查', 'inspection'],
  assessment: ['考核', 'assessment'],
  report: ['报表材料', 'report'],
  training: ['培训', 'training'],
  survey: ['调查摸底', 'survey'],
  recommend: ['推荐申报', 'nomination'],
  announce: ['公告', 'announcement'],
  duty: ['值班', 'duty'],
  issue: ['印发', 'circular'],
  relay: ['转发', 'relay'],
  mixed: ['综合', 'mixed'],
  none: ['其他', 'other'],
};

/** The state of an issued number on a local date. One that ends on its own last day (an emergency's 72 hours) has expired. */
export const numberState = (facts: NumberFacts, today: string): 'valid' | 'expired' | 'retired' => {
  if (facts.retiredOn !== null && facts.retiredOn < facts.expiresOn) return 'retired';
  return facts.retiredOn !== null || facts.expiresOn < today ? 'expired' : 'valid';
};

/** Every number of a region that is in force on a local date, in the order of the numbers: what a reception desk without network needs. */
export const numbersInForce = async (db: Db, region: string, today: string) => {
  const rows = await db
    .selectFrom('control_number')
    .select(['number', 'issuer_name', 'subject_class', 'expires_on'])
    .where('region', '=', region)
    .where('retired_at', 'is', null)
    .where('expires_on', '>=', today)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    issuerName: row.issuer_name,
    subjectClass: row.subject_class,
    expiresOn: row.expires_on,
  }));
};

/** What verification may disclose about a number, or null when it was never issued. */
export const numberFacts = async (db: Db, region: string, number: string): Promise<NumberFacts | null> => {
  const row = await db
    .selectFrom('control_number')
    .select(['number', 'issuer_name', 'subject_class', 'expires_on', 'retired_at'])
    .where('region', '=', region)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return null;
  return {
    number: row.number,
    issuerName: row.issuer_name,
    subjectClass: row.subject_class,
    expiresOn: row.expires_on,
    retiredOn: row.retired_at ? toLocalDate(row.retired_at) : null,
  };
};

/** The request a number was issued for; null when it never was. The region stands in the number's first six digits. */
export const requestOfNumber = async (
  db: Db,
  number: string,
): Promise<{ region: string; requestId: string } | null> => {
  const region = number.slice(0, 6);
  const row = await db
    .selectFrom('control_number')
    .select('request_id')
    .where('region', '=', region)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ? { region, requestId: row.request_id } : null;
};
