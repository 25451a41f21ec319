import type { Config } from '../config/config.ts';
import { StartError } from '../config/start-error.ts';
import { type Connection, connect } from './connect.ts';
import { alreadyRunning, servedEmbedded, startEmbedded, turnAt } from './embedded/embedded.ts';
import { migrate } from './migrate.ts';
import { requireUsableServer } from './preflight.ts';

export type OpenDatabase = Connection & {
  /** How the database is run, for the account printed at start. */
  kind: 'embedded' | 'external';
  migrated: string[];
  /** Connection settings for the clients that need one of their own (listen, jobs). */
  settings: Parameters<typeof connect>[0];
  close: () => Promise<void>;
};

/** For `serve`: owns the embedded cluster for its lifetime, or uses DATABASE_URL; always migrated when it returns. */
export const openForServing = async (config: Config): Promise<OpenDatabase> => {
  if (config.databaseUrl) return prepared(config.databaseUrl, 'external', async () => undefined);
  const turn = await turnAt(config.dataDir, () => servedEmbedded(config.dataDir));
  if ('joined' in turn) throw alreadyRunning(config.dataDir);
  return ownEmbedded(config, turn.release);
};

const ownEmbedded = async (config: Config, release: () => Promise<void>): Promise<OpenDatabase> => {
  let stop = release;
  try {
    const embedded = await startEmbedded(config.dataDir);
    stop = async () => {
      await embedded.stop();
      await release();
    };
    return await prepared(embedded.address, 'embedded', stop);
  } catch (error) {
    await stop();
    throw error;
  }
};

/** For commands: joins the running server's database, or starts the embedded one for the length of the command, each in its turn. */
export const openForCommand = async (config: Config): Promise<OpenDatabase> => {
  if (config.databaseUrl) return prepared(config.databaseUrl, 'external', async () => undefined);
  const turn = await turnAt(config.dataDir, () => servedEmbedded(config.dataDir));
  if ('joined' in turn) return prepared(turn.joined, 'embedded', async () => undefined);
  return ownEmbedded(config, turn.release);
};

const prepared = async (
  settings: OpenDatabase['settings'],
  kind: OpenDatabase['kind'],
  stop: () => Promise<void>,
): Promise<OpenDatabase> => {
  const connection = connect(settings);
  try {
    await requireUsableServer(connection.pool);
    const migrated = await migrate(connection.pool);
    return {
      ...connection,
      kind,
      migrated,
      settings,
      close: async () => {
        await connection.close();
        await stop();
      },
    };
  } catch (error) {
    await connection.close();
    if (error instanceof StartError) throw error;
    const text = error instanceof Error ? error.message : String(error);
    throw new StartError('database.unusable', `数据库无法使用：${text} The database cannot be used: ${text}`);
  }
};
