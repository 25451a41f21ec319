import { anneal, construct } from './anneal.ts';
import { annealMeetings } from './anneal-meetings.ts';
import type { Breakdown } from './breakdown.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import type { Instance, Plan } from './instance.ts';
import { loadPlan } from './load-plan.ts';
import { scopeOf } from './ruin.ts';
import { createState, type State, toPlan } from './state.ts';

/** Iterations make a plan reproducible; milliseconds need a clock handed in as `now`. Whichever ends first. */
export type Budget = { iterations?: number; ms?: number };

export type PlanOptions = {
  seed: number;
  budget: Budget;
  now?: () => number;
  /** Asked every 32 iterations; true ends the search with the best plan so far. */
  cancelled?: () => boolean;
  onProgress?: (progress: Progress) => void;
  /** A proven lower bound as soon as there is one: a plan that costs no more ends the search. */
  provenBound?: () => number | null;
  /** Where the search starts instead of an empty plan. */
  baseline?: Plan;
  /** Commitments before this day stand, and nothing new is put there. */
  frozenUntil?: number;
};

export type Progress = { share: number; iterations: number; cost: number };

export type PlanResult = {
  status: 'complete' | 'needs-decision' | 'cancelled';
  plan: Plan;
  cost: number;
  breakdown: Breakdown;
  /** What the independent checker says; an honest planner never shows a plan with errors. */
  errors: string[];
  /** Tasks and meetings nobody could serve. */
  unserved: { tasks: number[]; meetings: number[] };
  iterations: number;
  seed: number;
};

const MEETING_SHARE = 0.1;
/** A month of one township is planned several times over: another order of its meetings is worth more there than a longer search. */
const SMALL_TASKS = 60;
const SMALL_RESTARTS = 3;
/** The last part of a small plan moves meetings and visits together. */
const REHEAT_SHARE = 0.5;
const REHEATS = 3;
const REHEAT_HOT = 15;
const MEETING_MOVES = 0.15;
const DEFAULT_ITERATIONS = 200_000;

/**
 * Plans visits and meetings: meetings first, then the visits around them, by ruin and recreate under simulated annealing. The same
 * instance, seed and iterations give the same plan on every machine, and every returned plan is feasible.
 *
 *     plan(instance, { seed: 1, budget: { iterations: 100_000 } }).cost
 */
export function plan(instance: Instance, options: PlanOptions): PlanResult {
  const problem = compile(instance, options.frozenUntil ?? 0);
  const small = instance.tasks.length <= SMALL_TASKS;
  const restarts = small ? SMALL_RESTARTS : 1;
  const restartShare = small && problem.meetings > 0 ? 1 - REHEAT_SHARE : 1;
  const budget = startBudget(options);
  let best: State | null = null;
  let iterations = 0;
  for (let run = 0; run < restarts; run++) {
    const state = createState(problem, options.seed * 64 + run);
    const done = iterations;
    const cheaper = () => (best && best.cost <= state.cost ? best : state);
    const progress = (n: number) => (budget.progress(done + n, cheaper()) / restartShare) * restarts - run;
    iterations += planOnce(state, options, progress);
    if (!best || state.cost < best.cost) best = state;
    if (budget.isCancelled()) break;
  }
  if (restartShare < 1) iterations += reheat(best!, (n) => budget.progress(iterations + n, best!));
  return summarise(best!, options.seed, { iterations, cancelled: budget.isCancelled() });
}

function planOnce(state: State, options: PlanOptions, progress: (iterations: number) => number): number {
  if (options.baseline) loadPlan(state, options.baseline);
  freeze(state, options.frozenUntil ?? 0);
  const meetingSteps = annealMeetings(state, { hot: 20, cold: 1, progress: (n) => progress(n) / MEETING_SHARE });
  const visitsFrom = progress(meetingSteps);
  const scope = scopeOf(state, () => true);
  construct(state, scope);
  if (visitsFrom >= 1) return meetingSteps;
  const rest = (n: number) => (progress(meetingSteps + n) - visitsFrom) / (1 - visitsFrom);
  return meetingSteps + anneal(state, scope, { hot: 20, cold: 0.7, progress: rest });
}

/** Meetings and visits together from the best plan on, first warm, then cooler, several times over. */
function reheat(state: State, progress: (iterations: number) => number): number {
  const scope = scopeOf(state, () => true);
  let iterations = 0;
  for (let round = 0; round < REHEATS; round++) {
    const done = iterations;
    const share = (n: number) => ((progress(done + n) - (1 - REHEAT_SHARE)) / REHEAT_SHARE) * REHEATS - round;
    iterations += anneal(state, scope, { hot: REHEAT_HOT, cold: 0.5, progress: share, meetingShare: MEETING_MOVES });
  }
  return iterations;
}

function startBudget(options: PlanOptions) {
  const { ms } = options.budget;
  const { now } = options;
  const start = now?.() ?? 0;
  const timed = ms !== undefined && now !== undefined;
  const limit = options.budget.iterations ?? (timed ? Number.POSITIVE_INFINITY : DEFAULT_ITERATIONS);
  let stopped = false;
  let polls = 0;
  const progress = (iterations: number, state: State): number => {
    stopped ||= options.cancelled?.() ?? false;
    if (stopped || proven(state)) return Number.POSITIVE_INFINITY;
    const share = Math.max(iterations / limit, timed ? (now() - start) / ms : 0);
    if (polls++ % 256 === 0) options.onProgress?.({ share, iterations, cost: state.cost });
    return share;
  };
  const proven = (state: State) => state.cost <= (options.provenBound?.() ?? Number.NEGATIVE_INFINITY) + 1e-6;
  return { progress, isCancelled: () => stopped };
}

/** Marks everything dated before `day` as settled. */
export function freeze(s: State, day: number): void {
  for (let i = 0; i < s.problem.tasks; i++) {
    const dated = s.mode[i] === 1 || s.mode[i] === 2;
    const source = s.problem.source[i]!;
    if (dated && s.day[i]! < day) s.movable[i] = 0;
    if (s.mode[i] === 3 && s.day[source]! < day) s.movable[i] = 0;
  }
  for (let j = 0; j < s.problem.meetings; j++)
    if (s.meetingMode[j] !== 0 && s.meetingStart[j]! >> 2 < day) s.meetingMovable[j] = 0;
}

/** The result a state stands for, as the independent checker sees it. */
export function summarise(s: State, seed: number, run: { iterations: number; cancelled: boolean }): PlanResult {
  const result = toPlan(s);
  const checked = check(s.problem.instance, result);
  const missing = (modes: number[]) => modes.flatMap((mode, i) => (mode === 0 ? [i] : []));
  const unserved = { tasks: missing(result.mode), meetings: missing(result.mmode) };
  const open = unserved.tasks.length + unserved.meetings.length + checked.breakdown.counts.capExcess > 0;
  return {
    status: run.cancelled ? 'cancelled' : open ? 'needs-decision' : 'complete',
    plan: result,
    cost: checked.cost,
    breakdown: checked.breakdown,
    errors: checked.errors,
    unserved,
    iterations: run.iterations,
    seed,
  };
}
