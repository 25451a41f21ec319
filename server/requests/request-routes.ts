import { cheaperAlternatives } from '@songbang/engine/pricing/cheaper-alternatives.ts';
import type { ReviewContext } from '@songbang/engine/rules/review.ts';
import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { scopeOf } from '../access/scope.ts';
import type { App, Deps } from '../http/app.ts';
import { decodeCursor } from '../http/cursor.ts';
import {
  anyJson,
  findings,
  id,
  idParams,
  instant,
  isoDate,
  keyHeader,
  keyOf,
  page,
  pageQuery,
  price,
  reading,
  review,
} from '../http/fields.ts';
import { once } from '../http/idempotency-store.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import { actorOf } from '../http/sessions.ts';
import { isKeptSheet, townsThatGave } from '../indicators/given-lookup.ts';
import { admitRequest } from './admit-request.ts';
import { type Assessment, assess } from './assess-request.ts';
import { decideReview } from './decide-review.ts';
import { settleDue } from './overdue-lookup.ts';
import { registerStray, type Stray } from './register-stray.ts';
import { requestProblems } from './request-problems.ts';
import { queuePage, requestDetail, requestPage } from './request-views.ts';
import { reviewEmergency } from './review-emergency.ts';
import { strayLinkPath } from './stray-link.ts';
import { undoReturn } from './undo-return.ts';
import { withdrawRequest } from './withdraw-request.ts';

const KINDS = [
  'document',
  'meeting',
  'inspection',
  'assessment',
  'report',
  'training',
  'survey',
  'recommend',
  'announce',
  'duty',
  'issue',
  'relay',
  'mixed',
  'none',
] as const;
const CHANNELS = ['red-head', 'memo', 'white-head', 'telegram', 'chat', 'phone', 'system', 'meeting'] as const;

/** What was counted around a request: the engine's own type. */
const aroundFacts = z.custom<Omit<ReviewContext, 'calendar' | 'parent'>>(
  (value) => typeof value === 'object' && value !== null,
);

const pasted = z.strictObject({
  // Length is judged by the command, in the user's words; the body limit stops anything larger.
  text: z.string(),
  title: z.string().max(300).nullable().default(null),
  kind: z.enum(KINDS).nullable().default(null),
  channel: z.enum(CHANNELS).default('red-head'),
  emergency: z
    .strictObject({ declared: z.boolean(), basis: z.string().max(500).nullable() })
    .default({ declared: false, basis: null }),
});
const statement = z.strictObject({
  rule: z.string().min(1).max(40),
  fix: z.string().min(1).max(20),
  words: z.string().trim().min(1).max(500),
});
const draft = pasted.extend({
  targetUnitIds: z.array(id).max(5_000),
  statements: z.array(statement).max(60).default([]),
});

