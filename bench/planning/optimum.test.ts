import { boundPart, boundParts, boundProblem, sumBound } from '@songbang/engine/planning/bound/bound.ts';
import { compile } from '@songbang/engine/planning/compile.ts';
import { proveMonth } from '@songbang/engine/planning/exact/prove-month.ts';
import type { Instance } from '@songbang/engine/planning/instance.ts';
import { plan } from '@songbang/engine/planning/plan.ts';
import { createRandom, nextBelow } from '@songbang/engine/planning/random.ts';
import { generateInstance, TOWN_MONTH } from '@songbang/engine/planning/testing/generate.ts';
import { smallCounty, task } from '@songbang/engine/planning/testing/small-county.ts';
import { loadHighsSolver } from '@songbang/server/planning/highs-solver.ts';
import { describe, expect, it } from 'vitest';
import { solveCompact } from './compact-model.ts';

const FORTNIGHT = { ...TOWN_MONTH, requests: 9, meetings: 4, toDay: '2026-04-17' };

async function boundOf(instance: Instance) {
  const solver = await loadHighsSolver();
  const b = boundProblem(compile(instance));
  return sumBound(
    b,
    boundParts(b.problem).map((part) => boundPart(b, part, solver)),
  )!;
}

/** One visit-day a month, half-days kept, cheap ways out: prices between which an optimum has to weigh. */
function tight(instance: Instance): Instance {
  Object.assign(instance.townships[0]!, { cap: 1, Q: 2, N: 8, kept: [4, 9, 10, 11, 17] });
  Object.assign(instance.cost, { weekFree: 1, capExcess: 25, drop: 60, mDrop: 12 });
  for (const meeting of instance.meetings)
    meeting.att = [...new Set([...meeting.att, instance.townships[0]!.persons[0]!])];
  return instance;
}

/** Three weeks of one township with few people, many two-day visits and data to reuse, at prices between which an optimum has to weigh. */
function crowded(seed: number): Instance {
  const random = createRandom(seed * 104_729);
  const size = { ...FORTNIGHT, departments: 2 + nextBelow(random, 5), requests: 6 + nextBelow(random, 6) };
  const instance = generateInstance({ ...size, meetings: nextBelow(random, 4) }, seed);
  const [town] = instance.townships;
  Object.assign(town!, { cap: 1 + nextBelow(random, 4), Q: 1 + nextBelow(random, 3), N: 6 + nextBelow(random, 8) });
  town!.kept = Array.from({ length: 2 * instance.D }, (_, slot) => slot).filter(() => nextBelow(random, 6) === 0);
  Object.assign(instance.cost, {
    weekFree: 1 + nextBelow(random, 2),
    capExcess: [20, 60, 400][nextBelow(random, 3)],
    drop: [60, 120, 300][nextBelow(random, 3)],
  });
  for (const [i, t] of instance.tasks.entries()) {
    t.persons = t.persons.slice(0, 1 + nextBelow(random, 2));
    if (nextBelow(random, 4) === 0) t.dur = 4;
    if (i > 0 && nextBelow(random, 5) === 0) t.reuseSrc = nextBelow(random, i);
    t.joint ||= nextBelow(random, 2) === 0;
  }
  for (const department of instance.departments) department.teams = 3;
  return instance;
}

