import { titleFor } from '@songbang/engine/reading/matter.ts';
import type { Hand } from '../access/context.ts';
import type { Scope } from '../access/scope.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { toLocalDate } from '../clock.ts';
import { newId } from '../db/id.ts';
import { announce } from '../events/change-store.ts';
import { enqueue } from '../jobs/job-store.ts';
import { townshipsOf, unitByName, unitsById } from '../org/unit-lookup.ts';
import type { RelayIndexes } from '../relay/index-lookup.ts';
import { storedReview, targetsOf } from './admit-request.ts';
import { type Issuer as AssessedIssuer, type Assessment, assess } from './assess-request.ts';
import { attachNumber } from './delivery-store.ts';
import { UNLISTED_ISSUER } from './load-assessed.ts';
import { release } from './release-request.ts';
import { nextState, type RequestState } from './request.ts';
import { requestProblems } from './request-problems.ts';
import {
  insertReview,
  type LockedRequest,
  lockRequest,
  rewriteRequest,
  supersedeReview,
  targetIds,
  updateRequestState,
} from './request-store.ts';
import { reviewDueAt } from './review-due.ts';
import { deliveredUnits, reworkDeliveries } from './rework-store.ts';
import { completedText, type Supplement } from './stray-gaps.ts';
import { closeLink, lockOpenLink } from './stray-link-store.ts';
import { strayProblems } from './stray-problems.ts';
import { engagementsOf, tasksOf } from './work-of-request.ts';

export type Completion = Supplement & {
  /** The text as the holder leaves it; what was missing is added below it. */
  text: string;
  /** Townships besides the one that saw it. */
  moreTargets: string[];
};

type Issuer = AssessedIssuer & { name: string; issuerCode: string };
type Known = { hand: Hand; request: LockedRequest; issuer: Issuer; found: Assessment; now: Date };

/**
 * The holder of a stray's link says what was missing. The completed text goes through the gate as any other: it gets its
 * number in seconds or waits for a person; a sender nobody knows always waits for one. Problems: the link is used up or
 * over, the stray was decided meanwhile, and whatever the gate says of the text.
 */
export const completeStray = async (
  hand: Hand,
  indexes: RelayIndexes,
  linkId: string,
  input: Completion,
): Promise<{ requestId: string; number: string | null }> => {
  const { trx } = hand;
  const { region } = hand.actor;
  const now = hand.clock.now();
  const link = await lockOpenLink(trx, region, linkId, now);
  const request = link ? await lockRequest(trx, region, link.request_id) : undefined;
  if (!request) throw strayProblems('stray.link-over');
  const waiting = nextState(request.state as RequestState, 'complete');
  if (!waiting) throw strayProblems('stray.decided', { state: request.state });
  const issuer = await issuerOf(hand, request, input.issuer, now);
  const text = completedText(input.text, { ...input, issuer: request.issuer_unit_id ? null : input.issuer });
  const targetUnitIds = await targetsFor(hand, request, input.moreTargets, now);
  const scope: Scope = issuer.unitId ? { kind: 'issuer', region, unitId: issuer.unitId } : { kind: 'none', region };
  const found = await assess(trx, indexes, {
    region,
    scope,
    issuer: issuer.unitId ? issuer : null,
    now,
    request: {
      text,
      title: null,
      kind: null,
      channel: request.channel as never,
      targetUnitIds,
      emergency: { declared: false, basis: null },
    },
  });
  const title = titleFor(text, found.reading) || request.title;
  await closeLink(trx, { region, linkId }, { contact: input.contact, seen: request, at: now });
  await rewriteRequest(trx, request, { text, title, issuer, found, targetUnitIds, now });
  await supersedeReview(trx, { region, requestId: request.id }, now);
  await updateRequestState(trx, request, waiting);
  const stray = { region, id: request.id, title, kind: found.reading.kind, issuer };
  const work = workOf(found, now);
  const unitIds = await reworkDeliveries(trx, stray, work, now);
  const known = { hand, request: { ...request, title, version: request.version + 1 }, issuer, found, now };
  const number = await throughTheGate(known, waiting);
  await announce(trx, { region, topic: 'desk', unitIds, issuerUnitId: issuer.unitId });
  await announce(trx, { region, topic: 'queue', unitIds: [], issuerUnitId: issuer.unitId });
  await appendAudit(trx, hand.actor, now, [
    {
      action: 'stray.completed',
      subjectType: 'request',
      subjectId: request.id,
      data: { linkId, lane: found.review.lane, number, targets: targetUnitIds.length },
    },
  ]);
  return { requestId: request.id, number };
};

const workOf = (found: Assessment, now: Date) => ({
  price: found.price,
  tasks: tasksOf(found.reading, toLocalDate(now), found.calendar),
  engagements: engagementsOf(found.reading, found.calendar),
  travelHours: new Map(targetsOf(found).map((target) => [target.unitId, target.travelHours])),
});

/** Numbers what the gate lets through; anything else waits for a person as long as its lane gives. */
const throughTheGate = async (known: Known, waiting: RequestState): Promise<string | null> => {
  const { hand, request, issuer, found, now } = known;
  const { region } = hand.actor;
  const numbered = found.review.lane === 'green' && issuer.unitId ? nextState(waiting, 'pass') : null;
  const dueAt = numbered ? null : reviewDueAt(found.calendar, now, found.basis.values.amberWorkingDays);
  await insertReview(hand.trx, {
    region,
    id: newId(now),
    requestId: request.id,
    ...storedReview(found),
    outcome: numbered ? 'passed' : 'waiting',
    dueAt,
    now,
  });
  if (dueAt) {
    const key = { region, requestId: request.id };
    await enqueue(hand.trx, 'return-unanswered', key, { runAt: dueAt, key: `review:${request.id}` });
    return null;
  }
  await updateRequestState(hand.trx, request, numbered!);
  const lying = await deliveredUnits(hand.trx, region, request.id);
  const { number } = await release(hand, {
    requestId: request.id,
    title: request.title,
    emergencyHours: null,
    issuer,
    targets: targetsOf(found).filter((target) => !lying.includes(target.unitId)),
    reading: found.reading,
    price: found.price,
    calendar: found.calendar,
  });
  await attachNumber(hand.trx, region, request.id, number);
  return number;
};

/** The sender the stray was registered for; one nobody knew may name itself, and is believed when it is in the tree. */
const issuerOf = async (hand: Hand, request: LockedRequest, said: string | null, now: Date): Promise<Issuer> => {
  const on = toLocalDate(now);
  const unit = request.issuer_unit_id
    ? (await unitsById(hand.trx, [request.issuer_unit_id], on))[0]
    : said
      ? await unitByName(hand.trx, hand.actor.region, said, on)
      : null;
  return {
    unitId: unit?.id ?? null,
    name: unit?.name ?? said ?? request.issuer_name,
    level: unit?.level ?? (request.issuer_level as Issuer['level']),
    kind: unit?.kind ?? null,
    issuerCode: unit?.issuerCode ?? UNLISTED_ISSUER,
  };
};

/** Where it was seen, and the county's townships the holder named besides; anything else is not a target of this link. */
const targetsFor = async (hand: Hand, request: LockedRequest, more: string[], now: Date): Promise<string[]> => {
  const seen = await targetIds(hand.trx, request.region, request.id);
  const towns = await townshipsOf(hand.trx, request.region, toLocalDate(now));
  const stranger = more.find((id) => !seen.includes(id) && !towns.some((town) => town.id === id));
  if (stranger) throw requestProblems('request.unknown-target', { name: stranger });
  return [...new Set([...seen, ...more])];
};
