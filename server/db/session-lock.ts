import type { Pool } from 'pg';

const RETRY_MS = 1_000;

/**
 * Holds an advisory lock for as long as this process lives: on a connection of its own, and taken again when that connection is
 * lost (the database was restarted). `keys` is one number or a class and a number, as `pg_advisory_lock` takes them.
 */
export const holdSessionLock = async (
  pool: Pool,
  keys: [number] | [number, number],
): Promise<{ release: () => Promise<void> }> => {
  const values: number[] = [...keys];
  const places = values.map((_, i) => `$${i + 1}`).join(', ');
  let released = false;
  let letGo: () => Promise<void> = async () => undefined;
  const take = async (): Promise<void> => {
    const client = await pool.connect();
    const lost = (): void => {
      letGo = async () => undefined;
      client.release(true);
      if (!released) takeAgain();
    };
    client.once('end', lost);
    letGo = async () => {
      client.off('end', lost);
      await client.query(`select pg_advisory_unlock(${places})`, values);
      client.release();
    };
    await client.query(`select pg_advisory_lock(${places})`, values);
  };
  const takeAgain = (): void => {
    setTimeout(() => {
      if (!released) take().catch(takeAgain);
    }, RETRY_MS).unref();
  };
  await take();
  return {
    release: async () => {
      released = true;
      await letGo();
    },
  };
};
