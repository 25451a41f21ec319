import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import { attachmentNamed, WORD_TYPE } from '../files/write-docx.ts';
import type { App, Deps } from '../http/app.ts';
import { id, idParams, instant, isoDate } from '../http/fields.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import { CONDITIONS, type ConditionId, OUTCOMES } from './diligence.ts';
import { diligenceDocument } from './diligence-document.ts';
import { diligenceProblems } from './diligence-problems.ts';
import { caseList, diligenceFile } from './diligence-views.ts';
import { decideDiligence, keepDiligence, openDiligence, stateDiligence } from './keep-case.ts';

const judged = z.object({ holds: z.boolean(), basis: z.string() });
const said = z.object({ at: instant, note: z.string() });
const kept = z.object({
  id,
  facts: z.string(),
  power: z.string().nullable(),
  powerBasis: z.string(),
  resources: z.string(),
  statement: z.string(),
  state: z.string(),
  outcome: z.string().nullable(),
  reason: z.string(),
  openedAt: instant,
  decidedAt: instant.nullable(),
  version: z.number(),
});
const file = z.object({
  asked: z.object({
    deliveryId: id,
    requestId: id,
    unitId: id,
    unit: z.string(),
    title: z.string(),
    issuer: z.string(),
    number: z.string().nullable(),
    arrivedAt: instant,
    registeredBefore: z.boolean(),
    hours: z.number(),
    state: z.string(),
    tasks: z.array(
      z.object({
        what: z.string(),
        dueAt: instant.nullable(),
        state: z.string(),
        doneAt: instant.nullable(),
        owner: z.string().nullable(),
      }),
    ),
    findings: z.array(z.object({ rule: z.string(), level: z.string(), message: z.string() })),
  }),
  steps: z.object({ disputes: z.array(said), done: z.array(z.object({ at: instant, what: z.string() })) }),
  workload: z.object({ from: isoDate, to: isoDate, hours: z.number(), requests: z.number(), issuers: z.number() }),
  people: z.object({
    people: z.number(),
    posts: z.number(),
    owners: z.array(z.object({ label: z.string(), posts: z.number() })),
  }),
  conditions: z.array(
    z.object({
      id: z.string(),
      side: z.string(),
      source: z.string(),
      words: z.string(),
      onFile: z.array(z.string()),
      judged: judged.nullable(),
    }),
  ),
  case: kept.nullable(),
  missing: z.array(z.string()),
});

export const registerDiligenceRoutes = (app: App, deps: Deps): void => {
  registerReads(app, deps);
  registerWrites(app, deps);
};

const registerReads = (app: App, deps: Deps): void => {
  app.get(
    '/api/deliveries/:id/diligence',
    { schema: { params: idParams, response: { 200: file } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'diligence.read');
      const found = await diligenceFile(ctx, request.params.id);
      if (!found) throw diligenceProblems('diligence.not-found');
      return found;
    },
  );

  app.get(
    '/api/deliveries/:id/diligence.docx',
    { schema: { params: idParams, hide: true } },
    async (request, reply) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'diligence.read');
      const found = await diligenceFile(ctx, request.params.id);
      if (!found) throw diligenceProblems('diligence.not-found');
      return reply
        .type(WORD_TYPE)
        .header('content-disposition', attachmentNamed('尽职档.docx', 'diligence.docx'))
        .send(await diligenceDocument(found));
    },
  );

  const listed = z.object({
    id,
    deliveryId: id,
    title: z.string(),
    unit: z.string(),
    state: z.string(),
    outcome: z.string().nullable(),
    openedAt: instant,
  });
  app.get(
    '/api/diligence-cases',
    { schema: { response: { 200: z.object({ items: z.array(listed) }) } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'diligence.read');
      return { items: await caseList(ctx) };
    },
  );
};

const ids = CONDITIONS.map((one) => one.id) as [ConditionId, ...ConditionId[]];
const words = z.string().trim().max(5_000);

const registerWrites = (app: App, deps: Deps): void => {
  const opening = z.strictObject({ deliveryId: id });
  app.post(
    '/api/diligence-cases',
    { schema: { body: opening, response: { 201: z.object({ opened: z.boolean() }) } } },
    async (request, reply) =>
      reply.status(201).send(await asCommand(deps, request, (ctx) => openDiligence(ctx, request.body.deliveryId))),
  );

  const input = z.strictObject({
    facts: words,
    power: z.enum(['own', 'shared', 'none']).nullable(),
    powerBasis: words,
    resources: words,
    judgements: z.partialRecord(z.enum(ids), z.strictObject({ holds: z.boolean(), basis: words })),
    version: z.number().int(),
  });
  const versioned = z.object({ version: z.number() });
  app.put(
    '/api/diligence-cases/:id',
    { schema: { params: idParams, body: input, response: { 200: versioned } } },
    (request) => asCommand(deps, request, (ctx) => keepDiligence(ctx, request.params.id, request.body)),
  );

  app.put(
    '/api/diligence-cases/:id/statement',
    { schema: { params: idParams, body: z.strictObject({ statement: words }), response: { 200: versioned } } },
    (request) => asCommand(deps, request, (ctx) => stateDiligence(ctx, request.params.id, request.body.statement)),
  );

  const decision = z.strictObject({
    outcome: z.enum(OUTCOMES),
    reason: words.min(1),
    version: z.number().int(),
  });
  app.post(
    '/api/diligence-cases/:id/decision',
    { schema: { params: idParams, body: decision, response: { 200: z.object({ state: z.string() }) } } },
    (request) => asCommand(deps, request, (ctx) => decideDiligence(ctx, request.params.id, request.body)),
  );
};
