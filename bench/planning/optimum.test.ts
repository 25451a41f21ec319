import { boundPart, boundParts, sumBound } from '@songbang/engine/planning/bound/bound.ts';
import { compile } from '@songbang/engine/planning/compile.ts';
import { plan } from '@songbang/engine/planning/plan.ts';
import { generateInstance, TOWN_MONTH } from '@songbang/engine/planning/testing/generate.ts';
import { loadHighsSolver } from '@songbang/server/planning/highs-solver.ts';
import { describe, expect, it } from 'vitest';
import { solveCompact } from './compact-model.ts';

describe('a small month', () => {
  it('is planned at the proven optimum of an independent integer program, and the bound never exceeds it', async () => {
    const solver = await loadHighsSolver();
    for (const seed of [1, 2, 3]) {
      const instance = generateInstance({ ...TOWN_MONTH, requests: 9, meetings: 4, toDay: '2026-04-17' }, seed);
      const optimum = solveCompact(instance, solver, 60);
      const found = plan(instance, { seed: 1, budget: { iterations: 20_000 } });
      expect(found.errors).toEqual([]);
      expect(optimum!.proved).toBe(true);
      expect(found.cost, `seed ${seed}`).toBeCloseTo(optimum!.cost, 4);
      const p = compile(instance);
      const bound = sumBound(
        p,
        boundParts(p).map((part) => boundPart(p, part, solver)),
      );
      expect(bound!.converged).toBe(true);
      expect(bound!.value).toBeLessThanOrEqual(optimum!.cost + 1e-4);
      expect(bound!.value).toBeGreaterThan(bound!.fixed);
    }
  }, 120_000);
});
