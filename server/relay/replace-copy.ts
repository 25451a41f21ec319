import type { Hand } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { announce } from '../events/change-store.ts';
import { carryWork, linkCopies, lockNewestCopy, proposedCopy, retireDeliveries } from './copy-store.ts';

const STANDING = ['numbered', 'stray', 'expired'];

/**
 * Puts a request that has just been delivered in the place of its earlier copy, in the caller's transaction: work already
 * done stays done where the ask is the same, the rest of the earlier copy leaves the desks. Returns the earlier copy's id,
 * whose number the caller retires; null when the request replaces nothing that still stands.
 */
export const replaceEarlierCopy = async (ctx: Hand, requestId: string): Promise<string | null> => {
  const { region, accountId, role } = ctx.actor;
  const proposed = await proposedCopy(ctx.trx, region, requestId);
  const earlier = proposed ? await lockNewestCopy(ctx.trx, region, proposed) : null;
  if (!earlier || earlier.id === requestId || !STANDING.includes(earlier.state)) return null;
  const now = ctx.clock.now();
  const pair = { region, earlierId: earlier.id, freshId: requestId };
  const edition = earlier.edition + 1;
  await linkCopies(ctx.trx, pair, edition);
  const carried = await carryWork(ctx.trx, pair);
  const note = `已由第 ${edition} 次印发的件替代`;
  const unitIds = await retireDeliveries(ctx.trx, { ...pair, note }, now);
  await announce(ctx.trx, { region, topic: 'desk', unitIds, issuerUnitId: null });
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    {
      action: 'request.replaced',
      subjectType: 'request',
      subjectId: earlier.id,
      data: { by: requestId, edition, carried, units: unitIds.length },
    },
  ]);
  return earlier.id;
};
