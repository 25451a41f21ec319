import { toLocalDate } from '../clock.ts';
import type { Db, Trx } from '../db/connect.ts';
import type { Origin } from './find-origin.ts';
import { targetsOfRequests } from './held-lookup.ts';
import { type Draft, type EarlierCopy, reissueOf } from './reissue.ts';

const FULL_DATE = /^\d{4}-\d\d-\d\d$/;

/** The registered request that a draft is a new copy of; its number ends when the draft gets one. Null when there is none. */
export const earlierCopyOf = async (
  db: Db | Trx,
  region: string,
  origin: Origin,
  draft: Draft,
): Promise<EarlierCopy | null> => {
  const own = [...origin.held.values()].filter(
    (one) => one.issuerUnitId === draft.issuerUnitId && (draft.issuerUnitId || one.issuerName === draft.issuerName),
  );
  if (own.length === 0) return null;
  const targets = await targetsOfRequests(
    db,
    region,
    own.map((one) => one.id),
  );
  const copies = own.map((one): EarlierCopy => {
    const dues = one.reading.asks.flatMap((ask) => (ask.due && FULL_DATE.test(ask.due) ? [ask.due] : []));
    return {
      id: one.id,
      title: one.title,
      docNo: one.docNo,
      issuerUnitId: one.issuerUnitId,
      issuerName: one.issuerName,
      targetUnitIds: targets.get(one.id) ?? [],
      receivedOn: toLocalDate(one.receivedAt),
      lastDue: dues.sort().at(-1) ?? null,
      recurs: one.reading.asks.some((ask) => ask.recurs !== null),
      coverage: origin.finding.parents.find((parent) => parent.id === one.id)?.coverage ?? 0,
      replaced: one.replacedBy !== null,
    };
  });
  return reissueOf(draft, copies);
};
