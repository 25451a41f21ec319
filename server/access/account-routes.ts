import { z } from 'zod';
import type { App, Deps } from '../http/app.ts';
import { id, idParams, instant } from '../http/fields.ts';
import { asCommand } from '../http/inputs.ts';
import { actorOf } from '../http/sessions.ts';
import { requireAbility } from './abilities.ts';
import { accountsOf } from './account-store.ts';
import { createAccount, disableAccount, undoDisabling } from './manage-accounts.ts';

const ROLES = ['relief-officer', 'department-clerk', 'town-leader', 'town-clerk', 'auditor', 'administrator'] as const;

export const registerAccountRoutes = (app: App, deps: Deps): void => {
  const account = z.object({
    id,
    login: z.string(),
    displayName: z.string(),
    role: z.string(),
    unitName: z.string(),
    disabledAt: instant.nullable(),
    createdAt: instant,
  });
  app.get(
    '/api/accounts',
    { schema: { response: { 200: z.object({ items: z.array(account) }) } } },
    async (request) => {
      const actor = actorOf(request);
      requireAbility(actor, 'account.manage');
      return { items: await accountsOf(deps.db, actor.region) };
    },
  );

  const created = z.strictObject({
    login: z.string().trim().min(2).max(50),
    password: z.string().max(500),
    displayName: z.string().trim().min(1).max(50),
    role: z.enum(ROLES),
    unitId: id,
    personId: id.nullable().default(null),
  });
  app.post(
    '/api/accounts',
    { schema: { body: created, response: { 201: z.object({ id }) } } },
    async (request, reply) =>
      reply.status(201).send(await asCommand(deps, request, (ctx) => createAccount(ctx, request.body))),
  );

  app.post(
    '/api/accounts/:id/disable',
    { schema: { params: idParams, response: { 200: z.object({ undoUntil: instant }) } } },
    (request) => asCommand(deps, request, (ctx) => disableAccount(ctx, request.params.id)),
  );

  app.post(
    '/api/accounts/:id/disable/undo',
    { schema: { params: idParams, response: { 204: z.null() } } },
    async (request, reply) => {
      await asCommand(deps, request, (ctx) => undoDisabling(ctx, request.params.id));
      return reply.status(204).send(null);
    },
  );
};
