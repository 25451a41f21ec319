import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../audit/audit-views.ts';
import { type County, HEAVY_NOTICE, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admit, codeOf, registerStray } from '../test/walk.ts';
import { returnUnanswered } from './overdue-request.ts';

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterEach(() => county.clock.set('2026-11-23T09:00'));
afterAll(() => county.close());

const read = async (id: string) => (await (await county.as('relief')).get(`/api/requests/${id}`)).json();
const returned = async (topic: string): Promise<string> => {
  const { id } = await admit(county, HEAVY_NOTICE.replaceAll('安全生产', topic));
  const answer = await (await county.as('relief')).post(`/api/requests/${id}/decision`, {
    decision: 'return',
    reason: '请并入年末综合检查',
    version: 1,
  });
  expect(answer.json()).toEqual({ state: 'returned', number: null, undoUntil: '2026-11-23T01:00:30.000Z' });
  return id;
};
const undo = async (id: string) => {
  const { version } = await read(id);
  return (await county.as('relief')).post(`/api/requests/${id}/decision/undo`, { version });
};

describe('a return at the gate', () => {
  it('is taken back within half a minute: the request waits as before, as long as it would have', async () => {
    const id = await returned('冬春救助');
    const answer = await undo(id);
    expect(answer.json()).toEqual({ state: 'in-review' });
    const detail = await read(id);
    expect(detail.review).toMatchObject({ outcome: 'waiting', reason: null, decidedAt: null });
    expect(detail.history.map((one: { action: string }) => one.action)).toEqual([
      'request.admitted',
      'request.returned',
      'request.return-undone',
    ]);
    county.clock.set('2026-11-25T17:30');
    await returnUnanswered(county.database.db, county.clock, { region: '530427', requestId: id });
    expect((await read(id)).state).toBe('returned');
    expect(await verifyChain(county.database.db, '530427')).toMatchObject({ intact: true });
  });

  it('stands after half a minute, and once taken back cannot be taken back again', async () => {
    const late = await returned('危桥排查');
    county.clock.set('2026-11-23T09:01');
    expect(codeOf(await undo(late))).toEqual([409, 'request.undo-over']);
    county.clock.set('2026-11-23T09:00');
    const twice = await returned('校车安全');
    expect((await undo(twice)).statusCode).toBe(200);
    expect(codeOf(await undo(twice))).toEqual([409, 'request.no-undo']);
  });

  it('of silence is nobody’s to take back', async () => {
    const { id } = await admit(county, HEAVY_NOTICE.replaceAll('安全生产', '水库巡查'));
    county.clock.set('2026-11-25T17:30');
    await returnUnanswered(county.database.db, county.clock, { region: '530427', requestId: id });
    expect(codeOf(await undo(id))).toEqual([409, 'request.undo-over']);
  });
});

describe('what others have been told', () => {
  it('is not taken back: a number that was given, a stray that left the desks', async () => {
    const { id } = await admit(county, LIGHT_NOTICE);
    expect(codeOf(await undo(id))).toEqual([409, 'request.no-undo']);
    const { requestId } = (await registerStray(county, HEAVY_NOTICE.replaceAll('安全生产', '文明城市'))).json();
    const relief = await county.as('relief');
    const { version } = await read(requestId);
    const body = { decision: 'return', reason: '请先登记', version };
    expect((await relief.post(`/api/requests/${requestId}/decision`, body)).json()).toMatchObject({ undoUntil: null });
    expect(codeOf(await undo(requestId))).toEqual([409, 'request.no-undo']);
  });
});
