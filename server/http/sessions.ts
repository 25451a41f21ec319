import type { FastifyRequest } from 'fastify';
import { findSession, type Session, sameToken } from '../access/session-store.ts';
import type { App, Deps } from './app.ts';
import { httpProblems } from './http-problems.ts';

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | null;
  }
  interface FastifyContextConfig {
    /** Opened by a signed link alone: the session of whoever's browser it is plays no part. */
    byLink?: boolean;
    /** Nobody is looked up: not even the session of whoever's browser it is. */
    anonymous?: boolean;
  }
}

export const SESSION_COOKIE = 'songbang';

/** Resolves the cookie once per request and insists on the CSRF token for every signed-in write. */
export const registerSessions = (app: App, deps: Deps): void => {
  app.decorateRequest('session', null);
  app.addHook('onRequest', async (request) => {
    const cookie = request.cookies[SESSION_COOKIE];
    if (!cookie || request.routeOptions.config.anonymous) return;
    request.session = await findSession(deps.db, cookie, deps.clock.now());
    const writes = request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'OPTIONS';
    if (!request.session || !writes || request.routeOptions.config.byLink) return;
    const sent = request.headers['x-csrf-token'];
    if (typeof sent !== 'string' || !sameToken(sent, request.session.csrfToken)) throw httpProblems('http.csrf');
  });
};

/** The signed-in actor, or `http.not-signed-in`. */
export const actorOf = (request: FastifyRequest) => {
  if (!request.session) throw httpProblems('http.not-signed-in');
  return request.session.actor;
};
