import { Worker } from 'node:worker_threads';
import {
  type Bound,
  boundParts,
  boundProblem,
  type PartBound,
  sumBound,
} from '@songbang/engine/planning/bound/bound.ts';
import { compile } from '@songbang/engine/planning/compile.ts';
import type { Instance, Plan } from '@songbang/engine/planning/instance.ts';
import type { BoundJob } from './bound-thread.ts';

/** What is proven so far: parts not done yet count with what no plan can avoid, so that `value` is a bound at any time. */
export type BoundProgress = { value: number; done: number; of: number };
type Told = { paceMs?: number; onProgress?: (so: BoundProgress) => void };
export type BoundOptions = { threads?: number; plan?: Plan; signal?: AbortSignal } & Told;

/** A proof under way on threads of its own: an abort or memory peak of the solver ends a thread, never the server. */
export type BoundRun = {
  /** The bound once every part is done, else null; may be asked while this thread is busy. */
  peek: () => number | null;
  /** Puts one more thread to it. */
  help: () => void;
  /** Gives up the rest; parts under way may still come, weaker. */
  stop: () => void;
  /** Null when the solver failed altogether; stopped early it is weaker (`converged` false). */
  result: Promise<Bound | null>;
};

const GRACE_MS = 300;

/** Starts proving a lower bound; `paceMs` = within what time all parts are wanted, tightened as far as that allows. */
export function startBound(instance: Instance, options: { threads?: number; plan?: Plan } & Told = {}): BoundRun {
  const bounded = boundProblem(compile(instance));
  const count = boundParts(bounded.problem).length;
  const next = new Int32Array(new SharedArrayBuffer(12));
  const values = new Float64Array(new SharedArrayBuffer(8 * count));
  const job: BoundJob = {
    instance,
    plan: options.plan ?? null,
    next,
    values,
    paceMs: options.paceMs ?? Number.POSITIVE_INFINITY,
  };
  const parts: PartBound[] = [];
  const workers: Worker[] = [];
  let running = 0;
  let finish = (_: Bound | null) => {};
  const result = new Promise<Bound | null>((resolve) => {
    finish = resolve;
  });
  const help = (): void => {
    running++;
    const worker = new Worker(new URL('./bound-thread.ts', import.meta.url), { workerData: job });
    workers.push(worker);
    let ended = false;
    const end = (): void => {
      if (!ended && --running === 0) finish(sumBound(bounded, parts));
      ended = true;
    };
    worker.on('message', (part: PartBound) => {
      parts.push(part);
      const value = sumBound(bounded, parts)?.value;
      if (value !== undefined) options.onProgress?.({ value, done: parts.length, of: count });
    });
    worker.once('error', end);
    worker.once('exit', end);
  };
  const stop = (): void => {
    Atomics.store(next, 1, 1);
    setTimeout(() => workers.forEach((worker) => void worker.terminate()), GRACE_MS).unref();
  };
  for (let n = 0; n < (options.threads ?? 1); n++) help();
  const peek = () =>
    Atomics.load(next, 2) === count ? values.reduce((sum, value) => sum + value, -bounded.refund) : null;
  return { peek, help, stop, result };
}

/** The proven lower bound, until it is there or the signal ends it. */
export async function boundInWorker(instance: Instance, options: BoundOptions = {}): Promise<Bound | null> {
  const run = startBound(instance, options);
  options.signal?.addEventListener('abort', run.stop, { once: true });
  if (options.signal?.aborted) run.stop();
  const bound = await run.result;
  options.signal?.removeEventListener('abort', run.stop);
  return bound;
}
