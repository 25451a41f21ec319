import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { requestsIn } from '../access/scope.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { newRandomId } from '../db/id.ts';
import { signedToken } from '../http/signed-link.ts';
import { requestProblems } from './request-problems.ts';
import { openStrayLink } from './stray-link-lookup.ts';
import { insertStrayLink } from './stray-link-store.ts';
import { strayState } from './stray-link-views.ts';

/** Long enough for a sender on leave, short enough that a forwarded message does not open a door for ever. */
export const LINK_DAYS = 30;
const DAY_MS = 86_400_000;

/** Makes the link of a stray just registered, in the caller's transaction; returns its id. */
export const makeStrayLink = async (ctx: Context, requestId: string): Promise<string> => {
  const now = ctx.clock.now();
  const id = newRandomId();
  await insertStrayLink(ctx.trx, {
    region: ctx.actor.region,
    id,
    requestId,
    expiresAt: new Date(now.getTime() + LINK_DAYS * DAY_MS),
    createdBy: ctx.actor.accountId,
    now,
  });
  return id;
};

/** `/s/<token>`: what is sent to whoever asked. */
export const strayLinkPath = (secret: Buffer, region: string, linkId: string): string =>
  `/s/${signedToken(secret, 'stray', `${region}/${linkId}`)}`;

/** The link of a stray, made anew when the former is over. Problems: out of scope, no longer a stray. */
export const offerStrayLink = async (ctx: Context, requestId: string): Promise<string> => {
  requireAbility(ctx.actor, 'request.complete');
  const { region, accountId, role } = ctx.actor;
  const state = await strayState(ctx, requestsIn(ctx.scope), requestId);
  if (!state) throw requestProblems('request.not-found');
  if (state !== 'stray') throw requestProblems('request.wrong-state', { state });
  const standing = await openStrayLink(ctx.trx, { region, requestId }, ctx.clock.now());
  if (standing) return standing;
  const linkId = await makeStrayLink(ctx, requestId);
  await appendAudit(ctx.trx, { region, accountId, role }, ctx.clock.now(), [
    { action: 'stray.link-made', subjectType: 'request', subjectId: requestId, data: { linkId } },
  ]);
  return linkId;
};
