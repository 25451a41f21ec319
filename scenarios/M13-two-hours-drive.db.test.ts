import { plan } from '@songbang/engine/planning/plan.ts';
import { meeting, smallCounty } from '@songbang/engine/planning/testing/small-county.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type County, testCounty } from '../server/test/county.ts';
import { admit } from '../server/test/walk.ts';
import { check, getJson, kitOf, notice, requestsOfCase, URGENT } from './test/steps.ts';
import { theYear } from './test/the-year.ts';

type Week = {
  engagements: { id: string; requestId: string; travelMinutes: number; video: boolean }[];
  clashes: { kind: string; engagementIds: string[] }[];
};

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterAll(() => county.close());

const gathering = (topic: string, day: string, from: string, to: string, where = '在县会议中心'): string =>
  notice(`关于召开${topic}工作会议的通知`, `定于${day}${from}至${to}${where}召开会议,请各乡镇分管负责同志参加。`);

/** The clashes of these requests on the week of a day. */
const clashesOf = async (day: string, requests: { id: string }[]): Promise<string[]> => {
  const week = await getJson<Week>(await county.as('clerk'), `/api/week?from=${day}`);
  const own = week.engagements.filter((one) => requests.some((request) => request.id === one.requestId));
  return week.clashes
    .filter((clash) => own.some((one) => clash.engagementIds.includes(one.id)))
    .map((clash) => clash.kind);
};

describe('M13 开车近两个小时到县城，会议半小时就结束: two hours each way for a half-hour meeting', () => {
  it('prices the road: of the source’s own meeting, four parts in five are driving', async () => {
    const year = await theYear();
    const [request] = await requestsOfCase(year, 'half-hour-meeting');
    const mosha = request!.price.byTarget.find((one) => one.unitId === year.mosha)!;
    const [read, meetingLine] = request!.price.basis;
    const facts = meetingLine!.facts as Record<string, number>;
    const road = 2 * (110 / 60);
    expect(facts['meetingHours']).toBe(0.5);
    const own = facts['attendees']! * (road + facts['meetingHours']!) + facts['prepHours']!;
    expect(mosha.personHours).toBeCloseTo(own + read!.hours / 12, 1);
    expect(road / own).toBeGreaterThan(0.75);
  });

  it('takes the road from the matrix: the same meeting costs each town its own distance', async () => {
    const { townships } = await kitOf(county);
    const { price } = await check(county, gathering('森林防火', '2026年12月8日', '9:00', '9:30'));
    const near = price.byTarget.find((one) => one.name === '桂山街道')!.personHours;
    for (const town of townships)
      expect(price.byTarget.find((one) => one.unitId === town.unitId)!.personHours - near).toBeCloseTo(
        2 * town.travelHours,
        1,
      );
    expect(new Set(townships.map((town) => town.travelHours)).size).toBeGreaterThan(9);
  });

  it('adds up the year on the road from the meetings themselves', async () => {
    const year = await theYear();
    const { account } = await getJson<{ account: { roadHours: number } }>(await year.as('clerk'), '/api/year-account');
    const { rows } = await year.database.pool.query<{ hours: number }>(
      `select sum(2 * travel_minutes / 60.0)::float8 as hours from engagement
         join delivery on delivery.region = engagement.region and delivery.id = engagement.delivery_id and delivery.state <> 'recalled'
        where engagement.unit_id = $1 and not video and engagement.state = 'planned' and arrived_at < '2026-11-23T00:00+08'`,
      [year.mosha],
    );
    expect(account.roadHours).toBeGreaterThan(1_000);
    expect(account.roadHours).toBeCloseTo(rows[0]!.hours, 0);
  });

  it('lets two meetings at the county seat share one drive, and says when a drive runs into another meeting', async () => {
    const sameTrip = [
      await admit(county, gathering('秋种', '2026年12月8日', '9:00', '10:00'), URGENT),
      await admit(county, gathering('水利', '2026年12月8日', '10:30', '11:30'), URGENT),
    ];
    expect(await clashesOf('2026-12-08', sameTrip)).not.toContain('travel');
    const tooClose = [
      await admit(county, gathering('档案', '2026年12月10日', '9:00', '10:00'), URGENT),
      await admit(county, gathering('统计', '2026年12月10日', '10:30', '11:30', '以视频会议形式'), URGENT),
    ];
    expect(await clashesOf('2026-12-10', tooClose)).toContain('travel');
  });

  it('plans meetings at one place on one day: one trip instead of two', () => {
    const twoMeetings = (together: boolean) =>
      smallCounty({ meetings: [meeting({ b: together ? 9 : 3 }), meeting({ a: together ? 0 : 5 })] });
    const run = { seed: 1, budget: { iterations: 4_000 } };
    const [bundled, apart] = [plan(twoMeetings(true), run), plan(twoMeetings(false), run)];
    expect([bundled.errors, apart.errors]).toEqual([[], []]);
    expect(bundled.plan.mst[0]! >> 2).toBe(bundled.plan.mst[1]! >> 2);
    expect(bundled.breakdown.counts.meetingTripHours * 2).toBe(apart.breakdown.counts.meetingTripHours);
  });
});
