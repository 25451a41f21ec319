import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateInstance, TOWN_MONTH, TOWN_YEAR } from '@songbang/engine/planning/testing/generate.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundInWorker } from './bound-in-worker.ts';
import { checkPlan, PlanInputError, runPlan } from './plan-command.ts';
import { planInWorker } from './plan-in-worker.ts';

let folder = '';
const write = async (name: string, value: unknown): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songbang-plan-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('songbang plan', () => {
  it('plans a file, ends when its plan is proved the best, and passes its own check', async () => {
    const instancePath = await write('month.json', generateInstance(TOWN_MONTH, 8));
    const found = await runPlan({ instancePath, timeLimitSeconds: 20, seed: 1 });
    expect(found.boundConverged).toBe(true);
    expect(found.bound).toBeCloseTo(found.cost, 6);
    expect(found.gap).toBeCloseTo(0, 9);
    const checked = await checkPlan(instancePath, await write('plan.json', found));
    expect(checked).toMatchObject({ ok: true, cost: found.cost });
    expect((await checkPlan(instancePath, await write('bare.json', found.plan))).ok).toBe(true);
  }, 30_000);

  it('says which word of the input is wrong', async () => {
    const broken = { ...generateInstance(TOWN_MONTH, 2), D: 3 };
    const run = async (path: string) =>
      runPlan({ instancePath: path, timeLimitSeconds: 0.1, seed: 1 }).catch((error: Error) => error);
    expect(await run(await write('broken.json', broken))).toBeInstanceOf(PlanInputError);
    expect(String(await run(await write('text.json', 'not json')))).toContain('not a JSON document');
    expect(String(await run(join(folder, 'missing.json')))).toContain('There is no file');
  });
});

describe('planning on threads', () => {
  const county = generateInstance({ ...TOWN_YEAR, townships: 4, requests: 240, meetings: 40 }, 3);

  it('gives the same feasible plan twice, from one searcher and from two', async () => {
    for (const threads of [1, 2]) {
      const run = () => planInWorker(county, { seed: 1, threads, budget: { iterations: 5000 } });
      const [first, second] = [await run(), await run()];
      expect(first.checked.errors).toEqual([]);
      expect(first.iterations).toBeGreaterThanOrEqual(threads * 5000);
      expect(first).toEqual(second);
    }
  }, 60_000);

  it('keeps the best feasible plan when it is aborted, and reports progress until then', async () => {
    const stop = new AbortController();
    let reports = 0;
    const onProgress = ({ cost }: { cost: number }) => {
      if (Number.isFinite(cost) && ++reports === 2) stop.abort();
    };
    const found = await planInWorker(county, {
      seed: 1,
      threads: 2,
      budget: { ms: 60_000 },
      signal: stop.signal,
      onProgress,
    });
    expect(found.cancelled).toBe(true);
    expect(found.checked.errors).toEqual([]);
    expect(found.checked.breakdown.counts.onSite).toBeGreaterThan(50);
  }, 60_000);

  it('breaks no rule when searchers race for the same teams', async () => {
    const scarce = { ...county, departments: county.departments.map((one) => ({ ...one, teams: 1 })) };
    for (const seed of [1, 2, 3]) {
      const found = await planInWorker(scarce, { seed, threads: 2, budget: { ms: 1200 } });
      expect(found.checked.errors).toEqual([]);
    }
  }, 60_000);

  it('stops proving at once when told to, and then claims no more than it proved', async () => {
    const stop = new AbortController();
    stop.abort();
    const bound = await boundInWorker(county, { signal: stop.signal });
    expect(bound === null || !bound.converged).toBe(true);
  }, 30_000);
});
