import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, testCounty } from '../test/county.ts';
import { callMeeting } from '../test/residents.ts';
import { codeOf } from '../test/walk.ts';

let county: County;
let dept: Client;
let clerk: Client;
let meeting: { id: string; deliveryId: string };
beforeAll(async () => {
  county = await testCounty();
  [dept, clerk] = [await county.as('dept'), await county.as('clerk')];
  meeting = await callMeeting(county, [county.mosha, county.gasa]);
});
afterEach(() => county.clock.set('2026-11-23T09:00'));
afterAll(() => county.close());

const record = (unitIds: string[], due = '2026-12-10') =>
  dept.post(`/api/requests/${meeting.id}/resolutions`, { items: [{ what: '完成警示牌安装', due, unitIds }] });

describe('a meeting that was held', () => {
  it('gives its resolutions to units that were called, with a date to come', async () => {
    const text = '会议强调安全。\n一、漠沙镇于12月10日前完成警示牌安装。';
    const read = (await dept.post(`/api/requests/${meeting.id}/minutes`, { text })).json();
    expect(read.items).toEqual([
      { what: '漠沙镇于12月10日前完成警示牌安装', due: '2026-12-10', unitIds: [county.mosha] },
    ]);
    expect((await record([county.mosha])).json()).toEqual({ tasks: 1 });
    const { rows } = await county.database.pool.query(`select unit_id, due_at from task where kind = 'resolution'`);
    expect(rows).toEqual([{ unit_id: county.mosha, due_at: new Date('2026-12-10T09:30:00Z') }]);
    expect(codeOf(await record([county.mosha], '2026-11-22'))).toEqual([422, 'meeting.past-date']);
    const { items } = (await dept.get('/api/org/units?level=township')).json();
    const uncalled = items.find((one: { shortName: string }) => one.shortName === '扬武镇').id;
    expect(codeOf(await record([county.mosha, uncalled]))).toEqual([422, 'meeting.no-target']);
    // All or nothing.
    const { rows: after } = await county.database.pool.query(`select 1 from task where kind = 'resolution'`);
    expect(after).toHaveLength(1);
  });

  it('is tapped once by a unit that was called, after it began; who tapped what is not kept', async () => {
    const tap = (client: Client) => client.post(`/api/deliveries/${meeting.deliveryId}/opinion`, { answer: 'shorter' });
    expect(codeOf(await tap(clerk))).toEqual([409, 'meeting.not-yet']);
    expect(codeOf(await tap(await county.as('sibling')))).toEqual([404, 'meeting.not-found']);
    county.clock.set('2026-12-08T10:30');
    expect((await tap(clerk)).json()).toEqual({ counted: true });
    expect(codeOf(await tap(clerk))).toEqual([409, 'meeting.tapped']);
    const seen = (await clerk.get(`/api/requests/${meeting.id}/opinions`)).json();
    expect(seen).toEqual({ answers: null, all: 0, own: true });
    const { rows } = await county.database.pool.query(
      `select table_name, column_name from information_schema.columns where table_name like 'meeting%'`,
    );
    const columns = (table: string) => rows.filter((row) => row.table_name === table).map((row) => row.column_name);
    expect(columns('meeting_opinion')).not.toContain('delivery_id');
    expect(columns('meeting_tapped')).not.toContain('answer');
  });
});