const listed = z.object({
  id,
  title: z.string(),
  kind: z.string(),
  issuerName: z.string(),
  issuerLevel: z.string().nullable(),
  state: z.string(),
  lane: z.string().nullable(),
  number: z.string().nullable(),
  hours: z.number(),
  receivedAt: instant,
  targets: z.number(),
  origin: z.string(),
});
const queued = z.object({
  id,
  title: z.string(),
  kind: z.string(),
  issuerName: z.string(),
  issuerLevel: z.string().nullable(),
  lane: z.string(),
  hours: z.number(),
  findings: z.object({ must: z.number(), should: z.number(), hint: z.number() }),
  dueAt: instant.nullable(),
  receivedAt: instant,
  origin: z.string(),
});
const sameText = z.object({
  requestId: id,
  title: z.string(),
  number: z.string().nullable(),
  state: z.string(),
  receivedAt: instant,
});
const admission = z.object({
  id,
  state: z.enum(['numbered', 'in-review']),
  lane: z.string(),
  number: z.string().nullable(),
  expiresOn: isoDate.nullable(),
  personHours: z.number(),
  yuan: z.number(),
  deliveries: z.number(),
});
const detail = z.object({
  id,
  title: z.string(),
  kind: z.string(),
  issuerName: z.string(),
  issuerLevel: z.string().nullable(),
  docNo: z.string().nullable(),
  issuedOn: z.string().nullable(),
  channel: z.string(),
  body: z.string(),
  receivedAt: instant,
  state: z.string(),
  origin: z.string(),
  emergency: z.boolean(),
  emergencyBasis: z.string().nullable(),
  hours: z.number(),
  yuan: z.number(),
  price,
  reading,
  caseCode: z.string().nullable(),
  version: z.number(),
  number: z.object({ number: z.string(), expiresOn: isoDate, retired: z.boolean() }).nullable(),
  review: z
    .object({
      id,
      lane: z.string(),
      laneReasons: anyJson,
      findings,
      unknown: anyJson,
      ruleVersions: anyJson,
      parameterVersion: z.string(),
      outcome: z.string(),
      reason: z.string().nullable(),
      decidedAt: instant.nullable(),
      dueAt: instant.nullable(),
      statements: z.array(statement),
    })
    .nullable(),
  deliveries: z.array(
    z.object({
      id,
      unitId: id,
      unitName: z.string(),
      state: z.string(),
      hours: z.number(),
      note: z.string(),
      arrivedAt: instant,
      changedAt: instant,
    }),
  ),
  tasks: z.array(
    z.object({
      id,
      deliveryId: id,
      what: z.string(),
      kind: z.string(),
      dueAt: instant.nullable(),
      dueHasTime: z.boolean(),
      recurs: z.string().nullable(),
      state: z.string(),
      ownerPersonId: id.nullable(),
    }),
  ),
  history: z.array(z.object({ at: instant, action: z.string(), role: z.string() })),
  abilities: z.object({ decide: z.boolean(), lookAfter: z.boolean(), withdraw: z.boolean(), act: z.boolean() }),
});

export const registerRequestRoutes = (app: App, deps: Deps): void => {
  registerReadRoutes(app, deps);
  registerWriteRoutes(app, deps);
};

const registerReadRoutes = (app: App, deps: Deps): void => {
  const checked = z.object({ reading, price, review, alternatives: z.array(anyJson), around: aroundFacts });
  app.post('/api/check', { schema: { body: draft, response: { 200: checked } } }, async (request) => {
    const actor = actorOf(request);
    requireAbility(actor, 'request.check');
    const now = deps.clock.now();
    // A town looks at what others ask; who asks stands in the text.
    const town = actor.role === 'town-clerk' || actor.role === 'town-leader';
    const found = await assess(deps.db, deps.relay, {
      region: actor.region,
      scope: scopeOf(actor),
      issuer: null,
      ...(town ? {} : { senderUnitId: actor.unitId }),
      now,
      request: request.body,
    });
    // Data that somebody gave already need not be asked of anybody again.
    const answered = await sparedTowns(deps.db, actor.region, found, now);
    const alternatives = cheaperAlternatives(
      { reading: found.reading, targets: found.priced, costs: found.costs },
      answered,
    );
    const { calendar: _calendar, parent: _parent, ...known } = found.context;
    return { reading: found.reading, price: found.price, review: found.review, alternatives, around: known };
  });

  const list = z.object({
    state: z.string().max(20).optional(),
    q: z.string().max(100).optional(),
    case: z.string().max(60).optional(),
    ...pageQuery,
  });
  app.get('/api/requests', { schema: { querystring: list, response: { 200: page(listed) } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'request.read');
    await settleDue(deps.db, deps.clock, { region: ctx.actor.region });
    const { state, q, case: caseCode, cursor, limit } = request.query;
    return requestPage(ctx, {
      state: state ?? null,
      q: q?.trim() || null,
      caseCode: caseCode ?? null,
      cursor: cursor ? decodeCursor(cursor) : null,
      limit,
    });
  });

  app.get('/api/requests/:id', { schema: { params: idParams, response: { 200: detail } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'request.read');
    await settleDue(deps.db, deps.clock, { region: ctx.actor.region, requestId: request.params.id });
    const found = await requestDetail(ctx, request.params.id);
    if (!found) throw requestProblems('request.not-found');
    return found;
  });

  app.get(
    '/api/queue',
    { schema: { querystring: z.object(pageQuery), response: { 200: page(queued) } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'queue.read');
      await settleDue(deps.db, deps.clock, { region: ctx.actor.region });
      const { cursor, limit } = request.query;
      return queuePage(ctx, { cursor: cursor ? decodeCursor(cursor) : null, limit });
    },
  );
};

