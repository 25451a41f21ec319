import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { addDays, toLocalDate } from '../clock.ts';
import { announce } from '../events/change-store.ts';
import { answerRenewal, extendNumber, insertRenewal, lockNumber } from './renewal-store.ts';
import { expiryOf, nextState, type RequestState } from './request.ts';
import { requestProblems } from './request-problems.ts';
import { lockRequest, updateRequestState } from './request-store.ts';
import { ASK_DAYS_BEFORE } from './sweep-numbers.ts';

/**
 * The sender says with one press that a recurring request goes on: its number is good for another year from its last day,
 * so that pressing early loses nothing. Problems: out of scope, nothing that recurs, not within four weeks of its end, over.
 */
export const renewNumber = async (ctx: Context, requestId: string): Promise<{ number: string; expiresOn: string }> => {
  requireAbility(ctx.actor, 'number.renew');
  const { region, accountId, role } = ctx.actor;
  const request = await lockRequest(ctx.trx, region, requestId);
  const foreign = ctx.scope.kind === 'issuer' && request?.issuer_unit_id !== ctx.scope.unitId;
  if (!request || foreign) throw requestProblems('request.not-found');
  const state = nextState(request.state as RequestState, 'renew');
  const found = await lockNumber(ctx.trx, region, requestId);
  if (!state || !found) throw requestProblems('request.wrong-state', { state: request.state });
  const now = ctx.clock.now();
  const today = toLocalDate(now);
  const { number, expiresOn: dueOn } = found;
  const due = today <= dueOn && dueOn <= addDays(today, ASK_DAYS_BEFORE);
  if (found.retired || !found.recurs || !due) throw requestProblems('number.not-due', { until: dueOn });
  const expiresOn = expiryOf(addDays(dueOn, 1));
  await insertRenewal(ctx.trx, { region, number, dueOn }, now);
  await answerRenewal(ctx.trx, { region, number, dueOn }, { outcome: 'confirmed', by: accountId, at: now });
  await extendNumber(ctx.trx, region, number, expiresOn);
  await updateRequestState(ctx.trx, request, state);
  await announce(ctx.trx, { region, topic: 'request', unitIds: [], issuerUnitId: request.issuer_unit_id });
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    { action: 'number.renewed', subjectType: 'request', subjectId: requestId, data: { number, dueOn, expiresOn } },
  ]);
  return { number, expiresOn };
};
