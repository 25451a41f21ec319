import { parentPort, workerData } from 'node:worker_threads';
import { boundPart, boundParts, boundProblem } from '@songbang/engine/planning/bound/bound.ts';
import type { Tightening } from '@songbang/engine/planning/bound/township-bound.ts';
import { compile } from '@songbang/engine/planning/compile.ts';
import type { Instance, Plan } from '@songbang/engine/planning/instance.ts';
import { loadHighsSolver } from './highs-solver.ts';

/**
 * `next[0]` = the next part to take, `next[1]` = 1 to stop, `next[2]` = parts done; `values[n]` = what the n-th part came to. Bounds are
 * tightened while all parts can be expected to be done within `paceMs`.
 */
export type BoundJob = {
  instance: Instance;
  plan: Plan | null;
  next: Int32Array;
  values: Float64Array;
  paceMs: number;
};

/** How far behind the pace rows of a sort still come. */
const PACES: Record<Tightening, number> = { subsets: 1, days: 1.25 };

async function run(job: BoundJob): Promise<void> {
  const bounded = boundProblem(compile(job.instance));
  const solver = await loadHighsSolver();
  const parts = boundParts(bounded.problem);
  const stop = () => Atomics.load(job.next, 1) === 1;
  const startedAt = performance.now();
  const tighten = (by: Tightening) =>
    (performance.now() - startedAt) * parts.length <=
    job.paceMs * PACES[by] * Math.min(Atomics.load(job.next, 0), parts.length);
  const hints = { stop, tighten, ...(job.plan ? { plan: job.plan } : {}) };
  for (let n = Atomics.add(job.next, 0, 1); n < parts.length && !stop(); n = Atomics.add(job.next, 0, 1)) {
    const part = boundPart(bounded, parts[n]!, solver, hints);
    job.values[n] = part.value;
    Atomics.add(job.next, 2, 1);
    parentPort?.postMessage(part);
  }
}

await run(workerData as BoundJob);
