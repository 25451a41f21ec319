import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupCluster, restoreCluster } from './backup.ts';
import { startEmbedded } from './embedded.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songbang-backup-'));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const rowsIn = async (dataDir: string): Promise<number> => {
  const database = await startEmbedded(dataDir);
  const client = new Client(database.address);
  await client.connect();
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from kept');
  await client.end();
  await database.stop();
  return rows[0]!.n;
};

describe('backup and restore', () => {
  it('a copy taken while rows are written holds every row committed before it ended', async () => {
    const dataDir = join(folder, 'one');
    await mkdir(dataDir, { mode: 0o755 });
    const database = await startEmbedded(dataDir);
    const client = new Client(database.address);
    await client.connect();
    await client.query('create table kept (n int); insert into kept select generate_series(1, 20000)');
    let writing = true;
    let written = 20_000;
    const writer = (async () => {
      while (writing) {
        await client.query('insert into kept values (0)');
        written += 1;
      }
    })();
    const before = written;
    await backupCluster(dataDir, database.address, join(folder, 'copy'));
    writing = false;
    await writer;
    await client.end();
    await database.stop();

    const { keptAs } = await restoreCluster(dataDir, join(folder, 'copy'), 'test');
    expect(keptAs).toMatch(/postgres\.before-test$/);
    expect((await readdir(dataDir)).sort()).toContain('postgres.before-test');
    const restored = await rowsIn(dataDir);
    expect(restored).toBeGreaterThanOrEqual(before);
    expect(restored).toBeLessThanOrEqual(written);
  });

  it('refuses a folder that is not empty, one without a backup, and a running database', async () => {
    const dataDir = join(folder, 'two');
    await mkdir(dataDir, { mode: 0o755 });
    const database = await startEmbedded(dataDir);
    await expect(backupCluster(dataDir, database.address, join(folder, 'copy'))).rejects.toThrow(/不是空的/);
    await expect(restoreCluster(dataDir, join(folder, 'copy'), 'x')).rejects.toThrow(/还在运行/);
    await database.stop();
    await expect(restoreCluster(dataDir, folder, 'x')).rejects.toThrow(/没有备份/);
  });
});
