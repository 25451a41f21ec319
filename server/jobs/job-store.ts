import { sql } from 'kysely';
import type { Trx } from '../db/connect.ts';

/** Jobs by name with what each is given; handlers are idempotent because a crash may run one twice. */
export type JobPayloads = {
  'return-unanswered': { region: string; requestId: string };
  'expire-request': { region: string; requestId: string };
  /** Every night: asks about recurring numbers that end soon, ends those that are over. */
  'sweep-numbers': Record<string, unknown>;
  'run-plan': { region: string; planId: string };
  'tell-date-changes': { region: string };
};

/** Enqueues in the caller's transaction: the job exists if and only if the caller commits. A repeated key replaces the waiting job. */
export const enqueue = async <Name extends keyof JobPayloads>(
  trx: Trx,
  name: Name,
  payload: JobPayloads[Name],
  options: { runAt: Date; key: string },
): Promise<void> => {
  await sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, run_at := ${options.runAt.toISOString()}::timestamptz, job_key := ${options.key})`.execute(
    trx,
  );
};
