import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { announce } from '../events/change-store.ts';
import { nextState, type RequestState } from './request.ts';
import { requestProblems } from './request-problems.ts';
import { lockRequest, updateRequestState } from './request-store.ts';
import { hasVoice, saveVote, type Vote } from './vote-store.ts';

export type VoteInput = { vote: Vote; opinion: string };

/**
 * 联席会商: a township that a red-lane request is meant for says what it thinks, until it is decided; saying it anew
 * replaces it. Nobody has to. Problems: not meant for this unit, not in the red lane or decided, an opinion without words.
 */
export const castVote = async (ctx: Context, requestId: string, input: VoteInput): Promise<{ vote: Vote }> => {
  requireAbility(ctx.actor, 'vote.cast');
  const { region, unitId, accountId, role } = ctx.actor;
  const opinion = input.opinion.trim();
  if (input.vote === 'with-opinion' && opinion === '') throw requestProblems('request.opinion-needed');
  const request = await lockRequest(ctx.trx, region, requestId);
  if (!request || !(await hasVoice(ctx.trx, { region, requestId, unitId }))) throw requestProblems('request.not-found');
  const state = nextState(request.state as RequestState, 'vote');
  if (!state) throw requestProblems('request.wrong-state', { state: request.state });
  const now = ctx.clock.now();
  await saveVote(ctx.trx, { region, requestId, unitId, vote: input.vote, opinion, castBy: accountId, now });
  // A person deciding on what was shown a moment ago must see the new voice first.
  await updateRequestState(ctx.trx, request, state);
  await announce(ctx.trx, { region, topic: 'queue', unitIds: [unitId], issuerUnitId: null });
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    { action: 'vote.cast', subjectType: 'request', subjectId: requestId, data: { unitId, vote: input.vote } },
  ]);
  return { vote: input.vote };
};
