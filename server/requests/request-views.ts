import type { Price } from '@songbang/engine/pricing/price.ts';
import type { Reading } from '@songbang/engine/reading/reading.ts';
import type { Demand, Review, Statement } from '@songbang/engine/rules/review.ts';
import { type SqlBool, sql } from 'kysely';
import { can } from '../access/abilities.ts';
import type { ViewContext } from '../access/context.ts';
import { deliveriesIn, requestsIn } from '../access/scope.ts';
import { type Cursor, encodeCursor } from '../http/cursor.ts';
import { nextState, type RequestState } from './request.ts';

type ListQuery = {
  state: string | null;
  q: string | null;
  caseCode: string | null;
  cursor: Cursor | null;
  limit: number;
};

/** Requests in scope, newest first. `q` matches the title, the number or the document number. */
export const requestPage = async (ctx: ViewContext, query: ListQuery) => {
  const rows = await ctx.db
    .selectFrom('request')
    .leftJoin('control_number', (join) =>
      join.onRef('control_number.region', '=', 'request.region').onRef('control_number.request_id', '=', 'request.id'),
    )
    .select([
      'request.id',
      'request.title',
      'request.kind',
      'request.issuer_name',
      'request.issuer_level',
      'request.state',
      'request.hours',
      'request.received_at',
      'request.origin',
      'control_number.number',
    ])
    .select((eb) =>
      eb
        .selectFrom('request_target')
        .select((target) => target.fn.countAll<number>().as('n'))
        .whereRef('request_target.region', '=', 'request.region')
        .whereRef('request_target.request_id', '=', 'request.id')
        .as('targets'),
    )
    .select((eb) =>
      eb
        .selectFrom('review')
        .select('review.lane')
        .whereRef('review.region', '=', 'request.region')
        .whereRef('review.request_id', '=', 'request.id')
        .where('review.outcome', '!=', 'superseded')
        .orderBy('review.created_at', 'desc')
        .orderBy('review.id', 'desc')
        .limit(1)
        .as('lane'),
    )
    .where(requestsIn(ctx.scope))
    .$if(query.state !== null, (q) => q.where('request.state', '=', query.state!))
    .$if(query.caseCode !== null, (q) => q.where('request.case_code', '=', query.caseCode!))
    .$if(query.q !== null, (q) => q.where(matching(query.q!)))
    .$if(query.cursor !== null, (q) =>
      q.where(sql<SqlBool>`(request.received_at, request.id) < (${query.cursor?.at}, ${query.cursor?.id})`),
    )
    .orderBy('request.received_at', 'desc')
    .orderBy('request.id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      id: row.id,
      title: row.title,
      kind: row.kind,
      issuerName: row.issuer_name,
      issuerLevel: row.issuer_level,
      state: row.state,
      lane: row.lane,
      number: row.number,
      hours: row.hours,
      receivedAt: row.received_at,
      targets: row.targets ?? 0,
      origin: row.origin,
    })),
    next: rows.length > query.limit && last ? encodeCursor({ at: last.received_at, id: last.id }) : null,
  };
};

const matching = (q: string) => {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`(request.title like ${pattern} or control_number.number like ${pattern} or request.doc_no like ${pattern})`;
};

