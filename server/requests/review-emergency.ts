import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { announce } from '../events/change-store.ts';
import { retireNumber } from '../register/register-store.ts';
import { lockForChange } from './decide-review.ts';
import { nextState, type RequestState } from './request.ts';
import { requestProblems } from './request-problems.ts';
import { markEmergencyReviewed, updateRequestState } from './request-store.ts';

export type EmergencyReview = { found: 'justified' | 'unjustified'; reason: string; version: number };

/**
 * An emergency passed at once; a relief officer looks at it afterwards and says whether it was one. If not, what is left of its 72
 * hours ends now; work that was done stays. Problems: no reason; not an emergency, or looked at already; changed meanwhile.
 */
export const reviewEmergency = async (
  ctx: Context,
  requestId: string,
  { found, reason, version }: EmergencyReview,
): Promise<{ state: RequestState }> => {
  requireAbility(ctx.actor, 'review.decide');
  if (reason.trim() === '') throw requestProblems('request.review-reason');
  const request = await lockForChange(ctx, requestId, version);
  const { region, accountId, role } = ctx.actor;
  const mine = await markEmergencyReviewed(ctx.trx, { region, requestId }, { reason: reason.trim(), by: accountId });
  if (!mine) throw requestProblems('request.no-emergency');
  const now = ctx.clock.now();
  const before = request.state as RequestState;
  const state = (found === 'unjustified' && nextState(before, 'expire')) || before;
  if (state !== before) await retireNumber(ctx.trx, region, requestId, now);
  await updateRequestState(ctx.trx, request, state);
  for (const topic of ['queue', 'request'] as const)
    await announce(ctx.trx, { region, topic, unitIds: [], issuerUnitId: request.issuer_unit_id });
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    {
      action: 'request.emergency-reviewed',
      subjectType: 'request',
      subjectId: requestId,
      data: { found, reason: reason.trim() },
    },
  ]);
  return { state };
};
