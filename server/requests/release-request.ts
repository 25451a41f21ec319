import type { Hand } from '../access/context.ts';
import { toLocalDate } from '../clock.ts';
import { announce } from '../events/change-store.ts';
import { enqueue } from '../jobs/job-store.ts';
import { type Issue, issueNumber, retireNumber } from '../register/register-store.ts';
import { replaceEarlierCopy } from '../relay/replace-copy.ts';
import type { Assessment } from './assess-request.ts';
import { type Deliver, type DeliveryTarget, insertDeliveries } from './delivery-store.ts';
import { expiryOf } from './request.ts';
import { engagementsOf, tasksOf } from './work-of-request.ts';

export type Release = {
  requestId: string;
  title: string;
  emergency: boolean;
  issuer: { unitId: string | null; name: string; level: string | null; issuerCode: string };
  targets: DeliveryTarget[];
} & Pick<Assessment, 'reading' | 'price' | 'calendar'>;

/** What the register writes of the number that is to be issued. */
export const numberOf = ({ clock, actor }: Pick<Hand, 'clock' | 'actor'>, input: Release): Issue => {
  const now = clock.now();
  const today = toLocalDate(now);
  return {
    region: actor.region,
    requestId: input.requestId,
    issuer: input.issuer,
    subjectClass: input.reading.kind,
    issuedAt: now,
    year: Number(today.slice(0, 4)),
    expiresOn: expiryOf(today, input.emergency),
  };
};

/** What the targets get. */
export const deliverOf = ({ clock, actor }: Pick<Hand, 'clock' | 'actor'>, input: Release, number: string): Deliver => {
  const now = clock.now();
  const { requestId: id, title, issuer, reading, calendar } = input;
  return {
    request: { region: actor.region, id, number, kind: reading.kind, title, issuer },
    targets: input.targets,
    price: input.price,
    tasks: tasksOf(reading, toLocalDate(now), calendar),
    engagements: engagementsOf(reading, calendar),
    registeredBeforeArrival: true,
    now,
  };
};

/** An emergency ends by itself after 72 hours. */
export const endEmergency = async ({ trx, clock, actor: { region } }: Hand, requestId: string): Promise<void> => {
  const runAt = new Date(clock.now().getTime() + 72 * 3_600_000);
  await enqueue(trx, 'expire-request', { region, requestId }, { runAt, key: `expire:${requestId}` });
};

/** Numbers a request that has passed the gate, delivers it to every target and books the hours, in the caller's transaction. */
export const release = async (
  ctx: Hand,
  input: Release,
): Promise<{ number: string; deliveryIds: string[]; expiresOn: string }> => {
  const { region } = ctx.actor;
  const issue = numberOf(ctx, input);
  const number = await issueNumber(ctx.trx, issue);
  const deliveryIds = await insertDeliveries(ctx.trx, deliverOf(ctx, input, number));
  const earlierId = await replaceEarlierCopy(ctx, input.requestId);
  if (earlierId) await retireNumber(ctx.trx, region, earlierId, ctx.clock.now());
  if (input.emergency) await endEmergency(ctx, input.requestId);
  await announce(ctx.trx, {
    region,
    topic: 'desk',
    unitIds: input.targets.map((target) => target.unitId),
    issuerUnitId: input.issuer.unitId,
  });
  return { number, deliveryIds, expiresOn: issue.expiresOn };
};
