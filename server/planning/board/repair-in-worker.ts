import { Worker } from 'node:worker_threads';
import type { Plan } from '@songbang/engine/planning/instance.ts';
import type { RepairJob } from './repair-thread.ts';

/** `keepHalvesFree` on a thread of its own; rejects when the thread dies. Nothing is started when no half-day is kept. */
export const repairInWorker = (job: RepairJob): Promise<Plan> => {
  if (job.refs.protectedHalves.length === 0) return Promise.resolve(job.plan);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./repair-thread.ts', import.meta.url), { workerData: job });
    worker.once('message', (plan: Plan) => resolve(plan));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread that keeps half-days free ended')));
  });
};
