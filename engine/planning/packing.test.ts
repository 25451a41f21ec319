import { describe, expect, it } from 'vitest';
import type { Instance } from './instance.ts';
import { plan } from './plan.ts';
import { createRandom, nextBelow } from './random.ts';
import { smallCounty, task } from './testing/small-county.ts';

/** Three teams of 14 visitors together for each half-day, where 15 may come: since only three teams may, no fewer days can do. */
function fullDays(visitDays: number, seed: number): Instance {
  const random = createRandom(seed);
  const tasks = Array.from({ length: 2 * visitDays }, () => {
    const first = 2 + nextBelow(random, 6);
    const second = 2 + nextBelow(random, 10 - first);
    return [first, second, 14 - first - second];
  }).flat();
  const instance = smallCounty({ tasks: tasks.map((team) => task({ team, dept: 0, persons: [], b: 9 })) });
  instance.departments[0]!.teams = 99;
  for (const t of instance.townships) Object.assign(t, { cap: 99, N: 15 });
  return instance;
}

describe('the packing core', () => {
  it('needs no more visit-days than the teams were cut from', () => {
    for (let seed = 1; seed <= 2; seed++) {
      const result = plan(fullDays(6, seed), { seed: 1, budget: { iterations: 30_000 } });
      expect(result.unserved.tasks).toEqual([]);
      expect(result.breakdown.counts.visitDays, `seed ${seed}`).toBe(6);
      expect(result.breakdown.counts.halfDays, `seed ${seed}`).toBe(12);
    }
  }, 60_000);
});
