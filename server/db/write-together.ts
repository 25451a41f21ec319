import { type Expression, type OperationNodeSource, type RawBuilder, sql } from 'kysely';
import type { Trx } from './connect.ts';

/** An insert, update or delete nobody waits for the rows of. */
export type Write = OperationNodeSource;
/** A function of the database called for what it does: a notification, a job. */
export type Call = RawBuilder<unknown>;

const part = (write: Write, n: number): RawBuilder<unknown> =>
  sql`${sql.ref(`w${n}`)} as (${write as unknown as Expression<unknown>})`;

/**
 * Runs writes and calls as one statement: one trip to the database while a lock is held instead of ten. References between the rows
 * are checked when all are there. No two writes may touch the same row: none sees what another did.
 */
export const writeTogether = async (trx: Trx, writes: Write[], calls: Call[] = []): Promise<void> => {
  if (writes.length === 0 && calls.length === 0) return;
  const called = calls.length > 0 ? sql.join(calls) : sql`1`;
  if (writes.length === 0) await sql`select ${called}`.execute(trx);
  else await sql`with ${sql.join(writes.map(part))} select ${called}`.execute(trx);
};

/** The same one after the other: for writes of so many rows that their values would not fit into one statement (65,535). */
export const writeInTurn = async (trx: Trx, writes: Write[]): Promise<void> => {
  for (const write of writes) await writeTogether(trx, [write]);
};
