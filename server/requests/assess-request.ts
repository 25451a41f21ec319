import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import type { Price, PricedTarget, StandardCosts } from '@songbang/engine/pricing/price.ts';
import { price } from '@songbang/engine/pricing/price-request.ts';
import { read } from '@songbang/engine/reading/read.ts';
import type { LiveReading, NoticeKind, Reading } from '@songbang/engine/reading/reading.ts';
import { demandOf } from '@songbang/engine/rules/demand.ts';
import { isMeeting } from '@songbang/engine/rules/meeting.ts';
import { basisOf, type ReviewBasis } from '@songbang/engine/rules/replay.ts';
import type { BodyKind, Channel, Demand, Review, ReviewContext, Statement } from '@songbang/engine/rules/review.ts';
import { adoptedOn, bookOptions } from '@songbang/engine/rules/rule-book.ts';
import { review } from '@songbang/engine/rules/run-review.ts';
import type { Scope } from '../access/scope.ts';
import { toLocal, toLocalDate } from '../clock.ts';
import type { Db, Trx } from '../db/connect.ts';
import { plannedVisits } from '../desk/visit-lookup.ts';
import { objectionLogOf } from '../diligence/objection-lookup.ts';
import { checkPaste } from '../files/check-paste.ts';
import { type Around, aroundRequest } from '../lists/around-lookup.ts';
import type { Unit } from '../org/unit-lookup.ts';
import { deployedByOwnDocument } from '../relay/deployed-lookup.ts';
import type { RelayIndexes } from '../relay/index-lookup.ts';
import { type Asked, findOrigin, type Origin, parentForRules } from '../relay/parent-lookup.ts';
import { reachOf } from '../relay/reach-lookup.ts';
import { requestProblems } from './request-problems.ts';
import { reviewGround } from './review-ground-lookup.ts';

export type RequestInput = {
  text: string;
  title: string | null;
  kind: NoticeKind | null;
  channel: Channel;
  targetUnitIds: string[];
  emergency: { declared: boolean; basis: string | null };
  /** The sender's own words to a rule, kept with the review. */
  statements?: Statement[];
};

export type Issuer = {
  unitId: string | null;
  name: string | null;
  level: Demand['issuer']['level'];
  kind: BodyKind | null;
};

export type Assessment = {
  reading: Reading;
  targets: Unit[];
  /** Targets as priced: with travel and villages. */
  priced: PricedTarget[];
  price: Price;
  review: Review;
  context: ReviewContext;
  calendar: Calendar;
  /** What the price stands on. */
  costs: StandardCosts;
  /** What the rules were asked about, and what else their answer rests on: kept for asking again. */
  demand: Demand;
  basis: ReviewBasis;
  /** Where the text came from, as far as registered. */
  origin: Origin;
};

/** `scope` says which registered texts a finding may name. */
type AssessInput = {
  region: string;
  scope: Scope;
  issuer: Issuer | null;
  /** Instead of an issuer: the unit whose draft it is, looked up with everything else. */
  senderUnitId?: string;
  now: Date;
  request: RequestInput;
};

/**
 * Reads, prices and reviews a request with what the register knows around it; stores nothing.
 * Problems: empty, overlong or binary text; a secrecy mark; targets unknown or abolished.
 * A caller without an issuer (a stray) leaves it to the text.
 */
