import { createHash } from 'node:crypto';
import { check } from '@songbang/engine/planning/check.ts';
import type { Instance, Plan } from '@songbang/engine/planning/instance.ts';
import { appendAudit } from '../../audit/audit-store.ts';
import { canonicalJson } from '../../audit/canonical-json.ts';
import { type Clock, toLocalDate } from '../../clock.ts';
import type { Db } from '../../db/connect.ts';
import { announce } from '../../events/change-store.ts';
import { type BoundProgress, boundInWorker } from '../bound-in-worker.ts';
import { planInWorker } from '../plan-in-worker.ts';
import { startFrom } from './baseline.ts';
import { buildProblem } from './build-problem.ts';
import { loadDemand } from './demand-views.ts';
import { type PlanChanges, type PlanRow, planById, updatePlan } from './plan-store.ts';
import type { BoardProblem } from './problem.ts';
import { settingOn } from './setting-store.ts';

type Key = { region: string; planId: string };
type Run = {
  db: Db;
  clock: Clock;
  key: { region: string; id: string };
  stop: AbortController;
  budget: { iterations: number } | null;
};

/** How often progress is written, and a wish to stop is seen. */
const BEAT_MS = 500;
/** The proof follows the search; cut off here it is weaker or missing. */
const BOUND_MS = 12_000;
const THREADS = 2;

/** A stable fingerprint of a problem: equal problems, equal hashes. */
export const hashOf = (problem: BoardProblem): string =>
  createHash('sha256').update(canonicalJson(problem.instance)).digest('hex');

/**
 * Makes the plan a row asks for: builds the problem from the register, searches, checks, proves the bound. Runs on threads of their own,
 * so that neither a long search nor a fallen solver holds up the server. Stopping keeps the best plan so far. A repeated call on a
 * finished plan does nothing. With `budget`, steps of each thread instead of the row's time, the same problem gives the same plan on every
 * machine.
 */
export const runPlan = async (
  db: Db,
  clock: Clock,
  key: Key,
  { ended, budget }: { ended?: AbortSignal; budget?: { iterations: number } } = {},
): Promise<void> => {
  const id = { region: key.region, id: key.planId };
  const run: Run = { db, clock, key: id, stop: new AbortController(), budget: budget ?? null };
  ended?.addEventListener('abort', () => run.stop.abort(), { once: true });
  const row = await planById(db, run.key);
  if (!row || (row.state !== 'waiting' && row.state !== 'running')) return;
  await write(run, { state: 'running', startedAt: clock.now() });
  try {
    const problem = await prepare(run, row);
    const found = await search(run, row, problem);
    await prove(run, problem.instance, found);
  } catch (error) {
    await finish(run, { state: 'failed', failure: error instanceof Error ? error.message.slice(0, 200) : 'unknown' });
  }
};

const write = async (run: Run, changes: PlanChanges): Promise<void> => {
  const asked = await run.db.transaction().execute(async (trx) => {
    const stopAsked = await updatePlan(trx, run.key, changes);
    await announce(trx, { region: run.key.region, topic: 'plan', unitIds: [], issuerUnitId: null });
    return stopAsked;
  });
  if (asked) run.stop.abort();
};

const prepare = async (run: Run, row: PlanRow): Promise<BoardProblem> => {
  const today = row.kind === 'ahead' ? toLocalDate(run.clock.now()) : null;
  const setting = await settingOn(run.db, run.key.region, row.from);
  const demand = await loadDemand(run.db, { region: run.key.region, from: row.from, to: row.to }, today);
  const problem = buildProblem(demand, setting.assumptions, setting.exceptions);
  await write(run, { problem, problemHash: hashOf(problem), settingVersion: setting.version });
  return problem;
};

/** `known`: a bound an earlier plan of the very same problem has proven. */
type Found = { plan: Plan; cost: number; stopped: boolean; known: number | null };

const search = async (run: Run, row: PlanRow, problem: BoardProblem): Promise<Found> => {
  const { instance } = problem;
  const start = await startFrom(run.db, run.key, problem);
  const known = start.known?.hash === hashOf(problem) ? start.known.bound : null;
  const beat = beating(run);
  const found = await planInWorker(start.instance, {
    seed: row.seed,
    budget: run.budget ?? { ms: row.budgetMs },
    threads: THREADS,
    signal: run.stop.signal,
    onProgress: ({ elapsedMs, iterations, cost }) =>
      beat.at({ phase: 'search', elapsedMs, iterations, cost: Number.isFinite(cost) ? cost : null, bound: known }),
    ...(start.baseline ? { baseline: start.baseline } : {}),
  });
  await beat.over();
  const { plan } = found;
  const checked = check(instance, plan);
  if (!checked.ok) throw new Error(`the plan found breaks a rule: ${checked.errors[0]}`);
  const { cost, breakdown } = checked;
  await write(run, { plan, cost, breakdown, iterations: found.iterations });
  return { plan, cost, stopped: found.cancelled, known };
};

type Beat = NonNullable<PlanChanges['progress']>;

/** Writes at most one progress at a time and the last one of each span; a write that fails is not worth the plan. */
const beating = (run: Run) => {
  let writing: Promise<void> = Promise.resolve();
  let nextAt = 0;
  return {
    at: (progress: Beat): void => {
      if (progress.elapsedMs < nextAt) return;
      nextAt = progress.elapsedMs + BEAT_MS;
      writing = writing.then(() => write(run, { progress })).catch(() => undefined);
    },
    over: () => writing,
  };
};

const prove = async (run: Run, instance: Instance, found: Found): Promise<void> => {
  const state = found.stopped ? 'stopped' : 'done';
  const { cost, plan, known } = found;
  const before = known === null ? {} : { bound: Math.min(known, cost), boundProven: true };
  if (found.stopped || instance.tasks.length + instance.meetings.length === 0) return finish(run, { state, ...before });
  let so: Beat = { phase: 'bound', elapsedMs: 0, iterations: 0, cost, bound: known, parts: null };
  await write(run, { progress: so });
  const watch = setInterval(() => void write(run, { progress: so }).catch(() => undefined), BEAT_MS);
  const signal = AbortSignal.any([run.stop.signal, AbortSignal.timeout(BOUND_MS)]);
  const onProgress = ({ value, done, of }: BoundProgress) => {
    so = { ...so, bound: Math.min(cost, Math.max(value, known ?? value)), parts: { done, of } };
  };
  const bound = await boundInWorker(instance, { threads: THREADS, plan, signal, onProgress }).catch(() => null);
  clearInterval(watch);
  const proven = bound?.complete ? Math.min(kept(Math.max(bound.value, known ?? bound.value)), cost) : known;
  await finish(run, {
    state,
    progress: { ...so, bound: proven },
    bound: proven,
    boundProven: known !== null || (bound?.complete === true && bound.converged),
  });
};

/** As the register keeps it, to the hundredth of a point. */
const kept = (points: number): number => Math.round(points * 100) / 100;

const finish = async (run: Run, changes: PlanChanges): Promise<void> => {
  const at = run.clock.now();
  await run.db.transaction().execute(async (trx) => {
    await updatePlan(trx, run.key, { ...changes, finishedAt: at });
    await announce(trx, { region: run.key.region, topic: 'plan', unitIds: [], issuerUnitId: null });
    await appendAudit(trx, { region: run.key.region, accountId: null, role: 'system' }, at, [
      {
        action: changes.state === 'failed' ? 'plan.failed' : 'plan.made',
        subjectType: 'plan',
        subjectId: run.key.id,
        data: { state: changes.state, bound: changes.bound ?? null },
      },
    ]);
  });
};
