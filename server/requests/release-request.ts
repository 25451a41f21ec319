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
  /** How long an emergency holds by itself; null for anything else. */
  emergencyHours: number | null;
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
    expiresOn: input.emergencyHours === null ? expiryOf(today) : toLocalDate(endOf(now, input.emergencyHours)),
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

/** The instant an emergency let through at `at` ends. */
const endOf = (at: Date, hours: number): Date => new Date(at.getTime() + hours * 3_600_000);

/** An emergency ends by itself (the parameter `emergencyHours`). */
export const endEmergency = async (
  { trx, clock, actor: { region } }: Hand,
  { requestId, emergencyHours }: Pick<Release, 'requestId' | 'emergencyHours'>,
): Promise<void> => {
  if (emergencyHours === null) return;
  const runAt = endOf(clock.now(), emergencyHours);
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
  await endEmergency(ctx, input);
  await announce(ctx.trx, {
    region,
    topic: 'desk',
    unitIds: input.targets.map((target) => target.unitId),
    issuerUnitId: input.issuer.unitId,
  });
  return { number, deliveryIds, expiresOn: issue.expiresOn };
};
