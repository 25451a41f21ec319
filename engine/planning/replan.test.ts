import { describe, expect, it } from 'vitest';
import type { Instance } from './instance.ts';
import { plan } from './plan.ts';
import { alternatives, replan } from './replan.ts';
import { generateInstance, TOWN_YEAR } from './testing/generate.ts';
import { smallCounty, task } from './testing/small-county.ts';

/** A standing plan for all but the last requests, which then arrive. */
function arriving(seed: number, late: number): { full: Instance; standing: ReturnType<typeof plan>['plan'] } {
  const full = generateInstance({ ...TOWN_YEAR, townships: 2, requests: 120, meetings: 20 }, seed);
  full.tasks.forEach((t, i) => {
    if (i >= full.tasks.length - late) Object.assign(t, { a: 130, b: 200, reuseSrc: -1 });
  });
  const known = { ...full, tasks: full.tasks.slice(0, -late) };
  return { full, standing: plan(known, { seed: 1, budget: { iterations: 15_000 } }).plan };
}

describe('replanning', () => {
  it('fits a new request in with at most four changes, and nothing before the freeze moves', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const { full, standing } = arriving(seed, 1);
      const result = replan(full, standing, { seed: 1, frozenUntil: 110, budget: { iterations: 800 } });
      expect(result.errors).toEqual([]);
      expect(result.changes.length).toBeLessThanOrEqual(4);
      for (const { from, to } of result.changes) {
        if (from.mode === 1 || from.mode === 2) expect(from.day).toBeGreaterThanOrEqual(110);
        if (to.mode === 1 || to.mode === 2) expect(to.day).toBeGreaterThanOrEqual(110);
      }
      expect(result.plan.mode.at(-1)).not.toBe(0);
    }
  }, 60_000);

  it('fits ten new requests in at once with at most ten changes', () => {
    const { full, standing } = arriving(4, 10);
    const result = replan(full, standing, { seed: 1, frozenUntil: 110, maxChanges: 10, budget: { iterations: 3000 } });
    expect(result.errors).toEqual([]);
    expect(result.changes.length).toBeLessThanOrEqual(10);
    expect(result.plan.mode.slice(-10).filter((mode) => mode === 0)).toEqual([]);
  }, 60_000);

  it('moves nothing at all when no change is allowed', () => {
    const { full, standing } = arriving(3, 4);
    const result = replan(full, standing, { seed: 1, frozenUntil: 110, maxChanges: 0, budget: { iterations: 800 } });
    expect(result.changes).toEqual([]);
    expect(result.errors).toEqual([]);
  });

  it('brings a visit home whose counterpart falls ill, and counts it as a change', () => {
    const { full, standing } = arriving(5, 1);
    const task = standing.mode.findIndex(
      (mode, i) => mode === 1 && standing.day[i]! > 150 && full.tasks[i]!.b > standing.day[i]! + 3,
    );
    const ill = {
      ...full,
      leave: [...full.leave, [full.tasks[task]!.persons[0]!, standing.day[task]!, standing.day[task]!]],
    };
    const result = replan(ill, standing, { seed: 1, frozenUntil: 110, budget: { iterations: 800 } });
    expect(result.errors).toEqual([]);
    expect(result.changes.map((c) => c.task)).toContain(task);
  });

  it('offers alternatives that all serve the new request, cheapest first: join the visit of the 5th, or video', () => {
    const full = smallCounty({ tasks: [task({ a: 4, b: 4 }), task({ dept: 1, persons: [1], video: true })] });
    const standing = { mode: [1], day: [4], half: [0], mmode: [], mst: [] };
    const offers = alternatives(full, standing, { seed: 1, frozenUntil: 2, budget: { iterations: 400 } });
    const found = offers.map(({ kind, result }) => [kind, result.plan.mode[1], result.plan.day[1], result.addedCost]);
    expect(found[0]).toEqual(['no-change', 1, 4, 6]);
    expect(found[1]!.slice(0, 2)).toEqual(['without-visit', 2]);
    expect(found[1]![3]).toBe(16);
    expect(found.length).toBe(2);
  });
});
