import type { Instance, InstanceTask, Plan } from '@songbang/engine/planning/instance.ts';
import { createRandom, nextBelow } from '@songbang/engine/planning/random.ts';
import { replan } from '@songbang/engine/planning/replan.ts';

export type ReplanMeasurement = {
  arrivals: number;
  requestsEach: number;
  /** Requests served, of all that arrived. */
  served: number;
  withoutOtherChange: number;
  p95Changes: number;
  maxChanges: number;
  p50Ms: number;
  p95Ms: number;
  meanAddedCost: number;
  errors: number;
};

const FREEZE_DAY = 110;
const ARRIVAL_DAY = 100;
const BUDGET_MS = 15;
const BUDGET_MS_PER_REQUEST = 8;

type Arrival = { ms: number; changes: number; served: number; addedCost: number; errors: number };

/**
 * Requests like existing ones arrive, one by one or several at once, on day 100 of a full plan, everything before day 110 frozen. The
 * time is all of it: compiling, loading, search, check.
 */
export function measureReplan(instance: Instance, standing: Plan, count: number, requestsEach = 1): ReplanMeasurement {
  const random = createRandom(100);
  const later = instance.tasks.filter((t) => t.b >= FREEZE_DAY + 5 && t.a >= ARRIVAL_DAY - 20);
  const arrivals = Array.from({ length: count }, (_, seed) => {
    const like = Array.from({ length: requestsEach }, () => later[nextBelow(random, later.length)]!);
    return arrive(instance, standing, like, seed);
  });
  const changes = arrivals.map((a) => a.changes);
  const ms = arrivals.map((a) => a.ms);
  return {
    arrivals: count,
    requestsEach,
    served: arrivals.reduce((sum, a) => sum + a.served, 0),
    withoutOtherChange: changes.filter((c) => c === 0).length,
    p95Changes: percentile(changes, 0.95),
    maxChanges: Math.max(...changes),
    p50Ms: percentile(ms, 0.5),
    p95Ms: percentile(ms, 0.95),
    meanAddedCost: arrivals.reduce((sum, a) => sum + a.addedCost, 0) / Math.max(1, count),
    errors: arrivals.reduce((sum, a) => sum + a.errors, 0),
  };
}

function arrive(instance: Instance, standing: Plan, like: readonly InstanceTask[], seed: number): Arrival {
  const fresh = like.map((t, n) => ({
    ...t,
    id: instance.tasks.length + n,
    reuseSrc: -1,
    a: Math.max(t.a, FREEZE_DAY),
  }));
  const asked = { ...instance, tasks: [...instance.tasks, ...fresh] };
  const ms = BUDGET_MS + BUDGET_MS_PER_REQUEST * (like.length - 1);
  const maxChanges = like.length === 1 ? 4 : 10;
  const start = performance.now();
  const now = () => performance.now();
  const result = replan(asked, standing, { seed, frozenUntil: FREEZE_DAY, budget: { ms }, maxChanges, now });
  return {
    ms: performance.now() - start,
    changes: result.changes.length,
    served: result.plan.mode.slice(instance.tasks.length).filter((mode) => mode !== 0).length,
    addedCost: result.addedCost,
    errors: result.errors.length,
  };
}

function percentile(list: number[], share: number): number {
  return [...list].sort((x, y) => x - y)[Math.min(list.length - 1, Math.floor(share * list.length))]!;
}
