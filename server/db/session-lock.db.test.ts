import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../test/database.ts';
import { holdSessionLock } from './session-lock.ts';

const KEY = 4_711;
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const holder = async (): Promise<number | null> => {
  const { rows } = await database.pool.query<{ pid: number }>(
    `select pid from pg_locks where locktype = 'advisory' and objid = $1 and granted
       and database = (select oid from pg_database where datname = current_database())`,
    [KEY],
  );
  return rows[0]?.pid ?? null;
};

describe('a lock held for the life of a process', () => {
  it('is taken again when its connection is cut, and given back when asked', async () => {
    const lock = await holdSessionLock(database.pool, [KEY]);
    const first = await holder();
    await database.pool.query('select pg_terminate_backend($1)', [first]);
    let second: number | null = null;
    for (let tries = 0; tries < 100 && (second === null || second === first); tries++) {
      await sleep(50);
      second = await holder();
    }
    expect(second).not.toBeNull();
    expect(second).not.toBe(first);
    await lock.release();
    expect(await holder()).toBeNull();
  });
});
