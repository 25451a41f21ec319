import { Client } from 'pg';
import { inject } from 'vitest';
import { type Connection, connect } from '../db/connect.ts';

let next = 0;

export type TestDatabase = Connection & {
  name: string;
  settings: { host: string; port: number; user: string; database: string };
};

/** A database of one's own, cloned from the migrated template; dropped by `close`. */
export const testDatabase = async (template = 'songbang'): Promise<TestDatabase> => {
  const host = inject('socketDir');
  next += 1;
  const name = `test_${process.pid}_${Math.floor(performance.timeOrigin + performance.now())}_${next}`;
  const admin = { host, port: 5432, user: 'songbang', database: 'postgres' };
  await onAdmin(admin, `create database ${name} template ${template}`);
  const settings = { ...admin, database: name };
  const connection = connect(settings, 8);
  return {
    ...connection,
    name,
    settings,
    close: async () => {
      await connection.close();
      await onAdmin(admin, `drop database if exists ${name} with (force)`);
    },
  };
};

const onAdmin = async (settings: { host: string }, statement: string): Promise<void> => {
  const client = new Client(settings);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
