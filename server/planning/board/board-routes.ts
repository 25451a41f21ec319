import { z } from 'zod';
import { requireAbility } from '../../access/abilities.ts';
import type { App, Deps } from '../../http/app.ts';
import { id, idParams, instant, isoDate } from '../../http/fields.ts';
import { asCommand, viewOf } from '../../http/inputs.ts';
import { findItem } from './baseline.ts';
import { board, comparison, half, option, summary } from './board-fields.ts';
import { differencesOf } from './compare.ts';
import { toldChanges } from './date-change-store.ts';
import { lockItems, moveItem, undoMove } from './edit-plan.ts';
import { meetingOptions } from './meeting-options.ts';
import { visitOptions } from './options.ts';
import { boardOf, changesSince, planFor, plansFor } from './plan-views.ts';
import { planningProblems } from './planning-problems.ts';
import { publishPlan } from './publish-plan.ts';
import { startPlan, stopPlan } from './start-plan.ts';

/** The planning board: plans of a region, what they arrange and why, and what people change by hand. */
export const registerBoardRoutes = (app: App, deps: Deps): void => {
  registerReads(app, deps);
  registerMaking(app, deps);
  registerEdits(app, deps);
};

const itemParams = z.strictObject({ id, item: z.string().max(60) });

const registerReads = (app: App, deps: Deps): void => {
  const listed = z.object({ items: z.array(summary) });
  app.get('/api/planning/plans', { schema: { response: { 200: listed } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'plan.read');
    return { items: await plansFor(ctx) };
  });

  app.get('/api/planning/plans/:id', { schema: { params: idParams, response: { 200: board } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'plan.read');
    return boardOf(ctx, request.params.id);
  });

  const changes = z.object({ added: z.number(), gone: z.number(), moved: z.number(), other: z.boolean() });
  app.get(
    '/api/planning/plans/:id/changes',
    { schema: { params: idParams, response: { 200: changes } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'plan.read');
      return changesSince(ctx, request.params.id);
    },
  );

  const pair = z.object({ a: id, b: id });
  app.get(
    '/api/planning/comparison',
    { schema: { querystring: pair, response: { 200: comparison } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'plan.read');
      const [a, b] = [await boardOf(ctx, request.query.a), await boardOf(ctx, request.query.b)];
      return { a, b, ...differencesOf(a, b) };
    },
  );

  const told = z.object({
    items: z.array(
      z.object({
        id,
        title: z.string(),
        unitId: id,
        unitName: z.string(),
        beforeAt: instant,
        afterAt: instant,
        byVideo: z.boolean(),
        joinedWith: z.array(z.string()),
        toldAt: instant.nullable(),
      }),
    ),
  });
  app.get('/api/planning/date-changes', { schema: { response: { 200: told } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'request.read');
    return { items: await toldChanges(ctx) };
  });
};

const registerMaking = (app: App, deps: Deps): void => {
  const start = z.strictObject({
    kind: z.enum(['ahead', 'replay']).default('ahead'),
    from: isoDate,
    to: isoDate,
    seed: z.number().int().min(0).max(1_000_000).default(1),
    budgetMs: z.number().int().min(100).max(120_000).nullable().default(null),
    baselineId: id.nullable().default(null),
  });
  app.post(
    '/api/planning/plans',
    { schema: { body: start, response: { 201: z.object({ id }) } } },
    async (request, reply) =>
      reply.status(201).send(await asCommand(deps, request, (ctx) => startPlan(ctx, request.body))),
  );

  app.post(
    '/api/planning/plans/:id/stop',
    { schema: { params: idParams, response: { 200: z.object({ state: z.string() }) } } },
    (request) => asCommand(deps, request, (ctx) => stopPlan(ctx, request.params.id)),
  );

  const version = z.strictObject({ version: z.number().int() });
  const published = z.object({ moved: z.number(), unchanged: z.number(), skipped: z.number() });
  app.post(
    '/api/planning/plans/:id/publication',
    { schema: { params: idParams, body: version, response: { 200: published } } },
    (request) => asCommand(deps, request, (ctx) => publishPlan(ctx, request.params.id, request.body.version)),
  );
};

const registerEdits = (app: App, deps: Deps): void => {
  app.get(
    '/api/planning/plans/:id/items/:item/options',
    { schema: { params: itemParams, response: { 200: z.object({ options: z.array(option) }) } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'plan.make');
      const { problem, plan } = await planFor(ctx, request.params.id);
      const found = problem ? findItem(problem, request.params.item) : null;
      if (!problem || !plan || !found) throw planningProblems('planning.item-not-found');
      const options =
        found.kind === 'task' ? visitOptions(problem, plan, found.at) : meetingOptions(problem, plan, found.at);
      return { options };
    },
  );

  const move = z.strictObject({
    item: z.string().max(60),
    date: isoDate,
    half,
    mode: z.enum(['site', 'video']).default('site'),
    version: z.number().int(),
  });
  const edited = z.object({ version: z.number(), cost: z.number() });
  app.post(
    '/api/planning/plans/:id/moves',
    { schema: { params: idParams, body: move, response: { 200: edited.extend({ undoUntil: instant }) } } },
    (request) => asCommand(deps, request, (ctx) => moveItem(ctx, request.params.id, request.body)),
  );

  app.post('/api/planning/plans/:id/undo', { schema: { params: idParams, response: { 200: edited } } }, (request) =>
    asCommand(deps, request, (ctx) => undoMove(ctx, request.params.id)),
  );

  const locks = z.strictObject({ items: z.array(z.string().max(60)).max(5_000), version: z.number().int() });
  app.put(
    '/api/planning/plans/:id/locks',
    {
      schema: {
        params: idParams,
        body: locks,
        response: { 200: z.object({ version: z.number(), locks: z.array(z.string()) }) },
      },
    },
    (request) => asCommand(deps, request, (ctx) => lockItems(ctx, request.params.id, request.body)),
  );
};
