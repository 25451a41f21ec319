import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, freshKey, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { codeOf } from '../test/walk.ts';

let county: County;
let admin: Client;
beforeAll(async () => {
  county = await testCounty();
  admin = await county.as('admin');
});
afterAll(() => county.close());

type Place = {
  code: string;
  name: string;
  level: string;
  validFrom: string;
  validTo: string | null;
  childCount: number;
};
type Unit = { id: string; name: string; shortName: string; placeCode: string; validTo: string | null };
const places = async (parent: string): Promise<Place[]> =>
  (await admin.get(`/api/org/places?parent=${parent}`)).json().items;
const place = async (code: string) => (await places(code.slice(0, -3))).find((one) => one.code === code);
const unitsAt = async (code: string): Promise<Unit[]> => (await admin.get(`/api/org/units?place=${code}`)).json().items;
const codeOfTown = async (name: string) => (await places('530427')).find((one) => one.name === name)!.code;
const change = (kind: string, before: string[], after: object[], onDate = '2026-12-01') =>
  admin.post('/api/org/events', { kind, onDate, note: '省政府批复', before, after });

describe('the tree of divisions', () => {
  it('holds the real county down to the group, and finds a place by name', async () => {
    const towns = await places('530427');
    expect(towns).toHaveLength(12);
    const mosha = towns.find((one) => one.name === '漠沙镇')!;
    const villages = await places(mosha.code);
    expect([mosha.childCount, villages.length]).toEqual([18, 18]);
    expect(villages.reduce((sum, village) => sum + village.childCount, 0)).toBe(284);
    const found = (await admin.get(`/api/org/places?q=${encodeURIComponent('漠沙')}`)).json().items;
    expect(found.map((one: Place) => one.code)).toContain(mosha.code);
    expect((await admin.get(`/api/org/places?q=${encodeURIComponent('%')}`)).json().items).toEqual([]);
  });
});

describe('a change of divisions is an event with a date', () => {
  it('a rename renames the government that carries the name', async () => {
    const code = await codeOfTown('平掌乡');
    const renamed = await change('rename', [code], [{ code, name: '平掌镇' }]);
    expect(renamed.statusCode, renamed.body).toBe(201);
    expect((await place(code))!.name).toBe('平掌镇');
    expect((await unitsAt(code))[0]).toMatchObject({ shortName: '平掌镇', validTo: null });
  });

  it('a merge ends both and begins one; from that day the old ones can be asked for nothing', async () => {
    const [one, two] = [await codeOfTown('建兴乡'), await codeOfTown('者竜乡')];
    const [old] = await unitsAt(one);
    const merged = await change('merge', [one, two], [{ code: '530427301', name: '建竜镇' }], '2026-11-24');
    expect(merged.statusCode, merged.body).toBe(201);
    expect([(await place(one))!.validTo, (await place(two))!.validTo]).toEqual(['2026-11-24', '2026-11-24']);
    const [next] = await unitsAt('530427301');
    expect(next).toMatchObject({ shortName: '建竜镇', validTo: null });
    const ask = (unitId: string) =>
      county
        .as('dept')
        .then((dept) => dept.post('/api/requests', { text: LIGHT_NOTICE, targetUnitIds: [unitId] }, freshKey()));
    expect((await ask(old!.id)).statusCode).toBe(201);
    county.clock.set('2026-11-24T09:00');
    expect(codeOf(await ask(old!.id))).toEqual([422, 'request.unknown-target']);
    expect((await ask(next!.id)).statusCode).toBe(201);
    county.clock.set('2026-11-23T09:00');
  });

  it('a split keeps the place that keeps its code', async () => {
    const code = await codeOfTown('老厂乡');
    const split = await change(
      'split',
      [code],
      [
        { code, name: '老厂乡' },
        { code: '530427302', name: '新厂乡' },
      ],
    );
    expect(split.statusCode, split.body).toBe(201);
    expect((await place(code))!.validTo).toBeNull();
    expect((await place('530427302'))!.validFrom).toBe('2026-12-01');
  });

  it('a new street office and an abolished one stand in the list of events with their dates', async () => {
    await change('create', [], [{ code: '530427303', name: '新城街道' }]);
    expect((await unitsAt('530427303'))[0]!.name).toBe('新城街道办事处');
    expect((await change('abolish', ['530427303'], [], '2026-12-31')).statusCode).toBe(201);
    const events = (await admin.get('/api/org/events')).json().items;
    expect(events[0]).toMatchObject({
      kind: 'abolish',
      onDate: '2026-12-31',
      before: [{ code: '530427303', name: '新城街道' }],
    });
  });

  it.each([
    ['a merge of one place', 'merge', ['530427301'], [{ code: '530427304', name: '甲' }], 422, 'org.event-shape'],
    [
      'a merge of a place with itself',
      'merge',
      ['530427301', '530427301'],
      [{ code: '530427304', name: '甲' }],
      422,
      'org.event-shape',
    ],
    [
      'a split into the same place twice',
      'split',
      ['530427301'],
      [
        { code: '530427304', name: '甲' },
        { code: '530427304', name: '乙' },
      ],
      422,
      'org.event-shape',
    ],
    ['a place nobody knows', 'abolish', ['530427999'], [], 422, 'org.unknown-place'],
    ['a division of another county', 'abolish', ['530426'], [], 422, 'org.unknown-place'],
    ['one founded in another county', 'create', [], [{ code: '530426999', name: '甲' }], 422, 'org.unknown-place'],
    ['a parent that does not exist', 'create', [], [{ code: '530427888001', name: '甲村' }], 422, 'org.unknown-place'],
    ['a code in use', 'create', [], [{ code: '530427301', name: '甲' }], 409, 'org.place-exists'],
    ['a place already abolished', 'abolish', ['530427303'], [], 409, 'org.place-ended'],
  ])('refuses %s', async (_what, kind, before, after, status, code) => {
    expect(codeOf(await change(kind, before, after))).toEqual([status, code]);
  });

  it('refuses an end before the beginning', async () => {
    expect(codeOf(await change('abolish', ['530427302'], [], '2026-12-01'))).toEqual([422, 'org.event-shape']);
    expect(codeOf(await change('abolish', ['530427302'], [], '2026-02-30'))).toEqual([400, 'http.invalid']);
  });

  it('leaves a trace', async () => {
    const { items } = (await (await county.as('auditor')).get('/api/audit?limit=100')).json();
    const actions = items.map((one: { action: string }) => one.action);
    for (const action of ['place.rename', 'place.merge', 'place.split', 'place.create', 'place.abolish'])
      expect(actions).toContain(action);
  });
});
