import { parentPort, workerData } from 'node:worker_threads';
import type { LinearSolver } from '@songbang/engine/planning/bound/linear-program.ts';
import { compile } from '@songbang/engine/planning/compile.ts';
import type { Instance, Plan } from '@songbang/engine/planning/instance.ts';
import { loadPlan } from '@songbang/engine/planning/load-plan.ts';
import { freeze } from '@songbang/engine/planning/plan.ts';
import type { SharedPlan } from '@songbang/engine/planning/shared-plan.ts';
import { searchTogether } from '@songbang/engine/planning/together.ts';

/** What one searching thread needs; `gate` = [arrived, generation, cancelled, threads inside the solver] in shared memory. */
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

/** A shorter search gains more by single steps. */
const SOLVER_MS = 20_000;

/** For the large move, which only a budget of time has: how far it comes depends on how fast the solver is. Without a solver it is left out. */
async function solverFor({ iterations, startedAt, endsAt, gate }: ThreadJob): Promise<LinearSolver | undefined> {
  if (iterations !== null || endsAt === null || endsAt - startedAt < SOLVER_MS) return undefined;
  const solver = await import('./highs-solver.ts').then(({ loadHighsSolver }) => loadHighsSolver()).catch(() => null);
  return solver === null ? undefined : tellWhenBusy(solver, gate);
}

/** Counts in the gate while it solves, so that who cancels need not wait for it. */
function tellWhenBusy(solver: LinearSolver, gate: Int32Array): LinearSolver {
  const busy = <T>(work: () => T): T => {
    Atomics.add(gate, 3, 1);
    try {
      return work();
    } finally {
      Atomics.sub(gate, 3, 1);
    }
  };
  return {
    create: (lower, upper) => {
      const program = solver.create(lower, upper);
      return { ...program, solve: () => busy(() => program.solve()) };
    },
  };
}

async function run(job: ThreadJob): Promise<void> {
  const { gate, count, iterations, endsAt, startedAt } = job;
  const now = () => performance.timeOrigin + performance.now();
  const progress = (done: number): number => {
    if (Atomics.load(gate, 2) === 1) return Number.POSITIVE_INFINITY;
    const byCount = iterations === null ? 0 : done / iterations;
    return endsAt === null ? byCount : Math.max(byCount, (now() - startedAt) / (endsAt - startedAt));
  };
  const solver = await solverFor(job);
  const crew = {
    index: job.index,
    count,
    seed: job.seed,
    barrier: () => waitForAll(gate, count),
    progress,
    // A budget of time is never reproducible, so nothing is lost by a search that is not either.
    racing: iterations === null,
    ...(solver ? { solver } : {}),
  };
  searchTogether(compile(job.instance, job.frozenUntil), job.shared, crew, (s) => {
    if (job.baseline) loadPlan(s, job.baseline);
    freeze(s, job.frozenUntil);
  });
}

await run(workerData as ThreadJob);
parentPort?.postMessage('done');
