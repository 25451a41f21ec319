import type { Price } from '@songbang/engine/pricing/price.ts';
import type { Reading } from '@songbang/engine/reading/reading.ts';
import type { ReviewBasis, StoredReview } from '@songbang/engine/rules/replay.ts';
import type { Lane, Review } from '@songbang/engine/rules/review.ts';
import { sql } from 'kysely';
import { requestsIn, type Scope } from '../access/scope.ts';
import type { Db, Trx } from '../db/connect.ts';
import type { ReviewMaterial } from './request-store.ts';

/** A stored review with its request; `stored` is null when it was made before what it rests on was kept. */
export type ReviewOnFile = {
  reviewId: string;
  requestId: string;
  title: string;
  issuerName: string;
  receivedAt: Date;
  createdAt: Date;
  stored: StoredReview | null;
};

/** The bases by digest, as far as they were asked for: a year has few. */
export type BasesHeld = Map<string, ReviewBasis>;

const reviews = (db: Db | Trx, scope: Scope) =>
  db
    .selectFrom('review')
    .innerJoin('request', (join) =>
      join.onRef('request.region', '=', 'review.region').onRef('request.id', '=', 'review.request_id'),
    )
    // A stray that its sender completed: the review of what was seen rests on what was seen.
    .leftJoin('stray_link', (join) =>
      join
        .onRef('stray_link.region', '=', 'review.region')
        .onRef('stray_link.request_id', '=', 'review.request_id')
        .on('stray_link.completed_at', 'is not', null)
        .on('review.outcome', '=', 'superseded'),
    )
    .selectAll('review')
    .select(['stray_link.seen_text', 'stray_link.seen_reading', 'stray_link.seen_price'])
    .select(['request.title', 'request.issuer_name', 'request.received_at'])
    .select(['request.body', 'request.reading', 'request.price'])
    .where('review.region', '=', scope.region)
    .where(requestsIn(scope));

type Row = Awaited<ReturnType<ReturnType<typeof reviews>['execute']>>[number];

/** All reviews of one request, the first made first. */
export const reviewsOfRequest = async (db: Db | Trx, scope: Scope, requestId: string): Promise<ReviewOnFile[]> => {
  const rows = await reviews(db, scope)
    .where('request.id', '=', requestId)
    .orderBy('review.created_at')
    .orderBy('review.id')
    .execute();
  return onFile(db, scope.region, rows, new Map());
};

/** `onlyTarget`: of requests sent to this unit alone. */
export type ReviewPage = {
  after: { at: Date; id: string } | null;
  since: Date;
  limit: number;
  onlyTarget?: string | null;
};

/** Reviews made after an instant, the newest first, a page at a time. */
export const reviewPage = async (
  db: Db | Trx,
  scope: Scope,
  page: ReviewPage,
  held: BasesHeld,
): Promise<ReviewOnFile[]> => {
  const rows = await reviews(db, scope)
    .where('review.created_at', '>', page.since)
    .$if(page.onlyTarget != null, (q) => q.where(sentAloneTo(page.onlyTarget ?? '')))
    .$if(page.after !== null, (q) =>
      q.where(sql<boolean>`(review.created_at, review.id) < (${page.after?.at}, ${page.after?.id})`),
    )
    .orderBy('review.created_at', 'desc')
    .orderBy('review.id', 'desc')
    .limit(page.limit)
    .execute();
  return onFile(db, scope.region, rows, held);
};

/** A review of one target stands on that unit's own calendar; of several, on what is everybody's. */
const sentAloneTo = (unitId: string) =>
  sql<boolean>`array[${unitId}::uuid] = (select array_agg(request_target.unit_id) from request_target
    where request_target.region = request.region and request_target.request_id = request.id)`;

const onFile = async (db: Db | Trx, region: string, rows: Row[], held: BasesHeld): Promise<ReviewOnFile[]> => {
  const digests = [...new Set(rows.flatMap((row) => row.basis_digest ?? []))].filter((digest) => !held.has(digest));
  if (digests.length > 0) {
    const bases = await db
      .selectFrom('review_basis')
      .select(['digest', 'content'])
      .where('region', '=', region)
      .where('digest', 'in', digests)
      .execute();
    for (const { digest, content } of bases) held.set(digest, content as unknown as ReviewBasis);
  }
  return rows.map((row) => ({
    reviewId: row.id,
    requestId: row.request_id,
    title: row.title,
    issuerName: row.issuer_name,
    receivedAt: row.received_at,
    createdAt: row.created_at,
    stored: storedOf(row, held),
  }));
};

const storedOf = (row: Row, held: BasesHeld): StoredReview | null => {
  const basis = row.basis_digest === null ? undefined : held.get(row.basis_digest);
  if (!basis || row.demand === null) return null;
  const { title, ...known } = row.demand as unknown as ReviewMaterial['demand'];
  const reading = { ...((row.seen_reading ?? row.reading) as unknown as Reading), title };
  return {
    demand: { ...known, text: row.seen_text ?? row.body, reading },
    context: row.context as unknown as StoredReview['context'],
    basis,
    review: {
      lane: row.lane as Lane,
      laneReasons: row.lane_reasons as unknown as Review['laneReasons'],
      findings: row.findings as unknown as Review['findings'],
      unknown: row.unknown as unknown as Review['unknown'],
      ruleVersions: row.rule_versions as unknown as Review['ruleVersions'],
      parameterVersion: row.parameter_version,
      price: (row.seen_price ?? row.price) as unknown as Price,
    },
  };
};
