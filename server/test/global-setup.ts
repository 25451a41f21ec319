import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { connect } from '../db/connect.ts';
import { startEmbedded } from '../db/embedded/embedded.ts';
import { migrate } from '../db/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    socketDir: string;
  }
}

/** One real PostgreSQL for the whole run; `songbang` is the migrated template every test file clones. */
export const setup = async (project: TestProject) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'songbang-test-'));
  await chmod(dataDir, 0o755);
  const embedded = await startEmbedded(dataDir);
  const connection = connect(embedded.address);
  await migrate(connection.pool);
  await connection.close();
  project.provide('socketDir', embedded.address.host);
  return async () => {
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
};
