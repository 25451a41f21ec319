import { plan } from '@songbang/engine/planning/plan.ts';
import { smallCounty, task } from '@songbang/engine/planning/testing/small-county.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitId } from '../server/sample/load-organisation.ts';
import { type County, freshKey, testCounty } from '../server/test/county.ts';
import { askByLink, sendForm, takeMatter } from '../server/test/residents.ts';
import { check, findingOf, getJson, notice, URGENT, withFix } from './test/steps.ts';

type Week = { days: { date: string; protected: { half: string; name: string; kind: string }[] }[] };

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterAll(() => county.close());

const meetingAt = (day: string, from: string, to: string): string =>
  notice('关于召开秋冬种工作会议的通知', `定于${day}${from}至${to}在县会议中心召开会议,请各乡镇分管负责同志参加。`);
const found = async (text: string, more = {}) =>
  findingOf((await check(county, text, { targets: [county.mosha], ...more })).review, 'P-TIM-01');
const weekOf = async (day: string): Promise<Week> => getJson(await county.as('clerk'), `/api/week?from=${day}`);

describe('M07 还承担着经济社会发展和群众事务: the base also carries development and residents’ affairs', () => {
  it('keeps the residents’ morning on every week of the township', async () => {
    for (const monday of ['2026-11-30', '2026-12-07', '2026-12-14'])
      expect((await weekOf(monday)).days[0]!.protected).toContainEqual({
        half: 'am',
        name: '居民接待半天',
        kind: 'residents',
      });
  });

  it('moves a meeting off the residents’ morning, and leaves the afternoon alone', async () => {
    const onMonday = meetingAt('2026年11月30日', '9:00', '10:30');
    const clash = await found(onMonday);
    expect(clash?.message).toContain('居民接待半天');
    expect(await found(withFix(onMonday, clash, 're-date'))).toBeUndefined();
    expect(await found(meetingAt('2026年11月30日', '14:30', '16:00'))).toBeUndefined();
  });

  it('protects the town’s own key work as soon as it is entered, and no longer when it is taken out', async () => {
    const tuesday = meetingAt('2026年12月1日', '15:00', '16:00');
    expect(await found(tuesday)).toBeUndefined();
    const relief = await county.as('relief');
    const entered = await relief.post('/api/protected-periods', {
      unitId: county.mosha,
      name: '冬农开发',
      kind: 'harvest',
      from: '2026-12-01',
      to: '2026-12-01',
      half: 'pm',
    });
    expect((await found(tuesday))?.message).toContain('冬农开发');
    expect((await weekOf('2026-12-01')).days[1]!.protected.map((one) => one.name)).toContain('冬农开发');
    await relief.delete(`/api/protected-periods/${entered.json().id}`);
    expect(await found(tuesday)).toBeUndefined();
  });

  it('never gates safety and disaster: a declared emergency is not asked', async () => {
    expect(await found(meetingAt('2026年11月30日', '9:00', '10:30'), URGENT)).toBeUndefined();
  });

  it('gives residents’ affairs a desk of their own: one line, a promised date, a post, an answer the resident reads by code', async () => {
    const code = await askByLink(county, '第五小组断水');
    const clerk = await county.as('clerk');
    type Matters = { items: { id: string; what: string; promisedOn: string }[] };
    const { items } = await getJson<Matters>(clerk, '/api/matters');
    expect(items).toMatchObject([{ what: '第五小组断水', promisedOn: '2026-11-30' }]);
    const desk = await getJson<{ items: unknown[] }>(clerk, '/api/desk');
    expect(desk.items).toEqual([]);
    const { posts } = await getJson<{ posts: { id: string }[] }>(clerk, '/api/people');
    const { id } = items[0]!;
    await clerk.put(`/api/matters/${id}/post`, { postId: posts[0]!.id });
    await clerk.post(`/api/matters/${id}/state`, { event: 'answer', words: '水管已接通' });
    expect((await sendForm(county, '/ask/follow', { code })).body).toContain('水管已接通');
  });

  it('lets the township summon departments at once, whatever the hour: no review, no number, no leave', async () => {
    county.clock.set('2026-11-29T23:00');
    const { id: matterId } = await takeMatter(county, '屋后山坡裂缝', 'safety');
    const called = { matterId, what: '滑坡点会诊', departmentUnitIds: [unitId('县应急局')], answerBy: '2026-11-30' };
    const blown = await (await county.as('clerk')).post('/api/whistles', called, freshKey());
    expect(blown.statusCode).toBe(201);
    type Whistles = { items: { id: string; calls: { unitName: string; answeredAt: string | null }[] }[] };
    const dept = await county.as('dept');
    const [seen] = (await getJson<Whistles>(dept, '/api/whistles')).items;
    expect(seen).toMatchObject({ id: blown.json().id, calls: [{ unitName: '县应急局', answeredAt: null }] });
    const { upward } = await getJson<{ upward: object }>(await county.as('relief'), '/api/residents-share');
    expect(upward).toEqual({ whistles: 1, calls: 1, answered: 0 });
    county.clock.set('2026-11-23T09:00');
  });

  it('plans no visit into protected days, even when there is no other place for it', () => {
    const year = smallCounty({ tasks: [task({ a: 0, b: 1 })] });
    year.townships[0]!.blackout = year.days.map((_, day) => (day < 2 ? 1 : 0));
    const run = { seed: 1, budget: { iterations: 500 } };
    const refused = plan(year, run);
    expect([refused.unserved.tasks, refused.errors]).toEqual([[0], []]);
    const wider = plan({ ...year, tasks: [{ ...year.tasks[0]!, b: 5 }] }, run);
    expect(wider.unserved.tasks).toEqual([]);
    expect(wider.plan.day[0]).toBeGreaterThanOrEqual(2);
  });
});
