import { describe, expect, it } from 'vitest';
import { check } from '../check.ts';
import { compile } from '../compile.ts';
import { emptyPlan } from '../instance.ts';
import { createRandom, nextBelow, nextUnit } from '../random.ts';
import { randomSmallInstance } from '../testing/random-instance.ts';
import { dayClasses, dayItems } from './day-classes.ts';
import { type DayItem, DayPricer, type PricedRow } from './day-pricer.ts';
import { countsIn, type SubsetRow } from './subset-rows.ts';
import { dayRules } from './township-bound.ts';
import { setCost } from './township-master.ts';

describe('the pricing of a township-day', () => {
  it('finds the most profitable set of tasks, as trying all of them does, subset rows paid for', () => {
    let compared = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const p = compile(randomSmallInstance(seed));
      const all = dayItems(p, 0);
      const random = createRandom(seed);
      for (const { tasks: offered, day } of dayClasses(p, all, []).slice(0, 4)) {
        const tasks = offered.slice(0, 6);
        const dual = Float64Array.from(tasks, () => 20 + nextUnit(random) * 60);
        const items = tasks.map((t) => t.item);
        const triple = () => [0, 1, 2].map(() => items[nextBelow(random, items.length)]!) as unknown as SubsetRow;
        const rows = Array.from({ length: seed % 3 }, () => ({ row: triple(), price: nextBelow(random, 40) })).filter(
          ({ row }) => new Set(row).size === 3,
        );
        const found = new DayPricer(dayRules(p, 0)).price(tasks, dual, { floor: 0, rows });
        const best = bestByTrying(p, tasks, { dual, day, rows });
        expect(found[0]?.value ?? 0, `seed ${seed} day ${day}`).toBeCloseTo(best, 6);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(60);
  }, 120_000);

  it('costs a set as the plan would be charged for it', () => {
    const p = compile(randomSmallInstance(4));
    const rows = dayItems(p, 0);
    const random = createRandom(1);
    for (const { tasks } of dayClasses(p, rows, [])) {
      const dual = Float64Array.from(tasks, () => nextBelow(random, 90));
      for (const column of new DayPricer(dayRules(p, 0)).price(tasks, dual, { floor: 0 })) {
        const byItem = new Map(rows.map((day) => [day.item, day]));
        const halves = [1, 2].map((n) => setCost(p, byItem, column.items, n));
        expect(halves.some((cost) => Math.abs(cost - column.cost) < 1e-6)).toBe(true);
      }
    }
  });
});

/** Every subset and every split into morning and afternoon, judged by the independent checker with only these tasks on that day. */
function bestByTrying(
  p: ReturnType<typeof compile>,
  tasks: readonly DayItem[],
  at: { dual: Float64Array; day: number; rows: readonly PricedRow[] },
): number {
  const { instance } = p;
  const cap = instance.townships[0]!.cap;
  const lone = {
    ...instance,
    leave: [],
    meetings: [],
    cost: { ...instance.cost, drop: 0, dropStat: 0, capExcess: 0, weekExcess: 0 },
  };
  lone.departments = instance.departments.map((k) => ({ ...k, teams: 99 }));
  lone.tasks = tasks.map(({ task: i }) => ({
    ...instance.tasks[i]!,
    a: 0,
    b: instance.D - 1,
    statutory: true,
    dur: Math.min(2, instance.tasks[i]!.dur),
    reuseSrc: -1,
  }));
  lone.townships = instance.townships.map((t) => ({ ...t, cap, blackout: t.blackout.map(() => 0) }));
  let best = 0;
  for (let code = 0; code < 3 ** tasks.length; code++) {
    const plan = emptyPlan(lone);
    let worth = 0;
    const taken: number[] = [];
    for (let n = 0, rest = code; n < tasks.length; n++, rest = Math.floor(rest / 3)) {
      const choice = rest % 3;
      if (choice === 0) continue;
      plan.mode[n] = 1;
      plan.day[n] = at.day;
      plan.half[n] = choice - 1;
      worth += at.dual[n]!;
      taken.push(tasks[n]!.item);
    }
    for (const { row, price } of at.rows) worth -= price * countsIn(row, taken);
    const checked = check(lone, plan);
    if (checked.ok) best = Math.max(best, worth - checked.cost);
  }
  return best;
}
