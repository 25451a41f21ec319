import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { bestCost, bestPlan, createSharedPlan } from './shared-plan.ts';
import { generateInstance } from './testing/generate.ts';
import { searchTogether } from './together.ts';

const size = { townships: 4, departments: 12, requests: 240, meetings: 30, fromDay: '2026-03-02', toDay: '2026-06-30' };
const instance = generateInstance(size, 2);
const problem = compile(instance);

/** Searches until the question whether to go on has been asked `asked` times. */
function stopAt(asked: number) {
  const shared = createSharedPlan(
    { tasks: problem.tasks, meetings: problem.meetings, crew: 1 },
    (bytes) => new ArrayBuffer(bytes),
  );
  let questions = 0;
  let doneAtStop = -1;
  const progress = (iterations: number) => {
    if (++questions < asked) return iterations / 40_000;
    if (doneAtStop < 0) doneAtStop = iterations;
    return Number.POSITIVE_INFINITY;
  };
  searchTogether(problem, shared, { index: 0, count: 1, seed: 1, barrier: () => {}, progress }, () => {});
  return { shared, doneAtStop };
}

describe('a search that is cancelled', () => {
  it.each([1, 20, 78, 80, 82, 90, 300, 900, 1200])(
    'does no further step and answers with the best plan so far (%i)',
    (asked) => {
      const { shared, doneAtStop } = stopAt(asked);
      expect(doneAtStop).toBeGreaterThanOrEqual(0);
      expect(shared.iterations[0]).toBe(doneAtStop);
      const checked = check(instance, bestPlan(shared));
      expect(checked.errors).toEqual([]);
      // Once every request has been looked at, a whole plan is there.
      if (asked > 20) expect(checked.breakdown.counts.onSite).toBeGreaterThan(100);
      expect(checked.cost).toBeCloseTo(bestCost(shared), 6);
    },
  );
});
