import { readFile } from 'node:fs/promises';
import { type Bound, RELAXED } from '@songbang/engine/planning/bound/bound.ts';
import { type CheckResult, check } from '@songbang/engine/planning/check.ts';
import type { Instance, Plan } from '@songbang/engine/planning/instance.ts';
import { plan } from '@songbang/engine/planning/plan.ts';
import { type InstanceDiagnostic, readInstance } from '@songbang/engine/planning/read-instance.ts';
import { boundInWorker } from './bound-in-worker.ts';
import { planInWorker } from './plan-in-worker.ts';

export type PlanCommand = { instancePath: string; timeLimitSeconds: number; seed: number };

/** What `songbang plan --json` prints. `bound` is null when it could not be had in time. */
export type PlanOutput = {
  plan: Plan;
  cost: number;
  bound: number | null;
  gap: number | null;
  controllableGap: number | null;
  boundConverged: boolean;
  /** What the bound leaves out; it can only be too low. */
  boundRelaxed: string[];
  breakdown: CheckResult['breakdown'];
  unserved: number[];
  iterations: number;
  seed: number;
  seconds: number;
};

/** The input is not a valid instance or plan: a fault of the words, not of the program. */
export class PlanInputError extends Error {
  readonly diagnostics: InstanceDiagnostic[];

  constructor(message: string, diagnostics: InstanceDiagnostic[]) {
    super(message);
    this.diagnostics = diagnostics;
  }
}

/** Below this, starting threads costs more than they bring. */
const THREAD_MS = 1500;
const SMALL_TASKS = 60;
/** The bound follows the search and is cut off after this; a county-year takes 4 to 5 s on two free cores. */
const BOUND_MS = 12_000;
/** From this limit on, the time of the bound is taken from the search. */
const LONG_MS = 20_000;
const BOUND_SHARE_MS = 5000;

/** Plans an instance file: the search takes the time limit, the proof of the bound comes after it (see `BOUND_MS`). */
export async function runPlan(command: PlanCommand): Promise<PlanOutput> {
  return planInstance(await loadInstance(command.instancePath), command);
}

/** As `runPlan`, for an instance already read. */
export async function planInstance(
  instance: Instance,
  command: { timeLimitSeconds: number; seed: number },
): Promise<PlanOutput> {
  const startedAt = performance.now();
  const limitMs = Math.max(50, command.timeLimitSeconds * 1000);
  const searchMs = limitMs >= LONG_MS ? limitMs - BOUND_SHARE_MS : limitMs;
  const found = await search(instance, command.seed, searchMs);
  const seconds = (performance.now() - startedAt) / 1000;
  const bound = await boundInWorker(instance, { threads: 2, plan: found.plan, signal: AbortSignal.timeout(BOUND_MS) });
  return output(instance, { ...found, seed: command.seed, seconds }, bound?.complete ? bound : null);
}

async function search(instance: Instance, seed: number, ms: number): Promise<{ plan: Plan; iterations: number }> {
  if (ms >= THREAD_MS && instance.tasks.length > SMALL_TASKS)
    return planInWorker(instance, { seed, budget: { ms }, threads: 2 });
  return plan(instance, { seed, budget: { ms }, now: () => performance.now() });
}

type Found = { plan: Plan; iterations: number; seed: number; seconds: number };

function output(instance: Instance, found: Found, bound: Bound | null): PlanOutput {
  const checked = check(instance, found.plan);
  if (!checked.ok) throw new Error(`the plan found breaks a rule: ${checked.errors[0]}`);
  const over = bound ? checked.cost - bound.value : null;
  return {
    plan: found.plan,
    cost: checked.cost,
    bound: bound?.value ?? null,
    gap: bound && over !== null && bound.value > 0 ? over / bound.value : null,
    controllableGap: bound && over !== null && bound.value > bound.fixed ? over / (bound.value - bound.fixed) : null,
    boundConverged: bound?.converged ?? false,
    boundRelaxed: RELAXED,
    breakdown: checked.breakdown,
    unserved: found.plan.mode.flatMap((mode, i) => (mode === 0 ? [i] : [])),
    iterations: found.iterations,
    seed: found.seed,
    seconds: found.seconds,
  };
}

/** Recomputes every rule and price of a plan file: what `songbang plan check` prints. */
export async function checkPlan(instancePath: string, planPath: string): Promise<CheckResult> {
  const instance = await loadInstance(instancePath);
  const value = (await loadJson(planPath)) as { plan?: Plan } & Plan;
  return check(instance, value?.plan ?? value);
}

async function loadInstance(path: string): Promise<Instance> {
  const read = readInstance(await loadJson(path));
  if ('instance' in read) return read.instance;
  const first = read.diagnostics[0]!;
  throw new PlanInputError(`${path}: ${first.at || 'the file'} should be ${first.expected}`, read.diagnostics);
}

async function loadJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) throw new PlanInputError(`${path}: no such file, or it cannot be read`, []);
  try {
    return JSON.parse(text);
  } catch {
    throw new PlanInputError(`${path}: not a JSON document`, []);
  }
}
