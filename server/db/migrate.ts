import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';
import type { Pool } from 'pg';
import { StartError } from '../config/start-error.ts';

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));

/** Applies pending migrations, forward only, under an advisory lock; returns the names applied. */
export const migrate = async (pool: Pool): Promise<string[]> => {
  const client = await pool.connect();
  try {
    const applied = await runner({
      dbClient: client,
      dir: MIGRATIONS,
      migrationsTable: 'schema_migration',
      direction: 'up',
      checkOrder: true,
      singleTransaction: true,
      log: () => undefined,
      logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    });
    return applied.map((one) => one.name);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (/Not run migration|checkOrder|preceding/.test(text))
      throw new StartError(
        'database.newer-schema',
        `数据库的结构比本程序新或次序不符（${text}）。请用较新的程序启动；数据未动。 The database was migrated by a newer program (${text}). Start that version; nothing was touched.`,
      );
    throw error;
  } finally {
    client.release();
  }
};
