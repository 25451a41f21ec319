import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../audit/audit-views.ts';
import { keepRelayIndexes } from '../relay/index-lookup.ts';
import { type Client, type County, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { codeOf, registerStray } from '../test/walk.ts';
import { completeStray } from './complete-stray.ts';
import { returnUnanswered } from './overdue-request.ts';

let county: County;
let clerk: Client;
let relief: Client;
beforeAll(async () => {
  county = await testCounty();
  [clerk, relief] = [await county.as('clerk'), await county.as('relief')];
});
afterEach(() => county.clock.set('2026-11-23T09:00'));
afterAll(() => county.close());

/** What arrives by chat: who, but neither on what basis nor whom to ask. */
const chat = (topic: string) => `请各乡镇报送${topic}值班联系人。\n新平彝族傣族自治县应急管理局\n2026年11月23日`;
const REST = { basis: '县森防指〔2026〕3号文', dueOn: '2026-12-04', dueTime: '17:00', contact: '李伟，0877-7011521' };

const seen = async (text: string) => (await registerStray(county, text)).json();
const read = async (id: string) => (await relief.get(`/api/requests/${id}`)).json();
const send = (url: string, text: string, more: Record<string, string> = {}) =>
  county.nobody.post(url, { text, ...REST, ...more });
const cardOf = async (client: Client, requestId: string) =>
  (await client.get('/api/desk?limit=100'))
    .json()
    .items.find((one: { requestId: string }) => one.requestId === requestId);

describe('the link by which whoever asked completes a stray', () => {
  it('opens a page without script or account that names what is missing and shows what was seen', async () => {
    const stray = await seen(chat('森林防火'));
    const page = (await county.nobody.get(stray.completionUrl)).body;
    for (const told of ['新平彝族傣族自治县应急管理局', '依据、办理时限、联系人', '森林防火值班联系人', '戛洒'])
      expect(page).toContain(told);
    expect(page).not.toMatch(/<script/i);
    expect(Buffer.byteLength(page)).toBeLessThan(40_000);
    expect(page).not.toContain('name="issuer"');
  });

  it('makes it a request like any other: through the gate, numbered in seconds, on every desk it names', async () => {
    const stray = await seen(chat('汛期'));
    const done = await send(stray.completionUrl, chat('汛期'), { [`town-${county.gasa}`]: 'on' });
    const detail = await read(stray.requestId);
    expect([done.statusCode, detail.state, detail.review.lane]).toEqual([200, 'numbered', 'green']);
    expect(done.body).toContain(detail.number.number);
    expect(detail.body).toContain('依据：县森防指〔2026〕3号文。');
    const own = await cardOf(clerk, stray.requestId);
    expect(own).toMatchObject({ number: detail.number.number, nextDueAt: '2026-12-04T09:00:00.000Z', origin: 'stray' });
    // The town that saw it first did so without a number; the one named since did not.
    const other = await cardOf(await county.as('sibling'), stray.requestId);
    expect(other).toMatchObject({ number: detail.number.number, origin: 'sender' });
    expect((await county.nobody.get(`/verify/${detail.number.number}`)).body).toContain('class="answer ok"');
  });

  it('leaves a task that the completed text asks unchanged as it lies: nothing is dropped to be asked again', async () => {
    const text = '请各乡镇于12月4日17:00前报送水源地联系人。\n新平彝族傣族自治县应急管理局\n2026年11月23日';
    const stray = await seen(text);
    const tasks = async () => (await clerk.get(`/api/requests/${stray.requestId}`)).json().tasks;
    const before = await tasks();
    const done = await county.nobody.post(stray.completionUrl, {
      text,
      basis: '县应急管理工作安排',
      contact: '李伟，0877-7011521',
    });
    expect([done.statusCode, before.length]).toEqual([200, 1]);
    expect(await tasks()).toEqual(before);
  });

  it('is audited as the holder of the link, who has no account, and the chain holds', async () => {
    const stray = await seen(chat('燃气'));
    await send(stray.completionUrl, chat('燃气'));
    const { history } = await read(stray.requestId);
    expect(history.map((one: { action: string; role: string }) => [one.action, one.role])).toEqual([
      ['stray.registered', 'town-clerk'],
      ['stray.completed', 'link-holder'],
    ]);
    const { rows } = await county.database.pool.query(
      `select actor_id from audit_entry where action = 'stray.completed' and subject_id = $1`,
      [stray.requestId],
    );
    expect(rows).toEqual([{ actor_id: null }]);
    const asked = (await relief.get(`/api/requests/${stray.requestId}/replay`)).json();
    expect(asked.items.map((one: { verdict: string }) => one.verdict)).toEqual(['same', 'same']);
    const { rows: kept } = await county.database.pool.query(
      'select seen_text, contact from stray_link where request_id = $1',
      [stray.requestId],
    );
    expect(kept).toEqual([{ seen_text: chat('燃气'), contact: REST.contact }]);
    expect(await verifyChain(county.database.db, '530427')).toMatchObject({ intact: true });
  });

  it('leaves work done on the desk done, and books the hours once', async () => {
    const hours = async () => (await clerk.get('/api/ledger')).json().total.hours;
    const before = await hours();
    const stray = await seen(LIGHT_NOTICE.replace('冬季', '夏季'));
    const detail = (await clerk.get(`/api/requests/${stray.requestId}`)).json();
    await clerk.post(`/api/tasks/${detail.tasks[0].id}/state`, { event: 'done' });
    await send(stray.completionUrl, LIGHT_NOTICE.replace('冬季', '夏季'));
    const after = (await clerk.get(`/api/requests/${stray.requestId}`)).json();
    const states = after.tasks.map((task: { what: string; state: string }) => [task.what, task.state]);
    expect(states.filter(([what]: string[]) => what === detail.tasks[0].what)).toEqual([
      [detail.tasks[0].what, 'done'],
    ]);
    const own = after.deliveries.find((one: { unitId: string }) => one.unitId === county.mosha);
    expect(await hours()).toBeCloseTo(before + own.hours, 2);
  });

  it('that breaks a rule waits for a person as any request does; silence sends it back and off the desk', async () => {
    const heavy = `请各乡镇于今日17:00前报送排查情况，并在工作群上传现场照片和截图，每日打卡排名通报。\n新平彝族傣族自治县应急管理局`;
    const stray = await seen(heavy);
    const answer = await county.nobody.post(stray.completionUrl, { text: heavy, basis: '县安委办通知', contact: '王' });
    expect(answer.body).toContain('等待审核');
    const waiting = await read(stray.requestId);
    expect([waiting.state, waiting.number]).toEqual(['in-review', null]);
    expect(waiting.review.dueAt).toBe('2026-11-25T01:00:00.000Z');
    expect((await cardOf(clerk, stray.requestId)).number).toBeNull();
    const queue = (await relief.get('/api/queue?limit=100')).json().items;
    expect(queue.filter((one: { id: string }) => one.id === stray.requestId)).toHaveLength(1);
    county.clock.set('2026-11-25T09:00');
    await returnUnanswered(county.database.db, county.clock, { region: '530427', requestId: stray.requestId });
    expect((await read(stray.requestId)).state).toBe('returned');
    expect(await cardOf(clerk, stray.requestId)).toBeUndefined();
    expect((await county.nobody.get(stray.completionUrl)).body).toContain('已退回');
  });

  it('and passed by a person is numbered where it lies and delivered where it does not', async () => {
    const heavy = `请各乡镇于今日17:00前报送道路隐患情况，并在工作群上传现场照片和截图。\n新平彝族傣族自治县应急管理局`;
    const stray = await seen(heavy);
    const more = { basis: '县安委办通知', contact: '王', [`town-${county.gasa}`]: 'on' };
    await county.nobody.post(stray.completionUrl, { text: heavy, ...more });
    const { version } = await read(stray.requestId);
    const passed = await relief.post(`/api/requests/${stray.requestId}/decision`, {
      decision: 'pass',
      reason: '',
      version,
    });
    expect(passed.json().state).toBe('numbered');
    const { deliveries } = await read(stray.requestId);
    expect(deliveries.map((one: { unitId: string }) => one.unitId).sort()).toEqual([county.mosha, county.gasa].sort());
    expect((await cardOf(clerk, stray.requestId)).number).toBe(passed.json().number);
  });

  it('of a sender nobody knows is asked who it is, and always waits for a person', async () => {
    const stray = await seen('请各村报送冬季值班联系人。');
    expect((await county.nobody.get(stray.completionUrl)).body).toContain('name="issuer"');
    await send(stray.completionUrl, '请各村报送冬季值班联系人。', { issuer: '滇中某协会' });
    expect(await read(stray.requestId)).toMatchObject({ state: 'in-review', issuerName: '滇中某协会', number: null });
    const known = await seen('请各村报送元旦值班联系人。');
    await send(known.completionUrl, '请各村报送元旦值班联系人。', { issuer: '新平彝族傣族自治县应急管理局' });
    expect(await read(known.requestId)).toMatchObject({
      state: 'numbered',
      issuerName: '新平彝族傣族自治县应急管理局',
    });
  });

  it('works once, for a month, and only while nobody has decided', async () => {
    const once = await seen(chat('春节'));
    await send(once.completionUrl, chat('春节'));
    const again = await send(once.completionUrl, chat('春节'));
    expect([again.statusCode, again.body.includes('已取得编号')]).toEqual([404, true]);

    const late = await seen(chat('元宵'));
    county.clock.set('2026-12-23T09:01');
    expect((await county.nobody.get(late.completionUrl, { accept: 'text/html' })).statusCode).toBe(404);
    const fresh = await clerk.post(`/api/requests/${late.requestId}/completion-link`);
    expect((await county.nobody.get(fresh.json().url)).statusCode).toBe(200);
    expect((await clerk.post(`/api/requests/${late.requestId}/completion-link`)).json()).toEqual(fresh.json());

    const decided = await seen(chat('劳动节'));
    await relief.post(`/api/requests/${decided.requestId}/decision`, {
      decision: 'return',
      reason: '合并',
      version: 1,
    });
    const refused = await send(decided.completionUrl, chat('劳动节'));
    expect([refused.statusCode, refused.body.includes('已退回')]).toEqual([409, true]);
    const { rows } = await county.database.pool.query('select id from stray_link where request_id = $1', [
      decided.requestId,
    ]);
    const actor = { region: '530427', accountId: null, role: 'link-holder' as const };
    const said = { text: chat('劳动节'), ...REST, issuer: null, moreTargets: [] };
    const tooLate = county.database.db
      .transaction()
      .execute((trx) =>
        completeStray({ actor, clock: county.clock, trx }, keepRelayIndexes(county.database.db), rows[0].id, said),
      );
    await expect(tooLate).rejects.toMatchObject({ code: 'stray.decided' });
    expect(codeOf(await clerk.post(`/api/requests/${decided.requestId}/completion-link`))).toEqual([
      409,
      'request.wrong-state',
    ]);
  });

  it('keeps what was typed when the text cannot be taken, and stores nothing of a secret one', async () => {
    const stray = await seen(chat('国庆节'));
    const refused = await send(stray.completionUrl, `机密★1年\n${chat('国庆节')}`);
    expect(refused.statusCode).toBe(422);
    for (const kept of [REST.basis, REST.contact, REST.dueOn, '涉密']) expect(refused.body).toContain(kept);
    expect(refused.body).not.toContain('机密★');
    expect((await read(stray.requestId)).body).toBe(chat('国庆节'));
    const strange = await send(stray.completionUrl, chat('国庆节'), {
      'town-00000000-0000-7000-8000-000000000000': 'on',
    });
    expect([strange.statusCode, (await read(stray.requestId)).state]).toEqual([422, 'stray']);
    expect((await county.nobody.get('/s/nonsense.nonsense')).json().code).toBe('stray.link-over');
  });
});

describe('the note that goes with it', () => {
  it('carries the link for whoever may write, and not for who only reads', async () => {
    const stray = await seen(chat('清明节'));
    const textFor = async (client: Client) => (await client.get(`/api/requests/${stray.requestId}/note`)).json().text;
    expect(await textFor(clerk)).toContain(stray.completionUrl);
    expect(await textFor(await county.as('auditor'))).not.toContain('/s/');
  });
});
