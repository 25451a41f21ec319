import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { newRandomId } from '../db/id.ts';
import { deskProblems } from './desk-problems.ts';
import { feedsOf, insertFeed, revokeFeed } from './feed-store.ts';

/** A phone, a desk, a colleague's calendar: nobody needs more, and a list of more is not read. */
const MOST_OPEN = 10;

/** Makes an address under which calendar programs read the own unit's week. `usedIn` says where, for whoever stops it later. */
export const makeFeed = async (ctx: Context, usedIn: string): Promise<{ id: string; createdAt: Date }> => {
  requireAbility(ctx.actor, 'delivery.act');
  const { region, accountId, role, unitId } = ctx.actor;
  if ((await feedsOf(ctx.trx, { region, accountId })).length >= MOST_OPEN)
    throw deskProblems('feed.too-many', { most: MOST_OPEN });
  const now = ctx.clock.now();
  const id = newRandomId();
  await insertFeed(ctx.trx, {
    region,
    id,
    account_id: accountId,
    unit_id: unitId,
    used_in: usedIn,
    created_at: now,
    revoked_at: null,
  });
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    { action: 'feed.made', subjectType: 'feed', subjectId: id, data: {} },
  ]);
  return { id, createdAt: now };
};

/** Stops one address of the own account; whoever has it reads nothing any more. */
export const stopFeed = async (ctx: Context, id: string): Promise<void> => {
  requireAbility(ctx.actor, 'delivery.act');
  const { region, accountId, role } = ctx.actor;
  const now = ctx.clock.now();
  if (!(await revokeFeed(ctx.trx, { region, accountId, id, at: now }))) throw deskProblems('feed.not-found');
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    { action: 'feed.stopped', subjectType: 'feed', subjectId: id, data: {} },
  ]);
};
