import { EventEmitter } from 'node:events';
import { type Runner, run, runMigrations, type TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/connect.ts';
import { runPlan } from '../planning/board/run-plan.ts';
import { tellDateChanges } from '../planning/board/tell-date-changes.ts';
import { expireRequest, returnUnanswered } from '../requests/overdue-request.ts';
import { sweepNumbers } from '../requests/sweep-numbers.ts';
import type { JobPayloads } from './job-store.ts';
import { forgetDeadProcesses, holdProcessLock, rememberWorker } from './worker-store.ts';

const SWEEP_MS = 60_000;
/** Five past midnight in Yunnan, in UTC; a night the machine was off is made up for at the next start. */
const CRONTAB = '5 16 * * * sweep-numbers ?fill=1d';

/** Installs the job tables; commands enqueue into them whether or not a runner is up. */
export const prepareJobs = (pool: Pool): Promise<void> => runMigrations({ pgPool: pool });

/** Runs jobs until stopped. A process that dies with a job in hand would keep it locked for hours, so others free it within a minute. */
export const startJobs = async (pool: Pool, db: Db, clock: Clock): Promise<{ stop: () => Promise<void> }> => {
  const lock = await holdProcessLock(pool);
  await forgetDeadProcesses(pool);
  const ending = new AbortController();
  const events = new EventEmitter();
  events.on(
    'worker:create',
    ({ worker }: { worker: { workerId: string } }) =>
      void rememberWorker(pool, lock.key, worker.workerId).catch(() => undefined),
  );
  const runner: Runner = await run({
    pgPool: pool,
    taskList: taskList(db, clock, ending.signal),
    crontab: CRONTAB,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 5_000,
    events: events as never,
    logger: silentLogger,
  });
  const sweep = setInterval(() => void forgetDeadProcesses(pool).catch(() => undefined), SWEEP_MS);
  sweep.unref();
  return {
    stop: async () => {
      clearInterval(sweep);
      // A search under way keeps its best plan and ends at once.
      ending.abort();
      await runner.stop();
      await lock.release();
    },
  };
};

const taskList = (db: Db, clock: Clock, ending: AbortSignal): TaskList => {
  const tasks: { [Name in keyof JobPayloads]: (payload: unknown) => Promise<void> } = {
    'return-unanswered': (payload) => returnUnanswered(db, clock, payload as JobPayloads['return-unanswered']),
    'expire-request': (payload) => expireRequest(db, clock, payload as JobPayloads['expire-request']),
    'sweep-numbers': () => sweepNumbers(db, clock),
    'run-plan': (payload) => runPlan(db, clock, payload as JobPayloads['run-plan'], { ended: ending }),
    'tell-date-changes': (payload) => tellDateChanges(db, clock, payload as JobPayloads['tell-date-changes']),
  };
  return tasks;
};

const silentLogger = { scope: () => silentLogger, error: noop, warn: noop, info: noop, debug: noop } as never;
function noop(): void {}
