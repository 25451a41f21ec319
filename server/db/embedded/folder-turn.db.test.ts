import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../test/child-server.ts';
import { holderOf, takeTurn } from './folder-turn.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songbang-turn-'));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the embedded database of one folder', { timeout: 180_000 }, () => {
  it('belongs to one process at a time, and to nobody after that one has died', async () => {
    const release = await takeTurn(folder);
    expect(await holderOf(folder)).toBe(process.pid);
    expect(await takeTurn(folder)).toBeNull();
    await release?.();
    expect(await holderOf(folder)).toBeNull();
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    await writeFile(join(folder, 'turn.pid'), `${gone} 1`);
    const again = await takeTurn(folder);
    expect(again).not.toBeNull();
    await again?.();
  });

  it('serves commands that come at once one after the other, from the very first', async () => {
    const data = join(folder, 'data');
    const all = await Promise.all([1, 2, 3].map(() => run(['audit', 'verify', '--json'], { SONGBANG_DATA: data })));
    expect(all.map(({ code, stdout, stderr }) => [code, stdout, stderr])).toEqual(Array(3).fill([0, '[]\n', '']));
    expect(await readdir(data)).not.toContain('turn.pid');
  });
});