export const assess = async (
  db: Db | Trx,
  indexes: RelayIndexes,
  { region, scope, issuer: known, senderUnitId, now, request }: AssessInput,
): Promise<Assessment> => {
  refuseUnreadable(request.text);
  const on = toLocalDate(now);
  const ground = await reviewGround(db, {
    region,
    targetUnitIds: request.targetUnitIds,
    senderUnitId: senderUnitId ?? null,
    on,
  });
  const { sender } = ground;
  const issuer = known ?? (sender && { unitId: sender.id, name: sender.name, level: sender.level, kind: sender.kind });
  const { targets, travel, calendar, costs, book } = ground;
  const missing = request.targetUnitIds.find((id) => !targets.some((unit) => unit.id === id));
  if (missing) throw requestProblems('request.unknown-target', { name: missing });
  const receivedAt = toLocal(now);
  const reading = withSendersWords(read(request.text, { receivedAt, calendar }), request);
  if (reading.secrecy) throw requestProblems('request.secret', { mark: reading.secrecy });
  const priced = targets.map((unit) => ({
    unitId: unit.id,
    name: unit.shortName,
    travelHours: travel.get(unit.id) ?? 0,
    villages: unit.villageCount,
  }));
  const cost = price({ reading, targets: priced, costs });
  const facts: Partial<Demand> = {
    channel: request.channel,
    receivedAt,
    emergency: request.emergency,
    ...(request.statements?.length ? { statements: request.statements } : {}),
    targets: { level: targets[0]?.level ?? 'township', count: targets.length },
    ...(issuer ? { issuer: { name: issuer.name, level: issuer.level, kind: issuer.kind } } : {}),
  };
  const demand = demandOf(request.text, reading, facts);
  const asked = askedOf(request, reading, issuer);
  // Where the text came from and what stands around it wait for nothing of each other: a review mostly waits for the database.
  const [origin, register] = await Promise.all([
    findOrigin(db, indexes, { region, scope, before: now }, asked),
    registerAround(db, {
      region,
      now: receivedAt,
      demand,
      issuerUnitId: issuer?.unitId ?? null,
      targetUnitIds: targets.map((unit) => unit.id),
      calendar,
      costs,
    }),
  ]);
  const parent = parentForRules(origin, asked);
  const context: ReviewContext = {
    region,
    calendar,
    ...(parent || searched(origin) ? { parent } : {}),
    ...register,
    ...adoptedOn(book, on),
    ...(isMeeting(demand) ? reachOf(origin) : {}),
  };
  const outcome = review(demand, context, { ...bookOptions(book, region), price: cost });
  const basis = basisOf(book, { calendar, region, asOf: on });
  return { reading, targets, priced, price: cost, review: outcome, context, calendar, costs, demand, basis, origin };
};

/** What the register and the lists know around the request, whatever its text may have come from. */
const registerAround = async (db: Db | Trx, around: Around): Promise<Partial<ReviewContext>> => {
  const { region, demand, targetUnitIds } = around;
  const known = await aroundRequest(db, around);
  const deployed = await deployedByOwnDocument(db, around);
  const dates = visitDates(demand.reading);
  return {
    ...(deployed === undefined ? {} : { deployed }),
    ...(dates ? { plannedVisits: await plannedVisits(db, region, targetUnitIds, dates) } : {}),
    ...(await objectionLogOf(db, { region, demand, targetUnitIds })),
    ...known,
  };
};

/** Whether a source would have been found: the index is whole, and the text names none that is not held. */
const searched = ({ complete, finding }: Origin): boolean => complete && (finding.forwards?.held ?? true);

/** First and last full date of the visits a reading announces; null when it announces none. */
const visitDates = (reading: LiveReading): { from: string; to: string } | null => {
  const days = reading.inspections
    .flatMap((visit) => [visit.start, visit.end ?? visit.start])
    .flatMap((text) => (text && /^\d{4}-\d\d-\d\d/.test(text) ? [text.slice(0, 10)] : []))
    .sort();
  return days.length === 0 ? null : { from: days[0]!, to: days.at(-1)! };
};

const askedOf = (request: RequestInput, reading: Reading, issuer: Issuer | null): Asked => ({
  text: request.text,
  title: reading.title,
  docNo: reading.docNo,
  issuerName: issuer?.name ?? reading.issuer.name,
  issuedOn: reading.issuedOn,
  reading,
  requestId: null,
});

const refuseUnreadable = (text: string): void => {
  const fault = checkPaste(text);
  if (!fault) return;
  if (fault.code === 'paste.empty') throw requestProblems('request.text-empty');
  if (fault.code === 'paste.too-long') throw requestProblems('request.text-too-long', { limit: 1_000_000 });
  throw requestProblems('request.text-binary');
};

/** The sender may put right what the reader saw; the correction stands in the stored reading with a diagnostic. */
const withSendersWords = (reading: Reading, request: RequestInput): Reading => {
  const title = request.title?.trim() || reading.title;
  const kind = request.kind ?? reading.kind;
  if (title === reading.title && kind === reading.kind) return reading;
  return {
    ...reading,
    title,
    kind,
    diagnostics: [...reading.diagnostics, { code: 'sender.corrected', message: '标题或类别由报送人改定' }],
  };
};
