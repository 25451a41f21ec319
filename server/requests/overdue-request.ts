import { appendAudit } from '../audit/audit-store.ts';
import type { Clock } from '../clock.ts';
import type { Db, Trx } from '../db/connect.ts';
import { announce } from '../events/change-store.ts';
import { retireNumber } from '../register/register-store.ts';
import { recallDeliveries } from './delivery-store.ts';
import { nextState, type RequestEvent, type RequestState } from './request.ts';
import { decideWaitingReview, type LockedRequest, lockRequest, updateRequestState } from './request-store.ts';

type Key = { region: string; requestId: string };

/** Silence as long as the lane gives sends a waiting request back to its sender. Does nothing when somebody decided meanwhile. */
export const returnUnanswered = (db: Db, clock: Clock, key: Key): Promise<void> =>
  moveOn(db, clock, key, 'return', async (trx, request, now) => {
    const reason = '时限内未作出决定，按规则退回，请联系减负办';
    await decideWaitingReview(trx, key, { outcome: 'returned', reason, by: null, at: now });
    // A stray that its sender completed lies on a desk already; no number, no obligation.
    const unitIds = await recallDeliveries(trx, key.region, key.requestId, now);
    if (unitIds.length > 0) await announce(trx, { region: key.region, topic: 'desk', unitIds, issuerUnitId: null });
    await announce(trx, { region: key.region, topic: 'queue', unitIds: [], issuerUnitId: request.issuer_unit_id });
  });

/** An emergency ends by itself after its hours: its number is no longer valid; work already done stays. */
export const expireRequest = (db: Db, clock: Clock, key: Key): Promise<void> =>
  moveOn(db, clock, key, 'expire', async (trx, request, now) => {
    await retireNumber(trx, key.region, key.requestId, now);
    await announce(trx, { region: key.region, topic: 'request', unitIds: [], issuerUnitId: request.issuer_unit_id });
  });

type Effect = (trx: Trx, request: LockedRequest, now: Date) => Promise<void>;

const moveOn = async (db: Db, clock: Clock, key: Key, event: RequestEvent, effect: Effect): Promise<void> => {
  await db.transaction().execute(async (trx) => {
    const request = await lockRequest(trx, key.region, key.requestId);
    // A stray waits for its sender however long that takes.
    const state = request && request.state !== 'stray' ? nextState(request.state as RequestState, event) : null;
    if (!request || !state) return;
    const now = clock.now();
    await updateRequestState(trx, request, state);
    await effect(trx, request, now);
    await appendAudit(trx, { region: key.region, accountId: null, role: 'system' }, now, [
      {
        action: `request.${event === 'return' ? 'returned' : 'expired'}`,
        subjectType: 'request',
        subjectId: key.requestId,
        data: { automatic: true },
      },
    ]);
  });
};
