import { type BookChange, changed } from '@songbang/engine/rules/rule-book.ts';
import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import type { ViewContext } from '../access/context.ts';
import { toLocalDate } from '../clock.ts';
import type { App, Deps } from '../http/app.ts';
import { id, idParams, instant, isoDate } from '../http/fields.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import {
  checkDates,
  checkedWords,
  type RuleInput,
  setValue,
  withdrawRule,
  withdrawValue,
  writeRule,
} from './change-local.ts';
import { dated, localRules, localValues, parameterValues } from './local-views.ts';
import { ruleBookOf } from './rule-book-lookup.ts';
import { localRule, localValue, parameterKey, ruleId, wordRule } from './rule-fields.ts';
import { ruleProblems } from './rule-problems.ts';
import { tryChange } from './try-change.ts';

const value = z.strictObject({
  key: parameterKey,
  value: z.number().min(0).max(1_000_000),
  from: isoDate,
  to: isoDate.nullable().default(null),
  basis: z.string().max(500),
});
const state = z.strictObject({ withdrawn: z.boolean() });

const ruleInput = ({ effectiveTo, titleEn, requirementEn, ...rule }: z.output<typeof wordRule>): RuleInput => ({
  ...rule,
  titleEn: titleEn || rule.title,
  requirementEn: requirementEn || rule.requirement,
  words: checkedWords(rule.words),
  exceptWords: rule.exceptWords.map((word) => word.trim()).filter((word) => word !== ''),
  ...(effectiveTo ? { effectiveTo } : {}),
});

/** What a county sets beside the rules of the product: read, tried on the year, saved, withdrawn, put back. */
export const registerLocalRuleRoutes = (app: App, deps: Deps): void => {
  registerBook(app, deps);
  registerChanges(app, deps);
  registerTrial(app, deps);
};

const registerBook = (app: App, deps: Deps): void => {
  const book = z.object({
    today: isoDate,
    parameters: z.array(z.object({ key: z.string(), product: z.number(), current: z.number() })),
    values: z.array(localValue),
    rules: z.array(localRule),
  });
  app.get('/api/rule-book', { schema: { response: { 200: book } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'parameter.read');
    const [parameters, values, rules] = await Promise.all([parameterValues(ctx), localValues(ctx), localRules(ctx)]);
    return { today: toLocalDate(ctx.clock.now()), parameters, values, rules };
  });
};

const registerChanges = (app: App, deps: Deps): void => {
  app.post(
    '/api/rule-values',
    { schema: { body: value, response: { 201: z.object({ id }) } } },
    async (request, reply) =>
      reply.status(201).send(await asCommand(deps, request, (ctx) => setValue(ctx, request.body))),
  );
  app.put(
    '/api/rule-values/:id/state',
    { schema: { params: idParams, body: state, response: { 204: z.null() } } },
    async (request, reply) => {
      await asCommand(deps, request, (ctx) => withdrawValue(ctx, request.params.id, request.body.withdrawn));
      return reply.status(204).send(null);
    },
  );

  const written = z.strictObject({
    id: ruleId.nullable().default(null),
    rule: wordRule,
    basis: z.string().max(500).default(''),
    baseVersion: z.number().int().min(0).default(0),
  });
  app.post(
    '/api/local-rules',
    { schema: { body: written, response: { 201: z.object({ id: z.string(), version: z.number() }) } } },
    async (request, reply) => {
      const input = { ...request.body, rule: ruleInput(request.body.rule) };
      return reply.status(201).send(await asCommand(deps, request, (ctx) => writeRule(ctx, input)));
    },
  );
  app.put(
    '/api/local-rules/:id/state',
    { schema: { params: z.strictObject({ id: ruleId }), body: state, response: { 204: z.null() } } },
    async (request, reply) => {
      await asCommand(deps, request, (ctx) => withdrawRule(ctx, request.params.id, request.body.withdrawn));
      return reply.status(204).send(null);
    },
  );
};

const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), value }),
  z.strictObject({ kind: z.literal('withdraw-value'), id }),
  z.strictObject({ kind: z.literal('rule'), id: ruleId.nullable().default(null), rule: wordRule }),
  z.strictObject({ kind: z.literal('withdraw-rule'), id: ruleId }),
]);

const registerTrial = (app: App, deps: Deps): void => {
  const lane = z.enum(['green', 'amber', 'red', 'emergency']);
  const trial = z.object({
    considered: z.number(),
    notAsked: z.number(),
    touched: z.number(),
    lanes: z.array(z.object({ from: lane, to: lane, count: z.number() })),
    examples: z.array(
      z.object({
        requestId: id,
        title: z.string(),
        issuerName: z.string(),
        receivedAt: instant,
        laneBefore: lane,
        laneAfter: lane,
        added: z.array(z.string()),
        removed: z.array(z.string()),
      }),
    ),
  });
  app.post('/api/rule-trials', { schema: { body: change, response: { 200: trial } } }, async (request, reply) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'parameter.edit');
    const tried = await changeOf(ctx, request.body);
    const before = await ruleBookOf(ctx.db, ctx.actor.region);
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    return tryChange(ctx, { before, after: changed(before, tried.change), asOf: tried.asOf }, gone.signal);
  });
};

/** The change as the rules want it, and the day it is tried as of: the day it begins, today when it takes something away. */
const changeOf = async (
  ctx: ViewContext,
  body: z.output<typeof change>,
): Promise<{ change: BookChange; asOf: string }> => {
  const today = toLocalDate(ctx.clock.now());
  const { region } = ctx.actor;
  if (body.kind === 'value') {
    const { to, ...row } = body.value;
    checkDates(today, row.from, to);
    return { change: { kind: 'value', value: { ...row, region, ...(to ? { to } : {}) } }, asOf: row.from };
  }
  if (body.kind === 'withdraw-value') {
    const row = (await localValues(ctx)).find((one) => one.id === body.id && one.withdrawnAt === null);
    if (!row) throw ruleProblems('rule.value-unknown');
    return { change: { kind: 'withdraw-value', value: dated(row, region) }, asOf: laterOf(row.from, today) };
  }
  if (body.kind === 'rule') {
    const rule = ruleInput(body.rule);
    checkDates(today, rule.effectiveFrom, rule.effectiveTo);
    const [latest] = body.id ? await localRules(ctx, body.id) : [];
    if (body.id && !latest) throw ruleProblems('rule.not-found');
    const version = (latest?.version ?? 0) + 1;
    const id = body.id ?? `L-${region}-new`;
    return { change: { kind: 'rule', rule: { ...rule, id, version } }, asOf: rule.effectiveFrom };
  }
  const [latest] = await localRules(ctx, body.id);
  if (!latest || latest.withdrawnAt) throw ruleProblems('rule.not-found');
  return { change: { kind: 'withdraw-rule', id: body.id }, asOf: laterOf(latest.rule.effectiveFrom, today) };
};

const laterOf = (a: string, b: string): string => [a, b].sort()[1]!;
