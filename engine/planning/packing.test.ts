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

/** Two teams of 14 visitors together for each half-day, where 16 may come; one of the two always needs the same counterpart. */
function pairedHalves(visitDays: number, seed: number): Instance {
  const random = createRandom(seed);
  const days = visitDays + 40;
  const tasks = Array.from({ length: 2 * visitDays }, () => 2 + nextBelow(random, 9)).flatMap((team) => [
    task({ team, persons: [0], b: days - 1, statutory: true }),
    task({ team: 14 - team, persons: [], b: days - 1, statutory: true }),
  ]);
  const instance = smallCounty({ tasks });
  instance.D = days;
  instance.days = Array.from({ length: days }, (_, d) => ({ date: `day ${d}`, month: 0, week: d >> 2, dom: 1 }));
  instance.departments[0]!.teams = 99;
  const blackout = new Array<number>(days).fill(0);
  for (const t of instance.townships) Object.assign(t, { cap: 999, N: 16, blackout });
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

  it('reaches the 170 visit-days that one counterpart of 340 half-days needs at least', () => {
    const result = plan(pairedHalves(170, 1), { seed: 1, budget: { iterations: 40_000 } });
    expect(result.unserved.tasks).toEqual([]);
    expect(result.breakdown.counts.visitDays).toBe(170);
    expect(result.breakdown.counts.halfDays).toBe(340);
  }, 60_000);
});
