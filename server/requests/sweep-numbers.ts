import { appendAudit } from '../audit/audit-store.ts';
import { addDays, type Clock, toLocalDate } from '../clock.ts';
import type { Db, Trx } from '../db/connect.ts';
import { announce } from '../events/change-store.ts';
import { retireNumber } from '../register/register-store.ts';
import {
  answerRenewal,
  dropRecurring,
  insertRenewal,
  lockNumber,
  numbersOver,
  numbersToAskAbout,
  regionsOfCounties,
} from './renewal-store.ts';
import { nextState, type RequestState } from './request.ts';
import { type LockedRequest, lockRequest, updateRequestState } from './request-store.ts';

/** The sender of a recurring request is asked this many days before its number ends. */
export const ASK_DAYS_BEFORE = 28;

/**
 * Every night: asks the senders of recurring requests whose number ends within four weeks, and ends the numbers whose last
 * day is over. Each request in a transaction of its own, so that a repeat after a crash goes on where it stopped.
 */
export const sweepNumbers = async (db: Db, clock: Clock): Promise<void> => {
  const today = toLocalDate(clock.now());
  for (const region of await regionsOfCounties(db)) {
    const soon = { from: today, to: addDays(today, ASK_DAYS_BEFORE) };
    for (const requestId of await numbersToAskAbout(db, region, soon)) await ask(db, clock, { region, requestId });
    for (const requestId of await numbersOver(db, region, today)) await lapseNumber(db, clock, { region, requestId });
  }
};

type Key = { region: string; requestId: string };

const ask = (db: Db, clock: Clock, key: Key): Promise<void> =>
  withRequest(db, key, async (trx, request) => {
    const found = await lockNumber(trx, key.region, key.requestId);
    if (!found || found.retired || !nextState(request.state as RequestState, 'renew')) return;
    const now = clock.now();
    const { number, expiresOn: dueOn } = found;
    if (!(await insertRenewal(trx, { region: key.region, number, dueOn }, now))) return;
    await announce(trx, { region: key.region, topic: 'request', unitIds: [], issuerUnitId: request.issuer_unit_id });
    await record(trx, key, { action: 'number.renewal-asked', data: { number, dueOn } }, now);
  });

/** Ends a number whose last day is over; does nothing when its sender has said that it goes on, or it ended before. */
export const lapseNumber = (db: Db, clock: Clock, key: Key): Promise<void> =>
  withRequest(db, key, async (trx, request) => {
    const found = await lockNumber(trx, key.region, key.requestId);
    const now = clock.now();
    const state = nextState(request.state as RequestState, 'expire');
    // Its sender may have said a moment ago that it goes on.
    if (!found || !state || found.retired || found.expiresOn >= toLocalDate(now)) return;
    const { number, expiresOn: dueOn } = found;
    await updateRequestState(trx, request, state);
    await retireNumber(trx, key.region, key.requestId, now);
    await answerRenewal(trx, { region: key.region, number, dueOn }, { outcome: 'lapsed', by: null, at: now });
    const unitIds = found.recurs ? await dropRecurring(trx, key.region, key.requestId) : [];
    await announce(trx, { region: key.region, topic: 'desk', unitIds, issuerUnitId: request.issuer_unit_id });
    await record(trx, key, { action: 'request.expired', data: { automatic: true, number, dueOn } }, now);
  });

const withRequest = (db: Db, key: Key, step: (trx: Trx, request: LockedRequest) => Promise<void>): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const request = await lockRequest(trx, key.region, key.requestId);
    if (request) await step(trx, request);
  });

type Entry = { action: string; data: Record<string, string | boolean> };

const record = (trx: Trx, key: Key, entry: Entry, at: Date): Promise<void> =>
  appendAudit(trx, { region: key.region, accountId: null, role: 'system' }, at, [
    { ...entry, subjectType: 'request', subjectId: key.requestId },
  ]);
