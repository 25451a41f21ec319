import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../audit/audit-views.ts';
import { type County, freshKey, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { testDatabase } from '../test/database.ts';
import { exportFile } from './export-file.ts';
import { importFile } from './import-file.ts';

let county: County;
let folder: string;
const at = new Date('2026-11-23T01:00:00Z');

beforeAll(async () => {
  county = await testCounty();
  folder = await mkdtemp(join(tmpdir(), 'songbang-export-'));
  const dept = await county.as('dept');
  await dept.post('/api/requests', { text: LIGHT_NOTICE, targetUnitIds: [county.mosha] }, freshKey());
});
afterAll(async () => {
  await county.close();
  await rm(folder, { recursive: true, force: true });
});

describe('leaving with everything', () => {
  it('an export read into an empty database gives the same rows, and the audit chain still holds', async () => {
    // A parent that was changed after its children stands behind them in the file.
    await sql`update place set name = name where code = '530427'`.execute(county.database.db);
    const file = join(folder, 'all.zip');
    const counts = await exportFile(county.database.db, file, { version: 'test', at });
    expect(counts['request']).toBe(1);
    const empty = await testDatabase();
    try {
      expect(await importFile(empty.db, file)).toEqual(counts);
      expect(await verifyChain(empty.db, '530427')).toEqual(await verifyChain(county.database.db, '530427'));
      const again = await exportFile(empty.db, join(folder, 'again.zip'), { version: 'test', at });
      expect(again).toEqual(counts);
      await expect(importFile(empty.db, file)).rejects.toThrow(/已有区划或单位/);
    } finally {
      await empty.close();
    }
  });

  it('what is no export, or a damaged one, imports nothing', async () => {
    const empty = await testDatabase();
    try {
      const bad = join(folder, 'bad.zip');
      await writeFile(bad, 'not a zip');
      await expect(importFile(empty.db, bad)).rejects.toThrow(/不是松绑的导出文件/);
      await expect(importFile(empty.db, join(folder, 'missing.zip'))).rejects.toThrow(/没有这个文件/);
      await writeFile(bad, zipSync({ 'manifest.json': strToU8('{') }));
      await expect(importFile(empty.db, bad)).rejects.toThrow(/不是松绑的导出文件/);
    } finally {
      await empty.close();
    }
  });

  it('a file that cannot be written is said in a sentence, and an older one of that name stays', async () => {
    const nowhere = join(folder, 'no-such-folder', 'all.zip');
    await expect(exportFile(county.database.db, nowhere, { version: 'test', at })).rejects.toThrow(/写不了/);
    const older = join(folder, 'older.zip');
    await mkdir(`${older}.part`);
    await writeFile(older, 'older');
    await expect(exportFile(county.database.db, older, { version: 'test', at })).rejects.toThrow(/写不了/);
    expect(await readFile(older, 'utf8')).toBe('older');
  });

  it('places that were imported before are not mixed with those of an export', async () => {
    const started = await testDatabase();
    try {
      await sql`insert into place (code, level, name) values ('53', 'province', '云南省')`.execute(started.db);
      await expect(importFile(started.db, join(folder, 'all.zip'))).rejects.toThrow(/已有区划或单位/);
    } finally {
      await started.close();
    }
  });
});