/** The queue of the relief office: requests waiting for a person, emergencies to be looked at afterwards, and strays; the least time left first. */
export const queuePage = async (ctx: ViewContext, query: { cursor: Cursor | null; limit: number }) => {
  // Strays wait for their sender and have no due time of ours: they come after what somebody must decide.
  // As many hours as stood when it was let through; reviews stored before that number was one of them had 72.
  const emergencyTerm = sql`make_interval(hours => coalesce((select (review_basis.content->'values'->>'emergencyHours')::numeric::int
    from review_basis where review_basis.region = review.region and review_basis.digest = review.basis_digest), 72))`;
  const due = sql<Date>`case when review.lane = 'emergency' and review.outcome = 'passed' then request.received_at + ${emergencyTerm}
    else coalesce(review.due_at, request.received_at + interval '1000 years') end`;
  const rows = await ctx.db
    .selectFrom('review')
    .innerJoin('request', (join) =>
      join.onRef('request.region', '=', 'review.region').onRef('request.id', '=', 'review.request_id'),
    )
    .select([
      'request.id',
      'request.title',
      'request.kind',
      'request.issuer_name',
      'request.issuer_level',
      'request.hours',
      'request.received_at',
      'request.origin',
      'review.lane',
      'review.due_at',
      'review.findings',
    ])
    .select(due.as('sort_at'))
    .where(requestsIn(ctx.scope))
    .where('review.region', '=', ctx.actor.region)
    .where((eb) =>
      eb.or([
        eb.and([eb('review.outcome', '=', 'waiting'), eb('request.state', 'in', ['in-review', 'stray'])]),
        eb.and([
          eb('review.lane', '=', 'emergency'),
          eb('review.outcome', '=', 'passed'),
          eb('review.decided_by', 'is', null),
          eb('request.state', 'in', ['numbered', 'expired']),
        ]),
      ]),
    )
    .where('request.received_at', '>', sql<Date>`${ctx.clock.now()}::timestamptz - interval '30 days'`)
    .$if(query.cursor !== null, (q) =>
      q.where(sql<SqlBool>`(${due}, request.id) > (${query.cursor?.at}, ${query.cursor?.id})`),
    )
    .orderBy(due)
    .orderBy('request.id')
    .limit(query.limit + 1)
    .execute();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      id: row.id,
      title: row.title,
      kind: row.kind,
      issuerName: row.issuer_name,
      issuerLevel: row.issuer_level,
      lane: row.lane,
      hours: row.hours,
      findings: countByLevel(row.findings as unknown as Review['findings']),
      dueAt: row.due_at,
      receivedAt: row.received_at,
      origin: row.origin,
    })),
    next: rows.length > query.limit && last ? encodeCursor({ at: last.sort_at, id: last.id }) : null,
  };
};

const countByLevel = (findings: Review['findings']) => ({
  must: findings.filter((one) => one.level === 'must').length,
  should: findings.filter((one) => one.level === 'should').length,
  hint: findings.filter((one) => one.level === 'hint').length,
});

/** One request with its review, deliveries in scope, own tasks and history; null when it is out of scope. */
export const requestDetail = async (ctx: ViewContext, requestId: string) => {
  const row = await ctx.db
    .selectFrom('request')
    .selectAll()
    .where(requestsIn(ctx.scope))
    .where('request.id', '=', requestId)
    .executeTakeFirst();
  if (!row) return null;
  const [number, review, deliveries, tasks, history] = await Promise.all([
    numberOf(ctx, requestId),
    reviewOf(ctx, requestId),
    deliveriesOf(ctx, requestId),
    tasksOfRequest(ctx, requestId),
    historyOf(ctx, requestId),
  ]);
  const state = row.state as RequestState;
  const may = (ability: Parameters<typeof can>[1]) => can(ctx.actor.role, ability);
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    issuerName: row.issuer_name,
    issuerLevel: row.issuer_level,
    docNo: row.doc_no,
    issuedOn: row.issued_on,
    channel: row.channel,
    body: row.body,
    receivedAt: row.received_at,
    state,
    origin: row.origin,
    emergency: row.emergency,
    emergencyBasis: row.emergency_basis,
    hours: row.hours,
    yuan: row.yuan,
    price: row.price as unknown as Price,
    reading: row.reading as unknown as Reading,
    caseCode: row.case_code,
    version: row.version,
    number,
    review: review && withoutLook(review),
    deliveries,
    tasks,
    history,
    abilities: {
      decide: may('review.decide') && nextState(state, 'pass') !== null,
      lookAfter: may('review.decide') && review?.lookAfter === true,
      withdraw: may('request.withdraw') && nextState(state, 'withdraw') !== null,
      act: may('delivery.act'),
    },
  };
};

