import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { importDivisions } from './import-divisions.ts';

let database: TestDatabase;
const count = async (where = 'true'): Promise<unknown> =>
  (await database.pool.query(`select count(*) as n from place where ${where}`)).rows[0]?.n;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database?.close());

describe('importing divisions into the database', () => {
  it('brings in a county with its ancestors, every place under its parent', async () => {
    const imported = await importDivisions(database.pool, { scope: '530427' });
    expect(imported).toMatchObject({ inserted: 139, alreadyThere: 0, read: { township: 12, village: 124 } });
    expect(await count(`parent_code is null`)).toBe(1);
    expect(await count(`parent_code is not null and not code like parent_code || '%'`)).toBe(0);
  });

  it('goes on where it stopped and keeps a name somebody changed', async () => {
    await database.pool.query(`update place set name = '曼竜新社区' where code = '530427101001'`);
    await database.pool.query(`delete from place where code = '530427205209'`);
    const again = await importDivisions(database.pool, { scope: '530427' });
    expect(again).toMatchObject({ inserted: 1, alreadyThere: 138 });
    expect(await count(`code = '530427101001' and name = '曼竜新社区'`)).toBe(1);
  });

  it('takes a city without counties and counties directly under a province', async () => {
    const dongguan = await importDivisions(database.pool, { scope: '4419' });
    const xiantao = await importDivisions(database.pool, { scope: '429004' });
    expect([dongguan.read.county, xiantao.read.county]).toEqual([1, 1]);
    expect(await count(`parent_code = '441900' and level = 'township'`)).toBe(dongguan.read.township);
    expect(dongguan.read.township).toBeGreaterThan(30);
  });
});
