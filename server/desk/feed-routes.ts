import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import { addDays, toLocalDate } from '../clock.ts';
import type { App, Deps } from '../http/app.ts';
import { viewOf } from '../http/inputs.ts';
import { readToken, signedToken } from '../http/signed-link.ts';
import { unitsById } from '../org/unit-lookup.ts';
import { calendarFeed } from './calendar-feed.ts';
import { deskProblems } from './desk-problems.ts';
import { unitAsked } from './desk-routes.ts';
import { engagementsBetween } from './week-views.ts';

const PAST_DAYS = 31;
const AHEAD_DAYS = 183;

/** Calendar programs cannot sign in, so a unit's feed has an address only its own people are given. */
export const registerFeedRoutes = (app: App, deps: Deps): void => {
  app.get('/api/week/feed', { schema: { response: { 200: z.object({ url: z.string() }) } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'week.read');
    const unit = await unitAsked(ctx, undefined);
    return { url: `/calendar/${signedToken(deps.linkSecret, 'feed', unit.id)}.ics` };
  });

  app.get(
    '/calendar/:token',
    { schema: { params: z.strictObject({ token: z.string().max(200) }), hide: true } },
    async (request, reply) => {
      const token = request.params.token.replace(/\.ics$/, '');
      const unitId = readToken(deps.linkSecret, 'feed', token);
      const today = toLocalDate(deps.clock.now());
      const [unit] = unitId ? await unitsById(deps.db, [unitId], today) : [];
      if (!unit) throw deskProblems('unit.not-found');
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
    },
  );
};
