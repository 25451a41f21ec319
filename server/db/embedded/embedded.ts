import { chown, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { StartError } from '../../config/start-error.ts';
import { installBinaries } from './binaries.ts';
import { dataDirProblem, ensureCluster, prepareDataDir } from './cluster.ts';
import { holderOf, takeTurn } from './folder-turn.ts';
import { databaseOwner } from './owner.ts';
import {
  canConnect,
  livePostmaster,
  type SocketAddress,
  type StartInput,
  socketAddress,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';

export type EmbeddedDatabase = {
  address: SocketAddress;
  /** True when this call created the cluster. */
  created: boolean;
  stop: () => Promise<void>;
};

/** Held for its lifetime by the one server process of an embedded database. */
export const SERVE_LOCK = 7_365_001;

/**
 * Starts the embedded PostgreSQL in `dataDir`, whoever we are and whatever happened before: first run, clean stop,
 * `kill -9` that left an orphan, or another Songbang that is still serving (StartError `serve.already-running`).
 */
export const startEmbedded = async (dataDir: string): Promise<EmbeddedDatabase> => {
  const owner = await databaseOwner();
  await prepareDataDir(dataDir, owner);
  const binDir = await installBinaries(dataDir);
  const created = !(await stat(`${dataDir}/postgres/PG_VERSION`).catch(() => null));
  const cluster = await ensureCluster(dataDir, binDir, owner);
  if (owner) await chown(cluster.pgData, owner.uid, owner.gid);
  if ((await livePostmaster(cluster.pgData)) !== null) {
    if (await isServed(dataDir)) throw alreadyRunning(dataDir);
    await stopPostmaster(cluster.pgData);
  }
  const stop = await keepRunning({ dataDir, binDir, cluster, owner });
  await ensureDatabase(dataDir);
  return { address: socketAddress(dataDir), created, stop };
};

const RESTART_AFTER_MS = [500, 2_000, 10_000];

/** Starts PostgreSQL and starts it again whenever it ends unasked (out of memory, killed by hand). Returns how to stop it. */
const keepRunning = async (input: StartInput): Promise<() => Promise<void>> => {
  const { pgData } = input.cluster;
  const stopping = new AbortController();
  const restart = async (): Promise<void> => {
    for (let tries = 0; !stopping.signal.aborted; tries++) {
      await sleep(RESTART_AFTER_MS[Math.min(tries, RESTART_AFTER_MS.length - 1)], undefined, {
        signal: stopping.signal,
        ref: false,
      });
      // Children of the one that died may still be about for a moment; then the start fails and is tried again.
      const { exited } = await startPostmaster(input).catch(() => ({ exited: null }));
      if (exited) return watch(exited);
    }
  };
  const watch = (exited: Promise<void>): void => {
    void exited.then(() => (stopping.signal.aborted ? undefined : restart())).catch(() => undefined);
  };
  watch((await startPostmaster(input)).exited);
  return async () => {
    stopping.abort();
    await stopPostmaster(pgData);
  };
};

/** The address of an embedded database that is already up (a server is running), or null. */
export const attachEmbedded = async (dataDir: string): Promise<SocketAddress | null> => {
  if ((await livePostmaster(`${dataDir}/postgres`)) === null) return null;
  return (await canConnect(dataDir)) ? socketAddress(dataDir) : null;
};

const TURN_TRIES = 600;
const BETWEEN_TRIES_MS = 100;

/**
 * Waits for the turn of this process at the embedded database of a folder: two that started it at once would stop it under each other.
 * `join` is asked while another has it; what it gives ends the waiting. Throws StartError `database.busy` after a minute.
 */
export const turnAt = async <T>(
  dataDir: string,
  join: () => Promise<T | null>,
): Promise<{ release: () => Promise<void> } | { joined: T }> => {
  await prepareDataDir(dataDir, await databaseOwner());
  for (let tries = 0; tries < TURN_TRIES; tries++) {
    const joined = await join();
    if (joined !== null) return { joined };
    const release = await takeTurn(dataDir).catch((error: NodeJS.ErrnoException) => {
      throw dataDirProblem(dataDir, error);
    });
    if (release) return { release };
    await sleep(BETWEEN_TRIES_MS);
  }
  throw new StartError(
    'database.busy',
    `另一个命令（进程 ${await holderOf(dataDir)}）正在用数据文件夹 ${dataDir}，请等它结束再试。 Another command is using the data folder ${dataDir}; try again when it has ended.`,
  );
};

/** A server that serves this folder, to be joined; null when none does, or it is only starting. */
export const servedEmbedded = async (dataDir: string): Promise<SocketAddress | null> => {
  const live = await attachEmbedded(dataDir);
  if (live === null) return null;
  const isOwn = (await holderOf(dataDir)) === process.pid;
  return isOwn || (await isServed(dataDir)) ? live : null;
};

export const alreadyRunning = (dataDir: string): StartError =>
  new StartError(
    'serve.already-running',
    `松绑已经在运行（数据文件夹 ${dataDir}）。请直接打开它的网址，或先停掉那一个。 Songbang is already running on ${dataDir}; open its address, or stop it first.`,
  );

const isServed = async (dataDir: string): Promise<boolean> => {
  const client = new Client(socketAddress(dataDir));
  client.on('error', () => undefined);
  try {
    await client.connect();
    const result = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [SERVE_LOCK]);
    return result.rows[0]?.free === false;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const ensureDatabase = async (dataDir: string): Promise<void> => {
  const client = new Client(socketAddress(dataDir, 'postgres'));
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = 'songbang'");
    if (found.rowCount === 0) await client.query('create database songbang');
  } finally {
    await client.end();
  }
};
