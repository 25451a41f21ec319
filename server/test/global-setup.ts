import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { seedCalendar } from '../calendar/calendar-store.ts';
import { connect } from '../db/connect.ts';
import { startEmbedded } from '../db/embedded/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { prepareJobs } from '../jobs/runner.ts';
import { loadAccounts } from '../sample/accounts.ts';
import { loadOrganisation } from '../sample/load-organisation.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    socketDir: string;
  }
}

/** Database `songbang` is migrated and empty; `county` also holds the sample county's organisation and accounts. Test files clone one of them. */
export const setup = async (project: TestProject) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'songbang-test-'));
  await chmod(dataDir, 0o755);
  const embedded = await startEmbedded(dataDir);
  const empty = connect(embedded.address);
  await migrate(empty.pool);
  await prepareJobs(empty.pool);
  await seedCalendar(empty.db);
  await empty.close();
  await makeCounty(embedded.address);
  project.provide('socketDir', embedded.address.host);
  return async () => {
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
};

const makeCounty = async (address: { host: string; port: number; user: string }): Promise<void> => {
  const admin = new Client({ ...address, database: 'postgres' });
  await admin.connect();
  await admin.query('create database county template songbang');
  await admin.end();
  const county = connect({ ...address, database: 'county' });
  await county.db.transaction().execute(async (trx) => {
    const org = await loadOrganisation(trx, '530427', [2025, 2026, 2027]);
    await loadAccounts(trx, org, new Date('2026-01-01T00:00:00Z'));
  });
  await county.close();
};
