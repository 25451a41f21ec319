import { sql } from 'kysely';
import { Client, type ClientConfig } from 'pg';
import type { Trx } from '../db/connect.ts';
import { type Call, writeTogether } from '../db/write-together.ts';
import type { Change, EventHub } from './hub.ts';

const CHANNEL = 'songbang_change';
/** pg_notify refuses payloads of 8,000 bytes and more. */
const UNITS_PER_MESSAGE = 150;

/** Announces a change when (and only when) the caller's transaction commits; every server process hears it. */
export const announce = (trx: Trx, change: Change): Promise<void> => writeTogether(trx, [], announcements(change));

/** The same as calls of a larger statement. */
export const announcements = (change: Change): Call[] => {
  const calls: Call[] = [];
  for (let from = 0; from === 0 || from < change.unitIds.length; from += UNITS_PER_MESSAGE) {
    const part: Change = { ...change, unitIds: change.unitIds.slice(from, from + UNITS_PER_MESSAGE) };
    calls.push(sql`pg_notify(${CHANNEL}, ${JSON.stringify(part)})`);
  }
  return calls;
};

/** Listens on a connection of its own and reconnects when the database restarts. */
export const listen = async (
  settings: ClientConfig | string,
  hub: EventHub,
): Promise<{ stop: () => Promise<void> }> => {
  let stopped = false;
  let client: Client | null = null;
  const open = async (): Promise<void> => {
    const next = new Client(settings);
    next.on('notification', ({ payload }) => {
      if (payload) hub.publish(JSON.parse(payload) as Change);
    });
    next.on('error', () => undefined);
    next.on('end', () => {
      if (!stopped) setTimeout(() => void open().catch(() => next.emit('end')), 1_000).unref();
    });
    await next.connect();
    await next.query(`listen ${CHANNEL}`);
    client = next;
  };
  await open();
  return {
    stop: async () => {
      stopped = true;
      await client?.end();
    },
  };
};
