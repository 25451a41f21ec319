import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, freshKey, testCounty } from '../test/county.ts';
import { planListening } from '../test/residents.ts';
import { codeOf } from '../test/walk.ts';

let county: County;
let dept: Client;
beforeAll(async () => {
  county = await testCounty();
  dept = await county.as('dept');
});
afterEach(() => county.clock.set('2026-11-23T09:00'));
afterAll(() => county.close());

const plan = (more: object) =>
  dept.post(
    '/api/listening',
    { townUnitId: county.mosha, byPost: '局长', on: '2026-11-26', half: 'am', topic: '听意见', ...more },
    freshKey(),
  );
const week = async () => (await (await county.as('clerk')).get('/api/week?from=2026-11-23')).json();

describe('somebody comes to listen', () => {
  it('without escort or papers: it stands on the week, takes no visit and has no number', async () => {
    const { id } = await planListening(county, { place: '和平村' });
    const { listening, engagements } = await week();
    expect(listening).toMatchObject([{ id, by: '县应急局 副局长', on: '2026-11-25', half: 'pm', place: '和平村' }]);
    expect(engagements).toEqual([]);
    const { rows } = await county.database.pool.query('select count(*)::int as n from request');
    expect(rows[0].n).toBe(0);
  });

  it('costs the conversation alone, and what asks for more is a request', async () => {
    expect((await planListening(county)).hours).toBe(1.5);
    expect(codeOf(await plan({ topic: '听意见，请准备汇报材料' }))).toEqual([422, 'listening.asks-for-more']);
    expect(codeOf(await plan({ topic: '请主要负责同志陪同' }))).toEqual([422, 'listening.asks-for-more']);
    expect(codeOf(await plan({ on: '2026-11-22' }))).toEqual([422, 'listening.past-date']);
    expect(codeOf(await plan({ townUnitId: '00000000-0000-7000-8000-000000000000' }))).toEqual([
      422,
      'listening.unknown-town',
    ]);
  });

  it('who came writes down what was heard; the township reads it and enters nothing', async () => {
    const { id } = await planListening(county, { topic: '听灌溉' });
    const held = await dept.post(`/api/listening/${id}/state`, { state: 'held', heard: '三村缺水，已请水利局排期' });
    expect(held.json()).toEqual({ state: 'held' });
    const { items } = (await (await county.as('clerk')).get('/api/listening')).json();
    expect(items.find((one: { id: string }) => one.id === id)).toMatchObject({ heard: '三村缺水，已请水利局排期' });
    expect((await (await county.as('sibling')).get('/api/listening')).json().items).toEqual([]);
    const again = await dept.post(`/api/listening/${id}/state`, { state: 'cancelled' });
    expect(codeOf(again)).toEqual([409, 'listening.over']);
    const nowhere = '/api/listening/00000000-0000-7000-8000-000000000000/state';
    expect(codeOf(await dept.post(nowhere, { state: 'held' }))).toEqual([404, 'listening.not-found']);
  });

  it('one that was called off leaves the week', async () => {
    const { id } = await planListening(county, { on: '2026-11-27', topic: '听交通' });
    const on = async () => (await week()).listening.map((one: { id: string }) => one.id);
    expect(await on()).toContain(id);
    await dept.post(`/api/listening/${id}/state`, { state: 'cancelled' });
    expect(await on()).not.toContain(id);
  });
});
