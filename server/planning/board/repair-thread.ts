import { parentPort, workerData } from 'node:worker_threads';
import type { Instance, Plan } from '@songbang/engine/planning/instance.ts';
import type { Refs } from './problem.ts';
import { keepHalvesFree } from './repair.ts';

export type RepairJob = {
  instance: Instance;
  refs: Pick<Refs, 'protectedHalves'>;
  plan: Plan;
  search: { seed: number; iterations: number };
};

const job = workerData as RepairJob;
parentPort?.postMessage(keepHalvesFree(job.instance, job.refs, job.plan, job.search));
