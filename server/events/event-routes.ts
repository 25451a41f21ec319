import { scopeOf } from '../access/scope.ts';
import type { App, Deps } from '../http/app.ts';
import { actorOf } from '../http/sessions.ts';

/** Server-sent events: topics only, within the reader's scope; the page then asks again. */
export const registerEventRoutes = (app: App, deps: Deps): void => {
  app.get('/api/events', { schema: { hide: true } }, async (request, reply) => {
    const scope = scopeOf(actorOf(request));
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    reply.raw.write('retry: 3000\n\n');
    deps.events.subscribe(scope, reply.raw);
  });
};
