import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import { addDays, toLocalDate } from '../clock.ts';
import type { App, Deps } from '../http/app.ts';
import { id, idParams, instant } from '../http/fields.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import { readToken, signedToken } from '../http/signed-link.ts';
import { unitsById } from '../org/unit-lookup.ts';
import { calendarFeed } from './calendar-feed.ts';
import { deskProblems } from './desk-problems.ts';
import { makeFeed, stopFeed } from './feed-links.ts';
import { feedsOf, openFeed } from './feed-store.ts';
import { engagementsBetween } from './week-views.ts';

const PAST_DAYS = 31;
const AHEAD_DAYS = 183;

const feed = z.object({ id, usedIn: z.string(), createdAt: instant });
const input = z.strictObject({ usedIn: z.string().trim().max(40) });

/** Calendar programs cannot sign in, so a unit's week has addresses only its own people make; each is stopped by itself. */
export const registerFeedRoutes = (app: App, deps: Deps): void => {
  app.get('/api/week/feeds', { schema: { response: { 200: z.object({ items: z.array(feed) }) } } }, async (request) => {
    const { actor } = viewOf(deps, request);
    requireAbility(actor, 'delivery.act');
    const rows = await feedsOf(deps.db, actor);
    return { items: rows.map((row) => ({ id: row.id, usedIn: row.used_in, createdAt: row.created_at })) };
  });

  // The address is shown once: the list names where it is used, so that nobody reads another's off a screen.
  const made = feed.extend({ url: z.string() });
  app.post('/api/week/feeds', { schema: { body: input, response: { 201: made } } }, async (request, reply) => {
    const { usedIn } = request.body;
    const done = await asCommand(deps, request, (ctx) => makeFeed(ctx, usedIn));
    const { region } = viewOf(deps, request).actor;
    const url = `/calendar/${signedToken(deps.linkSecret, 'feed', `${region}/${done.id}`)}.ics`;
    return reply.status(201).send({ ...done, usedIn, url });
  });

  app.delete(
    '/api/week/feeds/:id',
    { schema: { params: idParams, response: { 204: z.null() } } },
    async (request, reply) => {
      await asCommand(deps, request, (ctx) => stopFeed(ctx, request.params.id));
      return reply.status(204).send(null);
    },
  );
  registerCalendar(app, deps);
};

const registerCalendar = (app: App, deps: Deps): void => {
  const params = z.strictObject({ token: z.string().max(200) });
  app.get('/calendar/:token', { schema: { params, hide: true } }, async (request, reply) => {
    const token = request.params.token.replace(/\.ics$/, '');
    const [region, feedId] = readToken(deps.linkSecret, 'feed', token)?.split('/') ?? [];
    const today = toLocalDate(deps.clock.now());
    const open = region && feedId ? await openFeed(deps.db, region, feedId) : undefined;
    const [unit] = open ? await unitsById(deps.db, [open.unit_id], today) : [];
    if (!unit) throw deskProblems('feed.not-found');
    const scope = { kind: 'target' as const, region: unit.region, unitId: unit.id };
    const events = await engagementsBetween(
      { db: deps.db, scope },
      unit.id,
      addDays(today, -PAST_DAYS),
      addDays(today, AHEAD_DAYS),
    );
    return reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .send(calendarFeed(`${unit.shortName} · 松绑`, events, deps.clock.now()));
  });
};
