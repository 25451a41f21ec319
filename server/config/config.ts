import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { StartError } from './start-error.ts';

export type Config = {
  port: number;
  host: string;
  /** State folder: database files, sockets, logs. */
  dataDir: string;
  /** Null: the embedded PostgreSQL. */
  databaseUrl: string | null;
  loadSample: boolean;
  logLevel: 'silent' | 'info' | 'debug';
};

const KNOWN = ['SONGBANG_DATA', 'SONGBANG_SAMPLE', 'SONGBANG_LOG'];

/** Reads the environment once. Throws StartError with one sentence per fault, and the nearest known name for a misspelt one. */
export const readConfig = (env: Record<string, string | undefined> = process.env): Config => {
  const unknown = Object.keys(env).find((name) => name.startsWith('SONGBANG_') && !KNOWN.includes(name));
  if (unknown) {
    throw new StartError(
      'config.unknown-name',
      `环境变量 ${unknown} 不认识，最接近的是 ${nearest(unknown)}。 Unknown environment variable ${unknown}; did you mean ${nearest(unknown)}?`,
    );
  }
  return {
    port: readPort(env['PORT']),
    host: env['HOST'] || '127.0.0.1',
    dataDir: env['SONGBANG_DATA'] ? resolve(env['SONGBANG_DATA']) : defaultDataDir(env),
    databaseUrl: env['DATABASE_URL'] || null,
    loadSample: env['SONGBANG_SAMPLE'] !== '0',
    logLevel: readLogLevel(env['SONGBANG_LOG']),
  };
};

/** Whether a fault of ours is told with what is behind it: the stack, for whoever mends it. Asked also when the rest is wrong. */
export const wantsDetails = (env: Record<string, string | undefined> = process.env): boolean =>
  env['SONGBANG_LOG'] === 'debug';

const readPort = (text: string | undefined): number => {
  if (text === undefined || text === '') return 8080;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new StartError(
    'config.port',
    `PORT=${text} 不是 0–65535 的整数。 PORT must be a whole number from 0 to 65535.`,
  );
};

const readLogLevel = (text: string | undefined): Config['logLevel'] => {
  if (text === undefined || text === '') return 'silent';
  if (text === 'silent' || text === 'info' || text === 'debug') return text;
  throw new StartError(
    'config.log',
    `SONGBANG_LOG=${text} 应为 silent、info 或 debug。 SONGBANG_LOG must be silent, info or debug.`,
  );
};

/** Root keeps state where every system user can traverse to it (PostgreSQL refuses to run as root); others keep it in their own state folder. */
const defaultDataDir = (env: Record<string, string | undefined>): string => {
  if (process.getuid?.() === 0) return '/var/lib/songbang';
  return join(env['XDG_STATE_HOME'] || join(env['HOME'] || homedir(), '.local', 'state'), 'songbang');
};

const nearest = (name: string): string =>
  [...KNOWN].sort((a, b) => editDistance(name, a) - editDistance(name, b))[0] ?? KNOWN[0]!;

const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
};
