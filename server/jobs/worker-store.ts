import { randomInt } from 'node:crypto';
import type { Pool } from 'pg';
import { holdSessionLock } from '../db/session-lock.ts';

/** Locks of this class belong to processes that run jobs. */
const LOCK_CLASS = 7_365;

/** Takes a session lock that lives as long as this process. */
export const holdProcessLock = async (pool: Pool): Promise<{ key: number; release: () => Promise<void> }> => {
  const key = randomInt(1, 2 ** 31 - 1);
  return { key, ...(await holdSessionLock(pool, [LOCK_CLASS, key])) };
};

export const rememberWorker = async (pool: Pool, processKey: number, workerId: string): Promise<void> => {
  await pool.query('insert into job_worker (worker_id, process_key) values ($1, $2) on conflict do nothing', [
    workerId,
    processKey,
  ]);
};

/** Frees the jobs of workers whose process lock is free: that process is dead. */
export const forgetDeadProcesses = async (pool: Pool): Promise<void> => {
  const { rows } = await pool.query<{ worker_id: string }>(
    `with dead as (select process_key from job_worker group by process_key having pg_try_advisory_xact_lock($1, process_key))
     delete from job_worker using dead where job_worker.process_key = dead.process_key returning job_worker.worker_id`,
    [LOCK_CLASS],
  );
  if (rows.length > 0)
    await pool.query('select graphile_worker.force_unlock_workers($1)', [rows.map((row) => row.worker_id)]);
};
