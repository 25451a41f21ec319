import { randomBytes } from 'node:crypto';
import type { ClientConfig } from 'pg';
import { pino } from 'pino';
import { seedCalendar } from '../calendar/calendar-store.ts';
import { type Clock, systemClock } from '../clock.ts';
import type { Config } from '../config/config.ts';
import { StartError } from '../config/start-error.ts';
import { SERVE_LOCK } from '../db/embedded/embedded.ts';
import { type OpenDatabase, openForServing } from '../db/open.ts';
import { holdSessionLock } from '../db/session-lock.ts';
import { listen } from '../events/change-store.ts';
import { createHub } from '../events/hub.ts';
import { buildApp } from '../http/build-app.ts';
import { prepareJobs, startJobs } from '../jobs/runner.ts';
import { keepRelayIndexes } from '../relay/index-lookup.ts';
import { SAMPLE_PASSWORD } from '../sample/accounts.ts';
import { loadSample, type SampleProgress } from '../sample/load-sample.ts';
import { readSetting, writeSetting } from './setting-store.ts';
import { VERSION } from './version.ts';

export type Serving = {
  address: string;
  database: OpenDatabase;
  homeRegion: string;
  /** Rows loaded when this start filled an empty database, else null. */
  sampleLoaded: Record<string, number> | null;
  startedMs: number;
  stop: () => Promise<void>;
};

type ServeOptions = { config: Config; clock?: Clock; onProgress?: (progress: SampleProgress) => void };

const SAMPLE_REGION = '530427';

/** Starts everything: database, migrations, sample, jobs, HTTP. Returns once requests are answered. */
export const serve = async ({ config, clock = systemClock, onProgress }: ServeOptions): Promise<Serving> => {
  const startedAt = performance.now();
  const database = await openForServing(config);
  const undo: (() => Promise<unknown>)[] = [() => database.close()];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    if (database.kind === 'embedded') undo.push((await holdSessionLock(database.pool, [SERVE_LOCK])).release);
    await prepareJobs(database.pool);
    await seedCalendar(database.db);
    const sampleLoaded = config.loadSample ? await loadSampleOnce(database, clock, onProgress) : null;
    const events = createHub();
    undo.push(async () => events.closeAll());
    const listener = await listen(database.settings as ClientConfig | string, events);
    undo.push(() => listener.stop());
    const jobs = await startJobs(database.pool, database.db, clock);
    undo.push(() => jobs.stop());
    const homeRegion = ((await readSetting(database.db, 'home_region')) as string | null) ?? SAMPLE_REGION;
    const logger = config.logLevel === 'silent' ? false : pino({ level: config.logLevel });
    const relay = keepRelayIndexes(database.db);
    const app = await buildApp(
      { db: database.db, clock, events, relay, homeRegion, linkSecret: await linkSecret(database), version: VERSION },
      logger,
    );
    // Open event streams end first, or closing would wait for them.
    undo.push(
      () => app.close(),
      async () => events.closeAll(),
    );
    const address = await app.listen({ port: config.port, host: config.host }).catch((error: NodeJS.ErrnoException) => {
      throw listenProblem(error, config);
    });
    // In the background: the door is open while the index fills.
    relay.start(homeRegion);
    return { address, database, homeRegion, sampleLoaded, startedMs: performance.now() - startedAt, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const listenProblem = (error: NodeJS.ErrnoException, { port, host }: Config): Error => {
  if (error.code === 'EADDRINUSE')
    return new StartError(
      'serve.port-taken',
      `端口 ${port} 已被占用。请换一个：PORT=${port + 1} npm start。 Port ${port} is in use; try PORT=${port + 1} npm start.`,
    );
  if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL')
    return new StartError(
      'serve.cannot-listen',
      `无法监听 ${host}:${port}(${error.code})。请检查 HOST 与 PORT。 Cannot listen on ${host}:${port}; check HOST and PORT.`,
    );
  return error;
};

const loadSampleOnce = async (database: OpenDatabase, clock: Clock, onProgress: ServeOptions['onProgress']) => {
  const counts = await loadSample({
    db: database.db,
    clock,
    region: SAMPLE_REGION,
    ...(onProgress ? { onProgress } : {}),
  });
  if (counts) {
    await writeSetting(database.db, 'sample', { password: SAMPLE_PASSWORD });
    await database.pool.query('vacuum analyze');
  }
  return counts;
};

/** Made once and kept with the data, so that links survive a restart. */
const linkSecret = async (database: OpenDatabase): Promise<Buffer> => {
  const held = (await readSetting(database.db, 'link_secret')) as string | null;
  if (held) return Buffer.from(held, 'base64');
  await writeSetting(database.db, 'link_secret', randomBytes(32).toString('base64'));
  return Buffer.from((await readSetting(database.db, 'link_secret')) as string, 'base64');
};
