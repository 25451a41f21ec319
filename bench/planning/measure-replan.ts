import type { Instance, InstanceTask, Plan } from '@songbang/engine/planning/instance.ts';
import { createRandom, nextBelow } from '@songbang/engine/planning/random.ts';
import { replan } from '@songbang/engine/planning/replan.ts';

export type ReplanMeasurement = {
  requests: number;
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

type Arrival = { ms: number; changes: number; served: boolean; addedCost: number; errors: number };

/** Requests like existing ones arrive one by one on day 100 of a full plan, everything before day 110 frozen; compile included. */
export function measureReplan(instance: Instance, standing: Plan, count: number): ReplanMeasurement {
  const random = createRandom(100);
  const later = instance.tasks.filter((t) => t.b >= FREEZE_DAY + 5 && t.a >= ARRIVAL_DAY - 20);
  const arrivals = Array.from({ length: count }, (_, seed) =>
    arrive(instance, standing, later[nextBelow(random, later.length)]!, seed),
  );
  const served = arrivals.filter((a) => a.served);
  const changes = arrivals.map((a) => a.changes);
  const ms = arrivals.map((a) => a.ms);
  return {
    requests: count,
    served: served.length,
    withoutOtherChange: changes.filter((c) => c === 0).length,
    p95Changes: percentile(changes, 0.95),
    maxChanges: Math.max(...changes),
    p50Ms: percentile(ms, 0.5),
    p95Ms: percentile(ms, 0.95),
    meanAddedCost: served.reduce((sum, a) => sum + a.addedCost, 0) / Math.max(1, served.length),
    errors: arrivals.reduce((sum, a) => sum + a.errors, 0),
  };
}

function arrive(instance: Instance, standing: Plan, like: InstanceTask, seed: number): Arrival {
  const fresh = { ...like, id: instance.tasks.length, reuseSrc: -1, a: Math.max(like.a, FREEZE_DAY) };
  const asked = { ...instance, tasks: [...instance.tasks, fresh] };
  const start = performance.now();
  const now = () => performance.now();
  const result = replan(asked, standing, { seed, frozenUntil: FREEZE_DAY, budget: { ms: BUDGET_MS }, now });
  return {
    ms: performance.now() - start,
    changes: result.changes.length,
    served: result.plan.mode.at(-1) !== 0,
    addedCost: result.addedCost,
    errors: result.errors.length,
  };
}

function percentile(list: number[], share: number): number {
  return [...list].sort((x, y) => x - y)[Math.min(list.length - 1, Math.floor(share * list.length))]!;
}
