import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../sample/load-organisation.ts';
import { type Client, type County, freshKey, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admit, admitToDesk, codeOf, registerStray } from '../test/walk.ts';

let county: County;
let clerk: Client;
beforeAll(async () => {
  county = await testCounty();
  clerk = await county.as('clerk');
});
afterEach(() => county.clock.set('2026-11-23T09:00'));
afterAll(() => county.close());

const step = (deliveryId: string, event: string, note = '') =>
  clerk.post(`/api/deliveries/${deliveryId}/state`, { event, note });
const about = (topic: string) => LIGHT_NOTICE.replace('冬季森林防火', topic);
type Card = Record<string, unknown> & { deliveryId: string; requestId: string };
const desk = async (query = ''): Promise<Card[]> => (await clerk.get(`/api/desk?limit=100${query}`)).json().items;
const onDesk = async (id: string, query = '') => (await desk(query)).find((one) => one.requestId === id);

describe('a township’s desk', () => {
  it('accepts what arrives, closes it with its tasks, and opens it again with the same tasks', async () => {
    const { id, deliveryId } = await admitToDesk(county, about('山洪防范'));
    expect((await step(deliveryId, 'accept')).json()).toEqual({
      state: 'accepted',
      undoUntil: '2026-11-23T01:00:30.000Z',
    });
    expect((await step(deliveryId, 'close')).json().state).toBe('closed');
    expect(await onDesk(id)).toBeUndefined();
    expect(await onDesk(id, '&filter=closed')).toMatchObject({ state: 'closed', tasksOpen: 0 });
    expect((await step(deliveryId, 'reopen')).json().state).toBe('accepted');
    const card = await onDesk(id);
    expect(card).toMatchObject({ state: 'accepted', tasksDone: 0, nextDueAt: '2026-12-04T09:00:00.000Z' });
    expect(card!['tasksOpen']).toBeGreaterThan(0);
  });

  it('disputes with a reason the sender can read, never without one', async () => {
    const { id, deliveryId } = await admitToDesk(county, about('校园安全'));
    expect(codeOf(await step(deliveryId, 'dispute', '  '))).toEqual([422, 'delivery.note-needed']);
    expect((await step(deliveryId, 'dispute', '上月已报同一数据')).json().state).toBe('disputed');
    const seen = (await (await county.as('dept')).get(`/api/requests/${id}`)).json();
    expect(seen.deliveries.find((one: { id: string }) => one.id === deliveryId)).toMatchObject({
      state: 'disputed',
      note: '上月已报同一数据',
    });
    expect((await step(deliveryId, 'accept')).json().state).toBe('accepted');
  });

  it('takes a step back within thirty seconds and not later', async () => {
    const first = await admitToDesk(county, about('道路安全'));
    await step(first.deliveryId, 'close');
    expect((await step(first.deliveryId, 'undo')).json()).toEqual({ state: 'arrived', undoUntil: null });
    expect(await onDesk(first.id)).toMatchObject({ state: 'arrived', undoUntil: null });
    expect(codeOf(await step(first.deliveryId, 'undo'))).toEqual([409, 'delivery.wrong-state']);
    await step(first.deliveryId, 'accept');
    county.clock.set('2026-11-23T09:01');
    expect(codeOf(await step(first.deliveryId, 'undo'))).toEqual([409, 'delivery.undo-over']);
    expect(await onDesk(first.id)).toMatchObject({ state: 'accepted', undoUntil: null });
  });

  it('does only what the state allows', async () => {
    const { deliveryId } = await admitToDesk(county, about('消防安全'));
    expect(codeOf(await step(deliveryId, 'reopen'))).toEqual([409, 'delivery.wrong-state']);
    await step(deliveryId, 'close');
    expect(codeOf(await step(deliveryId, 'accept'))).toEqual([409, 'delivery.wrong-state']);
    expect(codeOf(await step('00000000-0000-7000-8000-000000000000', 'accept'))).toEqual([404, 'delivery.not-found']);
  });

  it('lets one of two people win who act on one item at the same moment, and tells the other', async () => {
    const { deliveryId } = await admitToDesk(county, about('燃气安全'));
    const leader = await county.as('leader');
    const [one, two] = await Promise.all([
      step(deliveryId, 'accept'),
      leader.post(`/api/deliveries/${deliveryId}/state`, { event: 'accept' }),
    ]);
    expect([one.statusCode, two.statusCode].sort()).toEqual([200, 409]);
    expect([one, two].map((each) => each.json().code)).toContain('delivery.wrong-state');
  });

  it('gives back nothing that its sender has recalled, not even by undoing a step', async () => {
    const { id, deliveryId, version } = await admitToDesk(county, about('用电安全'));
    await step(deliveryId, 'accept');
    await (await county.as('dept')).post(`/api/requests/${id}/withdrawal`, { reason: '重复', version });
    expect(codeOf(await step(deliveryId, 'undo'))).toEqual([409, 'delivery.wrong-state']);
    expect(await onDesk(id)).toBeUndefined();
  });
});

