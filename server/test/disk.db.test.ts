import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  admitAt,
  countyFolder,
  isOneSentence,
  run,
  type ServerProcess,
  type SignedIn,
  serve,
  signInAt,
  tryToServe,
} from './child-server.ts';
import { LIGHT_NOTICE } from './county.ts';

const mount = (at: string, options: string) =>
  execFileSync('mount', ['-t', 'tmpfs', '-o', `${options},mode=755`, 'tmpfs', at], { stdio: 'ignore' });
const unmount = (at: string) => execFileSync('umount', ['-l', at], { stdio: 'ignore' });

/** Root outside a container, mostly. */
const mayMount = ((): boolean => {
  const at = mkdtempSync(join(tmpdir(), 'songbang-probe-'));
  try {
    mount(at, 'size=64k');
    unmount(at);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(at, { recursive: true });
  }
})();

const fillsUp = () => {
  const point = mkdtempSync(join(tmpdir(), 'songbang-full-'));
  const ballast = join(point, 'ballast');
  let folder: Awaited<ReturnType<typeof countyFolder>>;
  let server: ServerProcess;
  let headers: SignedIn;
  const acknowledged: string[] = [];

  beforeAll(async () => {
    mount(point, 'size=260m');
    folder = await countyFolder(point);
    server = await serve({ SONGBANG_DATA: folder.dataDir });
    headers = await signInAt(server.url);
  }, 120_000);
  afterAll(async () => {
    server.child.kill('SIGKILL');
    await server.exit;
    await folder.remove();
    unmount(point);
    rmSync(point, { recursive: true });
  }, 60_000);

  /** 60 kB that PostgreSQL cannot compress. */
  const big = (): string =>
    `${LIGHT_NOTICE}\n${Array.from(randomBytes(40_000)).reduce((text, byte, at, all) => (at % 2 ? text : text + String.fromCharCode(0x4e00 + byte * 64 + (all[at + 1]! & 63))), '')}`;

  it('refuses in a sentence what it cannot keep, and goes on answering', async () => {
    const { bavail, bsize } = statfsSync(point);
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 1_000_000)));
    let refused: { status: number; body: { code?: string } } | null = null;
    for (let nth = 0; nth < 200 && !refused; nth++) {
      const answer = await admitAt(server.url, headers, `filling-up-${nth}`, big());
      if (answer.status === 201) acknowledged.push(answer.body.id);
      else refused = answer;
    }
    expect([refused?.status, refused?.body.code]).toEqual([503, 'http.unavailable']);
    expect((await fetch(`${server.url}/openapi.json`)).status).toBe(200);
    expect(server.child.exitCode).toBeNull();
  }, 120_000);

  it('has everything it acknowledged once there is room again and it is started anew', async () => {
    rmSync(ballast);
    server.child.kill('SIGTERM');
    const { stderr } = await server.exit;
    expect(stderr).not.toMatch(/\bat \S+ \(/);
    server = await serve({ SONGBANG_DATA: folder.dataDir });
    headers = await signInAt(server.url);
    for (const id of acknowledged)
      expect((await fetch(`${server.url}/api/requests/${id}`, { headers })).status).toBe(200);
    expect((await admitAt(server.url, headers, 'after-the-flood')).status).toBe(201);
    const verdict = await run(['audit', 'verify', '--json'], { SONGBANG_DATA: folder.dataDir });
    expect(JSON.parse(verdict.stdout)).toMatchObject([{ intact: true }]);
  }, 60_000);
};

const fullFromTheStart = () => {
  const point = mkdtempSync(join(tmpdir(), 'songbang-disk-'));
  const mounted = async (options: string, act: () => Promise<void>): Promise<void> => {
    mount(point, options);
    try {
      await act();
    } finally {
      unmount(point);
    }
  };
  afterAll(() => rmSync(point, { recursive: true }));

  it.each([
    ['no room at all', 'size=4k,nr_inodes=2'],
    ['no room for the database program', 'size=2m'],
    ['no room for the database', 'size=75m'],
  ])('full: %s', (_what, options) =>
    mounted(options, async () => isOneSentence(await tryToServe({ SONGBANG_DATA: `${point}/data` }), /磁盘已满/)),
  );

  it('read-only', () =>
    mounted('ro', async () =>
      isOneSentence(await tryToServe({ SONGBANG_DATA: `${point}/data` }), /不能写入（EROFS）/),
    ));
};

describe('a data folder nobody can write to', () => {
  it('is named, with what to do', async () => {
    isOneSentence(await tryToServe({ SONGBANG_DATA: '/proc/songbang' }), /数据文件夹 \/proc\/songbang 不能写入/);
  });
});

// Where no small disk can be mounted to fill, the folder above stands for all that cannot be written.
if (mayMount) {
  describe('a disk that is full or only reads', fullFromTheStart);
  describe('a disk that fills up while the server runs', fillsUp);
}
