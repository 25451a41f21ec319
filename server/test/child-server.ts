import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seedCalendar } from '../calendar/calendar-store.ts';
import { connect } from '../db/connect.ts';
import { startEmbedded } from '../db/embedded/embedded.ts';
import { stopPostmaster } from '../db/embedded/postmaster.ts';
import { migrate } from '../db/migrate.ts';
import { loadAccounts } from '../sample/accounts.ts';
import { loadOrganisation } from '../sample/load-organisation.ts';

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
export const countyFolder = async (): Promise<{ dataDir: string; remove: () => Promise<void> }> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'songbang-crash-'));
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
