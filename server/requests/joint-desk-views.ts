import type { Review } from '@songbang/engine/rules/review.ts';
import type { ViewContext } from '../access/context.ts';
import { requestsIn } from '../access/scope.ts';
import { tallyOf, type Vote } from './vote-store.ts';

/** Red-lane requests that wait for the joint desk and are meant for the viewer's own unit, the least time left first. */
export const jointDesk = async (ctx: ViewContext) => {
  const { region, unitId } = ctx.actor;
  const rows = await ctx.db
    .selectFrom('review')
    .innerJoin('request', (join) =>
      join.onRef('request.region', '=', 'review.region').onRef('request.id', '=', 'review.request_id'),
    )
    .innerJoin('request_target', (join) =>
      join.onRef('request_target.region', '=', 'request.region').onRef('request_target.request_id', '=', 'request.id'),
    )
    .leftJoin('joint_vote', (join) =>
      join
        .onRef('joint_vote.region', '=', 'request.region')
        .onRef('joint_vote.request_id', '=', 'request.id')
        .onRef('joint_vote.unit_id', '=', 'request_target.unit_id'),
    )
    .select(['request.id', 'request.title', 'request.kind', 'request.issuer_name', 'request.body', 'request.price'])
    .select(['review.due_at', 'review.findings', 'joint_vote.vote', 'joint_vote.opinion', 'joint_vote.cast_at'])
    .where('review.region', '=', region)
    .where('review.outcome', '=', 'waiting')
    .where('review.lane', '=', 'red')
    .where('request.state', '=', 'in-review')
    .where('request_target.unit_id', '=', unitId)
    .orderBy('review.due_at')
    .orderBy('request.id')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    requestId: row.id,
    title: row.title,
    kind: row.kind,
    issuerName: row.issuer_name,
    body: row.body,
    hours: ownHours(row.price, unitId),
    dueAt: row.due_at,
    findings: row.findings as unknown as Review['findings'],
    own: row.vote === null ? null : { vote: row.vote as Vote, opinion: row.opinion ?? '', castAt: row.cast_at! },
  }));
};

const ownHours = (price: unknown, unitId: string): number =>
  (price as { byTarget: { unitId: string; personHours: number }[] }).byTarget.find((one) => one.unitId === unitId)
    ?.personHours ?? 0;

/**
 * The voices on a request in scope; null when it is out of it. Who said what is for the county office and the auditor:
 * the sender reads the words without the township (the weak party never does the refusing), a township its own.
 */
export const votesOn = async (ctx: ViewContext, requestId: string) => {
  const request = await ctx.db
    .selectFrom('request')
    .select('request.id')
    .where(requestsIn(ctx.scope))
    .where('request.id', '=', requestId)
    .executeTakeFirst();
  if (!request) return null;
  const { region, unitId } = ctx.actor;
  const asked = await ctx.db
    .selectFrom('request_target')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('region', '=', region)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow();
  const rows = await ctx.db
    .selectFrom('joint_vote')
    .innerJoin('unit', 'unit.id', 'joint_vote.unit_id')
    .select(['joint_vote.unit_id', 'unit.short_name', 'joint_vote.vote', 'joint_vote.opinion', 'joint_vote.cast_at'])
    .where('joint_vote.region', '=', region)
    .where('joint_vote.request_id', '=', requestId)
    .orderBy('unit.place_code')
    .execute();
  const named = (id: string) => ctx.scope.kind === 'region' || id === unitId;
  const shown = rows.filter((row) => ctx.scope.kind !== 'target' || row.unit_id === unitId);
  return {
    asked: Number(asked.n),
    tally: await tallyOf(ctx.db, region, requestId),
    items: shown.map((row) => ({
      unitName: named(row.unit_id) ? row.short_name : null,
      vote: row.vote as Vote,
      opinion: row.opinion,
      castAt: named(row.unit_id) ? row.cast_at : null,
    })),
  };
};
