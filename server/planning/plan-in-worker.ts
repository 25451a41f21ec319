import { Worker } from 'node:worker_threads';
import { type ByTownship, byTownship } from '@songbang/engine/planning/by-township.ts';
import { type CheckResult, check } from '@songbang/engine/planning/check.ts';
import type { Instance, Plan } from '@songbang/engine/planning/instance.ts';
import { bestCost, bestPlan, createSharedPlan, type SharedPlan } from '@songbang/engine/planning/shared-plan.ts';
import type { ThreadJob } from './plan-thread.ts';

export type WorkerPlanOptions = {
  seed: number;
  /** Per thread. Iterations (with or without a time limit) make the plan reproducible; a time limit alone finds a cheaper one, never twice the same. */
  budget: { iterations?: number; ms?: number };
  threads?: number;
  baseline?: Plan;
  frozenUntil?: number;
  signal?: AbortSignal;
  onProgress?: (progress: { elapsedMs: number; iterations: number; cost: number }) => void;
};

export type WorkerPlan = { plan: Plan; checked: CheckResult; iterations: number; seed: number; cancelled: boolean };

const PROGRESS_MS = 200;
/** The search makes next to no garbage; the default would hold some 20 MB more per thread. */
const YOUNG_MB = 4;

/**
 * Searches on worker threads, so that a long plan never blocks the server. Aborting keeps the best plan checked so far, at most a fifth
 * of a second old. Rejects only when a thread dies; the plan has passed the independent checker (`checked.ok`).
 */
export async function planInWorker(instance: Instance, options: WorkerPlanOptions): Promise<WorkerPlan> {
  const ordered = byTownship(instance);
  const job = prepareJob(ordered, options);
  const { shared, gate } = job;
  const answer = checkedAnswer(instance, () => ordered.back(bestPlan(shared)), shared);
  const cut = Promise.withResolvers<void>();
  const abort = () => {
    Atomics.store(gate, 2, 1);
    // Nobody waits for threads that come to their end when a checked plan is here, nor for a solver, which cannot be asked to stop.
    if (Atomics.load(gate, 3) > 0 || answer.latest() !== null) cut.resolve();
  };
  options.signal?.addEventListener('abort', abort);
  if (options.signal?.aborted) abort();
  const totalIterations = () => shared.iterations.reduce((sum, n) => sum + n, 0);
  const timer = setInterval(() => {
    // Who may stop the search at any moment then has a checked plan at once.
    if (options.signal) answer.now();
    options.onProgress?.({
      elapsedMs: clockMs() - job.startedAt,
      iterations: totalIterations(),
      cost: bestCost(shared),
    });
  }, PROGRESS_MS);
  const workers: Worker[] = [];
  try {
    const ended = Promise.all(Array.from({ length: job.count }, (_, index) => runThread({ ...job, index }, workers)));
    await Promise.race([ended.then(() => true), cut.promise.then(() => false)]).then((isEnded) => {
      if (!isEnded) dismiss(workers, ended, Atomics.load(gate, 3) > 0);
    });
  } catch (error) {
    // The others would wait for the one that died for ever. Otherwise threads end by themselves and keep their compiled code.
    for (const worker of workers) void worker.terminate();
    throw error;
  } finally {
    clearInterval(timer);
    options.signal?.removeEventListener('abort', abort);
  }
  const cancelled = Atomics.load(gate, 2) === 1;
  // Who cancels is not kept waiting for a check of the last moment's improvements, as long as a plan has been checked before.
  const found = (cancelled ? answer.latest() : null) ?? answer.now();
  return { ...found, iterations: totalIterations(), seed: options.seed, cancelled };
}

/** Lets threads go that nobody waits for, and with them whatever they still have to say; those inside a solver are cut off. */
function dismiss(workers: readonly Worker[], ended: Promise<unknown>, solving: boolean): void {
  ended.catch(() => undefined);
  if (solving) for (const worker of workers) void worker.terminate();
}

type Answer = Pick<WorkerPlan, 'plan' | 'checked'>;

/** The best plan so far with what the independent checker says: checked now, when there is a better one, or the latest that was checked. */
function checkedAnswer(instance: Instance, best: () => Plan, shared: SharedPlan) {
  let version = -1;
  let last: Answer | null = null;
  const now = (): Answer => {
    const latest = Atomics.load(shared.latest, 0);
    if (last !== null && latest === version) return last;
    const plan = best();
    version = latest;
    last = { plan, checked: check(instance, plan) };
    return last;
  };
  return { now, latest: () => last };
}

/** Threads share no time origin of their own, so budgets are given on the epoch's. */
function clockMs(): number {
  return performance.timeOrigin + performance.now();
}

function prepareJob({ instance, there }: ByTownship, options: WorkerPlanOptions): Omit<ThreadJob, 'index'> {
  const count = Math.max(1, Math.min(options.threads ?? 2, instance.townships.length));
  const startedAt = clockMs();
  const { ms, iterations } = options.budget;
  const { tasks, meetings, departments } = instance;
  const size = {
    tasks: tasks.length,
    meetings: meetings.length,
    crew: count,
    teamSlots: 2 * instance.D * departments.length,
  };
  return {
    instance,
    frozenUntil: options.frozenUntil ?? 0,
    shared: createSharedPlan(size, (bytes) => new SharedArrayBuffer(bytes)),
    gate: new Int32Array(new SharedArrayBuffer(16)),
    count,
    seed: options.seed,
    iterations: iterations ?? null,
    startedAt,
    endsAt: ms === undefined ? null : startedAt + ms,
    ...(options.baseline ? { baseline: there(options.baseline) } : {}),
  };
}

function runThread(job: ThreadJob, workers: Worker[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./plan-thread.ts', import.meta.url), {
      workerData: job,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    workers.push(worker);
    worker.once('message', () => resolve());
    worker.once('error', reject);
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`planning thread ended with code ${code}`)),
    );
  });
}