/** A report of the lists was given by all; a sheet kept here by the towns that kept it. */
const sparedTowns = async (db: Deps['db'], region: string, found: Assessment, now: Date): Promise<string[]> => {
  const given = found.context.sameDataAlreadyReported ?? [];
  const all = found.priced.map((one) => one.unitId);
  const kept = await isKeptSheet(
    db,
    region,
    given.map((one) => one.requestId),
  );
  if (given.some((one) => !kept.has(one.requestId))) return all;
  return given.length === 0 ? [] : townsThatGave(db, { region, targetUnitIds: all, now }, given);
};

const registerWriteRoutes = (app: App, deps: Deps): void => {
  app.post(
    '/api/requests',
    { schema: { headers: keyHeader, body: draft, response: { 201: admission } } },
    async (request, reply) => {
      const key = keyOf(request.headers);
      const answer = await asCommand(deps, request, (ctx) =>
        once(ctx, key, request.body, (keep) => admitRequest(ctx, deps.relay, { ...request.body, keep })),
      );
      return reply.status(201).send(answer.body as z.output<typeof admission>);
    },
  );

  /** Who asks, for what does not say it itself: a telephone call, a line in a group chat. */
  const strayBody = pasted.extend({ sender: z.string().trim().max(100).nullable().default(null) });
  const stray = z.object({
    requestId: id,
    deliveryId: id,
    personHours: z.number(),
    matchedIssuer: z.boolean(),
    completionUrl: z.string(),
    earlier: sameText.nullable(),
  });
  app.post(
    '/api/strays',
    { schema: { headers: keyHeader, body: strayBody, response: { 201: stray } } },
    async (request, reply) => {
      const key = keyOf(request.headers);
      const answer = await asCommand(deps, request, (ctx) =>
        once(ctx, key, request.body, async () => ({
          status: 201,
          body: z.encode(stray, withLink(ctx, await registerStray(ctx, deps.relay, request.body))),
        })),
      );
      return reply.status(201).send(z.decode(stray, answer.body as z.input<typeof stray>));
    },
  );

  const withLink = (ctx: Context, { linkId, ...registered }: Stray) => ({
    ...registered,
    completionUrl: strayLinkPath(deps.linkSecret, ctx.actor.region, linkId),
  });

  const decision = z.strictObject({
    decision: z.enum(['pass', 'return']),
    reason: z.string().max(1_000).default(''),
    version: z.number().int(),
  });
  const decided = z.object({ state: z.string(), number: z.string().nullable(), undoUntil: instant.nullable() });
  app.post(
    '/api/requests/:id/decision',
    { schema: { params: idParams, body: decision, response: { 200: decided } } },
    async (request) => {
      const { id: requestId } = request.params;
      await settleDue(deps.db, deps.clock, { region: actorOf(request).region, requestId });
      return asCommand(deps, request, (ctx) => decideReview(ctx, requestId, request.body));
    },
  );

  app.post(
    '/api/requests/:id/decision/undo',
    {
      schema: {
        params: idParams,
        body: z.strictObject({ version: z.number().int() }),
        response: { 200: z.object({ state: z.string() }) },
      },
    },
    (request) => asCommand(deps, request, (ctx) => undoReturn(ctx, request.params.id, request.body)),
  );

  const look = z.strictObject({
    found: z.enum(['justified', 'unjustified']),
    reason: z.string().max(1_000),
    version: z.number().int(),
  });
  app.post(
    '/api/requests/:id/emergency-review',
    { schema: { params: idParams, body: look, response: { 200: z.object({ state: z.string() }) } } },
    (request) => asCommand(deps, request, (ctx) => reviewEmergency(ctx, request.params.id, request.body)),
  );

  const withdrawal = z.strictObject({ reason: z.string().max(1_000).default(''), version: z.number().int() });
  app.post(
    '/api/requests/:id/withdrawal',
    { schema: { params: idParams, body: withdrawal, response: { 200: z.object({ state: z.string() }) } } },
    (request) => asCommand(deps, request, (ctx) => withdrawRequest(ctx, request.params.id, request.body)),
  );
};
