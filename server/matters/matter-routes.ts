import { MATTER_KINDS } from '@songbang/engine/ledger/residents.ts';
import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import { addDays, toLocalDate } from '../clock.ts';
import type { App, Deps } from '../http/app.ts';
import { decodeCursor } from '../http/cursor.ts';
import { id, idParams, instant, isoDate, keyHeader, keyOf, page, pageQuery } from '../http/fields.ts';
import { once } from '../http/idempotency-store.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import { showCode } from '../http/secret-code.ts';
import { actOnMatter, assignMatter } from './act-on-matter.ts';
import { MATTER_CHANNELS, MAX_ANSWER, MAX_MATTER } from './matter.ts';
import { matterProblems } from './matter-problems.ts';
import { matterCounts, matterDetail, matterPage } from './matter-views.ts';
import { registerMatter } from './register-matter.ts';
import { registerResidentRoutes } from './resident-routes.ts';
import { residentsAccount } from './residents-views.ts';
import { registerWhistleRoutes, whistleCall } from './whistle-routes.ts';

const kind = z.enum(MATTER_KINDS);
const matter = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  channel: z.string(),
  kind: z.string(),
  what: z.string(),
  contact: z.string().nullable(),
  state: z.enum(['open', 'answered', 'closed']),
  postId: id.nullable(),
  postName: z.string().nullable(),
  receivedAt: instant,
  promisedOn: isoDate,
  overdue: z.boolean(),
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
  closedAt: instant.nullable(),
  closedBy: z.string().nullable(),
  hours: z.number(),
});
const step = z.object({ at: instant, step: z.string(), side: z.string(), words: z.string() });
const detail = matter.extend({
  steps: z.array(step),
  whistles: z.array(z.object({ id, calls: z.array(whistleCall) })),
});

export const registerMatterRoutes = (app: App, deps: Deps): void => {
  registerReads(app, deps);
  registerWrites(app, deps);
  registerAccount(app, deps);
  registerWhistleRoutes(app, deps);
  registerResidentRoutes(app, deps);
};

const registerReads = (app: App, deps: Deps): void => {
  const query = z.object({
    filter: z.enum(['open', 'overdue', 'answered', 'closed']).default('open'),
    unitId: id.optional(),
    ...pageQuery,
  });
  app.get('/api/matters', { schema: { querystring: query, response: { 200: page(matter) } } }, (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'matter.read');
    const { filter, unitId, cursor, limit } = request.query;
    return matterPage(ctx, { filter, unitId: unitId ?? null, cursor: cursor ? decodeCursor(cursor) : null, limit });
  });

  const counts = z.object({ open: z.number(), overdue: z.number(), answered: z.number(), closed: z.number() });
  app.get(
    '/api/matters/counts',
    { schema: { querystring: z.object({ unitId: id.optional() }), response: { 200: counts } } },
    (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'matter.read');
      return matterCounts(ctx, request.query.unitId ?? null);
    },
  );

  app.get('/api/matters/:id', { schema: { params: idParams, response: { 200: detail } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'matter.read');
    const found = await matterDetail(ctx, request.params.id);
    if (!found) throw matterProblems('matter.not-found');
    return found;
  });
};

const registerWrites = (app: App, deps: Deps): void => {
  const input = z.strictObject({
    channel: z.enum(MATTER_CHANNELS).exclude(['link']),
    kind,
    what: z.string().trim().min(1).max(MAX_MATTER),
    contact: z.string().trim().max(100).default(''),
  });
  const made = z.object({ id, code: z.string(), promisedOn: isoDate });
  app.post(
    '/api/matters',
    { schema: { headers: keyHeader, body: input, response: { 201: made } } },
    async (request, reply) => {
      const { status, body } = await asCommand(deps, request, (ctx) =>
        once(ctx, keyOf(request.headers), request.body, async () => {
          const contact = request.body.contact === '' ? null : request.body.contact;
          const done = await registerMatter(ctx, { ...request.body, contact }, deps.linkSecret);
          return { status: 201, body: { ...done, code: showCode(done.code) } };
        }),
      );
      return reply.status(status as 201).send(body as z.input<typeof made>);
    },
  );

  const post = z.strictObject({ postId: id.nullable() });
  app.put('/api/matters/:id/post', { schema: { params: idParams, body: post, response: { 200: post } } }, (request) =>
    asCommand(deps, request, (ctx) => assignMatter(ctx, request.params.id, request.body.postId)),
  );

  const act = z.strictObject({
    event: z.enum(['answer', 'close', 'reopen']),
    words: z.string().max(MAX_ANSWER).default(''),
  });
  app.post(
    '/api/matters/:id/state',
    { schema: { params: idParams, body: act, response: { 200: z.object({ state: z.string() }) } } },
    (request) => asCommand(deps, request, (ctx) => actOnMatter(ctx, request.params.id, request.body)),
  );
};

const registerAccount = (app: App, deps: Deps): void => {
  const share = z.object({ numerator: z.number(), denominator: z.number(), value: z.number().nullable() });
  const answer = z.object({
    from: isoDate,
    to: isoDate,
    towns: z.array(
      z.object({
        unitId: id,
        name: z.string(),
        share,
        matters: z.number(),
        kinds: z.array(z.object({ kind: z.string(), matters: z.number(), hours: z.number() })),
        listening: z.object({ visits: z.number(), hours: z.number() }),
        superiors: z.object({ hours: z.number(), requests: z.number() }),
      }),
    ),
    reserved: z.object({ halfDays: z.number(), taken: z.number() }).nullable(),
    upward: z.object({ whistles: z.number(), calls: z.number(), answered: z.number() }),
    coverage: z.object({ registered: z.number(), seen: z.number(), from: isoDate, to: isoDate }),
    notSeen: z.array(z.string()),
  });
  const query = z.object({ from: isoDate.optional(), to: isoDate.optional(), unitId: id.optional() });
  app.get('/api/residents-share', { schema: { querystring: query, response: { 200: answer } } }, (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'matter.read');
    const to = request.query.to ?? toLocalDate(deps.clock.now());
    const from = request.query.from ?? addDays(to, -29);
    return residentsAccount(ctx, { from, to }, request.query.unitId ?? null);
  });
};
