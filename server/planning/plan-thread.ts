import { parentPort, workerData } from 'node:worker_threads';
import { compile } from '@songbang/engine/planning/compile.ts';
import type { Instance, Plan } from '@songbang/engine/planning/instance.ts';
import { loadPlan } from '@songbang/engine/planning/load-plan.ts';
import { freeze } from '@songbang/engine/planning/plan.ts';
import type { SharedPlan } from '@songbang/engine/planning/shared-plan.ts';
import { searchTogether } from '@songbang/engine/planning/together.ts';

/** What one searching thread needs; `gate` = [arrived, generation, cancelled] in shared memory. */
export type ThreadJob = {
  instance: Instance;
  baseline?: Plan;
  frozenUntil: number;
  shared: SharedPlan;
  gate: Int32Array;
  index: number;
  count: number;
  seed: number;
  iterations: number | null;
  /** Milliseconds since the epoch, by the thread's own clock. */
  startedAt: number;
  endsAt: number | null;
};

/** Blocks until all `count` threads are here. */
function waitForAll(gate: Int32Array, count: number): void {
  const generation = Atomics.load(gate, 1);
  if (Atomics.add(gate, 0, 1) === count - 1) {
    Atomics.store(gate, 0, 0);
    Atomics.add(gate, 1, 1);
    Atomics.notify(gate, 1);
    return;
  }
  while (Atomics.load(gate, 1) === generation) Atomics.wait(gate, 1, generation);
}

function run(job: ThreadJob): void {
  const { gate, count, iterations, endsAt, startedAt } = job;
  const now = () => performance.timeOrigin + performance.now();
  const progress = (done: number): number => {
    if (Atomics.load(gate, 2) === 1) return Number.POSITIVE_INFINITY;
    const byCount = iterations === null ? 0 : done / iterations;
    return endsAt === null ? byCount : Math.max(byCount, (now() - startedAt) / (endsAt - startedAt));
  };
  const crew = {
    index: job.index,
    count,
    seed: job.seed,
    barrier: () => waitForAll(gate, count),
    progress,
    // A budget of time is never reproducible, so nothing is lost by a search that is not either.
    racing: iterations === null,
  };
  searchTogether(compile(job.instance, job.frozenUntil), job.shared, crew, (s) => {
    if (job.baseline) loadPlan(s, job.baseline);
    freeze(s, job.frozenUntil);
  });
}

run(workerData as ThreadJob);
parentPort?.postMessage('done');
