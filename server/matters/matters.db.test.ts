import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { unitId } from '../sample/load-organisation.ts';
import { type Client, type County, freshKey, testCounty } from '../test/county.ts';
import { askByLink, sendForm, takeMatter, tokenOf } from '../test/residents.ts';
import { codeOf } from '../test/walk.ts';

let county: County;
let clerk: Client;
beforeAll(async () => {
  county = await testCounty();
  clerk = await county.as('clerk');
});
afterEach(() => county.clock.set('2026-11-23T09:00'));
afterAll(() => county.close());

type Row = { id: string; what: string; contact: string | null; state: string; promisedOn: string; overdue: boolean };
const list = async (client: Client, query = ''): Promise<Row[]> =>
  (await client.get(`/api/matters?limit=100${query}`)).json().items;
const act = (client: Client, id: string, event: string, words = '已联系水管站，明天上门') =>
  client.post(`/api/matters/${id}/state`, { event, words });
const follow = (code: string, more: Record<string, string> = {}) => sendForm(county, '/ask/follow', { code, ...more });

describe('a matter taken by telephone', () => {
  it('is one line with a promised date, its resident’s number kept by the own township alone', async () => {
    const { id, code } = await takeMatter(county, '和平村三组断水两天', 'facility');
    expect(code).toMatch(/^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$/);
    const own = (await list(clerk)).find((one) => one.id === id)!;
    expect(own).toMatchObject({ state: 'open', promisedOn: '2026-11-30', contact: '0877-7000000', overdue: false });
    for (const person of ['relief', 'auditor'] as const)
      expect((await list(await county.as(person))).find((one) => one.id === id)).toMatchObject({ contact: null });
    expect(codeOf(await (await county.as('sibling')).get(`/api/matters/${id}`))).toEqual([404, 'matter.not-found']);
    const { rows } = await county.database.pool.query('select code_hash::text as hash from matter where id = $1', [id]);
    expect(rows[0].hash).not.toContain(code.replaceAll('-', ''));
  });

  it('is registered once, however often the button is pressed', async () => {
    const key = freshKey();
    const body = { channel: 'visit', kind: 'errand', what: '办理老年证' };
    const [first, again] = [await clerk.post('/api/matters', body, key), await clerk.post('/api/matters', body, key)];
    expect(again.json()).toEqual(first.json());
    expect((await list(clerk)).filter((one) => one.what === '办理老年证')).toHaveLength(1);
    expect(codeOf(await clerk.post('/api/matters', body))).toEqual([400, 'http.key-missing']);
    const empty = { ...body, what: '  ' };
    expect(codeOf(await clerk.post('/api/matters', empty, freshKey()))).toEqual([400, 'http.invalid']);
  });

  it('goes to a post of the own unit, is answered, and only then closed', async () => {
    const { id } = await takeMatter(county, '问高龄补贴怎么领');
    const { posts } = (await clerk.get('/api/people')).json();
    const assign = (postId: string) => clerk.put(`/api/matters/${id}/post`, { postId });
    expect((await assign(posts[0].id)).json()).toEqual({ postId: posts[0].id });
    const { posts: others } = (await (await county.as('sibling')).get('/api/people')).json();
    expect(codeOf(await assign(others[0].id))).toEqual([422, 'matter.unknown-post']);
    expect(codeOf(await act(clerk, id, 'close'))).toEqual([409, 'matter.wrong-state']);
    expect(codeOf(await act(clerk, id, 'answer', '  '))).toEqual([422, 'matter.words-needed']);
    expect((await act(clerk, id, 'answer')).json()).toEqual({ state: 'answered' });
    expect((await act(clerk, id, 'close', '')).json()).toEqual({ state: 'closed' });
    const closed = (await clerk.get(`/api/matters/${id}`)).json();
    expect(closed).toMatchObject({ state: 'closed', closedBy: 'unit', contact: null, postName: posts[0].name });
    expect(closed.steps.map((one: { step: string }) => one.step)).toEqual(['answered', 'closed']);
    expect(codeOf(await act(await county.as('sibling'), id, 'reopen'))).toEqual([404, 'matter.not-found']);
  });

  it('with a secrecy mark is not taken', async () => {
    const body = { channel: 'phone', kind: 'other', what: '机密★1年\n关于某事' };
    expect(codeOf(await clerk.post('/api/matters', body, freshKey()))).toEqual([422, 'matter.secret']);
  });

  it('leaves a trace of kind and way in the audit chain, never the resident’s words', async () => {
    await takeMatter(county, '独有词语白鹭洲');
    const { items } = (await (await county.as('auditor')).get('/api/audit?limit=100')).json();
    const taken = items.filter((one: { action: string }) => one.action === 'matter.registered');
    expect(taken[0].data).toEqual({ kind: 'advice', channel: 'phone' });
    expect(JSON.stringify(items)).not.toContain('白鹭洲');
  });
});

