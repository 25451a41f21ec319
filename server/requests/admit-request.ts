import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { toLocal } from '../clock.ts';
import { newId } from '../db/id.ts';
import type { KeepAnswer } from '../http/idempotency-store.ts';
import { enqueue } from '../jobs/job-store.ts';
import { unitsById } from '../org/unit-lookup.ts';
import { earlierCopyOf } from '../relay/copy-lookup.ts';
import type { RelayIndexes } from '../relay/index-lookup.ts';
import { type Assessment, assess, type RequestInput } from './assess-request.ts';
import type { Release } from './release-request.ts';
import { requestProblems } from './request-problems.ts';
import { type ReviewMaterial, requestWrites, reviewWrites } from './request-store.ts';
import { reviewDueAt } from './review-due.ts';
import { type Released, settle } from './settle-request.ts';

export type Admission = {
  id: string;
  state: 'numbered' | 'in-review';
  lane: string;
  number: string | null;
  expiresOn: string | null;
  personHours: number;
  yuan: number;
  deliveries: number;
};

/**
 * The one door: reads, prices and reviews a request and, in one transaction, registers it with its review; numbers,
 * delivers and books it when the gate lets it through, or queues it for the relief office. Everything is judged before a lock is
 * taken; the answer is kept with it (`keep`).
 */
export const admitRequest = async (
  ctx: Context,
  indexes: RelayIndexes,
  input: RequestInput & { keep: KeepAnswer },
): Promise<{ status: number; body: Admission; kept: true }> => {
  requireAbility(ctx.actor, 'request.submit');
  if (input.targetUnitIds.length === 0) throw requestProblems('request.no-targets');
  const { region, unitId, accountId } = ctx.actor;
  const now = ctx.clock.now();
  const [own] = await unitsById(ctx.trx, [unitId], toLocal(now).slice(0, 10));
  const issuer = {
    unitId,
    name: own?.name ?? '',
    level: own?.level ?? null,
    kind: own?.kind ?? null,
    issuerCode: own?.issuerCode ?? '000',
  };
  // The review is read by its targets too: it names what the sender may see, whoever sends.
  const scope = { kind: 'issuer' as const, region, unitId };
  const found = await assess(ctx.trx, indexes, { region, scope, issuer, now, request: input });
  if (!found.reading.title) throw requestProblems('request.title-missing');
  const targetUnitIds = found.targets.map((unit) => unit.id);
  const earlier = await earlierCopyOf(ctx.trx, region, found.origin, {
    title: found.reading.title,
    text: input.text,
    issuerUnitId: unitId,
    issuerName: issuer.name,
    targetUnitIds,
    today: toLocal(now).slice(0, 10),
  });
  const passes = found.review.lane === 'green' || found.review.lane === 'emergency';
  const id = newId(now);
  const dueAt = passes ? null : reviewDueAt(found.calendar, now, found.basis.values.amberWorkingDays);
  const request = requestWrites(ctx.trx, {
    region,
    id,
    issuer,
    origin: 'sender',
    channel: input.channel,
    body: input.text,
    emergency: input.emergency,
    reading: found.reading,
    price: found.price,
    state: passes ? 'numbered' : 'in-review',
    targetUnitIds,
    replaces: earlier?.id ?? null,
    createdBy: accountId,
    now,
  });
  const review = await reviewWrites(ctx.trx, {
    region,
    id: newId(now),
    requestId: id,
    ...storedReview(found),
    outcome: passes ? 'passed' : 'waiting',
    dueAt,
    now,
  });
  if (dueAt)
    await enqueue(ctx.trx, 'return-unanswered', { region, requestId: id }, { runAt: dueAt, key: `review:${id}` });
  const said = admissionOf(id, found);
  const released = await settle(ctx, {
    writes: [...request, ...review],
    release: passes ? releaseOf(id, found, issuer) : null,
    replaces: earlier !== null,
    entry: (now) => entryOf(id, found, now),
    answer: (now) => input.keep({ status: 201, body: said(now) }),
  });
  return { status: 201, body: said(released), kept: true };
};

const admissionOf =
  (id: string, { review, price }: Assessment) =>
  (released: Released | null): Admission => ({
    id,
    state: released ? 'numbered' : 'in-review',
    lane: review.lane,
    number: released?.number ?? null,
    expiresOn: released?.expiresOn ?? null,
    personHours: price.personHours,
    yuan: price.yuan,
    deliveries: released?.deliveries ?? 0,
  });

const entryOf = (id: string, { review, price, targets }: Assessment, released: Released | null) => ({
  action: 'request.admitted',
  subjectType: 'request',
  subjectId: id,
  data: { lane: review.lane, number: released?.number ?? null, hours: price.personHours, targets: targets.length },
});

const releaseOf = (id: string, found: Assessment, issuer: Release['issuer']): Release => ({
  requestId: id,
  title: found.reading.title ?? '',
  emergencyHours: found.review.lane === 'emergency' ? found.basis.values.emergencyHours : null,
  issuer,
  targets: targetsOf(found),
  reading: found.reading,
  price: found.price,
  calendar: found.calendar,
});

export const targetsOf = (found: Assessment) =>
  found.targets.map((unit) => ({
    unitId: unit.id,
    region: unit.region,
    travelHours: found.priced.find((one) => one.unitId === unit.id)?.travelHours ?? 0,
  }));

/** The review with everything it was made of: the calendar goes into its basis, text and reading stand with the request. */
export const storedReview = ({
  review,
  context: { calendar: _inBasis, ...context },
  demand: { text: _text, reading, ...demand },
  basis,
}: Pick<Assessment, 'review' | 'context' | 'demand' | 'basis'>): ReviewMaterial => ({
  review,
  context,
  demand: { ...demand, title: reading.title },
  basis,
});
