import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, HEAVY_NOTICE, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admit, codeOf, registerStray } from '../test/walk.ts';

let county: County;
let clerk: Client;
let relief: Client;
beforeAll(async () => {
  county = await testCounty();
  [clerk, relief] = [await county.as('clerk'), await county.as('relief')];
});
afterAll(() => county.close());

const cardOf = async (requestId: string) =>
  (await clerk.get('/api/desk?limit=100'))
    .json()
    .items.filter((one: { requestId: string }) => one.requestId === requestId);
const decide = async (id: string, decision: 'pass' | 'return', reason = '') => {
  const { version } = (await relief.get(`/api/requests/${id}`)).json();
  return relief.post(`/api/requests/${id}/decision`, { decision, reason, version });
};

describe('what reaches a township without a number', () => {
  it('is registered on the sender’s behalf and stands on the desk at once, its hours against whoever asked', async () => {
    const response = await registerStray(county, HEAVY_NOTICE);
    expect([response.statusCode, response.json().matchedIssuer]).toEqual([201, true]);
    const { requestId, personHours } = response.json();
    expect(await cardOf(requestId)).toMatchObject([
      { number: null, origin: 'stray', issuerName: '新平彝族傣族自治县应急管理局', hours: personHours },
    ]);
    const ledger = (await clerk.get('/api/ledger')).json();
    expect(ledger.rows[0]).toMatchObject({ label: '新平彝族傣族自治县应急管理局' });
    expect(ledger.coverage).toMatchObject({ registered: 0, seen: 1 });
    const seen = (await (await county.as('dept')).get(`/api/requests/${requestId}`)).json();
    expect(seen).toMatchObject({ state: 'stray', origin: 'stray' });
  });

  it('of a sender nobody knows keeps the name it gives, or says the source is unclear', async () => {
    const foreign = LIGHT_NOTICE.replaceAll('新平彝族傣族自治县应急管理局', '峨山彝族自治县应急管理局');
    const other = (await registerStray(county, foreign)).json();
    expect(other.matchedIssuer).toBe(false);
    const nameless = await registerStray(county, '请各村今天18:00前把巡山照片发到群里。');
    expect(nameless.json().matchedIssuer).toBe(false);
    const [card] = await cardOf(nameless.json().requestId);
    expect(card).toMatchObject({ issuerName: '来源不明', title: '请各村今天18:00前把巡山照片发到群里。' });
  });

  it('of a caller is booked against the unit the township says, and keeps a name nobody knows as said', async () => {
    const call = '请镇里今天下班前报一下燃气排查联系人。';
    const said = await registerStray(county, call, { sender: '县应急局' });
    expect(said.json().matchedIssuer).toBe(true);
    expect(await cardOf(said.json().requestId)).toMatchObject([{ issuerName: '新平彝族傣族自治县应急管理局' }]);
    const other = await registerStray(county, call.replace('燃气', '沼气'), { sender: '某协会' });
    expect(other.json().matchedIssuer).toBe(false);
    expect(await cardOf(other.json().requestId)).toMatchObject([{ issuerName: '某协会' }]);
  });

  it('says which earlier item has the same text', async () => {
    const text = LIGHT_NOTICE.replace('冬季', '秋季');
    const numbered = await admit(county, text);
    const stray = (await registerStray(county, text)).json();
    expect(stray.earlier).toMatchObject({ requestId: numbered.id, number: numbered.number });
    expect((await registerStray(county, text.replace('秋季', '伏季'))).json().earlier).toBeNull();
  });

  it('gets its number where it lies when it passes, and is not delivered twice', async () => {
    const { requestId } = (await registerStray(county, LIGHT_NOTICE.replace('冬季', '雨季'))).json();
    const passed = await decide(requestId, 'pass');
    expect(passed.json()).toMatchObject({ state: 'numbered' });
    expect(await cardOf(requestId)).toMatchObject([{ number: passed.json().number, origin: 'stray' }]);
    const detail = (await relief.get(`/api/requests/${requestId}`)).json();
    expect(detail.deliveries).toHaveLength(1);
    expect((await county.nobody.get(`/verify/${passed.json().number}`)).body).toContain('有效');
  });

  it('leaves the desk and the ledger when it is sent back: no number, no obligation', async () => {
    const before = (await clerk.get('/api/ledger')).json().total.hours;
    const { requestId } = (await registerStray(county, HEAVY_NOTICE.replace('安全生产', '道路交通'))).json();
    expect((await clerk.get('/api/ledger')).json().total.hours).toBeGreaterThan(before);
    expect(codeOf(await decide(requestId, 'return', ' '))).toEqual([422, 'request.reason-needed']);
    expect((await decide(requestId, 'return', '请按程序报送')).json()).toEqual({
      state: 'returned',
      number: null,
      undoUntil: null,
    });
    expect(await cardOf(requestId)).toEqual([]);
    expect((await clerk.get('/api/ledger')).json().total.hours).toBeCloseTo(before, 2);
  });

  it('waits for its sender however long, at the place in the queue its age gives it', async () => {
    const queue = (await relief.get('/api/queue?limit=100')).json().items;
    const strays = queue.filter((one: { origin: string }) => one.origin === 'stray');
    expect(strays.length).toBeGreaterThan(1);
    for (const one of strays) expect(one.dueAt).toBeNull();
  });

  it('keeps the same secrecy and the same limits as every other text', async () => {
    const count = async () =>
      (await county.database.pool.query<{ n: number }>('select count(*)::int as n from request')).rows[0]!.n;
    const before = await count();
    expect(codeOf(await registerStray(county, `秘密\n${LIGHT_NOTICE}`))).toEqual([422, 'request.secret']);
    expect(codeOf(await registerStray(county, ' \n\t'))).toEqual([422, 'request.text-empty']);
    expect(await count()).toBe(before);
  });

  it('can be refused by nobody but a person: a decision names who and why', async () => {
    const { requestId } = (await registerStray(county, HEAVY_NOTICE.replace('安全生产', '自建房'))).json();
    expect(
      (await clerk.post(`/api/requests/${requestId}/decision`, { decision: 'return', reason: '不办', version: 1 }))
        .statusCode,
    ).toBe(403);
    await decide(requestId, 'return', '与县级检查合并');
    const detail = (await clerk.get(`/api/requests/${requestId}`)).json();
    expect(detail.review).toMatchObject({ outcome: 'returned', reason: '与县级检查合并' });
    expect(detail.history.map((one: { action: string }) => one.action)).toEqual([
      'stray.registered',
      'request.returned',
    ]);
  });
});
