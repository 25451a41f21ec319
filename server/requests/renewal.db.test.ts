import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admitToDesk, codeOf } from '../test/walk.ts';
import { sweepNumbers } from './sweep-numbers.ts';

let county: County;
let dept: Client;
let clerk: Client;
beforeAll(async () => {
  county = await testCounty();
  [dept, clerk] = [await county.as('dept'), await county.as('clerk')];
});
afterEach(() => county.clock.set('2026-11-23T09:00'));
afterAll(() => county.close());

/** Comes back every month; numbered on 2026-11-23, so good until 2027-11-22. */
const monthly = (topic: string) =>
  LIGHT_NOTICE.replace('冬季森林防火', topic).replace(
    '请于12月4日17:00前将值班联系人姓名和电话报县应急管理局',
    '请于每月25日前将值班联系人姓名和电话报县应急管理局',
  );
/** Passes the gate whichever way, as the sample does. */
const numbered = async (text: string) => {
  const response = await dept.post(
    '/api/requests',
    { text, targetUnitIds: [county.mosha] },
    { 'idempotency-key': text.slice(0, 60) },
  );
  const { id, state } = response.json();
  if (state !== 'numbered')
    await (await county.as('relief')).post(`/api/requests/${id}/decision`, {
      decision: 'pass',
      reason: '',
      version: 1,
    });
  return id as string;
};
const sweepOn = async (local: string) => {
  county.clock.set(local);
  await sweepNumbers(county.database.db, county.clock);
};
const read = async (id: string) => (await dept.get(`/api/requests/${id}`)).json();
const asked = async (id: string) =>
  (await dept.get('/api/renewals')).json().items.filter((one: { requestId: string }) => one.requestId === id);
const verdict = async (id: string) => {
  const { number } = await read(id);
  return /class="answer \w+">([^ <]+)/.exec((await county.nobody.get(`/verify/${number.number}`)).body)?.[1];
};

describe('the number of a recurring request', () => {
  it('is asked about four weeks before its last day, not a day earlier, and once', async () => {
    const id = await numbered(monthly('汛期'));
    await sweepOn('2027-10-24T23:59');
    expect(await asked(id)).toEqual([]);
    await sweepOn('2027-10-25T00:05');
    await sweepOn('2027-10-26T00:05');
    expect(await asked(id)).toMatchObject([{ dueOn: '2027-11-22', askedAt: '2027-10-24T16:05:00.000Z' }]);
    const actions = (await read(id)).history.map((one: { action: string }) => one.action);
    expect(actions.filter((action: string) => action === 'number.renewal-asked')).toHaveLength(1);
  });

  it('goes on for a year from its last day with one press, however early it is pressed', async () => {
    const id = await numbered(monthly('校园'));
    expect(codeOf(await dept.post(`/api/requests/${id}/renewal`))).toEqual([409, 'number.not-due']);
    await sweepOn('2027-11-01T00:05');
    const renewed = await dept.post(`/api/requests/${id}/renewal`);
    expect(renewed.json().expiresOn).toBe('2028-11-22');
    expect(codeOf(await dept.post(`/api/requests/${id}/renewal`))).toEqual([409, 'number.not-due']);
    expect(await asked(id)).toEqual([]);
    await sweepOn('2027-11-23T00:05');
    expect([(await read(id)).state, await verdict(id)]).toEqual(['numbered', '有效']);
    await sweepOn('2028-10-25T00:05');
    expect(await asked(id)).toMatchObject([{ dueOn: '2028-11-22' }]);
  });

  it('can be renewed until the last minute of its last day, and not a minute later', async () => {
    const [last, late] = [await numbered(monthly('景区')), await numbered(monthly('商场'))];
    await sweepOn('2027-11-22T23:59');
    expect([await verdict(last), (await read(late)).state]).toEqual(['有效', 'numbered']);
    expect((await dept.post(`/api/requests/${last}/renewal`)).statusCode).toBe(200);
    county.clock.set('2027-11-23T00:00');
    expect(codeOf(await dept.post(`/api/requests/${late}/renewal`))).toEqual([409, 'number.not-due']);
    expect(await verdict(late)).toBe('已过期');
  });

  it('that nobody confirms ends by itself, and what recurs leaves the desks', async () => {
    const id = await numbered(monthly('加油站'));
    const open = async () => {
      const { tasks } = (await clerk.get(`/api/requests/${id}`)).json();
      return tasks.filter((task: { state: string }) => task.state === 'open').length;
    };
    expect(await open()).toBeGreaterThan(0);
    await sweepOn('2027-10-25T00:05');
    for (let night = 0; night < 2; night++) await sweepOn('2027-11-23T00:05');
    const detail = await read(id);
    expect([detail.state, detail.number.retired, await open(), await verdict(id)]).toEqual([
      'expired',
      true,
      0,
      '已过期',
    ]);
    expect(await asked(id)).toEqual([]);
    const ended = detail.history.filter((one: { action: string }) => one.action === 'request.expired');
    expect(ended).toMatchObject([{ role: 'system' }]);
    expect(codeOf(await dept.post(`/api/requests/${id}/renewal`))).toEqual([409, 'request.wrong-state']);
  });

  it('is nobody’s to renew but its sender’s and the county office’s', async () => {
    const id = await numbered(monthly('工地'));
    await sweepOn('2027-11-01T00:05');
    expect((await clerk.post(`/api/requests/${id}/renewal`)).statusCode).toBe(403);
    expect((await (await county.as('relief')).post(`/api/requests/${id}/renewal`)).statusCode).toBe(200);
  });
});

describe('the number of what is asked once', () => {
  it('is not asked about, and ends after its year with its work untouched', async () => {
    const once = await admitToDesk(county, LIGHT_NOTICE.replace('冬季', '端午'), { targetUnitIds: [county.mosha] });
    await sweepOn('2027-11-01T00:05');
    expect(await asked(once.id)).toEqual([]);
    expect(codeOf(await dept.post(`/api/requests/${once.id}/renewal`))).toEqual([409, 'number.not-due']);
    await sweepOn('2027-11-23T00:05');
    expect((await read(once.id)).state).toBe('expired');
    const { tasks } = (await clerk.get(`/api/requests/${once.id}`)).json();
    expect(tasks.map((task: { state: string }) => task.state)).toEqual(['open']);
  });

  it('given on 29 February ends on 28 February', async () => {
    county.clock.set('2028-02-29T09:00');
    const id = await numbered(monthly('春耕'));
    expect((await read(id)).number.expiresOn).toBe('2029-02-28');
    await sweepOn('2029-02-20T00:05');
    expect((await dept.post(`/api/requests/${id}/renewal`)).json().expiresOn).toBe('2030-02-28');
  });
});
