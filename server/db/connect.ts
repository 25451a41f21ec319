import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import { Client, Pool, type PoolConfig, types } from 'pg';
import { hotStatements } from './hot-statements.ts';
import type { DB } from './schema.gen.ts';

export type Db = Kysely<DB>;
export type Trx = Transaction<DB>;

const DATE_OID = 1082;
const INT8_OID = 20;
const NUMERIC_OID = 1700;

const checkedInteger = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of range: ${text}`);
  return value;
};

// A `date` stays a calendar date: pg would make a local-midnight Date of it that shifts with the machine's time zone.
types.setTypeParser(DATE_OID, (text) => text);
types.setTypeParser(INT8_OID, checkedInteger);
types.setTypeParser(NUMERIC_OID, Number);

export type Connection = { pool: Pool; db: Db; close: () => Promise<void> };

/** A client that prepares what this pool runs again and again (`hot-statements.ts`). Planning a large insert costs more than running it. */
const preparingClient = (): typeof Client => {
  const nameOf = hotStatements();
  return class extends Client {
    // biome-ignore lint/suspicious/noExplicitAny: pg declares eight ways to call this; only Kysely's (text, values) is changed
    override query(...args: any[]): any {
      const [text, values] = args;
      const name = args.length === 2 && typeof text === 'string' && Array.isArray(values) ? nameOf(text) : null;
      const call = super.query as (...given: unknown[]) => unknown;
      return name === null ? call.apply(this, args) : call.call(this, { name, text, values });
    }
  };
};

/** Opens a pool; `config` is a connection string or a socket address. The session always speaks UTC. */
export const connect = (config: PoolConfig | string, maxConnections = 16): Connection => {
  const base: PoolConfig = typeof config === 'string' ? { connectionString: config } : config;
  const pool = new Pool({
    ...base,
    Client: preparingClient(),
    max: maxConnections,
    options: '-c timezone=UTC',
    application_name: 'songbang',
  });
  // A dropped idle connection is replaced on next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { pool, db, close: () => db.destroy() };
};
