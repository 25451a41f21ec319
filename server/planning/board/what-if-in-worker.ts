import { Worker } from 'node:worker_threads';
import type { SharingAnswer } from '@songbang/engine/planning/what-if.ts';
import type { WhatIfJob } from './what-if-thread.ts';

/** Plans a township twice, with a post as it is and shared among several people, on a thread of its own; rejects when the thread dies. */
export const whatIfInWorker = (job: WhatIfJob): Promise<SharingAnswer> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./what-if-thread.ts', import.meta.url), { workerData: job });
    worker.once('message', (answer: SharingAnswer) => resolve(answer));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the what-if thread ended')));
  });
