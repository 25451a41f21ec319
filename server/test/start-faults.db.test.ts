import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { isOneSentence, run, tryToServe } from './child-server.ts';
import { type TestDatabase, testDatabase } from './database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const externalUrl = () => `postgresql://songbang@/${database.name}?host=${inject('socketDir')}`;

describe('what keeps the server from starting is one sentence a person can act on', () => {
  it('a misspelt setting names the nearest one', async () => {
    isOneSentence(await tryToServe({ SONGBANG_DAT: '/tmp/x' }), /SONGBANG_DAT 不认识，最接近的是 SONGBANG_DATA/);
  });

  it('a port that is no port', async () => {
    isOneSentence(await tryToServe({ PORT: 'http' }), /PORT=http 不是 0–65535 的整数/);
  });

  it('a port somebody else has', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const exit = await tryToServe({ DATABASE_URL: externalUrl(), PORT: String(port) });
    other.close();
    isOneSentence(exit, new RegExp(`端口 ${port} 已被占用.*PORT=${port + 1} npm start`));
  });

  it('a database that is not there', async () => {
    isOneSentence(await tryToServe({ DATABASE_URL: 'postgresql://songbang@127.0.0.1:1/none' }), /连不上数据库/);
  });

  it('a database that cannot hold Chinese', async () => {
    await database.pool.query(
      `create database ${database.name}_ascii encoding 'SQL_ASCII' locale 'C' template template0`,
    );
    const url = externalUrl().replace(database.name, `${database.name}_ascii`);
    const exit = await tryToServe({ DATABASE_URL: url });
    await database.pool.query(`drop database ${database.name}_ascii with (force)`);
    isOneSentence(exit, /数据库编码是 SQL_ASCII，需要 UTF8/);
  });

  it('a command nobody knows, and a folder without audit rows', async () => {
    expect((await run(['srve'])).code).toBe(2);
    const verdict = await run(['audit', 'verify'], { DATABASE_URL: externalUrl() });
    expect([verdict.code, verdict.stdout]).toEqual([0, '还没有审计记录。 There are no audit rows yet.\n']);
  });
});
