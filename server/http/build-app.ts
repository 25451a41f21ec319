import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyBaseLogger } from 'fastify';
import { keepRelayIndexes } from '../relay/index-lookup.ts';
import { type App, createShell, type Deps } from './app.ts';
import { asksForPage } from './asks-for-page.ts';
import { sendProblem } from './errors.ts';
import { httpProblems } from './http-problems.ts';
import { registerRoutes } from './routes.ts';

const WEB_DIST = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** What an app is given; it keeps its own relay indexes unless it is handed some. */
export type AppInput = Omit<Deps, 'relay'> & Partial<Pick<Deps, 'relay'>>;

/** The whole application: API, server-rendered pages and, when it has been built, the web app. */
export const buildApp = async (input: AppInput, logger: FastifyBaseLogger | false = false): Promise<App> => {
  const deps: Deps = { ...input, relay: input.relay ?? keepRelayIndexes(input.db) };
  const app = await createShell(deps, logger);
  app.addHook('onClose', () => deps.relay.stop());
  // The village form posts as a browser does without script.
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(String(body))));
  });
  registerRoutes(app, deps);
  await serveWebApp(app, deps.webDir ?? WEB_DIST);
  return app;
};

/** Hashed assets are kept for a year; the page itself is asked for anew, so that an update arrives at the next load. */
const serveWebApp = async (app: App, root: string): Promise<void> => {
  const built = (await stat(`${root}/index.html`).catch(() => null)) !== null;
  if (built)
    await app.register(fastifyStatic, {
      root,
      wildcard: false,
      // Vite leaves .br and .gz beside each file.
      preCompressed: true,
      index: false,
      setHeaders: (response, path) => {
        response.header(
          'cache-control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  app.setNotFoundHandler((request, reply) => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!built || !reads || !asksForPage(request)) return sendProblem(httpProblems('http.no-route'), request, reply);
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
};
