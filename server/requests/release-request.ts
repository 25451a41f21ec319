import type { Hand } from '../access/context.ts';
import { toLocalDate } from '../clock.ts';
import { announce } from '../events/change-store.ts';
import { enqueue } from '../jobs/job-store.ts';
import { issueNumber, retireNumber } from '../register/register-store.ts';
import { replaceEarlierCopy } from '../relay/replace-copy.ts';
import type { Assessment } from './assess-request.ts';
import { type DeliveryTarget, insertDeliveries } from './delivery-store.ts';
import { expiryOf } from './request.ts';
import { engagementsOf, tasksOf } from './work-of-request.ts';

type Release = {
  requestId: string;
  title: string;
  emergency: boolean;
  issuer: { unitId: string | null; name: string; level: string | null; issuerCode: string };
  targets: DeliveryTarget[];
} & Pick<Assessment, 'reading' | 'price' | 'calendar'>;

/** Numbers a request that has passed the gate, delivers it to every target and books the hours, in the caller's transaction. */
export const release = async (
  ctx: Hand,
  input: Release,
): Promise<{ number: string; deliveryIds: string[]; expiresOn: string }> => {
  const now = ctx.clock.now();
  const region = ctx.actor.region;
  const today = toLocalDate(now);
  const expiresOn = expiryOf(today, input.emergency);
  const number = await issueNumber(ctx.trx, {
    region,
    requestId: input.requestId,
    issuer: input.issuer,
    subjectClass: input.reading.kind,
    issuedAt: now,
    year: Number(today.slice(0, 4)),
    expiresOn,
  });
  const deliveryIds = await insertDeliveries(ctx.trx, {
    request: {
      region,
      id: input.requestId,
      number,
      kind: input.reading.kind,
      title: input.title,
      issuer: input.issuer,
    },
    targets: input.targets,
    price: input.price,
    tasks: tasksOf(input.reading, today, input.calendar),
    engagements: engagementsOf(input.reading, input.calendar),
    registeredBeforeArrival: true,
    now,
  });
  const earlierId = await replaceEarlierCopy(ctx, input.requestId);
  if (earlierId) await retireNumber(ctx.trx, region, earlierId, now);
  if (input.emergency)
    await enqueue(
      ctx.trx,
      'expire-request',
      { region, requestId: input.requestId },
      { runAt: new Date(now.getTime() + 72 * 3_600_000), key: `expire:${input.requestId}` },
    );
  await announce(ctx.trx, {
    region,
    topic: 'desk',
    unitIds: input.targets.map((target) => target.unitId),
    issuerUnitId: input.issuer.unitId,
  });
  return { number, deliveryIds, expiresOn };
};
