import { z } from 'zod';
import type { App, Deps } from '../http/app.ts';
import { actorOf, SESSION_COOKIE } from '../http/sessions.ts';
import { abilitiesOf } from './abilities.ts';
import { sampleSignIns, setLocale } from './account-store.ts';
import { closeSession, findSession, SESSION_HOURS, type Session } from './session-store.ts';
import { signIn } from './sign-in.ts';

const signedOut = z.object({
  signedIn: z.literal(false),
  sampleSignIns: z.array(z.object({ login: z.string(), role: z.string(), unitName: z.string() })),
  samplePassword: z.string().nullable(),
});
const signedIn = z.object({
  signedIn: z.literal(true),
  actor: z.object({
    accountId: z.string(),
    displayName: z.string(),
    role: z.string(),
    unitId: z.string(),
    unitName: z.string(),
    region: z.string(),
  }),
  abilities: z.array(z.string()),
  csrfToken: z.string(),
  locale: z.enum(['zh-CN', 'en']),
});

const describe = ({ actor, unitName, csrfToken, locale }: Session) => ({
  signedIn: true as const,
  actor: {
    accountId: actor.accountId,
    displayName: actor.displayName,
    role: actor.role,
    unitId: actor.unitId,
    unitName,
    region: actor.region,
  },
  abilities: abilitiesOf(actor.role),
  csrfToken,
  locale,
});

const COOKIE_OPTIONS = { path: '/', httpOnly: true, sameSite: 'strict' as const };

export const registerSessionRoutes = (app: App, deps: Deps): void => {
  app.get(
    '/api/session',
    { schema: { response: { 200: z.discriminatedUnion('signedIn', [signedIn, signedOut]) } } },
    async (request) => {
      if (request.session) return describe(request.session);
      return { signedIn: false as const, ...(await sampleSignIns(deps.db, deps.homeRegion)) };
    },
  );

  const credentials = z.strictObject({ login: z.string().min(1).max(100), password: z.string().min(1).max(500) });
  app.post('/api/session', { schema: { body: credentials, response: { 200: signedIn } } }, async (request, reply) => {
    const cookie = await signIn(deps.db, deps.clock, { region: deps.homeRegion, ...request.body });
    const session = await findSession(deps.db, cookie, deps.clock.now());
    reply.setCookie(SESSION_COOKIE, cookie, {
      ...COOKIE_OPTIONS,
      secure: request.protocol === 'https',
      maxAge: SESSION_HOURS * 3600,
    });
    return describe(session!);
  });

  app.delete('/api/session', { schema: { response: { 204: z.null() } } }, async (request, reply) => {
    const cookie = request.cookies[SESSION_COOKIE];
    if (cookie) await closeSession(deps.db, cookie);
    return reply.clearCookie(SESSION_COOKIE, COOKIE_OPTIONS).status(204).send(null);
  });

  const choice = z.strictObject({ locale: z.enum(['zh-CN', 'en']) });
  app.put('/api/session/locale', { schema: { body: choice, response: { 200: choice } } }, async (request) => {
    const actor = actorOf(request);
    await setLocale(deps.db, actor.region, actor.accountId, request.body.locale);
    return request.body;
  });
};
