import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type County, freshKey, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { addAccount, admit, admitToDesk, codeOf } from '../test/walk.ts';

let county: County;
beforeAll(async () => {
  county = await testCounty('2026-10-30T09:00');
  await admit(county, LIGHT_NOTICE, { targetUnitIds: [county.mosha] });
  county.clock.set('2026-11-23T09:00');
  await admit(county, LIGHT_NOTICE.replace('冬季', '春季'));
  const stranger = await addAccount(county, { login: 'stranger', role: 'department-clerk', unit: '县教体局' });
  const text = [
    '关于确认乡村学校运动场开放时间的函',
    '各乡镇人民政府(街道办事处):',
    '经县人民政府同意，乡村学校运动场周末向群众开放。请于12月9日17:00前告知本乡镇开放时间(联系电话:0877-7010000)。',
    '新平彝族傣族自治县教育体育局',
    '2026年11月23日',
  ].join('\n');
  const own = await stranger.post('/api/requests', { text, targetUnitIds: [county.mosha, county.gasa] }, freshKey());
  expect(own.json().state).toBe('numbered');
});
afterEach(() => county.clock.set('2026-11-23T09:00'));
afterAll(() => county.close());

type Ledger = {
  total: { hours: number; yuan: number; requests: number; units: number; issuers: number };
  rows: { key: string; label: string; hours: number; requests: number }[];
};
const ledger = async (person: 'relief' | 'dept' | 'clerk' | 'sibling', query = ''): Promise<Ledger> =>
  (await (await county.as(person)).get(`/api/ledger?from=2026-10-01${query}`)).json();

describe('the ledger of hours', () => {
  it('adds up the same whichever way it is cut', async () => {
    const whole = (await ledger('relief')).total;
    expect(whole).toMatchObject({ requests: 3, units: 2, issuers: 2 });
    for (const by of ['issuer', 'level', 'kind', 'unit']) {
      const { rows, total } = await ledger('relief', `&by=${by}`);
      expect(total).toEqual(whole);
      expect([by, rows.reduce((sum, row) => sum + row.hours, 0)]).toEqual([by, expect.closeTo(whole.hours, 2)]);
    }
  });

  it('shows a township what it bears, a department what it causes, the county everything', async () => {
    const [all, mosha, gasa, dept] = [
      await ledger('relief'),
      await ledger('clerk'),
      await ledger('sibling'),
      await ledger('dept'),
    ];
    expect(mosha.total.hours + gasa.total.hours).toBeCloseTo(all.total.hours, 2);
    expect([mosha.total.requests, gasa.total.requests, dept.total.requests]).toEqual([3, 2, 2]);
    expect(dept.rows.map((row) => row.label)).toEqual(['新平彝族傣族自治县应急管理局']);
    expect(mosha.rows.map((row) => row.label).sort()).toEqual([
      '新平彝族傣族自治县应急管理局',
      '新平彝族傣族自治县教育体育局',
    ]);
  });

  it('counts both ends of its dates', async () => {
    const requests = async (range: string) =>
      (await (await county.as('clerk')).get(`/api/ledger?${range}`)).json().total.requests;
    expect(await requests('from=2026-10-30&to=2026-10-30')).toBe(1);
    expect(await requests('from=2026-10-31&to=2026-11-22')).toBe(0);
    expect(await requests('from=2026-11-23&to=2026-11-23')).toBe(2);
    expect(codeOf(await (await county.as('clerk')).get('/api/ledger?by=person'))).toEqual([400, 'http.invalid']);
  });

  it('books a taken-back request out on the day it was taken back, and leaves the past as it was', async () => {
    const { id, version } = await admitToDesk(county, LIGHT_NOTICE.replace('冬季', '撤回'));
    const hours = async (range: string) =>
      (await (await county.as('clerk')).get(`/api/ledger?${range}`)).json().total.hours as number;
    const before = await hours('from=2026-11-23&to=2026-11-23');
    county.clock.set('2026-11-24T09:00');
    await (await county.as('dept')).post(`/api/requests/${id}/withdrawal`, { reason: '重复', version });
    expect(await hours('from=2026-11-23&to=2026-11-23')).toBe(before);
    expect(await hours('from=2026-11-24&to=2026-11-24')).toBeLessThan(0);
  });
});