const numberOf = async (ctx: ViewContext, requestId: string) => {
  const row = await ctx.db
    .selectFrom('control_number')
    .select(['number', 'expires_on', 'retired_at'])
    .where('region', '=', ctx.actor.region)
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return row ? { number: row.number, expiresOn: row.expires_on, retired: row.retired_at !== null } : null;
};

const reviewOf = async (ctx: ViewContext, requestId: string) => {
  const row = await ctx.db
    .selectFrom('review')
    .selectAll()
    .where('region', '=', ctx.actor.region)
    .where('request_id', '=', requestId)
    .where('outcome', '!=', 'superseded')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    lane: row.lane,
    laneReasons: row.lane_reasons,
    findings: row.findings as unknown as Review['findings'],
    unknown: row.unknown,
    ruleVersions: row.rule_versions,
    parameterVersion: row.parameter_version,
    outcome: row.outcome,
    reason: row.reason,
    decidedAt: row.decided_at,
    dueAt: row.due_at,
    statements: statementsOf(row.demand),
    lookAfter: row.lane === 'emergency' && row.outcome === 'passed' && row.decided_by === null,
  };
};

/** What the sender said to the rules; a review of long ago kept no demand. */
const statementsOf = (demand: unknown): Statement[] => (demand as Pick<Demand, 'statements'> | null)?.statements ?? [];

const withoutLook = ({ lookAfter: _ability, ...review }: NonNullable<Awaited<ReturnType<typeof reviewOf>>>) => review;

/** A township sees its own delivery only; the sender and the relief office see every target's. */
const deliveriesOf = async (ctx: ViewContext, requestId: string) => {
  const rows = await ctx.db
    .selectFrom('delivery')
    .innerJoin('unit', 'unit.id', 'delivery.unit_id')
    .select([
      'delivery.id',
      'delivery.unit_id',
      'unit.short_name',
      'delivery.state',
      'delivery.hours',
      'delivery.note',
      'delivery.arrived_at',
      'delivery.changed_at',
    ])
    .where(deliveriesIn(ctx.scope))
    .where('delivery.request_id', '=', requestId)
    .orderBy('unit.place_code')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    unitName: row.short_name,
    state: row.state,
    hours: row.hours,
    note: row.note,
    arrivedAt: row.arrived_at,
    changedAt: row.changed_at,
  }));
};

const tasksOfRequest = async (ctx: ViewContext, requestId: string) => {
  const rows = await ctx.db
    .selectFrom('task')
    .innerJoin('delivery', (join) =>
      join.onRef('delivery.region', '=', 'task.region').onRef('delivery.id', '=', 'task.delivery_id'),
    )
    .select([
      'task.id',
      'task.delivery_id',
      'task.what',
      'task.kind',
      'task.due_at',
      'task.due_has_time',
      'task.recurs',
      'task.state',
      'task.owner_person_id',
    ])
    .where(deliveriesIn(ctx.scope))
    .where('delivery.request_id', '=', requestId)
    .where('delivery.unit_id', '=', ctx.actor.unitId)
    .orderBy('task.position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    deliveryId: row.delivery_id,
    what: row.what,
    kind: row.kind,
    dueAt: row.due_at,
    dueHasTime: row.due_has_time,
    recurs: row.recurs,
    state: row.state,
    ownerPersonId: row.owner_person_id,
  }));
};

const historyOf = (ctx: ViewContext, requestId: string) =>
  ctx.db
    .selectFrom('audit_entry')
    .select(['at', 'action', 'actor_role as role'])
    .where('region', '=', ctx.actor.region)
    .where('subject_type', '=', 'request')
    .where('subject_id', '=', requestId)
    .orderBy('seq')
    .limit(100)
    .execute();
