import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, testCounty } from '../test/county.ts';
import { completeCase, openCase, textOf } from '../test/residents.ts';
import { admitToDesk, codeOf } from '../test/walk.ts';

let county: County;
let relief: Client;
let clerk: Client;
let discipline: Client;
let deliveryId: string;
beforeAll(async () => {
  county = await testCounty();
  [relief, clerk] = [await county.as('relief'), await county.as('clerk')];
  discipline = await county.as('auditor');
  ({ deliveryId } = await admitToDesk(county));
  await clerk.post(`/api/deliveries/${deliveryId}/state`, { event: 'dispute', note: '无执法权' });
});
afterAll(() => county.close());

const file = async (client: Client = relief) => (await client.get(`/api/deliveries/${deliveryId}/diligence`)).json();

describe('the due-diligence file', () => {
  it('is opened once, kept by one person at a time, and closed to changes when decided', async () => {
    const { id, version } = await openCase(county, deliveryId);
    expect((await relief.post('/api/diligence-cases', { deliveryId })).json()).toEqual({ opened: false });
    expect((await relief.get('/api/diligence-cases')).json().items).toHaveLength(1);
    const keep = (input: object) => relief.put(`/api/diligence-cases/${id}`, input);
    expect((await keep(completeCase(version, ['opposed']))).json()).toEqual({ version: version + 1 });
    expect(codeOf(await keep(completeCase(version)))).toEqual([409, 'diligence.changed']);
    const statement = await clerk.put(`/api/diligence-cases/${id}/statement`, { statement: '三次上报未批' });
    expect(statement.json()).toEqual({ version: version + 2 });
    const decide = (outcome: string, seen: number) =>
      discipline.post(`/api/diligence-cases/${id}/decision`, { outcome, reason: '查明', version: seen });
    expect(codeOf(await decide('tolerated', version))).toEqual([409, 'diligence.changed']);
    // Whoever keeps the file does not decide, and whoever decides does not write it.
    const own = { outcome: 'tolerated', reason: '查明', version: version + 2 };
    expect((await relief.post(`/api/diligence-cases/${id}/decision`, own)).statusCode).toBe(403);
    expect((await discipline.put(`/api/diligence-cases/${id}`, completeCase(version + 2))).statusCode).toBe(403);
    expect((await decide('tolerated', version + 2)).json()).toEqual({ state: 'decided' });
    expect(codeOf(await keep(completeCase(version + 3)))).toEqual([409, 'diligence.decided']);
    expect((await file()).case).toMatchObject({ statement: '三次上报未批', outcome: 'tolerated', reason: '查明' });
  });

  it('is exported as Word with every section', async () => {
    const sent = await clerk.get(`/api/deliveries/${deliveryId}/diligence.docx`);
    const text = await textOf(sent.rawPayload);
    for (const words of [
      '要求了什么',
      '提出异议：无执法权',
      '一人兼九岗',
      '容错条件',
      '决定：予以容错',
      '三次上报未批',
    ])
      expect(text).toContain(words);
  });

  it('of another township does not exist; an outcome against the judgement is not taken', async () => {
    const sibling = await county.as('sibling');
    expect(codeOf(await sibling.get(`/api/deliveries/${deliveryId}/diligence`))).toEqual([404, 'diligence.not-found']);
    expect((await sibling.get('/api/diligence-cases')).json().items).toEqual([]);
    const other = await admitToDesk(county, undefined, { title: '关于清淤的通知' });
    const { id, version } = await openCase(county, other.deliveryId);
    const decision = { outcome: 'tolerated', reason: '查明', version };
    const early = await discipline.post(`/api/diligence-cases/${id}/decision`, decision);
    expect(codeOf(early)).toEqual([422, 'diligence.incomplete']);
    expect(early.json().title).toContain('事实经过');
    await relief.put(`/api/diligence-cases/${id}`, completeCase(version, ['private-gain', 'opposed']));
    const against = { ...decision, version: version + 1 };
    expect(codeOf(await discipline.post(`/api/diligence-cases/${id}/decision`, against))).toEqual([
      422,
      'diligence.outcome',
    ]);
  });
});
