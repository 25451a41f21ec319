import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { seedCalendar } from '../calendar/calendar-store.ts';
import { connect } from '../db/connect.ts';
import { startEmbedded } from '../db/embedded/embedded.ts';
import { stopPostmaster } from '../db/embedded/postmaster.ts';
import { migrate } from '../db/migrate.ts';
import { loadAccounts, SAMPLE_PASSWORD } from '../sample/accounts.ts';
import { loadOrganisation, unitId } from '../sample/load-organisation.ts';
import { LIGHT_NOTICE } from './county.ts';

/** The real program in a process of its own, for what only a process can show: crashes, signals, exit codes. */

const MAIN = fileURLToPath(new URL('../cli/main.ts', import.meta.url));
const HOME = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/root' };

export type Exit = { code: number | null; stdout: string; stderr: string };

const start = (args: string[], env: Record<string, string>): { child: ChildProcess; exit: Promise<Exit> } => {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...HOME, ...env }, stdio: 'pipe' });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
    child.emit('said', stdout);
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const exit = new Promise<Exit>((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
  return { child, exit };
};

/** Runs one command to its end. */
export const run = (args: string[], env: Record<string, string> = {}): Promise<Exit> => start(args, env).exit;

/** A start that is expected to fail. */
export const tryToServe = (env: Record<string, string>): Promise<Exit> =>
  run(['serve'], { PORT: '0', SONGBANG_SAMPLE: '0', ...env });

/** One sentence in each language, no stack, and the exit code of a wrong environment. */
export const isOneSentence = ({ code, stderr }: { code: number | null; stderr: string }, about: RegExp): void => {
  expect([code, stderr.trim().split('\n').length]).toEqual([2, 1]);
  expect(stderr).toMatch(about);
  expect(stderr).toMatch(/\p{Script=Han}.*[a-z]{3}/u);
  expect(stderr).not.toMatch(/\bat \S+ \(|node:|Error:/);
};

export type ServerProcess = { child: ChildProcess; url: string; exit: Promise<Exit> };

/** `songbang serve`, once it says that it answers; fails with what it said when it ends before. */
export const serve = async (env: Record<string, string>): Promise<ServerProcess> => {
  const { child, exit } = start(['serve'], { PORT: '0', SONGBANG_SAMPLE: '0', ...env });
  const ready = new Promise<string>((resolve) => {
    child.on('said', (text: string) => {
      const url = /Songbang is ready: (http\S+)/.exec(text)?.[1];
      if (url) resolve(url);
    });
  });
  const ended = exit.then(({ stderr, stdout }) => {
    throw new Error(`the server ended: ${stderr || stdout}`);
  });
  return { child, exit, url: await Promise.race([ready, ended]) };
};

/** A data folder with the sample county's organisation and sign-ins, and no request. */
export const countyFolder = async (under = tmpdir()): Promise<{ dataDir: string; remove: () => Promise<void> }> => {
  const dataDir = await mkdtemp(join(under, 'songbang-crash-'));
  await chmod(dataDir, 0o755);
  const embedded = await startEmbedded(dataDir);
  const { pool, db, close } = connect(embedded.address);
  await migrate(pool);
  await seedCalendar(db);
  await db.transaction().execute(async (trx) => {
    const org = await loadOrganisation(trx, '530427', [2026, 2027]);
    await loadAccounts(trx, org, new Date('2026-01-01T00:00:00Z'));
  });
  await close();
  await embedded.stop();
  const remove = async () => {
    await stopPostmaster(join(dataDir, 'postgres'));
    await rm(dataDir, { recursive: true, force: true });
  };
  return { dataDir, remove };
};

export type SignedIn = { cookie: string; 'x-csrf-token': string; 'content-type': string };

/** Signs in as 应急局 over the wire. */
export const signInAt = async (url: string): Promise<SignedIn> => {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'dept', password: SAMPLE_PASSWORD }),
  });
  const cookie = response.headers.getSetCookie()[0]!.split(';')[0]!;
  const { csrfToken } = (await response.json()) as { csrfToken: string };
  return { cookie, 'x-csrf-token': csrfToken, 'content-type': 'application/json' };
};

/** One admission over the wire, whatever comes back; rejects when nothing does. */
export const admitAt = async (url: string, headers: SignedIn, key: string, text = LIGHT_NOTICE) => {
  const response = await fetch(`${url}/api/requests`, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': key },
    body: JSON.stringify({ text, targetUnitIds: [unitId('漠沙镇')] }),
  });
  return { status: response.status, body: (await response.json()) as { id: string; number: string; code?: string } };
};
