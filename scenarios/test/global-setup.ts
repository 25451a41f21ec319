import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { seedCalendar } from '../../server/calendar/calendar-store.ts';
import { fixedClock } from '../../server/clock.ts';
import { connect } from '../../server/db/connect.ts';
import { startEmbedded } from '../../server/db/embedded/embedded.ts';
import { migrate } from '../../server/db/migrate.ts';
import { prepareJobs } from '../../server/jobs/runner.ts';
import { loadAccounts } from '../../server/sample/accounts.ts';
import { loadOrganisation } from '../../server/sample/load-organisation.ts';
import { loadSample } from '../../server/sample/load-sample.ts';

type Address = { host: string; port: number; user: string };

/** The Monday morning on which every scenario stands. */
export const NOW = '2026-11-23T09:00';
const REGION = '530427';

/** Database `county` holds the sample county before anything was asked of it, `county_year` the whole year; test files clone one of them. */
export const setup = async (project: TestProject) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'songbang-scenarios-'));
  await chmod(dataDir, 0o755);
  const { address, stop } = await startEmbedded(dataDir);
  const empty = connect(address);
  await migrate(empty.pool);
  await prepareJobs(empty.pool);
  await seedCalendar(empty.db);
  await empty.close();
  await makeDatabase(address, 'county', async ({ db }) => {
    await db.transaction().execute(async (trx) => {
      const org = await loadOrganisation(trx, REGION, [2025, 2026, 2027]);
      await loadAccounts(trx, org, new Date('2026-01-01T00:00:00Z'));
    });
  });
  await makeDatabase(address, 'county_year', async ({ db, pool }) => {
    await loadSample({ db, clock: fixedClock(NOW), region: REGION });
    await pool.query('analyze');
  });
  project.provide('socketDir', address.host);
  return async () => {
    await stop();
    await rm(dataDir, { recursive: true, force: true });
  };
};

const makeDatabase = async (
  address: Address,
  database: string,
  fill: (connection: ReturnType<typeof connect>) => Promise<void>,
): Promise<void> => {
  const admin = new Client({ ...address, database: 'postgres' });
  await admin.connect();
  await admin.query(`create database ${database} template songbang`);
  await admin.end();
  const connection = connect({ ...address, database });
  await fill(connection);
  await connection.close();
};
