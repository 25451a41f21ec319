import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import type { App, Deps } from '../http/app.ts';
import { id, idParams, instant, isoDate } from '../http/fields.ts';
import { viewOf } from '../http/inputs.ts';
import { ruleDetail, ruleList } from './catalogue-views.ts';
import { replayRequest } from './replay-views.ts';
import { localRule, localValue, ruleId } from './rule-fields.ts';
import { ruleProblems } from './rule-problems.ts';

const row = z.object({
  id: z.string(),
  title: z.string(),
  titleEn: z.string(),
  status: z.string(),
  standing: z.string(),
  why: z.string().nullable(),
  whyEn: z.string().nullable(),
  pack: z.string(),
  place: z.string().nullable(),
  modality: z.string(),
  certainty: z.number(),
  effectiveFrom: isoDate,
  effectiveTo: isoDate.nullable(),
  version: z.number().nullable(),
  source: z.object({ title: z.string(), titleEn: z.string(), clause: z.string(), clauseEn: z.string() }).nullable(),
  requests: z.number(),
  lastAt: instant.nullable(),
  unanswered: z.number(),
});
const words = z.string().nullable();
const detail = row.extend({
  reviewed: z.number(),
  requirement: words,
  requirementEn: words,
  loudest: words,
  scope: z.object({
    issuerLevels: z.array(z.string()),
    issuerKinds: z.array(z.string()),
    targetLevels: z.array(z.string()),
  }),
  emergencyExempt: z.boolean(),
  parameters: z.array(
    z.object({ key: z.string(), product: z.number(), current: z.number(), history: z.array(localValue) }),
  ),
  examples: z.array(
    z.object({ outcome: z.enum(['firing', 'passing', 'unknown']), text: z.string(), missing: z.array(z.string()) }),
  ),
  months: z.array(z.object({ month: z.string(), requests: z.number() })),
  latest: z.array(z.object({ id, title: z.string(), issuer: z.string(), at: instant, zh: z.string(), en: z.string() })),
  versions: z.array(localRule),
});
const replayed = z.object({
  reviewId: id,
  requestId: id,
  madeAt: instant,
  verdict: z.enum(['same', 'rules-changed', 'different', 'no-basis']),
  changedRules: z.array(z.object({ id: z.string(), stored: z.number().nullable(), current: z.number().nullable() })),
  differences: z.array(z.string()),
  lane: z.string().nullable(),
  laneAgain: z.string().nullable(),
  findings: z.number(),
  findingsAgain: z.number(),
});

/** The rules as they are read: all of them, one of them, and a stored review asked again. */
export const registerRuleRoutes = (app: App, deps: Deps): void => {
  const list = z.object({
    reviewed: z.number(),
    packs: z.array(z.object({ id: z.string(), title: z.string() })),
    items: z.array(row),
  });
  app.get('/api/rules', { schema: { response: { 200: list } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'parameter.read');
    return ruleList(ctx);
  });

  app.get(
    '/api/rules/:id',
    { schema: { params: z.strictObject({ id: ruleId }), response: { 200: detail } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'parameter.read');
      const found = await ruleDetail(ctx, request.params.id);
      if (!found) throw ruleProblems('rule.not-found');
      return found;
    },
  );

  app.get(
    '/api/requests/:id/replay',
    { schema: { params: idParams, response: { 200: z.object({ items: z.array(replayed) }) } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'request.read');
      const items = await replayRequest(ctx, request.params.id);
      if (items.length === 0) throw ruleProblems('rule.no-review');
      return { items };
    },
  );
};
