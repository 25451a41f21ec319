import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import type { App, Deps } from '../http/app.ts';
import { findings, id, idParams, instant, isoDate } from '../http/fields.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import { castVote } from './cast-vote.ts';
import { jointDesk, votesOn } from './joint-desk-views.ts';
import { renewNumber } from './renew-number.ts';
import { renewalsAsked } from './renewal-views.ts';
import { requestProblems } from './request-problems.ts';

const vote = z.enum(['for', 'against', 'with-opinion']);

/** What happens to a request beside its decision: the joint desk's voices, and the yearly question about a number. */
export const registerStandingRoutes = (app: App, deps: Deps): void => {
  registerVotes(app, deps);
  registerRenewals(app, deps);
};

const registerVotes = (app: App, deps: Deps): void => {
  const waiting = z.object({
    requestId: id,
    title: z.string(),
    kind: z.string(),
    issuerName: z.string(),
    body: z.string(),
    hours: z.number(),
    dueAt: instant.nullable(),
    findings,
    own: z.object({ vote, opinion: z.string(), castAt: instant }).nullable(),
  });
  const list = z.object({ items: z.array(waiting) });
  app.get('/api/joint-desk', { schema: { response: { 200: list } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'vote.cast');
    return { items: await jointDesk(ctx) };
  });

  const votes = z.object({
    /** Townships that have a voice. */
    asked: z.number(),
    tally: z.object({ for: z.number(), against: z.number(), withOpinion: z.number() }),
    items: z.array(
      z.object({ unitName: z.string().nullable(), vote, opinion: z.string(), castAt: instant.nullable() }),
    ),
  });
  app.get('/api/requests/:id/votes', { schema: { params: idParams, response: { 200: votes } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'request.read');
    const found = await votesOn(ctx, request.params.id);
    if (!found) throw requestProblems('request.not-found');
    return found;
  });

  const input = z.strictObject({ vote, opinion: z.string().max(1_000).default('') });
  app.put(
    '/api/requests/:id/vote',
    { schema: { params: idParams, body: input, response: { 200: z.object({ vote }) } } },
    (request) => asCommand(deps, request, (ctx) => castVote(ctx, request.params.id, request.body)),
  );
};

const registerRenewals = (app: App, deps: Deps): void => {
  const asked = z.object({
    requestId: id,
    title: z.string(),
    issuerName: z.string(),
    hours: z.number(),
    number: z.string(),
    dueOn: isoDate,
    askedAt: instant,
  });
  const list = z.object({ items: z.array(asked) });
  app.get('/api/renewals', { schema: { response: { 200: list } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'number.renew');
    return { items: await renewalsAsked(ctx) };
  });

  const renewed = z.object({ number: z.string(), expiresOn: isoDate });
  app.post('/api/requests/:id/renewal', { schema: { params: idParams, response: { 200: renewed } } }, (request) =>
    asCommand(deps, request, (ctx) => renewNumber(ctx, request.params.id)),
  );
};
