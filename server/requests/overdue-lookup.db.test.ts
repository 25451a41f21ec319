import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, HEAVY_NOTICE, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admit, codeOf } from '../test/walk.ts';
import { expireRequest, returnUnanswered } from './overdue-request.ts';

let county: County;
let relief: Client;
beforeAll(async () => {
  county = await testCounty();
  relief = await county.as('relief');
});
afterEach(() => county.clock.set('2026-11-23T09:00'));
afterAll(() => county.close());

const about = (topic: string) => HEAVY_NOTICE.replace('安全生产', topic);
const urgent = (topic: string) =>
  admit(county, about(topic), { emergency: { declared: true, basis: '森林火灾Ⅲ级响应' } });
const read = async (id: string) => (await relief.get(`/api/requests/${id}`)).json();
const queued = async (): Promise<string[]> =>
  (await relief.get('/api/queue?limit=100')).json().items.map((one: { id: string }) => one.id);

describe('after its time a request shows what time has decided, though no job has run', () => {
  it('silence for two working days: back to the sender, in its own page and out of the queue', async () => {
    const { id } = await admit(county, about('冬季供水'));
    county.clock.set('2026-11-25T08:59');
    expect((await read(id)).state).toBe('in-review');
    expect(await queued()).toContain(id);
    county.clock.set('2026-11-25T09:00');
    expect(await queued()).not.toContain(id);
    expect(await read(id)).toMatchObject({ state: 'returned', review: { outcome: 'returned' } });
  });

  it('a decision that comes after the term comes too late', async () => {
    const { id } = await admit(county, about('农房安全'));
    const { version } = await read(id);
    county.clock.set('2026-11-25T09:01');
    const late = await relief.post(`/api/requests/${id}/decision`, { decision: 'pass', reason: '同意', version });
    expect(late.statusCode).toBe(409);
    expect(codeOf(late)[0]).toBe(409);
    expect((await read(id)).state).toBe('returned');
  });

  it('an emergency is over 72 hours after it was let through, to the minute, for whoever checks its number', async () => {
    const { id, number } = await urgent('森林火情');
    county.clock.set('2026-11-26T08:59');
    expect((await county.nobody.get(`/verify/${number}`)).body).not.toContain('已过期');
    county.clock.set('2026-11-26T09:00');
    expect((await county.nobody.get(`/verify/${number}`)).body).toContain('已过期');
    expect(await read(id)).toMatchObject({ state: 'expired', number: { retired: true } });
  });

  it('a number is over the day after its last, before the night has swept it', async () => {
    const { id, number } = await admit(county, LIGHT_NOTICE.replace('冬季', '秋季'), { targetUnitIds: [county.mosha] });
    const { expiresOn } = (await read(id)).number;
    const stateOf = async () =>
      (await county.database.pool.query('select state from request where id = $1', [id])).rows[0]?.state;
    county.clock.set(`${expiresOn}T23:00`);
    await county.nobody.get(`/verify/${number}`);
    expect(await stateOf()).toBe('numbered');
    county.clock.set(`${Number(expiresOn.slice(0, 4)) + 1}${expiresOn.slice(4)}T09:00`);
    expect((await county.nobody.get(`/verify/${number}`)).body).toContain('已过期');
    expect(await stateOf()).toBe('expired');
  });

  it('is moved once: the job that comes later finds nothing to do', async () => {
    const { id } = await admit(county, about('道路安全'));
    const emergency = await urgent('山洪');
    county.clock.set('2026-11-26T09:00');
    await Promise.all([read(id), read(id), read(emergency.id), relief.get('/api/requests')]);
    const key = { region: '530427', requestId: id };
    await returnUnanswered(county.database.db, county.clock, key);
    await expireRequest(county.database.db, county.clock, { ...key, requestId: emergency.id });
    const actions = async (of: string) => (await read(of)).history.map((one: { action: string }) => one.action);
    expect(await actions(id)).toEqual(['request.admitted', 'request.returned']);
    expect(await actions(emergency.id)).toEqual(['request.admitted', 'request.expired']);
  });
});
