import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../audit/audit-views.ts';
import { type TestDatabase, testDatabase } from '../test/database.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const songbang = (args: string[], input = '') => {
  const { host, user, database: name } = database.settings;
  const url = `postgres://${user}@/${name}?host=${encodeURIComponent(host)}`;
  const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: url };
  const done = spawnSync(process.execPath, [MAIN, ...args], { env, input, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, error: done.stderr };
};

describe('a new installation, from nothing', { timeout: 120_000 }, () => {
  it('takes its places, its units and its first account from the terminal, each step on the audit chain', async () => {
    expect(songbang(['org', 'import', '--under', '530427']).code).toBe(0);
    expect(songbang(['org', 'add', '新平县减负办', '--place', '530427', '--kind', 'general-office']).code).toBe(0);
    expect(songbang(['org', 'add', '漠沙镇人民政府', '--place', '530427101', '--short', '漠沙镇']).code).toBe(0);
    const admin = ['user', 'add', 'admin', '--role', 'administrator', '--unit', '新平县减负办', '--name', '管理员'];
    expect(songbang(admin, 'correct horse battery\n').code).toBe(0);
    const { rows } =
      await sql`select name, level, kind, issuer_code, village_count from unit order by issuer_code`.execute(
        database.db,
      );
    expect(rows).toEqual([
      { name: '新平县减负办', level: 'county', kind: 'general-office', issuer_code: '001', village_count: 0 },
      { name: '漠沙镇人民政府', level: 'township', kind: 'government', issuer_code: '002', village_count: 18 },
    ]);
    const home = await sql`select value from setting where key = 'home_region'`.execute(database.db);
    expect(home.rows).toEqual([{ value: '530427' }]);
    expect(await verifyChain(database.db, '530427')).toMatchObject({ intact: true, rows: 3 });
    const taken = songbang(admin, 'correct horse battery\n');
    expect([taken.code, taken.out]).toEqual([2, '']);
    expect(taken.error).toMatch(/已有账号 admin/);
  });

  it('is told in one sentence what is missing or there already', () => {
    for (const [args, words] of [
      [['org', 'add', '新平县减负办', '--place', '530427'], /已有单位/],
      [['org', 'add', '某局', '--place', '530428'], /库里没有区划 530428/],
      [['org', 'add', '某厅', '--place', '53'], /县一级及以下/],
      [['user', 'password', 'nobody'], /口令至少|没有账号/],
    ] as const) {
      const { code, out, error } = songbang([...args]);
      expect([code, out], args.join(' ')).toEqual([2, '']);
      expect(error).toMatch(words);
      expect(error.trim().split('\n')).toHaveLength(1);
    }
  });
});
