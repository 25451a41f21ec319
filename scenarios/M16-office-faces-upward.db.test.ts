import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type County, LIGHT_NOTICE, testCounty } from '../server/test/county.ts';
import { planListening, takeMatter } from '../server/test/residents.ts';
import { admit, registerStray } from '../server/test/walk.ts';
import { getJson } from './test/steps.ts';

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterEach(() => county.clock.set('2026-11-23T09:00'));
afterAll(() => county.close());

type Town = {
  unitId: string;
  name: string;
  share: { numerator: number; denominator: number; value: number | null };
  matters: number;
  kinds: { kind: string; matters: number; hours: number }[];
  listening: { visits: number; hours: number };
  superiors: { hours: number; requests: number };
};
type Account = {
  towns: Town[];
  reserved: { halfDays: number; taken: number } | null;
  coverage: { registered: number; seen: number };
  notSeen: string[];
};
const account = async (person: 'relief' | 'clerk' | 'sibling' | 'auditor', query = ''): Promise<Account> =>
  getJson(await county.as(person), `/api/residents-share${query}`);
const answer = async (id: string): Promise<void> => {
  await (await county.as('clerk')).post(`/api/matters/${id}/state`, { event: 'answer', words: '已上门办好' });
};

describe('M16 疏于群众工作，形成奉上衙门: residents are neglected, the office faces upward', () => {
  it('has no share to show before anything was counted', async () => {
    const { towns } = await account('clerk');
    expect(towns.map((town) => town.share)).toEqual([{ numerator: 0, denominator: 0, value: null }]);
  });

  it('sets hours for residents against hours for superiors from entries that exist anyway, both sums shown', async () => {
    await admit(county, LIGHT_NOTICE, { targetUnitIds: [county.mosha] });
    for (const kind of ['advice', 'dispute', 'dispute']) await answer((await takeMatter(county, '地界', kind)).id);
    const [town] = (await account('clerk')).towns;
    expect(town!.kinds).toEqual([
      { kind: 'advice', matters: 1, hours: 0.5 },
      { kind: 'dispute', matters: 2, hours: 12 },
    ]);
    const ledger = await getJson<{ total: { hours: number } }>(await county.as('clerk'), '/api/ledger');
    expect(town!.superiors).toEqual({ hours: ledger.total.hours, requests: 1 });
    expect(town!.share.numerator).toBe(12.5);
    expect(town!.share.denominator).toBeCloseTo(12.5 + ledger.total.hours, 2);
    expect(town!.share.value).toBeCloseTo(town!.share.numerator / town!.share.denominator, 9);
  });

  it('counts a matter when it is answered, not when it is written down', async () => {
    const before = (await account('clerk')).towns[0]!;
    const { id } = await takeMatter(county, '还没有人去', 'facility');
    expect((await account('clerk')).towns[0]!.matters).toBe(before.matters);
    await answer(id);
    expect((await account('clerk')).towns[0]!.matters).toBe(before.matters + 1);
    expect((await account('clerk', '?from=2026-11-01&to=2026-11-22')).towns[0]!.matters).toBe(0);
  });

  it('counts who came to listen for the residents, and who came to inspect for the superiors', async () => {
    const { id } = await planListening(county);
    const listening = async () => (await account('clerk')).towns[0]!.listening;
    expect(await listening()).toEqual({ visits: 0, hours: 0 });
    county.clock.set('2026-11-25T17:00');
    await (await county.as('dept')).post(`/api/listening/${id}/state`, { state: 'held', heard: '灌溉缺水' });
    expect(await listening()).toEqual({ visits: 1, hours: 1.5 });
  });

  it('uses the county’s own standard times, dated: what was taken before keeps the time it was taken with', async () => {
    const relief = await county.as('relief');
    const { costs, version } = await getJson<{ costs: Record<string, unknown>; version: number }>(
      relief,
      '/api/parameters',
    );
    const { version: _label, ...numbers } = costs;
    const dearer = { costs: { ...numbers, matterAdviceHours: 2 }, reason: '2026 年实测', baseVersion: version };
    expect((await relief.put('/api/parameters', dearer)).statusCode).toBe(200);
    await answer((await takeMatter(county, '问补贴', 'advice')).id);
    const [town] = (await account('clerk')).towns;
    expect(town!.kinds.find((line) => line.kind === 'advice')).toEqual({ kind: 'advice', matters: 2, hours: 2.5 });
  });

  it('says what it does not see, and how much of what came was registered', async () => {
    await registerStray(county, LIGHT_NOTICE.replace('冬季', '又一轮'));
    const { notSeen, coverage, reserved } = await account('clerk', '?from=2026-11-01&to=2026-11-30');
    expect(notSeen).toEqual(['counter-talk', 'unregistered-requests', 'own-key-work', 'travel-in-town']);
    expect(coverage.seen).toBeGreaterThan(coverage.registered);
    // Five Mondays of November, each with a residents' morning.
    expect(reserved).toEqual({ halfDays: 5, taken: 0 });
  });

  it('shows a half-day kept for residents as taken when something was put into it all the same', async () => {
    const urgent = { emergency: { declared: true, basis: '县防汛应急预案' }, targetUnitIds: [county.mosha] };
    const text = LIGHT_NOTICE.replace(
      '为做好',
      '定于2026年11月30日9:00至10:30在县会议中心召开会议,请分管负责同志参加。为做好',
    );
    await admit(county, text, urgent);
    const { reserved } = await account('clerk', '?from=2026-11-01&to=2026-11-30');
    expect(reserved).toEqual({ halfDays: 5, taken: 1 });
  });

  it('is shown per township in the order of their codes to the county, the own line to each township', async () => {
    const all = (await account('relief')).towns;
    const { rows } = await county.database.pool.query<{ id: string }>(
      `select id from unit where region = '530427' and level = 'township' order by place_code`,
    );
    expect(all.map((town) => town.unitId)).toEqual(rows.map((row) => row.id));
    expect((await account('sibling')).towns.map((town) => town.name)).toEqual(['戛洒镇']);
    expect((await account('auditor', `?unitId=${county.mosha}`)).towns.map((town) => town.name)).toEqual(['漠沙镇']);
  });
});
