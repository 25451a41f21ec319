import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '../audit/audit-views.ts';
import { type Client, type County, freshKey, testCounty } from '../test/county.ts';
import { originOf } from './testing/notices.ts';

let county: County;
let clerk: Client;
let sibling: Client;
let dept: Client;
let relief: Client;
let nonce = 0;

beforeAll(async () => {
  county = await testCounty();
  [clerk, sibling] = [await county.as('clerk'), await county.as('sibling')];
  [dept, relief] = [await county.as('dept'), await county.as('relief')];
});
beforeEach(() => {
  nonce += 1;
});
afterAll(() => county.close());

const notice = (changes: { title?: string; due?: string; extra?: string; last?: string } = {}): string =>
  [
    `关于做好第${nonce}批汛后水毁道路摸排工作的通知${changes.title ?? ''}`,
    '各乡镇人民政府(街道办事处):',
    '为做好汛后水毁道路修复工作，请各乡镇逐路逐段摸排水毁情况，分清轻重缓急，优先保障学校、卫生院和集镇通行，对存在险情的路段设置警示标志。',
    `请于${changes.due ?? '12月10日'}前将水毁道路摸排情况报县应急管理局。`,
    '请于12月4日前将道路抢通联络员名单报县应急管理局(联系电话:0877-7011521)。',
    ...(changes.extra ? [changes.extra] : []),
    ...(changes.last ? [changes.last] : []),
    '新平彝族傣族自治县应急管理局',
    '2026年11月23日',
  ].join('\n');

const send = async (text: string, targetUnitIds = [county.mosha, county.gasa], by = dept) => {
  const response = await by.post('/api/requests', { text, targetUnitIds }, freshKey());
  if (response.statusCode !== 201) throw new Error(response.body);
  const { id, state, number } = response.json();
  if (state === 'numbered') return { id: id as string, number: number as string };
  const decided = await relief.post(`/api/requests/${id}/decision`, { decision: 'pass', reason: '已商', version: 1 });
  return { id: id as string, number: decided.json().number as string };
};
const detailOf = async (client: Client, id: string) => (await client.get(`/api/requests/${id}`)).json();
const taskOf = async (client: Client, id: string, what: string) =>
  (await detailOf(client, id)).tasks.find((one: { what: string }) => one.what.includes(what));
const finish = async (client: Client, id: string, what: string) => {
  const task = await taskOf(client, id, what);
  expect((await client.post(`/api/tasks/${task.id}/state`, { event: 'done' })).statusCode).toBe(200);
};
const hoursOf = async (): Promise<number> => (await clerk.get('/api/ledger')).json().total.hours;
const onDesk = async (client: Client, id: string): Promise<boolean> =>
  (await client.get('/api/desk?limit=100')).json().items.some((one: { requestId: string }) => one.requestId === id);

