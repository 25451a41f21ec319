import { describe, expect, it } from 'vitest';
import { check } from '../check.ts';
import { compile } from '../compile.ts';
import type { Instance } from '../instance.ts';
import { plan } from '../plan.ts';
import { generateInstance, TOWN_MONTH, withoutTask } from '../testing/generate.ts';
import { randomSmallInstance } from '../testing/random-instance.ts';
import { smallCounty, task } from '../testing/small-county.ts';
import { proveMonth } from './prove-month.ts';

const UNKNOWN = { cost: Number.MAX_SAFE_INTEGER };
const prove = (instance: Instance, known = UNKNOWN) => proveMonth(compile(instance), known, () => false)!;

describe('the complete search over a month of one township', () => {
  it('ends with a plan that keeps every rule, costs its bound, and that no other search beats', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const instance = generateInstance(TOWN_MONTH, seed);
      const found = plan(instance, { seed: 1, budget: { iterations: 4000 } });
      const proof = prove(instance, found);
      expect(proof.proved, `seed ${seed}`).toBe(true);
      expect(proof.bound).toBeCloseTo(proof.cost, 6);
      expect(proof.cost).toBeLessThanOrEqual(found.cost);
      if (proof.plan) expect(check(instance, proof.plan)).toMatchObject({ ok: true, cost: proof.cost });
      else expect(proof.cost).toBe(found.cost);
    }
  }, 60_000);

  it('finds the best plan by itself, from crowded weeks too, where the search only confirms it', () => {
    let looked = 0;
    for (let seed = 1; looked < 12; seed++) {
      const instance = randomSmallInstance(seed);
      if (instance.townships.length > 1 || instance.tasks.length > 20 || instance.D > 31) continue;
      looked++;
      const proof = prove(instance);
      const found = plan(instance, { seed: 1, budget: { iterations: 10_000 } });
      expect(proof.proved, `seed ${seed}`).toBe(true);
      expect(check(instance, proof.plan!)).toMatchObject({ ok: true, cost: proof.cost });
      expect(found.cost, `seed ${seed}`).toBeGreaterThanOrEqual(proof.bound - 1e-6);
    }
  }, 60_000);

  it('never gets dearer when a request is withdrawn whose data nobody reuses', () => {
    const instance = generateInstance({ ...TOWN_MONTH, requests: 12, meetings: 5 }, 2);
    const { cost } = prove(instance);
    const sources = new Set(instance.tasks.map((t) => t.reuseSrc));
    for (let i = 0; i < instance.tasks.length; i++)
      if (!sources.has(i)) expect(prove(withoutTask(instance, i)).cost).toBeLessThanOrEqual(cost + 1e-6);
  }, 60_000);

  it('knows what a month costs in which one visit takes all', () => {
    const together = smallCounty({ tasks: [task({}), task({ persons: [1], dept: 1 })] });
    together.townships.pop();
    together.persons.forEach((person) => {
      person.town = 0;
    });
    // A day 40, a half-day 8, two trips of 2, two counterparts of 4.
    expect(prove(together).cost).toBe(60);
    together.tasks[1]!.joint = false;
    expect(prove(together).cost).toBe(2 * 54);
  });

  it('claims no more than it proved when it is stopped', () => {
    const instance = generateInstance(TOWN_MONTH, 24);
    const { cost } = prove(instance);
    for (const most of [0, 1, 4, 12]) {
      let steps = 0;
      const stopped = proveMonth(compile(instance), UNKNOWN, () => ++steps > most)!;
      expect(stopped.proved).toBe(false);
      expect(stopped.bound).toBeLessThanOrEqual(cost + 1e-6);
    }
  });

  it('leaves counties and years to the other bound', () => {
    const county = generateInstance({ ...TOWN_MONTH, townships: 2 }, 1);
    const year = generateInstance({ ...TOWN_MONTH, toDay: '2026-09-30' }, 1);
    for (const instance of [county, year]) expect(proveMonth(compile(instance), UNKNOWN, () => false)).toBeNull();
  });
});
