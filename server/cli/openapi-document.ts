import { systemClock } from '../clock.ts';
import { createHub } from '../events/hub.ts';
import { buildApp } from '../http/build-app.ts';
import { VERSION } from './version.ts';

/** The API description as it is served at /openapi.json, made without a database. */
export const openApiDocument = async (): Promise<unknown> => {
  const events = createHub();
  const app = await buildApp({
    // Routes only describe themselves here; nothing is asked of the database.
    db: undefined as never,
    clock: systemClock,
    events,
    homeRegion: '000000',
    linkSecret: Buffer.alloc(32),
    version: VERSION,
  });
  await app.ready();
  const document = app.swagger();
  events.closeAll();
  await app.close();
  return document;
};
