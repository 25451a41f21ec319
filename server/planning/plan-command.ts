import { type Bound, fixedCost, RELAXED } from '@songbang/engine/planning/bound/bound.ts';
import { type CheckResult, check } from '@songbang/engine/planning/check.ts';
import { compile } from '@songbang/engine/planning/compile.ts';
import { proveMonth } from '@songbang/engine/planning/exact/prove-month.ts';
import type { Instance, Plan } from '@songbang/engine/planning/instance.ts';
import { plan } from '@songbang/engine/planning/plan.ts';
import { type InstanceDiagnostic, readInstance } from '@songbang/engine/planning/read-instance.ts';
import { inputBytes } from '../files/input-bytes.ts';
import { startBound } from './bound-in-worker.ts';
import { planInWorker } from './plan-in-worker.ts';

export type PlanCommand = { instancePath: string; timeLimitSeconds: number; seed: number; proofLimitSeconds?: number };

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
  /** What the search took, and what the proof took after it. */
  seconds: number;
  proofSeconds: number;
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
const THREADS = 2;
/** The search before a complete one: its plan only has to be good enough to leave most of the rest out. */
const FIRST_ITERATIONS = 3000;
const FIRST_SHARE = 0.25;
/** How long a month may take beyond its time limit before it is planned like anything else. */
const PROOF_MONTH_MS = 10_000;
/** How long the proof may go on once the search has ended, when nothing else is said: at least so long, and so long for 1,000 requests. */
const PROOF_SECONDS = 30;
const PROOF_SECONDS_PER_1000 = 5;
/** The share of the proof's limit within which all parts are wanted; what is left is for those that take longer than the others. */
const PACE = 0.4;
/** The rest of the time limit goes to reading the plan back and checking it. */
const SEARCH_SHARE = 0.97;

/** Plans an instance file within the time limit and proves the bound (see `planInstance`). */
export async function runPlan(command: PlanCommand): Promise<PlanOutput> {
  return planInstance(await loadInstance(command.instancePath), command);
}

/**
 * As `runPlan`, for an instance already read. The time limit is the search's: a search that needs every core has them to itself, and the
 * bound is proved after it. Beside it, the proof took a third of a county's search, which made plans 0.2 % dearer. A small instance is
 * proved meanwhile, and its search ends as soon as its plan is proved to be the best.
 */
export async function planInstance(
  instance: Instance,
  command: { timeLimitSeconds: number; seed: number; proofLimitSeconds?: number },
): Promise<PlanOutput> {
  const month = planMonth(instance, command);
  if (month) return month;
  const startedAt = performance.now();
  const limitMs = Math.max(50, command.timeLimitSeconds * 1000);
  const ms = limitMs * SEARCH_SHARE;
  const alone = searchersFor(instance, ms) === THREADS;
  const beside = alone ? null : startBound(instance);
  const found = await search(instance, command.seed, ms, () => beside?.peek() ?? null);
  const seconds = (performance.now() - startedAt) / 1000;
  const proofMs = 1000 * proofLimitSeconds(instance, command);
  const proof = beside ?? startBound(instance, { threads: THREADS, plan: found.plan, paceMs: proofMs * PACE });
  if (beside && beside.peek() === null) beside.help();
  const giveUp = setTimeout(proof.stop, proofMs);
  const bound = await proof.result;
  clearTimeout(giveUp);
  const proofSeconds = (performance.now() - startedAt) / 1000 - seconds;
  return output(
    instance,
    { ...found, seed: command.seed, seconds, proofSeconds },
    bound?.complete ? { ...bound, relaxed: RELAXED } : null,
  );
}

/**
 * A month of one township is planned and proved by complete search, right here: starting threads and a solver would take longer. Null when
 * it is larger than that, or not proved in time.
 */
function planMonth(
  instance: Instance,
  command: { timeLimitSeconds: number; seed: number; proofLimitSeconds?: number },
): PlanOutput | null {
  if (instance.townships.length !== 1 || instance.tasks.length > SMALL_TASKS) return null;
  const now = () => performance.now();
  const startedAt = now();
  const limitMs = 1000 * command.timeLimitSeconds;
  const budget = { iterations: FIRST_ITERATIONS, ms: limitMs * FIRST_SHARE };
  const found = plan(instance, { seed: command.seed, budget, now });
  const searchedAt = now();
  const proofMs = Math.min(PROOF_MONTH_MS, 1000 * proofLimitSeconds(instance, command));
  const proof = proveMonth(compile(instance), found, () => now() - startedAt > limitMs + proofMs);
  if (!proof?.proved) return null;
  const bound = { value: proof.bound, converged: true, fixed: fixedCost(compile(instance)), relaxed: [] };
  const seconds = (searchedAt - startedAt) / 1000;
  const proofSeconds = (now() - searchedAt) / 1000;
  return output(
    instance,
    { plan: proof.plan ?? found.plan, iterations: found.iterations, seed: command.seed, seconds, proofSeconds },
    bound,
  );
}

function proofLimitSeconds(instance: Instance, command: { proofLimitSeconds?: number }): number {
  const usual = Math.max(PROOF_SECONDS, (PROOF_SECONDS_PER_1000 * instance.tasks.length) / 1000);
  return command.proofLimitSeconds ?? usual;
}

/** Threads the search takes; 0 = it runs right here. */
function searchersFor(instance: Instance, ms: number): number {
  if (ms < THREAD_MS || instance.tasks.length <= SMALL_TASKS) return 0;
  return Math.min(THREADS, instance.townships.length);
}

async function search(
  instance: Instance,
  seed: number,
  ms: number,
  provenBound: () => number | null,
): Promise<{ plan: Plan; iterations: number }> {
  const threads = searchersFor(instance, ms);
  if (threads > 0) return planInWorker(instance, { seed, budget: { ms }, threads });
  return plan(instance, { seed, budget: { ms }, now: () => performance.now(), provenBound });
}

type Found = { plan: Plan; iterations: number; seed: number; seconds: number; proofSeconds: number };

type Proved = Pick<Bound, 'value' | 'converged' | 'fixed'> & { relaxed: string[] };

function output(instance: Instance, found: Found, bound: Proved | null): PlanOutput {
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
    boundRelaxed: bound?.relaxed ?? RELAXED,
    breakdown: checked.breakdown,
    unserved: found.plan.mode.flatMap((mode, i) => (mode === 0 ? [i] : [])),
    iterations: found.iterations,
    seed: found.seed,
    seconds: found.seconds,
    proofSeconds: found.proofSeconds,
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
  throw new PlanInputError(
    `${path} 不是可用的实例：${first.at || '整个文件'} 不对。 ${path}: ${first.at || 'the file'} should be ${first.expected}.`,
    read.diagnostics,
  );
}

/** Instances of a whole prefecture take 8 MB. */
const MOST_BYTES = 256 * 1024 * 1024;

async function loadJson(path: string): Promise<unknown> {
  const { bytes } = await inputBytes(path, MOST_BYTES);
  try {
    return JSON.parse(new TextDecoder('utf-8').decode(bytes));
  } catch {
    throw new PlanInputError(`${path} 不是 JSON 文件。 ${path} is not a JSON document.`, []);
  }
}
