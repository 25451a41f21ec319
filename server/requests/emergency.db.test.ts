import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, HEAVY_NOTICE, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admit, codeOf } from '../test/walk.ts';

let county: County;
let relief: Client;
beforeAll(async () => {
  county = await testCounty();
  relief = await county.as('relief');
});
afterAll(() => county.close());

const urgent = (text: string) =>
  admit(county, text, { emergency: { declared: true, basis: '森林火灾Ⅲ级响应' }, targetUnitIds: [county.mosha] });
const read = async (id: string) => (await relief.get(`/api/requests/${id}`)).json();
const look = (id: string, found: string, version: number, reason = '经核实') =>
  relief.post(`/api/requests/${id}/emergency-review`, { found, reason, version });
const queued = async (): Promise<string[]> =>
  (await relief.get('/api/queue')).json().items.map((one: { id: string }) => one.id);

describe('an emergency', () => {
  it('passes at once and waits in the queue to be looked at afterwards, once', async () => {
    const { id, number } = await urgent(HEAVY_NOTICE);
    expect(number).not.toBeNull();
    expect(await queued()).toContain(id);
    const { version, abilities, state } = await read(id);
    expect([abilities.lookAfter, state]).toEqual([true, 'numbered']);
    expect((await look(id, 'justified', version)).json()).toEqual({ state: 'numbered' });
    expect(await queued()).not.toContain(id);
    const after = await read(id);
    expect([after.abilities.lookAfter, after.review.reason, after.number.retired]).toEqual([false, '经核实', false]);
    expect(codeOf(await look(id, 'unjustified', after.version))).toEqual([409, 'request.no-emergency']);
    const { items } = (await (await county.as('auditor')).get('/api/audit')).json();
    expect(items.find((one: { action: string }) => one.action === 'request.emergency-reviewed').data).toEqual({
      found: 'justified',
      reason: '经核实',
    });
  });

  it('that was none ends when that is found, with work already done left as it is', async () => {
    const { id } = await urgent(HEAVY_NOTICE.replace('冬春', '秋冬'));
    const { version } = await read(id);
    expect(codeOf(await look(id, 'unjustified', version, ' '))).toEqual([422, 'request.review-reason']);
    expect(codeOf(await look(id, 'unjustified', version + 1))).toEqual([409, 'request.changed']);
    expect((await look(id, 'unjustified', version, '与火情无关')).json()).toEqual({ state: 'expired' });
    const after = await read(id);
    expect([after.state, after.number.retired, after.deliveries.length]).toEqual(['expired', true, 1]);
  });

  it('that has run out by itself is still looked at', async () => {
    const { id } = await urgent(LIGHT_NOTICE.replace('冬季', '雨季'));
    await county.database.pool.query(`update request set state = 'expired' where id = $1`, [id]);
    expect(await queued()).toContain(id);
    const { version } = await read(id);
    expect((await look(id, 'unjustified', version)).json()).toEqual({ state: 'expired' });
    expect(await queued()).not.toContain(id);
  });

  it('is nobody’s to look at where none was declared, and no sender’s at all', async () => {
    const { id } = await admit(county, LIGHT_NOTICE, { targetUnitIds: [county.mosha] });
    const { version, abilities } = await read(id);
    expect(abilities.lookAfter).toBe(false);
    expect(codeOf(await look(id, 'justified', version))).toEqual([409, 'request.no-emergency']);
    const dept = await county.as('dept');
    const own = await dept.post(`/api/requests/${id}/emergency-review`, { found: 'justified', reason: '是', version });
    expect(own.statusCode).toBe(403);
  });
});
