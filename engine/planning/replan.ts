import { anneal, construct } from './anneal.ts';
import { compile } from './compile.ts';
import type { Instance, Plan } from './instance.ts';
import { loadPlan } from './load-plan.ts';
import { freeze, type PlanResult, summarise } from './plan.ts';
import { type Scope, scopeOf } from './ruin.ts';
import { createState, type State } from './state.ts';

export type ReplanOptions = {
  seed: number;
  budget: { iterations?: number; ms?: number };
  now?: () => number;
  cancelled?: () => boolean;
  /** Commitments before this day stand, and nothing new is put there. */
  frozenUntil: number;
  /** Points each change of an announced commitment must save. */
  changePrice?: number;
  /** A hard limit, whatever the saving. */
  maxChanges?: number;
  /** The new requests may only be done by video or from data already held. */
  withoutVisit?: boolean;
};

/** A commitment that moved: what it was, what it is now. */
export type Change = { task: number; from: Placement; to: Placement };
export type Placement = { mode: number; day: number; half: number };
export type ReplanResult = PlanResult & { changes: Change[]; addedCost: number };

const DEFAULT_CHANGE_PRICE = 25;
const DEFAULT_MAX_CHANGES = 4;
const DEFAULT_ITERATIONS = 3000;
/** Share of steps that force an unserved request in; a replan is mostly about those. */
const EJECT_SHARE = 0.3;

/**
 * Fits new or no longer possible requests into a standing plan, moving as little as it can. `instance` is the present one; tasks beyond
 * the baseline's length are new. Only the townships concerned and windows that touch theirs are searched.
 *
 *     replan(withOneMore, standing, { seed: 1, frozenUntil: 110, budget: { iterations: 2000 } }).changes
 */
export function replan(instance: Instance, baseline: Plan, options: ReplanOptions): ReplanResult {
  const problem = compile(instance, options.frozenUntil);
  if (options.withoutVisit) problem.siteCost.fill(Number.POSITIVE_INFINITY, baseline.mode.length);
  const state = createState(problem, options.seed);
  const lost = loadPlan(state, baseline);
  const open = openTasks(state, baseline, lost.tasks);
  const standing = state.cost - open.reduce((sum, task) => sum + problem.dropCost[task]!, 0);
  freeze(state, options.frozenUntil);
  state.meetingMovable.fill(0);
  rememberBaseline(state, baseline, options.changePrice ?? DEFAULT_CHANGE_PRICE);
  const maxChanges = Math.max(options.maxChanges ?? DEFAULT_MAX_CHANGES, state.changes);
  const isOpen = new Set(open);
  construct(
    state,
    scopeOf(state, (task) => isOpen.has(task)),
  );
  const schedule = { hot: 5, cold: 0.5, progress: startClock(options), maxChanges, ejectShare: EJECT_SHARE };
  const iterations = anneal(state, neighbourhood(state, open), schedule);
  const result = summarise(state, options.seed, { iterations, cancelled: options.cancelled?.() ?? false });
  return { ...result, changes: differences(baseline, result.plan), addedCost: result.cost - standing };
}

/** New tasks, and old ones that lost their place; those already left unserved in the baseline stay a matter for the next full plan. */
function openTasks(s: State, baseline: Plan, lost: readonly number[]): number[] {
  const open = new Set(lost);
  for (let i = baseline.mode.length; i < s.problem.tasks; i++) open.add(i);
  return [...open].filter((i) => s.mode[i] === 0);
}

function rememberBaseline(s: State, baseline: Plan, changePrice: number): void {
  const { tasks } = s.problem;
  for (let i = 0; i < tasks; i++) {
    const known = i < baseline.mode.length;
    s.baselineMode[i] = known ? baseline.mode[i]! : 255;
    s.baselineDay[i] = known ? baseline.day[i]! : 0;
    s.baselineHalf[i] = known ? baseline.half[i]! : 0;
    if (known && s.mode[i] === 0 && baseline.mode[i] !== 0) {
      s.changes++;
      s.cost += changePrice;
    }
  }
  s.changePrice = changePrice;
}

/** The open tasks and everything in their townships whose window touches theirs. */
function neighbourhood(s: State, open: readonly number[]): Scope {
  const p = s.problem;
  const isOpen = new Set(open);
  return scopeOf(s, (task) => {
    if (isOpen.has(task)) return true;
    const near = (o: number) =>
      p.town[o] === p.town[task] && p.windowFrom[o]! <= p.windowTo[task]! && p.windowTo[o]! >= p.windowFrom[task]!;
    return s.mode[task] !== 0 && open.some(near);
  });
}

function startClock(options: ReplanOptions): (iterations: number) => number {
  const { ms } = options.budget;
  const start = options.now?.() ?? 0;
  const limit =
    options.budget.iterations ?? (ms !== undefined && options.now ? Number.POSITIVE_INFINITY : DEFAULT_ITERATIONS);
  return (iterations) => {
    if (options.cancelled?.()) return Number.POSITIVE_INFINITY;
    const elapsed = ms !== undefined && options.now ? (options.now() - start) / ms : 0;
    return Math.max(iterations / limit, elapsed);
  };
}

function differences(before: Plan, after: Plan): Change[] {
  const at = (plan: Plan, i: number): Placement => ({ mode: plan.mode[i]!, day: plan.day[i]!, half: plan.half[i]! });
  const dated = (mode: number) => mode === 1 || mode === 2;
  return before.mode.flatMap((_, task) => {
    const from = at(before, task);
    const to = at(after, task);
    const same = from.mode === to.mode && (!dated(from.mode) || (from.day === to.day && from.half === to.half));
    return same ? [] : [{ task, from, to }];
  });
}

/** One way to fit a request in: nothing else moves, a few commitments move, or nobody comes (video, or data already held). */
export type Alternative = { kind: 'no-change' | 'few-changes' | 'without-visit'; result: ReplanResult };

/** The plans of each kind that serve every new request, cheapest first and equal ones once. */
export function alternatives(instance: Instance, baseline: Plan, options: ReplanOptions): Alternative[] {
  const tries: Alternative[] = [
    { kind: 'no-change', result: replan(instance, baseline, { ...options, maxChanges: 0 }) },
    { kind: 'few-changes', result: replan(instance, baseline, options) },
    { kind: 'without-visit', result: replan(instance, baseline, { ...options, withoutVisit: true }) },
  ];
  const seen = new Set<string>();
  return tries
    .filter(({ result }) => result.errors.length === 0)
    .filter(({ result }) => result.plan.mode.slice(baseline.mode.length).every((mode) => mode !== 0))
    .sort((x, y) => x.result.cost - y.result.cost)
    .filter(({ result }) => {
      const key = JSON.stringify(result.plan);
      const fresh = !seen.has(key);
      seen.add(key);
      return fresh;
    });
}
