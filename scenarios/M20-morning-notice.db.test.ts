import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { read } from '@songbang/engine/reading/read.ts';
import { demandOf } from '@songbang/engine/rules/demand.ts';
import { review } from '@songbang/engine/rules/run-review.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, freshKey, testCounty } from '../server/test/county.ts';
import { registerStray } from '../server/test/walk.ts';
import { check, type Detail, detailOf, findingOf, getJson, notice, requestsOfCase, withFix } from './test/steps.ts';
import { theYear } from './test/the-year.ts';

const MORNING = notice(
  '关于报送疑点数据核实情况的通知',
  '经县人民政府同意,请各乡镇对疑点数据逐户核实,于11月23日17:00前将疑点数据核实情况报县应急管理局。',
);
type Trend = {
  months: { month: string; short: number; all: number }[];
  senders: {
    label: string;
    counts: number[];
    requests: number;
    sameDay: number;
    returned: number;
    hours: number;
    last: string;
    backIn: string | null;
  }[];
  once: number;
};
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
    expect((await relief.post(`/api/requests/${sent.id}/decision`, decision)).json()).toMatchObject({
      state: 'returned',
      number: null,
    });
    expect(await hoursBooked()).toBe(0);
    const seen = await detailOf(dept, sent.id);
    expect(seen.history.map((one) => one.action)).toEqual(['request.admitted', 'request.returned']);
  });

  it('never lets the same day be green, however early the notice; red where the place has adopted the ban', () => {
    const calendar = chineseCalendar();
    const form = MORNING.replace('将疑点数据核实情况报', '将疑点数据统计表报').replace('17:00', '18:00');
    for (const [text, receivedAt] of [
      [MORNING, '2026-11-23T09:20'],
      [MORNING, '2026-11-23T11:30'],
      [form, '2026-11-23T07:50'],
    ] as const) {
      const reading = read(text, { receivedAt, calendar });
      const judged = (adoptedPacks: string[]) =>
        review(demandOf(text, reading, { receivedAt }), { calendar, region: '530427', adoptedPacks });
      const usual = judged([]);
      expect([receivedAt, usual.lane]).toEqual([receivedAt, 'amber']);
      // No national clause sets a number of hours: the default asks, it never forbids.
      expect(findingOf(usual, 'R-RPT-10')).toMatchObject({ level: 'should', modality: 'general' });
      const adopted = judged(['district-l08']);
      expect([receivedAt, adopted.lane]).toEqual([receivedAt, 'red']);
      expect(findingOf(adopted, 'R-RPT-06')).toMatchObject({ level: 'must', modality: 'prohibition' });
    }
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

  it('surfaces repeated offenders on a trend for the relief office: counts by month, hours, and who came back', async () => {
    const year = await theYear();
    const trend = await getJson<Trend>(await year.as('relief'), '/api/ledger/short-notices');
    const asked = await requestsOfCase(year, 'morning-notice');
    const sender = trend.senders.find((one) => one.label === asked[0]!.issuerName)!;
    expect(sender.sameDay).toBeGreaterThanOrEqual(4);
    for (const one of asked) {
      const month = trend.months.findIndex(({ month }) => month === one.receivedAt.slice(0, 7));
      expect(sender.counts[month]).toBeGreaterThanOrEqual(1);
    }
    expect(trend.months).toHaveLength(12);
    expect(trend.months.map(({ month }) => month)).toEqual(trend.months.map(({ month }) => month).sort());
    for (const month of trend.months) expect(month.short).toBeLessThanOrEqual(month.all);
    for (const one of trend.senders) {
      expect(one.requests).toBeGreaterThan(1);
      expect(one.counts.reduce((sum, count) => sum + count, 0)).toBe(one.requests);
    }
    expect(trend.senders.map((one) => one.hours)).toEqual(trend.senders.map((one) => one.hours).sort((a, b) => b - a));
    expect(trend.senders.map((one) => one.label).join()).not.toMatch(/[镇乡街道]人民政府|街道办/);
  });

  it('shows a sender itself alone, and no township anything', async () => {
    const year = await theYear();
    const own = await getJson<Trend>(await year.as('dept'), '/api/ledger/short-notices');
    expect(own.senders.map((one) => one.label).filter((label) => !label.includes('应急管理局'))).toEqual([]);
    expect((await (await year.as('clerk')).get('/api/ledger/short-notices')).statusCode).toBe(403);
  });

  it('counts a request sent twice at short notice, also when it came back for a new date, not one taken back', async () => {
    const fresh = await testCounty('2026-09-08T09:20');
    const own = await fresh.as('dept');
    const ask = async (text: string) =>
      (await own.post('/api/requests', { text, targetUnitIds: [fresh.mosha] }, freshKey())).json().id as string;
    const trend = async () => getJson<Trend>(await fresh.as('relief'), '/api/ledger/short-notices');
    const dated = (subject: string, day: string) =>
      MORNING.replaceAll('疑点数据核实', subject).replace('11月23日', day).replace('2026年11月23日', `2026年${day}`);
    const first = await ask(dated('台账核实', '9月8日'));
    expect(await trend()).toMatchObject({ senders: [], once: 1 });
    await (await fresh.as('relief')).post(`/api/requests/${first}/decision`, {
      decision: 'return',
      reason: '请改期',
      version: 1,
    });
    fresh.clock.set('2026-11-23T09:20');
    const second = await ask(dated('线索核实', '11月23日'));
    const [sender] = (await trend()).senders;
    expect(sender).toMatchObject({ requests: 2, sameDay: 2, returned: 1, last: '2026-11-23', backIn: '2026-11' });
    const { version, hours } = await detailOf(own, second);
    const [before] = [(await detailOf(own, first)).hours];
    expect(sender!.hours).toBeCloseTo(before + hours, 2);
    await own.post(`/api/requests/${second}/withdrawal`, { version });
    expect((await trend()).senders).toEqual([]);
    await fresh.close();
  });
});