describe('a small month', () => {
  it('is planned at the proven optimum of an independent integer program, and the bound never exceeds it', async () => {
    const solver = await loadHighsSolver();
    for (const seed of [1, 2, 3]) {
      const instance = generateInstance(FORTNIGHT, seed);
      const optimum = solveCompact(instance, solver, 60);
      const found = plan(instance, { seed: 1, budget: { iterations: 20_000 } });
      expect(found.errors).toEqual([]);
      expect(optimum!.proved).toBe(true);
      expect(found.cost, `seed ${seed}`).toBeCloseTo(optimum!.cost, 4);
      const bound = await boundOf(instance);
      expect(bound.converged).toBe(true);
      expect(bound.value).toBeLessThanOrEqual(optimum!.cost + 1e-4);
      expect(bound.value).toBeGreaterThan(bound.fixed);
    }
  }, 120_000);

  it('is proved to cost by complete search what the integer program says, at other prices and limits too', async () => {
    const solver = await loadHighsSolver();
    for (const seed of [4, 5, 6, 7]) {
      for (const instance of [generateInstance(FORTNIGHT, seed), tight(generateInstance(FORTNIGHT, seed))]) {
        const optimum = solveCompact(instance, solver, 60);
        expect(optimum!.proved).toBe(true);
        const proof = proveMonth(compile(instance), { cost: Number.MAX_SAFE_INTEGER }, () => false)!;
        expect(proof.proved).toBe(true);
        expect(proof.cost, `seed ${seed}`).toBeCloseTo(optimum!.cost, 4);
      }
    }
  }, 120_000);

  it('costs no less than the bound, whatever is crowded, kept, capped or dear: two hundred months proved by complete search', async () => {
    const solver = await loadHighsSolver();
    let met = 0;
    let proved = 0;
    for (let seed = 1; proved < 200 && seed <= 400; seed++) {
      const instance = crowded(seed);
      const p = compile(instance);
      const proof = proveMonth(p, { cost: Number.MAX_SAFE_INTEGER }, () => false);
      if (!proof?.proved) continue;
      proved++;
      const b = boundProblem(p);
      const bound = sumBound(
        b,
        boundParts(p).map((part) =>
          boundPart(b, part, solver, seed % 2 === 0 && proof.plan ? { plan: proof.plan } : {}),
        ),
      )!;
      expect(bound.converged, `seed ${seed}`).toBe(true);
      expect(bound.value, `seed ${seed}`).toBeLessThanOrEqual(proof.cost + 1e-6);
      if (bound.value > proof.cost - 1e-6) met++;
    }
    expect(proved).toBe(200);
    // Tight enough to be the optimum itself in many months.
    expect(met).toBeGreaterThan(40);
  }, 240_000);

  it('costs no less than the bound where two townships want the only team of each department and one person is in most of it', async () => {
    const solver = await loadHighsSolver();
    const size = { ...FORTNIGHT, townships: 2, departments: 3, requests: 10, meetings: 3, toDay: '2026-04-10' };
    for (const seed of [1, 2, 3, 4]) {
      const instance = generateInstance(size, seed);
      for (const department of instance.departments) department.teams = 1;
      for (const t of instance.townships) t.cap = 4;
      for (const t of instance.tasks) t.persons = [instance.townships[t.town]!.persons[0]!];
      // Data may come from another township too.
      for (const town of [0, 1])
        instance.tasks.find((t) => t.town === town)!.reuseSrc = instance.tasks.findLastIndex((t) => t.town !== town);
      const optimum = solveCompact(instance, solver, 60);
      expect(optimum!.proved).toBe(true);
      const bound = await boundOf(instance);
      expect(bound.converged).toBe(true);
      expect(bound.value, `seed ${seed}`).toBeLessThanOrEqual(optimum!.cost + 1e-4);
    }
  }, 120_000);

  it('costs no less than the bound where teams have too few days, and the bound says that some visits are not made', async () => {
    const solver = await loadHighsSolver();
    const size = { ...FORTNIGHT, townships: 2, departments: 3, requests: 14, meetings: 0, toDay: '2026-04-10' };
    let raised = 0;
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const random = createRandom(seed);
      const instance = generateInstance(size, seed);
      for (const department of instance.departments) department.teams = 1;
      for (const t of instance.tasks) {
        t.a = nextBelow(random, 2);
        t.b = t.a + nextBelow(random, 2);
        t.dur = t.b > t.a && nextBelow(random, 3) === 0 ? 4 : 1 + nextBelow(random, 2);
        t.video = nextBelow(random, 5) === 0;
        t.statutory = nextBelow(random, 3) === 0;
      }
      const optimum = solveCompact(instance, solver, 60);
      expect(optimum!.proved).toBe(true);
      const bound = await boundOf(instance);
      expect(bound.converged).toBe(true);
      expect(bound.value, `seed ${seed}`).toBeLessThanOrEqual(optimum!.cost + 1e-4);
      const b = boundProblem(compile(instance));
      const plain = { ...b, problem: compile(instance), teamPrices: [], refund: 0 };
      const without = sumBound(
        plain,
        boundParts(plain.problem).map((part) => boundPart(plain, part, solver)),
      )!;
      if (bound.value > without.value + 100) raised++;
    }
    expect(raised).toBeGreaterThan(2);
  }, 120_000);

  it('costs no less than the bound where meetings have too few days, and the bound says that some are not held', async () => {
    const solver = await loadHighsSolver();
    let unheld = 0;
    for (const seed of [1, 2, 3, 4]) {
      const random = createRandom(seed);
      const instance = generateInstance({ ...FORTNIGHT, requests: 4, meetings: 6 }, seed);
      for (const meeting of instance.meetings) {
        meeting.a = nextBelow(random, 2);
        meeting.b = 1;
        meeting.dur = [1, 2, 4][nextBelow(random, 3)]!;
        meeting.att = [instance.townships[0]!.persons[nextBelow(random, 2)]!];
      }
      const optimum = solveCompact(instance, solver, 60);
      expect(optimum!.proved).toBe(true);
      const bound = await boundOf(instance);
      expect(bound.value, `seed ${seed}`).toBeLessThanOrEqual(optimum!.cost + 1e-4);
      const many = Math.floor(optimum!.cost / instance.cost.mDrop);
      expect(bound.value, `seed ${seed}`).toBeGreaterThanOrEqual(many * instance.cost.mDrop);
      unheld += many;
    }
    expect(unheld).toBeGreaterThan(2);
  }, 120_000);

  it('takes each day for one visit only: the bound leaves out a visit that must be alone where another has the day', async () => {
    const solver = await loadHighsSolver();
    const alone = task({ a: 3, b: 3, joint: false, dur: 2 });
    const wide = [alone, { ...alone, dept: 1, persons: [1] }, task({ a: 2, b: 4, sec: 1, persons: [2] })];
    for (const tasks of [wide, [...wide, task({ a: 4, b: 4, joint: false, persons: [1] })]]) {
      const instance = smallCounty({ tasks });
      const optimum = solveCompact(instance, solver, 60);
      expect(optimum!.proved).toBe(true);
      expect(optimum!.cost).toBeGreaterThan(instance.cost.drop);
      expect((await boundOf(instance)).value).toBeCloseTo(optimum!.cost, 4);
    }
  });
});
