import { defaultCosts } from '@songbang/engine/pricing/costs.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admit, codeOf } from '../test/walk.ts';

let county: County;
let relief: Client;
beforeAll(async () => {
  county = await testCounty();
  relief = await county.as('relief');
});
afterAll(() => county.close());

const { version: _version, ...costs } = defaultCosts;
const change = (changes: Partial<typeof costs>, baseVersion: number, reason = '县级标准成本 2026') =>
  relief.put('/api/parameters', { costs: { ...costs, ...changes }, reason, baseVersion });
const priceOf = async (id: string) => (await relief.get(`/api/requests/${id}`)).json().price;

describe('standard costs', () => {
  it('are the product’s until a county changes them', async () => {
    expect((await relief.get('/api/parameters')).json()).toMatchObject({
      version: 0,
      costs: defaultCosts,
      defaults: defaultCosts,
      history: [],
    });
  });

  it('a new version prices what comes next and leaves earlier prices as they were', async () => {
    const before = await admit(county, LIGHT_NOTICE);
    const earlier = await priceOf(before.id);
    expect((await change({ yuanPerHour: costs.yuanPerHour * 2 }, 0)).json()).toEqual({ version: 1 });
    const after = await admit(county, LIGHT_NOTICE.replace('冬季', '夏季'));
    const later = await priceOf(after.id);
    expect(later.personHours).toBe(earlier.personHours);
    expect(later.yuan).toBeGreaterThan(earlier.yuan * 1.5);
    expect([earlier.costsVersion, later.costsVersion]).toEqual(['default-2026-11', '530427-1']);
    expect(await priceOf(before.id)).toEqual(earlier);
    const { history, version } = (await relief.get('/api/parameters')).json();
    expect([version, history[0]]).toMatchObject([1, { version: 1, reason: '县级标准成本 2026', by: '县减负办经办人' }]);
  });

  it('are changed by one person at a time: who saw an older version is told', async () => {
    expect(codeOf(await change({}, 0))).toEqual([409, 'parameter.changed']);
    const both = await Promise.all([change({ formHours: 2 }, 1), change({ formHours: 3 }, 1)]);
    expect(both.map((one) => one.statusCode).sort()).toEqual([200, 409]);
    expect((await relief.get('/api/parameters')).json().version).toBe(2);
  });

  it('are changed with a basis, and to nothing absurd', async () => {
    expect(codeOf(await change({}, 2, '  '))).toEqual([422, 'parameter.reason-needed']);
    expect(codeOf(await change({ yuanPerHour: -1 }, 2))).toEqual([400, 'http.invalid']);
    expect(codeOf(await change({ score: 1 } as object, 2))).toEqual([400, 'http.invalid']);
  });
});

describe('protected time', () => {
  const period = (more: object = {}) => ({
    unitId: county.mosha,
    name: '甘蔗榨季',
    kind: 'harvest',
    from: '2026-12-07',
    to: '2026-12-11',
    half: 'am',
    weekdays: [1, 5],
    ...more,
  });
  const add = (more: object = {}) => relief.post('/api/protected-periods', period(more));
  const week = async (unitId: string) =>
    (await relief.get(`/api/week?from=2026-12-07&unitId=${unitId}`))
      .json()
      .days.flatMap((day: { date: string; protected: { name: string }[] }) =>
        day.protected.filter((one) => one.name === '甘蔗榨季').map(() => day.date),
      );

  it('of one township shows on its week and nobody else’s, until it is taken away', async () => {
    const { id } = (await add()).json();
    expect(await week(county.mosha)).toEqual(['2026-12-07', '2026-12-11']);
    expect(await week(county.gasa)).toEqual([]);
    expect((await relief.delete(`/api/protected-periods/${id}`)).statusCode).toBe(204);
    expect(await week(county.mosha)).toEqual([]);
    expect(codeOf(await relief.delete(`/api/protected-periods/${id}`))).toEqual([404, 'period.not-found']);
  });

  it('does not end before it begins, and belongs to a unit that exists', async () => {
    expect(codeOf(await add({ from: '2026-12-12' }))).toEqual([422, 'period.dates']);
    expect(codeOf(await add({ unitId: '00000000-0000-7000-8000-000000000000' }))).toEqual([422, 'period.unknown-unit']);
    expect(codeOf(await add({ kind: 'holiday' }))).toEqual([400, 'http.invalid']);
  });

  it('is listed with the calendar years that are published', async () => {
    const { calendarYears, protectedPeriods } = (await relief.get('/api/parameters')).json();
    const years = calendarYears.map((one: { year: number }) => one.year);
    expect(years).toContain(2026);
    expect(years).not.toContain(2027);
    expect(protectedPeriods.map((one: { name: string }) => one.name)).toContain('居民接待半天');
  });
});
