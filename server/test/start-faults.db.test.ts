import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { run } from './child-server.ts';
import { type TestDatabase, testDatabase } from './database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const serve = (env: Record<string, string>) => run(['serve'], { PORT: '0', SONGBANG_SAMPLE: '0', ...env });
const externalUrl = () => `postgresql://songbang@/${database.name}?host=${inject('socketDir')}`;

/** One sentence in each language, no stack, and the exit code of a wrong environment. */
const isOneSentence = ({ code, stderr }: { code: number | null; stderr: string }, about: RegExp): void => {
  expect([code, stderr.trim().split('\n').length]).toEqual([2, 1]);
  expect(stderr).toMatch(about);
  expect(stderr).toMatch(/\p{Script=Han}.*[a-z]{3}/u);
  expect(stderr).not.toMatch(/\bat \S+ \(|node:|Error:/);
};

describe('what keeps the server from starting is one sentence a person can act on', () => {
  it('a misspelt setting names the nearest one', async () => {
    isOneSentence(await serve({ SONGBANG_DAT: '/tmp/x' }), /SONGBANG_DAT 不认识,最接近的是 SONGBANG_DATA/);
  });

  it('a port that is no port', async () => {
    isOneSentence(await serve({ PORT: 'http' }), /PORT=http 不是 0–65535 的整数/);
  });

  it('a port somebody else has', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const exit = await serve({ DATABASE_URL: externalUrl(), PORT: String(port) });
    other.close();
    isOneSentence(exit, new RegExp(`端口 ${port} 已被占用.*PORT=${port + 1} npm start`));
  });

  it('a database that is not there', async () => {
    isOneSentence(await serve({ DATABASE_URL: 'postgresql://songbang@127.0.0.1:1/none' }), /连不上数据库/);
  });

  it('a database that cannot hold Chinese', async () => {
    await database.pool.query(
      `create database ${database.name}_ascii encoding 'SQL_ASCII' locale 'C' template template0`,
    );
    const url = externalUrl().replace(database.name, `${database.name}_ascii`);
    const exit = await serve({ DATABASE_URL: url });
    await database.pool.query(`drop database ${database.name}_ascii with (force)`);
    isOneSentence(exit, /数据库编码是 SQL_ASCII,需要 UTF8/);
  });

  it('a data folder nobody can write to', async () => {
    isOneSentence(await serve({ SONGBANG_DATA: '/proc/songbang' }), /数据文件夹 \/proc\/songbang 不能写入/);
  });

  it('a command nobody knows, and a folder without audit rows', async () => {
    expect((await run(['srve'])).code).toBe(2);
    const verdict = await run(['audit', 'verify'], { DATABASE_URL: externalUrl() });
    expect([verdict.code, verdict.stdout]).toEqual([0, '还没有审计记录。 There are no audit rows yet.\n']);
  });
});

const mayMount = process.getuid?.() === 0 && process.platform === 'linux';

describe.runIf(mayMount)('a disk that is full or only reads', () => {
  const point = mkdtempSync(join(tmpdir(), 'songbang-disk-'));
  const mounted = async (options: string, act: () => Promise<void>): Promise<void> => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `${options},mode=755`, 'tmpfs', point]);
    try {
      await act();
    } finally {
      execFileSync('umount', ['-l', point]);
    }
  };
  afterAll(() => rmSync(point, { recursive: true }));

  it.each([
    ['no room at all', 'size=4k,nr_inodes=2'],
    ['no room for the database program', 'size=2m'],
    ['no room for the database', 'size=75m'],
  ])('full: %s', (_what, options) =>
    mounted(options, async () => isOneSentence(await serve({ SONGBANG_DATA: `${point}/data` }), /磁盘已满/)),
  );

  it('read-only', () =>
    mounted('ro', async () => isOneSentence(await serve({ SONGBANG_DATA: `${point}/data` }), /不能写入\(EROFS\)/)));
});
