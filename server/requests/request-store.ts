import type { Price } from '@songbang/engine/pricing/price.ts';
import type { Reading } from '@songbang/engine/reading/reading.ts';
import type { ReviewBasis } from '@songbang/engine/rules/replay.ts';
import type { Demand, Review, ReviewContext } from '@songbang/engine/rules/review.ts';
import type { Trx } from '../db/connect.ts';
import { json } from '../db/json.ts';
import { type Write, writeTogether } from '../db/write-together.ts';
import { printWrite, storePrints } from '../relay/relay-store.ts';
import type { Assessment } from './assess-request.ts';
import { keepBasis } from './basis-store.ts';
import type { RequestState } from './request.ts';

export type NewRequest = {
  region: string;
  id: string;
  issuer: { unitId: string | null; name: string; level: string | null };
  origin: 'sender' | 'stray';
  channel: string;
  body: string;
  emergency: { declared: boolean; basis: string | null };
  reading: Reading;
  price: Price;
  state: RequestState;
  targetUnitIds: string[];
  /** The earlier copy it is to take the place of once it is delivered. */
  replaces: string | null;
  createdBy: string;
  now: Date;
};

/** Stores a request with its targets and its fingerprints. */
export const insertRequest = (trx: Trx, request: NewRequest): Promise<void> =>
  writeTogether(trx, requestWrites(trx, request));

/** The same as parts of a larger statement. */
export const requestWrites = (trx: Trx, request: NewRequest): Write[] => {
  const { region, id, reading, price, now } = request;
  const targets = request.targetUnitIds.map((unit_id) => ({ region, request_id: id, unit_id }));
  return [
    trx.insertInto('request').values({
      region,
      id,
      issuer_unit_id: request.issuer.unitId,
      issuer_name: request.issuer.name,
      issuer_level: request.issuer.level,
      origin: request.origin,
      kind: reading.kind,
      title: reading.title ?? '',
      doc_no: reading.docNo,
      channel: request.channel,
      body: request.body,
      issued_on: reading.issuedOn,
      received_at: now,
      emergency: request.emergency.declared,
      emergency_basis: request.emergency.basis,
      reading: json(reading),
      price: json(price),
      hours: price.personHours,
      yuan: price.yuan,
      state: request.state,
      replaces: request.replaces,
      created_by: request.createdBy,
      created_at: now,
    }),
    printWrite(trx, region, [
      {
        requestId: id,
        text: request.body,
        title: reading.title ?? '',
        docNo: reading.docNo,
        issuerName: request.issuer.name,
        issuedOn: reading.issuedOn,
      },
    ]),
    ...(targets.length === 0 ? [] : [trx.insertInto('request_target').values(targets)]),
  ];
};

/** A review and what it was made of, kept for asking again. The title is the one that was read: a stray is stored with another. */
export type ReviewMaterial = {
  review: Review;
  context: Omit<ReviewContext, 'calendar'>;
  demand: Omit<Demand, 'text' | 'reading'> & { title: string | null };
  basis: ReviewBasis;
};

export type NewReview = ReviewMaterial & {
  region: string;
  id: string;
  requestId: string;
  outcome: 'waiting' | 'passed';
  dueAt: Date | null;
  now: Date;
};

export const insertReview = async (trx: Trx, row: NewReview): Promise<void> =>
  writeTogether(trx, await reviewWrites(trx, row));

/** The same as part of a larger statement; what the review rests on is stored before it, when it is new. */
export const reviewWrites = async (trx: Trx, { review, ...row }: NewReview): Promise<Write[]> => {
  const basis_digest = await keepBasis(trx, row.region, row.basis);
  return [
    trx.insertInto('review').values({
      region: row.region,
      id: row.id,
      request_id: row.requestId,
      lane: review.lane,
      lane_reasons: json(review.laneReasons),
      findings: json(review.findings),
      unknown: json(review.unknown),
      rule_versions: json(review.ruleVersions),
      parameter_version: review.parameterVersion,
      context: json(row.context),
      demand: json(row.demand),
      basis_digest,
      outcome: row.outcome,
      due_at: row.dueAt,
      decided_at: row.outcome === 'passed' ? row.now : null,
      created_at: row.now,
    }),
  ];
};

