import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import { toLocalDate } from '../clock.ts';
import type { App, Deps } from '../http/app.ts';
import { id, idParams, isoDate } from '../http/fields.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import { adoptPack, withdrawAdoption } from './adopt-pack.ts';
import { adoptions, placePackList } from './adoption-views.ts';
import { setValue, withdrawRule, withdrawValue, writeRule } from './change-local.ts';
import { localRules, localValues, parameterValues } from './local-views.ts';
import {
  adoption,
  adoptionInput,
  localRule,
  localValue,
  placePack,
  ruleId,
  ruleInput,
  valueInput,
  wordRule,
} from './rule-fields.ts';

const state = z.strictObject({ withdrawn: z.boolean() });

/** What a county sets beside the rules of the product: read, tried on the year, saved, withdrawn, put back. */
export const registerLocalRuleRoutes = (app: App, deps: Deps): void => {
  registerBook(app, deps);
  registerChanges(app, deps);
  registerAdoptions(app, deps);
};

const registerBook = (app: App, deps: Deps): void => {
  const book = z.object({
    today: isoDate,
    parameters: z.array(z.object({ key: z.string(), product: z.number(), current: z.number() })),
    values: z.array(localValue),
    rules: z.array(localRule),
    packs: z.array(placePack),
    adoptions: z.array(adoption),
  });
  app.get('/api/rule-book', { schema: { response: { 200: book } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'parameter.read');
    const [parameters, values, rules, adopted] = await Promise.all([
      parameterValues(ctx),
      localValues(ctx),
      localRules(ctx),
      adoptions(ctx),
    ]);
    const packs = placePackList(ctx.actor.region);
    return { today: toLocalDate(ctx.clock.now()), parameters, values, rules, packs, adoptions: adopted };
  });
};

const registerChanges = (app: App, deps: Deps): void => {
  app.post(
    '/api/rule-values',
    { schema: { body: valueInput, response: { 201: z.object({ id }) } } },
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

const registerAdoptions = (app: App, deps: Deps): void => {
  const body = adoptionInput.extend({ basis: z.string().max(500) });
  app.post('/api/adopted-packs', { schema: { body, response: { 201: z.object({ id }) } } }, async (request, reply) =>
    reply.status(201).send(await asCommand(deps, request, (ctx) => adoptPack(ctx, request.body))),
  );
  app.put(
    '/api/adopted-packs/:id/state',
    { schema: { params: idParams, body: state, response: { 204: z.null() } } },
    async (request, reply) => {
      await asCommand(deps, request, (ctx) => withdrawAdoption(ctx, request.params.id, request.body.withdrawn));
      return reply.status(204).send(null);
    },
  );
};
