import type { IncomingMessage, ServerResponse } from 'node:http';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import swagger from '@fastify/swagger';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController, type RawServerDefault } from 'fastify';
import {
  createJsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/connect.ts';
import { newRandomId } from '../db/id.ts';
import type { EventHub } from '../events/hub.ts';
import type { RelayIndexes } from '../relay/index-lookup.ts';
import { registerErrorHandling } from './errors.ts';
import { registerSecurityHeaders } from './security-headers.ts';
import { registerSessions } from './sessions.ts';

export type Deps = {
  db: Db;
  clock: Clock;
  events: EventHub;
  /** Where registered texts can be found by what they share. */
  relay: RelayIndexes;
  /** The county this deployment serves. */
  homeRegion: string;
  /** Signs links (village answers, calendar feeds). */
  linkSecret: Buffer;
  version: string;
  /** Where the built web app lies; the checkout's own by default. */
  webDir?: string;
};

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export const MAX_BODY_MEGABYTES = 8;

/** The HTTP shell: schemas, sessions, errors, documentation. Features add their routes; nothing listens yet. */
export const createShell = async (deps: Deps, logger: FastifyBaseLogger | false): Promise<App> => {
  const app = fastify({
    ...(logger ? { loggerInstance: logger } : { logger: false }),
    genReqId: newRandomId,
    // Bodies are notices: they never reach the log, and neither do addresses with link tokens.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY_MEGABYTES * 1024 * 1024,
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 300 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Songbang 松绑',
        version: deps.version,
        description: 'Everything higher levels ask of their grassroots, through one door.',
      },
    },
    transform: createJsonSchemaTransform({
      zodToJsonConfig: {
        unrepresentable: 'any',
        override: ({ zodSchema, jsonSchema }) => {
          if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
        },
      },
    }),
  });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: 20 * 1024 * 1024, files: 1, fields: 4 } });
  registerSecurityHeaders(app);
  registerErrorHandling(app);
  registerSessions(app, deps);
  releaseIdleWhileClosing(app);
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  return app;
};

/** A connection that falls silent only after we began to close would hold us up for its keep-alive time, 72 seconds. */
const releaseIdleWhileClosing = (app: App): void => {
  app.addHook('preClose', async () => {
    if (!app.server.listening) return;
    const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
    app.server.once('close', () => clearInterval(sweep));
  });
};
