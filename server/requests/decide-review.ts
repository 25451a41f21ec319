import { parametersOn } from '@songbang/engine/rules/parameters.ts';
import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { toLocalDate } from '../clock.ts';
import { undoUntil } from '../desk/delivery-lookup.ts';
import { announce } from '../events/change-store.ts';
import { ruleBookOf } from '../rules/rule-book-lookup.ts';
import { attachNumber, recallDeliveries } from './delivery-store.ts';
import { loadAssessed } from './load-assessed.ts';
import { release } from './release-request.ts';
import { nextState, type RequestState } from './request.ts';
import { requestProblems } from './request-problems.ts';
import { decideWaitingReview, type LockedRequest, lockRequest, updateRequestState } from './request-store.ts';
import { deliveredUnits } from './rework-store.ts';
import { type Tally, tallyOf } from './vote-store.ts';

export type Decision = { decision: 'pass' | 'return'; reason: string; version: number };

/**
 * A relief officer's decision on a waiting request or a stray. Passing numbers and delivers it (a stray is already where
 * it went: its deliveries get the number); returning needs a reason. Problems: out of scope, changed meanwhile, wrong state.
 */
export const decideReview = async (
  ctx: Context,
  requestId: string,
  input: Decision,
): Promise<{ state: RequestState; number: string | null; undoUntil: Date | null }> => {
  requireAbility(ctx.actor, 'review.decide');
  if (input.decision === 'return' && input.reason.trim() === '') throw requestProblems('request.reason-needed');
  const request = await lockForChange(ctx, requestId, input.version);
  const state = stateAfter(request, input.decision);
  const votes = await tallyOf(ctx.trx, request.region, requestId);
  // Going on against most of the voices heard is possible, and says why.
  if (input.decision === 'pass' && votes.against > votes.for && input.reason.trim() === '')
    throw requestProblems('request.reason-needed');
  const now = ctx.clock.now();
  await updateRequestState(ctx.trx, request, state);
  await decideWaitingReview(
    ctx.trx,
    { region: request.region, requestId },
    {
      outcome: input.decision === 'pass' ? 'passed' : 'returned',
      reason: input.reason.trim(),
      by: ctx.actor.accountId,
      at: now,
    },
  );
  const number = input.decision === 'pass' ? await numberAndDeliver(ctx, request) : null;
  // No number, no obligation: a stray sent back leaves the desks it lay on.
  const recalled = input.decision === 'return' ? await recallDeliveries(ctx.trx, request.region, requestId, now) : [];
  if (recalled.length > 0)
    await announce(ctx.trx, { region: request.region, topic: 'desk', unitIds: recalled, issuerUnitId: null });
  await announce(ctx.trx, {
    region: request.region,
    topic: 'queue',
    unitIds: [],
    issuerUnitId: request.issuer_unit_id,
  });
  await appendAudit(ctx.trx, { region: request.region, accountId: ctx.actor.accountId, role: ctx.actor.role }, now, [
    {
      action: `request.${input.decision === 'pass' ? 'passed' : 'returned'}`,
      subjectType: 'request',
      subjectId: requestId,
      data: { reason: input.reason.trim(), number, ...(heard(votes) ? { votes } : {}) },
    },
  ]);
  // Taking back is for what nobody acts on yet (undo-return.ts).
  const undoable = input.decision === 'return' && request.origin === 'sender';
  return { state, number, undoUntil: undoable ? undoUntil(now) : null };
};

const heard = (votes: Tally): boolean => votes.for + votes.against + votes.withOpinion > 0;

const numberAndDeliver = async (ctx: Context, request: LockedRequest): Promise<string> => {
  const stored = await loadAssessed(ctx, request);
  const lying = request.origin === 'stray' ? await deliveredUnits(ctx.trx, request.region, request.id) : [];
  const { number } = await release(ctx, {
    requestId: request.id,
    title: request.title,
    emergencyHours: request.emergency ? await emergencyHoursOf(ctx) : null,
    ...stored,
    // A stray lies where it was seen; units its sender named since get it now.
    targets: stored.targets.filter((target) => !lying.includes(target.unitId)),
  });
  if (lying.length > 0) {
    const unitIds = await attachNumber(ctx.trx, request.region, request.id, number);
    await announce(ctx.trx, { region: request.region, topic: 'desk', unitIds, issuerUnitId: null });
  }
  return number;
};

/** As long as an emergency holds when it is let through. */
const emergencyHoursOf = async ({ trx, actor: { region }, clock }: Context): Promise<number> => {
  const { parameters } = await ruleBookOf(trx, region);
  return parametersOn(toLocalDate(clock.now()), region, parameters).values.emergencyHours;
};

/** Locks the request and insists that nobody else has moved it since the page was loaded. Another sender's does not exist. */
export const lockForChange = async (ctx: Context, requestId: string, version: number): Promise<LockedRequest> => {
  const request = await lockRequest(ctx.trx, ctx.actor.region, requestId);
  const foreign = ctx.scope.kind === 'issuer' && request?.issuer_unit_id !== ctx.scope.unitId;
  if (!request || foreign) throw requestProblems('request.not-found');
  if (request.version !== version) throw requestProblems('request.changed');
  return request;
};

export const stateAfter = (request: LockedRequest, event: 'pass' | 'return' | 'withdraw' | 'expire'): RequestState => {
  const state = nextState(request.state as RequestState, event);
  if (!state) throw requestProblems('request.wrong-state', { state: request.state });
  return state;
};
