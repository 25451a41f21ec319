import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { announce } from '../events/change-store.ts';
import { retireNumber } from '../register/register-store.ts';
import { lockForChange, stateAfter } from './decide-review.ts';
import { recallDeliveries } from './delivery-store.ts';
import { updateRequestState } from './request-store.ts';

/** The sender (or the relief office) takes a request back: its number ends, its deliveries are recalled, its hours leave the ledger. */
export const withdrawRequest = async (
  ctx: Context,
  requestId: string,
  input: { reason: string; version: number },
): Promise<{ state: string }> => {
  requireAbility(ctx.actor, 'request.withdraw');
  const request = await lockForChange(ctx, requestId, input.version);
  const state = stateAfter(request, 'withdraw');
  const now = ctx.clock.now();
  await updateRequestState(ctx.trx, request, state);
  await retireNumber(ctx.trx, request.region, requestId, now);
  const unitIds = await recallDeliveries(ctx.trx, request.region, requestId, now);
  await announce(ctx.trx, { region: request.region, topic: 'desk', unitIds, issuerUnitId: request.issuer_unit_id });
  await appendAudit(ctx.trx, { region: request.region, accountId: ctx.actor.accountId, role: ctx.actor.role }, now, [
    {
      action: 'request.withdrawn',
      subjectType: 'request',
      subjectId: requestId,
      data: { reason: input.reason.trim(), recalled: unitIds.length },
    },
  ]);
  return { state };
};