/** Locks one request for a decision; undefined when it is not in this region. */
export const lockRequest = (trx: Trx, region: string, id: string) =>
  trx
    .selectFrom('request')
    .selectAll()
    .where('region', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export type LockedRequest = NonNullable<Awaited<ReturnType<typeof lockRequest>>>;

/** Moves a locked request on; `changes` are the columns that move with its state. */
export const updateRequestState = async (trx: Trx, request: LockedRequest, state: RequestState): Promise<void> => {
  await trx
    .updateTable('request')
    .set({ state, version: request.version + 1 })
    .where('region', '=', request.region)
    .where('id', '=', request.id)
    .execute();
};

export const decideWaitingReview = async (
  trx: Trx,
  key: { region: string; requestId: string },
  decision: { outcome: 'passed' | 'returned'; reason: string; by: string | null; at: Date },
): Promise<void> => {
  await trx
    .updateTable('review')
    .set({ outcome: decision.outcome, reason: decision.reason, decided_by: decision.by, decided_at: decision.at })
    .where('region', '=', key.region)
    .where('request_id', '=', key.requestId)
    .where('outcome', '=', 'waiting')
    .execute();
};

/** Makes a return of `by` wait again while `until` of its instant is not over; its due time, or null when there is no such return. */
export const reopenReview = async (
  trx: Trx,
  key: { region: string; requestId: string },
  { by, now, until }: { by: string; now: Date; until: (decidedAt: Date) => Date },
): Promise<{ dueAt: Date | null } | null> => {
  const last = await trx
    .selectFrom('review')
    .select(['id', 'outcome', 'decided_by', 'decided_at', 'due_at'])
    .where('region', '=', key.region)
    .where('request_id', '=', key.requestId)
    .where('outcome', '=', 'returned')
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last?.decided_at || last.decided_by !== by || until(last.decided_at) < now) return null;
  await trx
    .updateTable('review')
    .set({ outcome: 'waiting', reason: null, decided_by: null, decided_at: null })
    .where('region', '=', key.region)
    .where('id', '=', last.id)
    .execute();
  return { dueAt: last.due_at };
};

/** Nobody decided about an emergency when it passed: whoever looks at it first is named. False when that was done, or it is none. */
export const markEmergencyReviewed = async (
  trx: Trx,
  key: { region: string; requestId: string },
  look: { reason: string; by: string },
): Promise<boolean> => {
  const mine = await trx
    .updateTable('review')
    .set({ reason: look.reason, decided_by: look.by })
    .where('region', '=', key.region)
    .where('request_id', '=', key.requestId)
    .where('lane', '=', 'emergency')
    .where('outcome', '=', 'passed')
    .where('decided_by', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return mine !== undefined;
};

/** The review of what was seen stays on record beside the one of the completed text. */
export const supersedeReview = async (
  trx: Trx,
  key: { region: string; requestId: string },
  at: Date,
): Promise<void> => {
  await trx
    .updateTable('review')
    .set({ outcome: 'superseded', decided_at: at })
    .where('region', '=', key.region)
    .where('request_id', '=', key.requestId)
    .where('outcome', '=', 'waiting')
    .execute();
};

export const targetIds = async (trx: Trx, region: string, requestId: string): Promise<string[]> => {
  const rows = await trx
    .selectFrom('request_target')
    .select('unit_id')
    .where('region', '=', region)
    .where('request_id', '=', requestId)
    .orderBy('unit_id')
    .execute();
  return rows.map((row) => row.unit_id);
};

export type Sender = { unitId: string | null; name: string; level: string | null };

/** What a stray becomes once its sender has said what was missing. */
export type Completed = {
  text: string;
  title: string;
  issuer: Sender;
  found: Pick<Assessment, 'reading' | 'price'>;
  targetUnitIds: string[];
  now: Date;
};

/** Puts the completed text, its reading and price in the place of what was seen, with its targets and fingerprints. */
export const rewriteRequest = async (trx: Trx, request: LockedRequest, done: Completed): Promise<void> => {
  const { reading, price } = done.found;
  const { region, id } = request;
  await trx
    .updateTable('request')
    .set({
      body: done.text,
      title: done.title,
      kind: reading.kind,
      doc_no: reading.docNo,
      issued_on: reading.issuedOn,
      issuer_unit_id: done.issuer.unitId,
      issuer_name: done.issuer.name,
      issuer_level: done.issuer.level,
      reading: json({ ...reading, title: done.title }),
      price: json(price),
      hours: price.personHours,
      yuan: price.yuan,
    })
    .where('region', '=', region)
    .where('id', '=', id)
    .execute();
  await trx
    .insertInto('request_target')
    .values(done.targetUnitIds.map((unit_id) => ({ region, request_id: id, unit_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { docNo, issuedOn } = reading;
  await storePrints(trx, region, [
    { requestId: id, text: done.text, title: done.title, docNo, issuerName: done.issuer.name, issuedOn },
  ]);
};
