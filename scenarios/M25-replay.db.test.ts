import { type PastRequest, simulate } from '@songbang/engine/ledger/simulate.ts';
import { parametersOn } from '@songbang/engine/rules/parameters.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { County } from '../server/test/county.ts';
import { type Detail, getJson, type Kit, kitOf } from './test/steps.ts';
import { theYear, YEAR } from './test/the-year.ts';

type Simulated = {
  before: { hours: number };
  after: { hours: number };
  saved: { numerator: number };
  touched: { denominator: number };
  byIssuer: { issuer: string }[];
};

let county: County;
let kit: Kit;
let year: PastRequest[];
let hours: number;
beforeAll(async () => {
  county = await theYear();
  kit = await kitOf(county);
  const { rows } = await county.database.pool.query<{
    id: string;
    issuer: string;
    reading: Detail['reading'];
    towns: string[];
    hours: number;
  }>(
    `select id, issuer_name as issuer, reading, hours::float8 as hours,
            (select array_agg(unit_id::text) from request_target where (region, request_id) = (request.region, request.id)) as towns
       from request`,
  );
  hours = rows.reduce((sum, row) => sum + row.hours, 0);
  year = rows.map(({ id, issuer, reading, towns }) => {
    const targets = kit.townships.filter((town) => towns.includes(town.unitId));
    return { requestId: id, issuer, input: { reading, targets, costs: kit.costs } };
  });
});

describe('M25 精准决策、精准督导、精准落实: what a rule would save is known before it is decided', () => {
  it('replays the year as it was to the hour: the simulation starts from what was booked', () => {
    const asItWas = simulate(year, []);
    expect(year.length).toBeGreaterThan(3_000);
    expect(asItWas.before.hours).toBeCloseTo(hours, 0);
    expect(asItWas.after).toEqual(asItWas.before);
    expect(asItWas.saved.value).toBe(0);
  });

  it('says what “every meeting that can be by video” would have saved: the road, no more and no less', () => {
    const byVideo = simulate(year, ['video']);
    const road = year.reduce(
      (sum, { input }) =>
        sum +
        input.reading.meetings.filter((one) => !one.video && one.kind !== 'checkin').length *
          input.targets.reduce((hours, town) => hours + 2 * town.travelHours, 0),
      0,
    );
    expect(road).toBeGreaterThan(5_000);
    expect(byVideo.saved.numerator / road).toBeCloseTo(1, 1);
    expect(byVideo.saved.numerator).toBeCloseTo(byVideo.before.hours - byVideo.after.hours, 1);
    expect(byVideo.touched.denominator).toBe(year.length);
  });

  it('shows where the saving would come from, sender by sender, and the parts make the whole', () => {
    const { byIssuer, before, after } = simulate(year, ['sample']);
    expect(byIssuer.reduce((sum, one) => sum + one.after.hours, 0)).toBeCloseTo(after.hours, 0);
    expect(byIssuer.reduce((sum, one) => sum + one.requests, 0)).toBe(year.length);
    const saved = byIssuer.map((one) => one.before.hours - one.after.hours);
    expect(saved[0]).toBeGreaterThan(0);
    for (const [nth, value] of saved.slice(1).entries()) expect(value).toBeLessThanOrEqual(saved[nth]! + 0.01);
    expect(after.hours).toBeLessThan(before.hours);
  });

  it('two rules together save no less than the better and no more than both', () => {
    const [video, once, both] = [
      simulate(year, ['video']),
      simulate(year, ['once']),
      simulate(year, ['video', 'once']),
    ];
    const [a, b, ab] = [video, once, both].map((one) => one.saved.numerator) as [number, number, number];
    expect(ab).toBeGreaterThanOrEqual(Math.max(a, b));
    expect(ab).toBeLessThanOrEqual(a + b + 0.1);
  });

  it('answers the county office on its ledger, for any span it asks of, and a department for its own requests', async () => {
    const of = async (login: 'relief' | 'dept') =>
      getJson<Simulated>(await county.as(login), `/api/planning/simulation?${YEAR}&ways=video,once`);
    const [all, own] = [await of('relief'), await of('dept')];
    expect(all.saved.numerator).toBeCloseTo(all.before.hours - all.after.hours, 1);
    expect(all.saved.numerator).toBeGreaterThan(5_000);
    expect(own.touched.denominator).toBeLessThan(all.touched.denominator);
    expect(own.byIssuer.map((one) => one.issuer)).toEqual(['新平彝族傣族自治县应急管理局']);
  });

  it('and asks under a local limit before it is in force', () => {
    const own = { key: 'docCharsTask', value: 3_000, from: '2027-01-01', region: '530427', basis: '试行' } as const;
    const limit = (day: string) => parametersOn(day, '530427', [own]).values.docCharsTask;
    expect([limit('2026-11-23'), limit('2027-01-01')]).toEqual([4_000, 3_000]);
  });
});
