import { Worker } from 'node:worker_threads';
import type { Simulated } from '@songbang/engine/ledger/simulate.ts';
import type { SimulationJob } from './simulation-thread.ts';

/** `simulate` on a thread of its own: a year of requests takes seconds to price twice. */
export const simulateInWorker = (job: SimulationJob): Promise<Simulated> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./simulation-thread.ts', import.meta.url), { workerData: job });
    worker.once('message', (answer: Simulated) => resolve(answer));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the simulation thread ended')));
  });
