import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import type { App, Deps } from '../http/app.ts';
import { anyJson, instant, page } from '../http/fields.ts';
import { actorOf } from '../http/sessions.ts';
import { auditPage, verifyChain } from './audit-views.ts';

export const registerAuditRoutes = (app: App, deps: Deps): void => {
  const row = z.object({
    seq: z.number(),
    at: instant,
    role: z.string(),
    actor: z.string().nullable(),
    action: z.string(),
    subjectType: z.string(),
    subjectId: z.string(),
    data: anyJson,
  });
  const query = z.object({
    cursor: z
      .string()
      .regex(/^\d{1,15}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  });
  app.get('/api/audit', { schema: { querystring: query, response: { 200: page(row) } } }, async (request) => {
    const actor = actorOf(request);
    requireAbility(actor, 'audit.read');
    const { cursor, limit } = request.query;
    return auditPage(deps.db, actor.region, { before: cursor ? Number(cursor) : null, limit });
  });

  const verdict = z.object({
    intact: z.boolean(),
    rows: z.number(),
    brokenAt: z.number().optional(),
    reason: z.string().optional(),
  });
  app.get('/api/audit/verification', { schema: { response: { 200: verdict } } }, async (request) => {
    const actor = actorOf(request);
    requireAbility(actor, 'audit.read');
    return verifyChain(deps.db, actor.region);
  });
};
