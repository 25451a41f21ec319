import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { plan } from './plan.ts';
import { generateInstance, TOWN_MONTH, withoutTask } from './testing/generate.ts';
import { randomSmallInstance } from './testing/random-instance.ts';

const iterations = (n: number) => ({ seed: 1, budget: { iterations: n } });

describe('a plan', () => {
  it('breaks no rule and costs what the independent checker says, on 200 crowded small instances', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const instance = randomSmallInstance(seed);
      const result = plan(instance, iterations(600));
      expect(result.errors, `seed ${seed}`).toEqual([]);
      expect(check(instance, result.plan).cost).toBe(result.cost);
    }
  }, 60_000);

  it('leaves the half-days a township keeps alone, and uses the rest of those days', () => {
    const instance = generateInstance(TOWN_MONTH, 5);
    // Mornings of odd days and afternoons of even ones: no day is open from morning to evening.
    const kept = instance.days.map((_, day) => 2 * day + (day & 1));
    instance.townships[0]!.kept = kept;
    const { plan: found, errors, cost } = plan(instance, iterations(3000));
    expect(errors).toEqual([]);
    expect(check({ ...instance, townships: generateInstance(TOWN_MONTH, 5).townships }, found).cost).toBe(cost);
    const visits = instance.tasks.flatMap((t, i) => (found.mode[i] === 1 && !t.statutory ? [{ t, i }] : []));
    expect(visits.length).toBeGreaterThan(3);
    for (const { t, i } of visits) {
      expect(t.dur).toBe(1);
      expect(kept).not.toContain(2 * found.day[i]! + found.half[i]!);
    }
  });

  it('is the same for the same seed and iterations', () => {
    const instance = generateInstance(TOWN_MONTH, 4);
    expect(plan(instance, iterations(5000))).toEqual(plan(instance, iterations(5000)));
  });

  it('gives every request exactly one fate and lists the ones nobody could serve', () => {
    const instance = randomSmallInstance(11);
    const { plan: found, unserved, breakdown } = plan(instance, iterations(3000));
    const { onSite, video, reuse } = breakdown.counts;
    expect(found.mode.length).toBe(instance.tasks.length);
    expect(onSite + video + reuse + unserved.tasks.length).toBe(instance.tasks.length);
    expect(unserved.tasks).toEqual(found.mode.flatMap((mode, i) => (mode === 0 ? [i] : [])));
  });

  it('never gets dearer when a request is withdrawn', () => {
    const instance = generateInstance({ ...TOWN_MONTH, requests: 8, meetings: 3 }, 2);
    const full = plan(instance, iterations(20_000)).cost;
    // Data others reuse are no burden: without their source those others need a visit of their own.
    const sources = new Set(instance.tasks.map((t) => t.reuseSrc));
    for (let i = 0; i < instance.tasks.length; i++)
      if (!sources.has(i)) expect(plan(withoutTask(instance, i), iterations(20_000)).cost).toBeLessThanOrEqual(full);
  }, 60_000);

  it('keeps the best feasible plan when it is cancelled', () => {
    const instance = generateInstance(TOWN_MONTH, 3);
    let polls = 0;
    const cancelled = () => ++polls > 40;
    const result = plan(instance, { ...iterations(1_000_000), cancelled });
    expect(result.status).toBe('cancelled');
    expect(result.errors).toEqual([]);
    expect(result.iterations).toBeLessThan(100_000);
  });

  it('ends as soon as its cost is proved to be the least possible', () => {
    const instance = generateInstance(TOWN_MONTH, 2);
    const full = plan(instance, iterations(20_000));
    const proved = plan(instance, { ...iterations(20_000), provenBound: () => full.cost });
    expect(proved.cost).toBe(full.cost);
    expect(proved.iterations).toBeLessThan(full.iterations);
    expect(plan(instance, { ...iterations(20_000), provenBound: () => full.cost - 1 }).iterations).toBe(
      full.iterations,
    );
  });

  it('leaves commitments before the freeze where they are and books nothing new there', () => {
    const instance = generateInstance(TOWN_MONTH, 5);
    const before = plan(instance, iterations(4000)).plan;
    const after = plan(instance, { seed: 9, budget: { iterations: 4000 }, baseline: before, frozenUntil: 10 });
    expect(after.errors).toEqual([]);
    after.plan.day.forEach((day, i) => {
      const early = (mode: number, d: number) => (mode === 1 || mode === 2) && d < 10;
      if (early(before.mode[i]!, before.day[i]!))
        expect([after.plan.mode[i], day]).toEqual([before.mode[i], before.day[i]]);
      else expect(early(after.plan.mode[i]!, day)).toBe(false);
    });
  });
});
