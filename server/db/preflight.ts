import type { Pool } from 'pg';
import { StartError } from '../config/start-error.ts';

const OLDEST_SUPPORTED = 150_000;

export type ServerFacts = { version: string; encoding: string; trigramWorks: boolean; canCreate: boolean };

/** Facts `doctor` prints and `serve` insists on. Throws StartError when the server cannot be reached at all. */
export const serverFacts = async (pool: Pool): Promise<ServerFacts & { versionNumber: number }> => {
  try {
    const { rows } = await pool.query<{ version: string; number: string; encoding: string; can_create: boolean }>(
      `select current_setting('server_version') as version, current_setting('server_version_num') as number,
              pg_encoding_to_char(encoding) as encoding,
              has_database_privilege(current_user, datname, 'CREATE') as can_create
         from pg_database where datname = current_database()`,
    );
    const row = rows[0]!;
    return {
      version: row.version,
      versionNumber: Number(row.number),
      encoding: row.encoding,
      canCreate: row.can_create,
      trigramWorks: await trigramWorks(pool),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error);
    throw new StartError(
      'database.unreachable',
      `连不上数据库：${reason}。请检查 DATABASE_URL 的地址、端口、用户和口令。 Cannot reach the database: ${reason}. Check DATABASE_URL.`,
    );
  }
};

/** With LC_CTYPE=C every Chinese trigram index silently finds nothing, so we look before we start. */
const trigramWorks = async (pool: Pool): Promise<boolean> => {
  try {
    await pool.query('create extension if not exists pg_trgm');
    const { rows } = await pool.query<{ n: number }>(`select cardinality(show_trgm('森林防火')) as n`);
    return (rows[0]?.n ?? 0) > 0;
  } catch {
    return false;
  }
};

/** Refuses a server that would lose or misread data, each time with the fix. */
export const requireUsableServer = async (pool: Pool): Promise<void> => {
  const facts = await serverFacts(pool);
  if (facts.versionNumber < OLDEST_SUPPORTED)
    throw new StartError(
      'database.too-old',
      `数据库是 PostgreSQL ${facts.version}，需要 15 或更新版本。请升级后再启动。 PostgreSQL ${facts.version} is too old; 15 or newer is needed.`,
    );
  if (facts.encoding !== 'UTF8')
    throw new StartError(
      'database.encoding',
      `数据库编码是 ${facts.encoding}，需要 UTF8。请重建：create database songbang encoding 'UTF8' locale 'C.UTF-8' template template0。 The database encoding is ${facts.encoding}; create it again with UTF8.`,
    );
  if (!facts.trigramWorks)
    throw new StartError(
      'database.trigram',
      `数据库不能给汉字建三元索引（缺 pg_trgm，或字符类型是 C）。请装 postgresql-contrib，并用 locale 'C.UTF-8' 重建数据库。 Chinese trigrams are empty: install pg_trgm and create the database with a UTF-8 character type.`,
    );
};
