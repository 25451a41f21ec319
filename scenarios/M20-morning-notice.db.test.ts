import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, freshKey, testCounty } from '../server/test/county.ts';
import { registerStray } from '../server/test/walk.ts';
import { check, type Detail, detailOf, findingOf, getJson, notice, requestsOfCase, withFix } from './test/steps.ts';
import { theYear } from './test/the-year.ts';

const MORNING = notice(
  '关于报送疑点数据核实情况的通知',
  '经县人民政府同意,请各乡镇对疑点数据逐户核实,于11月23日17:00前将疑点数据核实情况报县应急管理局。',
);
let county: County;
let dept: Client;
beforeAll(async () => {
  county = await testCounty('2026-11-23T09:20');
  dept = await county.as('dept');
});
afterAll(() => county.close());

const send = async (text: string) =>
  (await dept.post('/api/requests', { text, targetUnitIds: [county.mosha] }, freshKey())).json();
const hoursBooked = async () =>
  (await getJson<{ total: { hours: number } }>(await county.as('clerk'), '/api/ledger')).total.hours;

describe('M20 上午发通知、下午要情况，必须叫停和打住，并防止反弹: notice in the morning, answer by the afternoon', () => {
  it('measures what is left in working hours, and marks the afternoon’s rest red', async () => {
    const { reading, review, price } = await check(county, MORNING);
    expect(price.personHours).toBeGreaterThan(0);
    const lead = reading.leadTime[0]!;
    expect(lead.workingHours).toBeCloseTo(2 + 40 / 60 + 2.5, 2);
    expect(lead.flag).not.toBe('ok');
    county.clock.set('2026-11-23T11:30');
    expect((await check(county, MORNING)).reading.leadTime[0]).toMatchObject({ flag: 'red', workingHours: 3 });
    county.clock.set('2026-11-23T09:20');
    expect(findingOf(review, 'R-RPT-10')?.message).toContain('个工作小时');
    const week = await check(county, MORNING.replace('11月23日17:00', '12月4日17:00'));
    expect(week.reading.leadTime[0]!.flag).toBe('ok');
    expect(findingOf(week.review, 'R-RPT-10')).toBeUndefined();
  });

  it('does not let it through by itself: it goes back for a new date, and nobody works for it meanwhile', async () => {
    const sent = await send(MORNING);
    expect(sent).toMatchObject({ state: 'in-review', number: null, deliveries: 0 });
    const relief = await county.as('relief');
    const { version, review } = await detailOf(relief, sent.id);
    const way = findingOf(review, 'R-RPT-10')!.fixes[0]!;
    const decision = { decision: 'return', reason: way.effect, version };
    expect((await relief.post(`/api/requests/${sent.id}/decision`, decision)).json()).toEqual({
      state: 'returned',
      number: null,
    });
    expect(await hoursBooked()).toBe(0);
    const seen = await detailOf(dept, sent.id);
    expect(seen.history.map((one) => one.action)).toEqual(['request.admitted', 'request.returned']);
  });

  it('passes with the date that was offered, and the township finds it due then', async () => {
    const found = findingOf((await check(county, MORNING)).review, 'R-RPT-10');
    const mended = withFix(MORNING, found, 're-date');
    const again = await send(mended);
    expect(again).toMatchObject({ state: 'numbered', lane: 'green' });
    const { tasks } = await detailOf(await county.as('clerk'), again.id);
    expect(tasks[0]!.dueAt! > '2026-11-24').toBe(true);
  });

  it('goes back by silence too: two working days without a decision', async () => {
    const sent = await send(MORNING.replace('疑点数据核实', '台账数据核实'));
    const { rows } = await county.database.pool.query<{ due_at: Date }>(
      'select due_at from review where request_id = $1',
      [sent.id],
    );
    expect(rows[0]!.due_at.toISOString()).toBe('2026-11-25T01:20:00.000Z');
  });

  it('knows the same demand when it comes back by chat', async () => {
    const first = (await registerStray(county, MORNING.replace('疑点数据', '线索'))).json();
    county.clock.set('2026-12-14T09:10');
    const second = (
      await registerStray(county, MORNING.replace('疑点数据', '线索').replaceAll('11月23日', '12月14日'))
    ).json();
    expect(second.earlier).toMatchObject({ requestId: first.requestId });
    county.clock.set('2026-11-23T09:20');
  });

  it('shows the rebound over the year: the same sender, the same day, four times', async () => {
    const year = await theYear();
    const asked: Detail[] = await requestsOfCase(year, 'morning-notice');
    expect(asked).toHaveLength(4);
    expect(new Set(asked.map((one) => one.issuerName)).size).toBe(1);
    expect(new Set(asked.map((one) => one.receivedAt.slice(0, 7))).size).toBe(4);
    for (const one of asked) expect(findingOf(one.review, 'R-RPT-10')?.fixes[0]?.id).toBe('re-date');
    type Account = { account: { cases: { id: string; facts: { sameDay: number } }[] } };
    const { account } = await getJson<Account>(await year.as('clerk'), '/api/year-account');
    expect(account.cases.find((one) => one.id === 'morning-notice')!.facts.sameDay).toBe(4);
  });
});