describe('tasks', () => {
  const act = (taskId: string, event: string) => clerk.post(`/api/tasks/${taskId}/state`, { event });

  it('are done, opened again, and count on the card', async () => {
    const { id, taskId } = await admitToDesk(county, about('森林管护'));
    expect((await act(taskId, 'done')).json()).toMatchObject({ state: 'done' });
    expect(await onDesk(id)).toMatchObject({ tasksOpen: 0, tasksDone: 1, nextDueAt: null });
    expect(codeOf(await act(taskId, 'done'))).toEqual([409, 'task.wrong-state']);
    expect((await act(taskId, 'reopen')).json().state).toBe('open');
    expect(await onDesk(id)).toMatchObject({ tasksOpen: 1, nextDueAt: '2026-12-04T09:00:00.000Z' });
  });

  it('that recur move on to their next date instead of closing', async () => {
    const monthly = about('防汛物资').replace('12月4日17:00前', '每月25日前');
    const { id, taskId } = await admitToDesk(county, monthly, { targetUnitIds: [county.mosha] });
    const before = (await onDesk(id))!['nextDueAt'];
    expect(before).toMatch(/^2026-11-2[45]T/);
    const done = (await act(taskId, 'done')).json();
    expect([done.state, done.dueAt.slice(0, 7)]).toEqual(['open', '2026-12']);
    expect(await onDesk(id)).toMatchObject({ tasksOpen: 1, nextDueAt: done.dueAt });
    expect((await act(taskId, 'done')).json().dueAt.slice(0, 7)).toBe('2027-01');
  });

  it('are given to a person of one’s own township only', async () => {
    const { id, taskId } = await admitToDesk(county, about('林区巡护'));
    const own = personId('漠沙镇', '党政办综合干事');
    const give = (person: string | null) => clerk.put(`/api/tasks/${taskId}/owner`, { personId: person });
    expect((await give(own)).json()).toEqual({ personId: own });
    expect((await onDesk(id, '&filter=mine'))?.requestId).toBe(id);
    expect((await give(personId('戛洒镇', '党政办综合干事'))).statusCode).toBe(404);
    expect((await give(null)).json()).toEqual({ personId: null });
    expect(await onDesk(id, '&filter=mine')).toBeUndefined();
    expect(codeOf(await act('00000000-0000-7000-8000-000000000000', 'done'))).toEqual([404, 'task.not-found']);
  });
});

describe('finding one’s way on the desk', () => {
  it('the filters show what is due, by whom, and what has no number', async () => {
    const dueToday = await admit(county, about('节前值守').replace('12月4日17:00', '11月23日18:00'), {
      emergency: { declared: true, basis: '县防汛抗旱应急预案Ⅱ级响应' },
    });
    const inWeek = await admit(county, about('节后值守').replace('12月4日17:00', '11月27日17:00'), {
      emergency: { declared: true, basis: '县防汛抗旱应急预案Ⅱ级响应' },
    });
    const later = await admit(county, about('春耕值守'));
    const stray = (await registerStray(county, about('群内通知'))).json();
    const shown = async (filter: string) => (await desk(`&filter=${filter}`)).map((one) => one.requestId);
    expect(await shown('today')).toContain(dueToday.id);
    expect(await shown('today')).not.toContain(inWeek.id);
    expect(await shown('week')).toEqual(expect.arrayContaining([dueToday.id, inWeek.id]));
    expect(await shown('week')).not.toContain(later.id);
    expect(await shown('unnumbered')).toContain(stray.requestId);
    expect(await shown('unnumbered')).not.toContain(later.id);
    expect(await shown('all')).toEqual(expect.arrayContaining([dueToday.id, inWeek.id, later.id, stray.requestId]));
    expect((await clerk.get('/api/desk?filter=rank')).json().code).toBe('http.invalid');
  });

  it('says when the same title arrived before', async () => {
    const first = await admit(county, about('台账更新'));
    expect((await onDesk(first.id))!['known']).toBeNull();
    county.clock.set('2026-11-23T17:00');
    const second = await admit(county, about('台账更新'));
    expect((await onDesk(second.id))!['known']).toMatchObject({
      requestId: first.id,
      arrivedAt: '2026-11-23T01:00:00.000Z',
    });
  });

  it('pages show every row exactly once, also when many share one deadline', async () => {
    for (let nth = 0; nth < 7; nth++) await admit(county, about(`同期事项${nth}`));
    const all = await desk();
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: Card[]; next: string | null } = (
        await clerk.get(`/api/desk?limit=3${cursor ? `&cursor=${cursor}` : ''}`)
      ).json();
      expect(page.items.length).toBeLessThanOrEqual(3);
      seen.push(...page.items.map((one) => one.deliveryId));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(all.map((one) => one.deliveryId));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('refuses a page position it did not make', async () => {
    for (const cursor of ['x', Buffer.from(`1:${'-'.repeat(36)}`).toString('base64url'), '%00'])
      expect(codeOf(await clerk.get(`/api/desk?cursor=${cursor}`))).toEqual([400, 'http.bad-cursor']);
  });

  it('an item is delivered to a township once', async () => {
    const { id } = await admit(county, about('重复送达'));
    const again = county.database.pool.query(
      `insert into delivery select (jsonb_populate_record(delivery, jsonb_build_object('id', gen_random_uuid()))).*
         from delivery where region = '530427' and request_id = $1 and unit_id = $2`,
      [id, county.mosha],
    );
    await expect(again).rejects.toMatchObject({ constraint: 'delivery_once_per_unit' });
  });

  it('and a target named twice gets it once', async () => {
    const twice = { text: about('一式两份'), targetUnitIds: [county.mosha, county.mosha] };
    const response = await (await county.as('dept')).post('/api/requests', twice, freshKey());
    expect([response.statusCode, response.json().deliveries]).toEqual([201, 1]);
  });
});
