import { Worker } from 'node:worker_threads';
import { type Bound, type PartBound, sumBound } from '@songbang/engine/planning/bound/bound.ts';
import { compile } from '@songbang/engine/planning/compile.ts';
import type { Instance, Plan } from '@songbang/engine/planning/instance.ts';
import type { BoundJob } from './bound-thread.ts';

export type BoundOptions = { threads?: number; plan?: Plan; signal?: AbortSignal };

/**
 * The proven lower bound, on threads of its own: an abort or memory peak of the solver ends a thread, never the server. Stopped
 * early it is weaker (`converged` false); null when the solver failed altogether.
 */
export async function boundInWorker(instance: Instance, options: BoundOptions = {}): Promise<Bound | null> {
  const next = new Int32Array(new SharedArrayBuffer(8));
  const parts: PartBound[] = [];
  const stop = () => Atomics.store(next, 1, 1);
  options.signal?.addEventListener('abort', stop);
  if (options.signal?.aborted) stop();
  const job: BoundJob = { instance, plan: options.plan ?? null, next };
  const threads = Array.from({ length: options.threads ?? 1 }, () => runThread(job, parts, options.signal));
  await Promise.all(threads);
  options.signal?.removeEventListener('abort', stop);
  return sumBound(compile(instance), parts);
}

const GRACE_MS = 300;

function runThread(job: BoundJob, parts: PartBound[], signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./bound-thread.ts', import.meta.url), { workerData: job });
    worker.on('message', (part: PartBound) => parts.push(part));
    worker.once('error', () => resolve());
    worker.once('exit', () => resolve());
    signal?.addEventListener('abort', () => setTimeout(() => worker.terminate(), GRACE_MS), { once: true });
  });
}
