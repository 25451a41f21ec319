import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import { addDays, toLocalDate } from '../clock.ts';
import type { App, Deps } from '../http/app.ts';
import { isoDate } from '../http/fields.ts';
import { viewOf } from '../http/inputs.ts';
import { ledgerBy } from './ledger-lookup.ts';
import { shortNotices } from './short-notice-views.ts';

export const registerLedgerRoutes = (app: App, deps: Deps): void => {
  const query = z.object({
    from: isoDate.optional(),
    to: isoDate.optional(),
    by: z.enum(['issuer', 'level', 'kind', 'unit']).default('issuer'),
  });
  const answer = z.object({
    from: isoDate,
    to: isoDate,
    total: z.object({
      hours: z.number(),
      yuan: z.number(),
      requests: z.number(),
      units: z.number(),
      issuers: z.number(),
    }),
    rows: z.array(
      z.object({ key: z.string(), label: z.string(), hours: z.number(), yuan: z.number(), requests: z.number() }),
    ),
    coverage: z.object({ registered: z.number(), seen: z.number(), from: isoDate, to: isoDate }),
  });
  app.get('/api/ledger', { schema: { querystring: query, response: { 200: answer } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'ledger.read');
    const to = request.query.to ?? toLocalDate(deps.clock.now());
    return ledgerBy(ctx, { from: request.query.from ?? addDays(to, -29), to }, request.query.by);
  });

  const count = z.number().int();
  const short = z.object({
    from: isoDate,
    to: isoDate,
    months: z.array(z.object({ month: z.string(), short: count, senders: count, all: count })),
    senders: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        counts: z.array(count),
        requests: count,
        sameDay: count,
        returned: count,
        hours: z.number(),
        last: isoDate,
        backIn: z.string().nullable(),
      }),
    ),
    once: count,
  });
  app.get('/api/ledger/short-notices', { schema: { response: { 200: short } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'short-notice.read');
    return shortNotices(ctx);
  });
};