describe('a notice sent again by its own issuer', () => {
  it('retires the old number, takes the old one off the desks and keeps the work that was done', async () => {
    const first = await send(notice());
    await finish(clerk, first.id, '联络员');
    const second = await send(notice({ title: '(以此件为准)', due: '12月8日', last: '前文作废，以此件为准。' }));

    expect((await county.nobody.get(`/verify/${first.number}`)).body).toContain('已停用');
    expect((await detailOf(relief, first.id)).number).toMatchObject({ retired: true });
    expect((await detailOf(relief, second.id)).number).toMatchObject({ retired: false });
    expect([await onDesk(clerk, first.id), await onDesk(clerk, second.id)]).toEqual([false, true]);
    expect((await detailOf(clerk, first.id)).deliveries[0]).toMatchObject({
      state: 'recalled',
      note: '已由第 2 次印发的件替代',
    });

    expect(await taskOf(clerk, second.id, '联络员')).toMatchObject({ state: 'done' });
    expect(await taskOf(clerk, second.id, '水毁')).toMatchObject({ state: 'open' });
    // The sibling town had done nothing: it still has both to do.
    expect(await taskOf(sibling, second.id, '联络员')).toMatchObject({ state: 'open' });
  });

  it('keeps what the villages answered, and the links they still hold', async () => {
    const first = await send(notice());
    const { id: taskId } = await taskOf(clerk, first.id, '水毁');
    const villages = (await clerk.get('/api/org/units?level=village')).json().items.slice(0, 2);
    const links = await clerk.post(`/api/tasks/${taskId}/village-links`, {
      villageUnitIds: villages.map((one: { id: string }) => one.id),
    });
    const [one, two]: { url: string }[] = links.json().links;
    await county.nobody.post(one!.url, { answer: '3处水毁' });
    const second = await send(notice({ title: '(以此件为准)', due: '12月8日' }));
    await county.nobody.post(two!.url, { answer: '无' });
    const fresh = await taskOf(clerk, second.id, '水毁');
    const answers = (await clerk.get(`/api/tasks/${fresh.id}/village-answers`)).json().items;
    expect(answers.map((row: { answer: string }) => row.answer).sort()).toEqual(['3处水毁', '无']);
  });

  it('says on the card which copy it is, what changed, and how much of the work still counts', async () => {
    const first = await send(notice());
    await finish(clerk, first.id, '联络员');
    const second = await send(
      notice({ title: '(更正)', due: '12月8日', extra: '请于12月15日前将修复资金需求表报县应急管理局。' }),
    );
    const { copy } = await originOf(clerk, second.id);
    expect(copy).toMatchObject({
      edition: 2,
      earlier: { requestId: first.id, number: first.number },
      replacedBy: null,
      carriedTasks: 1,
      newAsks: 1,
      tightened: 1,
    });
    expect(copy!.changedParagraphs).toBeGreaterThan(1);
    expect((await originOf(clerk, first.id)).copy).toMatchObject({
      edition: 1,
      replacedBy: { requestId: second.id, number: second.number },
    });
    expect((await originOf(sibling, second.id)).copy).toMatchObject({ carriedTasks: 0 });
    // The earlier copy is no second demand that was done: it is this one's own past.
    expect((await originOf(clerk, second.id)).earlier?.requestId).not.toBe(first.id);
    const third = await send(notice({ title: '(以此件为准)', due: '12月8日' }));
    expect((await originOf(clerk, third.id)).copy).toMatchObject({ edition: 3, carriedTasks: 1 });
    expect((await originOf(clerk, third.id)).copy!.earlier!.requestId).toBe(second.id);
  });

  it('books its hours once: what the new copy asks again is taken back, what was done for nothing stays', async () => {
    const before = await hoursOf();
    const first = await send(notice());
    const single = (await hoursOf()) - before;
    const second = await send(notice({ title: '(更正)' }));
    const again = (await detailOf(clerk, second.id)).deliveries[0].hours;
    expect(single).toBeGreaterThan(0);
    expect((await hoursOf()) - before).toBeCloseTo(again, 2);

    // Both asks are done; the third copy keeps only one of them.
    const middle = await hoursOf();
    await finish(clerk, second.id, '联络员');
    await finish(clerk, second.id, '水毁');
    const third = await send(
      notice({ title: '(以此件为准)', due: '12月8日' }).replace('水毁道路摸排情况', '受损桥涵照片'),
    );
    const fresh = (await detailOf(clerk, third.id)).deliveries[0].hours;
    expect((await hoursOf()) - middle).toBeCloseTo(fresh - again / 2, 1);
    expect((await originOf(clerk, third.id)).copy).toMatchObject({ carriedTasks: 1 });
    expect(first.id).not.toBe(third.id);
  });

  it('is written in the audit chain, which still verifies', async () => {
    const first = await send(notice());
    const second = await send(notice({ title: '(以此件为准)' }));
    const { history } = await detailOf(relief, first.id);
    expect(history.map((one: { action: string }) => one.action)).toEqual(['request.admitted', 'request.replaced']);
    const { rows } = await county.database.pool.query(
      `select data from audit_entry where action = 'request.replaced' and subject_id = $1`,
      [first.id],
    );
    expect(rows[0].data).toEqual({ by: second.id, edition: 2, carried: 0, units: 2 });
    expect(await verifyChain(county.database.db, '530427')).toMatchObject({ intact: true });
  });
});

describe('a notice made from a template', () => {
  it('takes the place of its own earlier copy, however many others are just as near', async () => {
    const first = await send(notice());
    const own = nonce;
    for (nonce = own + 100; nonce < own + 120; nonce++) await send(notice());
    nonce = own;
    const second = await send(notice({ title: '(以此件为准)' }));
    expect((await originOf(clerk, second.id)).copy).toMatchObject({ edition: 2, earlier: { requestId: first.id } });
  });
});

describe('what is no new copy', () => {
  const stands = async (id: string) => expect((await detailOf(relief, id)).number).toMatchObject({ retired: false });

  it('the same words of another issuer: nobody retires what is not its own', async () => {
    const first = await send(notice());
    await send(notice({ title: '(以此件为准)' }), [county.mosha], relief);
    await stands(first.id);
  });

  it('the same words to fewer towns, without a word that they prevail', async () => {
    const first = await send(notice());
    await send(notice({ due: '12月8日' }), [county.mosha]);
    await stands(first.id);
  });

  it('a copy that the relief office sent back: the one before still stands', async () => {
    const first = await send(notice());
    const text = notice({
      title: '(以此件为准)',
      extra: '请于今日17:00前将现场照片和截图上传工作群，每日打卡并排名通报。',
    });
    const { id, state } = (
      await dept.post('/api/requests', { text, targetUnitIds: [county.mosha, county.gasa] }, freshKey())
    ).json();
    expect(state).toBe('in-review');
    await stands(first.id);
    await relief.post(`/api/requests/${id}/decision`, { decision: 'return', reason: '请改期', version: 1 });
    await stands(first.id);
  });

  it('the next occasion: the same words after the deadline has passed', async () => {
    const first = await send(notice());
    county.clock.set('2026-12-21T09:00');
    await send(notice().replaceAll('12月10日', '12月30日').replaceAll('12月4日', '12月28日'));
    await stands(first.id);
    county.clock.set('2026-11-23T09:00');
  });
});

describe('two copies at once', () => {
  it('form a line: each takes the place of the one before it', async () => {
    const first = await send(notice());
    const both = await Promise.all([
      send(notice({ title: '(更正)' })),
      send(notice({ title: '(以此件为准)', due: '12月8日' })),
    ]);
    const editions = await Promise.all(both.map(async (one) => (await originOf(clerk, one.id)).copy!.edition));
    expect(editions.sort()).toEqual([2, 3]);
    const standing = await Promise.all([first, ...both].map(async (one) => (await detailOf(relief, one.id)).number));
    expect(standing.filter((one) => !one.retired)).toHaveLength(1);
  });
});
