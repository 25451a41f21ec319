import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, open, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { StartError } from '../../config/start-error.ts';
import { type Cluster, dataDirProblem, lastLine } from './cluster.ts';
import { asOwner, type Owner } from './owner.ts';

export type SocketAddress = { host: string; port: number; user: string; database: string };

const PORT = 5432;
/** sun_path holds 107 bytes and a terminator. */
const MAX_SOCKET_PATH_BYTES = 107;

/** A private socket folder: no TCP port is opened and no password is written anywhere. */
export const socketDir = (dataDir: string): string => {
  const beside = join(dataDir, 'run');
  if (Buffer.byteLength(join(beside, `.s.PGSQL.${PORT}`)) < MAX_SOCKET_PATH_BYTES) return beside;
  return join(tmpdir(), `songbang-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`);
};

export const socketAddress = (dataDir: string, database = 'songbang'): SocketAddress => ({
  host: socketDir(dataDir),
  port: PORT,
  user: 'songbang',
  database,
});

/** The process id of a live postmaster on this cluster, or null. A recycled id of another program does not count. */
export const livePostmaster = async (pgData: string): Promise<number | null> => {
  const text = await readFile(join(pgData, 'postmaster.pid'), 'utf8').catch(() => null);
  const pid = Number(text?.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const comm = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => null);
  if (comm !== null) return comm.trim() === 'postgres' ? pid : null;
  if (process.platform === 'linux') return null;
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
};

/** Asks a postmaster to stop (fast shutdown: open transactions roll back) and waits until it is gone. */
export const stopPostmaster = async (pgData: string, timeoutMs = 30_000): Promise<void> => {
  const pid = await livePostmaster(pgData);
  if (pid === null) return;
  process.kill(pid, 'SIGINT');
  for (let waitedMs = 0; waitedMs < timeoutMs; waitedMs += 20) {
    if ((await livePostmaster(pgData)) === null) return;
    await sleep(20);
  }
  throw new StartError(
    'database.will-not-stop',
    `数据库进程 ${pid} 在 ${timeoutMs / 1000} 秒内没有停下。请稍后再试。 PostgreSQL process ${pid} did not stop in time; try again shortly.`,
  );
};

export type StartInput = { dataDir: string; binDir: string; cluster: Cluster; owner: Owner | null };

/** Starts PostgreSQL and returns once it answers; `exited` resolves when the process has ended, however it did. */
export const startPostmaster = async ({
  dataDir,
  binDir,
  cluster,
  owner,
}: StartInput): Promise<{ exited: Promise<void> }> => {
  const sockets = socketDir(dataDir);
  await mkdir(sockets, { recursive: true, mode: 0o700 });
  await chmod(sockets, 0o700);
  if (owner) await chown(sockets, owner.uid, owner.gid);
  const log = await open(cluster.logFile, 'w', 0o600);
  const [command, args] = asOwner(
    owner,
    join(binDir, 'postgres'),
    [
      '-D',
      cluster.pgData,
      '-p',
      String(PORT),
      '-c',
      'listen_addresses=',
      '-c',
      `unix_socket_directories=${sockets}`,
      '-c',
      'unix_socket_permissions=0700',
      '-c',
      'timezone=UTC',
      '-c',
      'log_timezone=UTC',
      '-c',
      'max_connections=100',
      '-c',
      'wal_keep_size=1GB',
      '-c',
      'log_min_messages=warning',
      '-c',
      'log_statement=none',
      '-c',
      'log_min_error_statement=panic',
      '-c',
      'log_error_verbosity=terse',
    ],
    true,
  );
  // Its own session, so that Ctrl-C in a terminal reaches us alone and we can drain before it stops.
  const child = spawn(command, args, {
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
  });
  let exited = false;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => resolve());
  });
  void ended.then(() => {
    exited = true;
  });
  child.unref();
  await log.close();
  await waitUntilReady(dataDir, cluster, () => exited);
  return { exited: ended };
};

const waitUntilReady = async (dataDir: string, cluster: Cluster, hasExited: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 3000; tries++) {
    if (await canConnect(dataDir)) return;
    if (hasExited()) throw await startProblem(dataDir, cluster);
    await sleep(20);
  }
  throw await startProblem(dataDir, cluster);
};

export const canConnect = async (dataDir: string): Promise<boolean> => {
  const client = new Client(socketAddress(dataDir, 'postgres'));
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
};

const startProblem = async (dataDir: string, cluster: Cluster): Promise<StartError> => {
  const log = await readFile(cluster.logFile, 'utf8').catch(() => '');
  if (/No space left/.test(log)) return dataDirProblem(dataDir, { code: 'ENOSPC' } as NodeJS.ErrnoException);
  if (/Read-only file system/.test(log)) return dataDirProblem(dataDir, { code: 'EROFS' } as NodeJS.ErrnoException);
  return new StartError(
    'database.start-failed',
    `内置数据库没有启动：${lastLine(log)}(详见 ${cluster.logFile}) The embedded PostgreSQL did not start: ${lastLine(log)}`,
  );
};
