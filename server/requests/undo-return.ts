import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { undoUntil } from '../desk/delivery-lookup.ts';
import { announce } from '../events/change-store.ts';
import { enqueue } from '../jobs/job-store.ts';
import { lockForChange } from './decide-review.ts';
import { nextState, type RequestState } from './request.ts';
import { requestProblems } from './request-problems.ts';
import { reopenReview, updateRequestState } from './request-store.ts';

/**
 * Whoever sent a request back takes that back within 30 seconds: it waits again, as long as it would have. Only a return can be taken
 * back: passing has put the request on desks and a number into the world, and a stray that goes back has left them. Problems: another
 * state, another person's decision, a stray's, more than 30 seconds ago.
 */
export const undoReturn = async (
  ctx: Context,
  requestId: string,
  { version }: { version: number },
): Promise<{ state: RequestState }> => {
  requireAbility(ctx.actor, 'review.decide');
  const request = await lockForChange(ctx, requestId, version);
  const { region, accountId, role } = ctx.actor;
  const state = nextState(request.state as RequestState, 'undo');
  if (!state || request.origin !== 'sender') throw requestProblems('request.no-undo');
  const now = ctx.clock.now();
  const review = await reopenReview(ctx.trx, { region, requestId }, { by: accountId, now, until: undoUntil });
  if (!review) throw requestProblems('request.undo-over');
  await updateRequestState(ctx.trx, request, state);
  // The job may have run in the meantime and found nothing to do.
  if (review.dueAt)
    await enqueue(
      ctx.trx,
      'return-unanswered',
      { region, requestId },
      { runAt: review.dueAt, key: `review:${requestId}` },
    );
  for (const topic of ['queue', 'request'] as const)
    await announce(ctx.trx, { region, topic, unitIds: [], issuerUnitId: request.issuer_unit_id });
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    { action: 'request.return-undone', subjectType: 'request', subjectId: requestId, data: {} },
  ]);
  return { state };
};
