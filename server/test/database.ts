import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { inject } from 'vitest';
import { type Connection, connect } from '../db/connect.ts';

export type TestDatabase = Connection & {
  name: string;
  settings: { host: string; port: number; user: string; database: string };
};

/** A database of one's own, cloned from the migrated template; dropped by `close`. */
export const testDatabase = async (template = 'songbang'): Promise<TestDatabase> => {
  const host = inject('socketDir');
  // Files run in threads of one process and may begin in the same millisecond.
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = { host, port: 5432, user: 'songbang', database: 'postgres' };
  await cloneTemplate(admin, name, template);
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

const OBJECT_IN_USE = '55006';
const TRIES = 20;

/** Another file's clone or an autovacuum may hold the template for a moment. */
const cloneTemplate = async (admin: { host: string }, name: string, template: string): Promise<void> => {
  for (let tries = 1; ; tries++) {
    try {
      return await onAdmin(admin, `create database ${name} template ${template}`);
    } catch (error) {
      if ((error as { code?: string }).code !== OBJECT_IN_USE || tries === TRIES) throw error;
      await sleep(250);
    }
  }
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
