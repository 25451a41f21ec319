import { check as checkPlan } from '@songbang/engine/planning/check.ts';
import { emptyPlan } from '@songbang/engine/planning/instance.ts';
import { plan } from '@songbang/engine/planning/plan.ts';
import { meeting, smallCounty, task } from '@songbang/engine/planning/testing/small-county.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type County, testCounty } from '../server/test/county.ts';
import { check, findingOf, getJson, kitOf, notice, requestsOfCase, withFix } from './test/steps.ts';
import { theYear } from './test/the-year.ts';

type Week = {
  engagements: { id: string; kind: string; title: string; startsAt: string }[];
  clashes: { kind: string; engagementIds: string[] }[];
};

const VISIT = notice(
  '关于开展森林防火责任落实情况检查的通知',
  '定于2026年12月3日上午到漠沙镇检查森林防火责任落实情况,请镇长全程陪同。',
);
let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterAll(() => county.close());

const escortLine = async () =>
  (await check(county, VISIT, { targets: [county.mosha] })).price.basis.find((line) => line.code === 'inspection')!;

describe('M05 每次检查都得有领导陪同: every visit needs a leader to accompany it', () => {
  it('counts the escorts’ hours in the price of a visit, term by term', async () => {
    const line = await escortLine();
    const { escorts, halfDays, hoursPerHalfDay, prepHours } = line.facts as Record<string, number>;
    expect(escorts! * halfDays! * hoursPerHalfDay!).toBeGreaterThan(0);
    expect(line.hours).toBeCloseTo(escorts! * halfDays! * hoursPerHalfDay! + prepHours!, 2);
  });

  it('and without escorts only the preparation is left: what the habit costs can be seen', async () => {
    const before = await escortLine();
    const { version, ...costs } = (await kitOf(county)).costs;
    const relief = await county.as('relief');
    const { version: baseVersion } = await getJson<{ version: number }>(relief, '/api/parameters');
    const change = { costs: { ...costs, inspectionEscorts: 0 }, reason: '不陪同', baseVersion };
    expect((await relief.put('/api/parameters', change)).statusCode).toBe(200);
    const after = await escortLine();
    expect(after.hours).toBe(before.facts['prepHours']);
    expect(before.hours - after.hours).toBeGreaterThan(0);
    expect((await kitOf(county)).costs.version).not.toBe(version);
  });

  it('finds the demand for a leader’s company and offers the wording without it', async () => {
    const { review } = await check(county, VISIT, { targets: [county.mosha] });
    const found = findingOf(review, 'R-INS-04');
    expect(found?.source).toMatchObject({ title: '整治形式主义为基层减负若干规定', clause: '第三部分' });
    const mended = withFix(VISIT, found, 'replace');
    expect(mended).toContain('请业务人员全程陪同');
    expect(findingOf((await check(county, mended, { targets: [county.mosha] })).review, 'R-INS-04')).toBeUndefined();
  });

  it('shows on the week when two senders want the same deputy at the same hour', async () => {
    const year = await theYear();
    const called = await requestsOfCase(year, 'this-week');
    const week = await getJson<Week>(await year.as('leader'), '/api/week');
    const own = week.engagements.filter((one) => called.some((request) => request.reading.title === one.title));
    const overlaps = week.clashes.filter(
      (clash) => clash.kind === 'overlap' && clash.engagementIds.every((id) => own.some((one) => one.id === id)),
    );
    expect(overlaps.length).toBeGreaterThan(0);
    const fourAtOnce = await requestsOfCase(year, 'four-in-one-day');
    expect(new Set(fourAtOnce.map((request) => request.reading.inspections[0]!.start!.slice(0, 10))).size).toBe(1);
    expect(new Set(fourAtOnce.map((request) => request.issuerName)).size).toBe(4);
  });

  it('cannot put a leader in two places: a plan that does is refused, and the planner makes none', () => {
    const twice = smallCounty({
      tasks: [task({ dept: 0, persons: [0], b: 0 }), task({ dept: 1, persons: [0], b: 0 })],
      meetings: [0, 1].map((guest) => meeting({ leader: 4, att: [guest], a: 1, b: 1 })),
    });
    const sameHour = emptyPlan(twice);
    sameHour.mode = [1, 1];
    sameHour.mmode = [1, 1];
    sameHour.mst = [4, 4];
    expect(checkPlan(twice, sameHour).errors).toEqual(
      expect.arrayContaining([
        expect.stringContaining('a person in two places'),
        expect.stringContaining('a person in two meetings'),
      ]),
    );
    const made = plan(twice, { seed: 1, budget: { iterations: 2_000 } });
    expect([made.status, made.errors]).toEqual(['complete', []]);
    expect(made.plan.half[0]).not.toBe(made.plan.half[1]);
    expect(made.plan.mst[0]).not.toBe(made.plan.mst[1]);
  });
});