describe('a resident asks by the link', () => {
  it('on pages of a few kilobytes that need no script', async () => {
    const code = await askByLink(county, '路灯不亮<script>');
    for (const page of [await county.nobody.get('/ask'), await county.nobody.get('/ask/follow'), await follow(code)]) {
      expect(page.statusCode).toBe(200);
      expect(Buffer.byteLength(page.body)).toBeLessThan(40_000);
      expect(page.body).not.toMatch(/<script|javascript:|\son\w+=/i);
      expect(page.headers['set-cookie']).toBeUndefined();
    }
    expect((await follow(code)).body).toContain('路灯不亮&lt;script&gt;');
  });

  it('reads the answer with the code, adds to it, says that it is not settled, and then that it is', async () => {
    const code = await askByLink(county, '第五小组机耕路塌了一段');
    const { id } = (await list(clerk)).find((one) => one.what.startsWith('第五小组'))!;
    expect((await follow(code.toLowerCase())).body).toContain('正在办');
    await act(clerk, id, 'answer', '周三派挖机清理');
    expect((await follow(code)).body).toContain('周三派挖机清理');
    expect((await follow(code, { act: 'reply', words: '只能走摩托' })).body).toContain('只能走摩托');
    county.clock.set('2026-12-07T09:00');
    expect((await follow(code, { act: 'reopen', words: '还是没来' })).body).toContain('正在办');
    expect((await list(clerk)).find((one) => one.id === id)).toMatchObject({ state: 'open', promisedOn: '2026-12-14' });
    expect((await follow(code, { act: 'close', words: '' })).body).toContain('已办结');
    expect((await clerk.get(`/api/matters/${id}`)).json()).toMatchObject({ closedBy: 'resident' });
    const late = await follow(code, { act: 'close', words: '' });
    expect([late.statusCode, late.body.includes('不能这样办')]).toEqual([409, true]);
  });

  it('loses nothing typed when something is missing, and sends the same form only once', async () => {
    const token = tokenOf((await county.nobody.get('/ask')).body);
    const typed = { token, unitId: '', kind: 'dispute', what: '地界纠纷请调解', contact: '139' };
    const again = await sendForm(county, '/ask', typed);
    expect([again.statusCode, again.body.includes('地界纠纷请调解'), again.body.includes('value="139"')]).toEqual([
      422,
      true,
      true,
    ]);
    expect((await sendForm(county, '/ask', { ...typed, token: 'x', unitId: county.mosha })).statusCode).toBe(422);
    const sent = { ...typed, unitId: county.mosha };
    const [first, second] = [await sendForm(county, '/ask', sent), await sendForm(county, '/ask', sent)];
    expect(second.body).toBe(first.body);
    expect((await list(clerk)).filter((one) => one.what === '地界纠纷请调解')).toHaveLength(1);
    expect((await follow('AAAA-BBBB-CCCC-DDDD')).statusCode).toBe(404);
    const bare = await sendForm(county, '/ask/follow', {});
    expect(bare.statusCode).toBe(404);
  });

  it('is told to come back when very many come at once; what was typed stays', async () => {
    const flooded = await testCounty();
    const token = tokenOf((await flooded.nobody.get('/ask')).body);
    const send = () => sendForm(flooded, '/ask', { token, unitId: flooded.mosha, what: '洪水前的一件' });
    for (let nth = 0; nth < 120; nth++) await send();
    const refused = await send();
    expect([refused.statusCode, refused.body.includes('洪水前的一件')]).toEqual([429, true]);
    await flooded.close();
  });
});

describe('a whistle', () => {
  const dept = unitId('县应急局');
  const blow = (client: Client, body: object) => client.post('/api/whistles', body, freshKey());
  const input = { what: '和平村滑坡点要会诊', departmentUnitIds: [dept], answerBy: '2026-11-24' };

  it('summons departments at once, on a Sunday night too, and the summoned answer', async () => {
    county.clock.set('2026-11-29T22:00');
    const { id: matterId } = await takeMatter(county, '屋后山坡裂缝', 'safety');
    const blown = await blow(clerk, { ...input, matterId, answerBy: '2026-11-30' });
    expect(blown.statusCode).toBe(201);
    const { id } = blown.json();
    const department = await county.as('dept');
    const seen = (await department.get('/api/whistles')).json().items;
    expect(seen.find((one: { id: string }) => one.id === id)).toMatchObject({ town: '漠沙镇', answerBy: '2026-11-30' });
    const answered = await department.post(`/api/whistles/${id}/answer`, { answer: '明早八点到' });
    expect(answered.json()).toEqual({ answered: true });
    expect((await clerk.get(`/api/matters/${matterId}`)).json().whistles).toMatchObject([
      { id, calls: [{ unitName: '县应急局', answer: '明早八点到' }] },
    ]);
    expect((await (await county.as('sibling')).get('/api/whistles')).json().items).toEqual([]);
    expect((await county.database.pool.query('select count(*)::int as n from review')).rows[0].n).toBe(0);
  });

  it('names departments of the county, a date to come, and an own matter', async () => {
    const stranger = { ...input, departmentUnitIds: [county.gasa] };
    expect(codeOf(await blow(clerk, stranger))).toEqual([422, 'whistle.unknown-department']);
    expect(codeOf(await blow(clerk, { ...input, answerBy: '2026-11-22' }))).toEqual([422, 'whistle.past-date']);
    const { id } = await takeMatter(county, '漠沙的一件');
    const others = { ...input, matterId: id };
    expect(codeOf(await blow(await county.as('sibling'), others))).toEqual([404, 'matter.not-found']);
    const nowhere = '/api/whistles/00000000-0000-7000-8000-000000000000/answer';
    const answer = await (await county.as('dept')).post(nowhere, { answer: '好' });
    expect(codeOf(answer)).toEqual([404, 'whistle.not-found']);
  });
});

describe('lists of matters', () => {
  it('go page by page, what is due first, every matter once', async () => {
    const all = await list(clerk);
    expect(all.length).toBeGreaterThan(4);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: Row[]; next: string | null } = (
        await clerk.get(`/api/matters?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
      ).json();
      seen.push(...page.items.map((one) => one.id));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(all.map((one) => one.id));
    expect(all.map((one) => one.promisedOn)).toEqual(all.map((one) => one.promisedOn).sort());
    const counts = (await clerk.get('/api/matters/counts')).json();
    expect(counts.open).toBe(all.length);
    expect((await list(clerk, '&filter=closed')).length).toBe(counts.closed);
  });
});
