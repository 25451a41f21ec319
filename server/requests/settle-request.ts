import type { Context } from '../access/context.ts';
import { type AuditEntry, appendAudit, auditWrites, lockHead } from '../audit/audit-store.ts';
import { type Write, writeInTurn, writeTogether } from '../db/write-together.ts';
import { announce, announcements } from '../events/change-store.ts';
import type { Change } from '../events/hub.ts';
import { numberWrites } from '../register/register-store.ts';
import { takeSerialAndHead } from './admission-store.ts';
import { deliveryWrites, MOST_TOGETHER } from './delivery-store.ts';
import { deliverOf, endEmergency, numberOf, type Release, release } from './release-request.ts';

export type Released = { number: string; expiresOn: string; deliveries: number };

type Settle = {
  /** The request with its review, not yet written. */
  writes: Write[];
  /** What lets it through; null when it waits for a person. */
  release: Release | null;
  /** It takes the place of an earlier copy, whose work is carried over. */
  replaces: boolean;
  /** What stands in the audit chain, and what keeps the answer, once the number is known. */
  entry: (released: Released | null) => AuditEntry;
  answer: (released: Released | null) => Write;
};

/**
 * Writes a judged request and all that follows from it. Usually in two trips: one takes the serial and the chain's head, one writes
 * every row, so that the region's locks are held for one statement and the commit (docs/adr/0003).
 */
export const settle = async (ctx: Context, input: Settle): Promise<Released | null> => {
  const large = (input.release?.targets.length ?? 0) > MOST_TOGETHER;
  if (large || (input.release && input.replaces)) return settleInTurn(ctx, input, input.release!);
  return input.release ? settleReleased(ctx, input, input.release) : settleWaiting(ctx, input);
};

const queueChange = ({ actor: { region, unitId } }: Context): Change => ({
  region,
  topic: 'queue',
  unitIds: [],
  issuerUnitId: unitId,
});

const authorOf = ({ actor: { region, accountId, role } }: Context) => ({ region, accountId, role });

const settleWaiting = async (ctx: Context, { writes, entry, answer }: Settle): Promise<null> => {
  const head = await lockHead(ctx.trx, ctx.actor.region);
  const audit = auditWrites(ctx.trx, { author: authorOf(ctx), head, at: ctx.clock.now() }, [entry(null)]);
  await writeTogether(ctx.trx, [...writes, ...audit, answer(null)], announcements(queueChange(ctx)));
  return null;
};

const settleReleased = async (ctx: Context, { writes, entry, answer }: Settle, input: Release): Promise<Released> => {
  const now = ctx.clock.now();
  const { region } = ctx.actor;
  await endEmergency(ctx, input);
  const issue = numberOf(ctx, input);
  const { serial, head } = await takeSerialAndHead(ctx.trx, { region, year: issue.year });
  const { number, writes: numbering } = numberWrites(ctx.trx, issue, serial);
  const { ids, writes: delivering } = deliveryWrites(ctx.trx, deliverOf(ctx, input, number));
  const released = { number, expiresOn: issue.expiresOn, deliveries: ids.length };
  const audit = auditWrites(ctx.trx, { author: authorOf(ctx), head, at: now }, [entry(released)]);
  const desks = input.targets.map((target) => target.unitId);
  await writeTogether(
    ctx.trx,
    [...writes, ...numbering, ...delivering, ...audit, answer(released)],
    [
      ...announcements({ region, topic: 'desk', unitIds: desks, issuerUnitId: input.issuer.unitId }),
      ...announcements(queueChange(ctx)),
    ],
  );
  return released;
};

/** Step by step: work of an earlier copy is carried over, or there are more rows than one statement holds. */
const settleInTurn = async (ctx: Context, { writes, entry, answer }: Settle, input: Release): Promise<Released> => {
  await writeInTurn(ctx.trx, writes);
  const { number, deliveryIds, expiresOn } = await release(ctx, input);
  const released = { number, expiresOn, deliveries: deliveryIds.length };
  await announce(ctx.trx, queueChange(ctx));
  await writeTogether(ctx.trx, [answer(released)]);
  await appendAudit(ctx.trx, authorOf(ctx), ctx.clock.now(), [entry(released)]);
  return released;
};
