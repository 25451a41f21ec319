import type { Instance, Plan } from '@songbang/engine/planning/instance.ts';
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

/** Requests like existing ones arrive one by one on day 100 of a full plan, everything before day 110 frozen; compile included. */
export function measureReplan(instance: Instance, standing: Plan, count: number): ReplanMeasurement {
  const random = createRandom(100);
  const ms: number[] = [];
  const changes: number[] = [];
  let served = 0;
  let added = 0;
  let errors = 0;
  const later = instance.tasks.filter((t) => t.b >= FREEZE_DAY + 5 && t.a >= ARRIVAL_DAY - 20);
  for (let n = 0; n < count; n++) {
    const like = later[nextBelow(random, later.length)]!;
    const fresh = {
      ...like,
      id: instance.tasks.length,
      reuseSrc: -1,
      a: Math.max(like.a, FREEZE_DAY),
      statutory: like.statutory,
    };
    const asked = { ...instance, tasks: [...instance.tasks, fresh] };
    const start = performance.now();
    const result = replan(asked, standing, {
      seed: n,
      frozenUntil: FREEZE_DAY,
      budget: { ms: BUDGET_MS },
      now: () => performance.now(),
    });
    ms.push(performance.now() - start);
    changes.push(result.changes.length);
    errors += result.errors.length;
    if (result.plan.mode.at(-1) !== 0) {
      served++;
      added += result.addedCost;
    }
  }
  const at = (list: number[], share: number) =>
    [...list].sort((x, y) => x - y)[Math.min(list.length - 1, Math.floor(share * list.length))]!;
  return {
    requests: count,
    served,
    withoutOtherChange: changes.filter((c) => c === 0).length,
    p95Changes: at(changes, 0.95),
    maxChanges: Math.max(...changes),
    p50Ms: at(ms, 0.5),
    p95Ms: at(ms, 0.95),
    meanAddedCost: added / Math.max(1, served),
    errors,
  };
}
