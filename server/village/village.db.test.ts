import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { signedToken } from '../http/signed-link.ts';
import { type Client, type County, LIGHT_NOTICE, LINK_SECRET, testCounty } from '../test/county.ts';
import { admitToDesk, codeOf } from '../test/walk.ts';

let county: County;
let clerk: Client;
let villages: { id: string; shortName: string }[];
let asked = 0;
beforeAll(async () => {
  county = await testCounty();
  clerk = await county.as('clerk');
  villages = (await clerk.get('/api/org/units?level=village')).json().items;
});
afterEach(() => county.clock.set('2026-11-23T09:00'));
afterAll(() => county.close());

type Link = { villageUnitId: string; name: string; url: string; expiresAt: string };

const askVillages = async (ids: string[]) => {
  asked += 1;
  const text = LIGHT_NOTICE.replace('冬季', `第${asked}轮冬季`);
  const onDesk = await admitToDesk(county, text);
  const response = await (await county.as('clerk')).post(`/api/tasks/${onDesk.taskId}/village-links`, {
    villageUnitIds: ids,
  });
  return { ...onDesk, response, links: response.json().links as Link[] };
};
const answer = (url: string, text: string, headers: Record<string, string> = {}) =>
  county.app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams({ answer: text }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });

describe('a village answers by a link', () => {
  it('without an account: it opens, says what is asked and by when, and takes the answer', async () => {
    const [first, second] = villages as [{ id: string; shortName: string }, { id: string; shortName: string }];
    const { taskId, links, number } = await askVillages([first.id, second.id]);
    expect(links.map((link) => link.villageUnitId).sort()).toEqual([first.id, second.id].sort());
    const page = await county.nobody.get(links[0]!.url);
    expect(page.body).toContain(number);
    expect(page.body).toContain('2026-12-04 17:00');
    const saved = await answer(links[0]!.url, '值班联系人：陶某,0877-7000000');
    expect([saved.statusCode, saved.body.includes('已报送')]).toEqual([200, true]);
    const answers = (await clerk.get(`/api/tasks/${taskId}/village-answers`)).json().items;
    expect(answers.filter((one: { answer: string | null }) => one.answer)).toMatchObject([
      { village: links[0]!.name, answer: '值班联系人：陶某,0877-7000000', answeredAt: '2026-11-23T01:00:00.000Z' },
    ]);
    await answer(links[0]!.url, '改为李某');
    expect((await county.nobody.get(links[0]!.url)).body).toContain('改为李某');
    expect((await county.nobody.get(links[1]!.url)).body).not.toContain('改为李某');
  });

  it('and the town, before it sends them on, sees words that two answers share; the county does not', async () => {
    const { taskId, links } = await askVillages([villages[0]!.id, villages[1]!.id]);
    const work = '我村于十月三日组织四十二户到水库边清理淤泥,当天清出两车杂物,并约定每月初一再清一次。';
    for (const link of links) await answer(link.url, `${link.name}。${work}`);
    const seenBy = async (person: 'clerk' | 'auditor') =>
      (await (await county.as(person)).get(`/api/tasks/${taskId}/village-answers`)).json();
    const { shared } = await seenBy('clerk');
    expect([...shared[0].places].sort()).toEqual(links.map((link) => link.name).sort());
    expect(shared[0].words).toContain('清出两车杂物');
    expect((await seenBy('auditor')).shared).toEqual([]);
  });

  it('on a page of a few kilobytes that needs no script', async () => {
    const { links } = await askVillages([villages[0]!.id]);
    const { body, headers } = await county.nobody.get(links[0]!.url);
    expect(Buffer.byteLength(body)).toBeLessThan(40_000);
    expect(body).not.toMatch(/<script|javascript:|\son\w+=/i);
    expect(body).toContain('<form method="post">');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
  });

  it('and whatever is typed stays text', async () => {
    const { links } = await askVillages([villages[0]!.id]);
    const hostile = `</textarea><script>alert(1)</script>"'&`;
    const page = await answer(links[0]!.url, hostile);
    expect(page.body).toContain('&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
    expect(page.body).not.toContain('<script>');
  });

  it('also in a browser where somebody is signed in', async () => {
    const { links } = await askVillages([villages[0]!.id]);
    const signIn = await county.nobody.post('/api/session', { login: 'clerk', password: 'songbang-mosha' });
    const cookie = `songbang=${signIn.cookies.find((one) => one.name === 'songbang')!.value}`;
    expect((await answer(links[0]!.url, '镇里代填', { cookie })).statusCode).toBe(200);
  });

  it('until fourteen days after the deadline', async () => {
    const { links } = await askVillages([villages[0]!.id]);
    expect(links[0]!.expiresAt).toBe('2026-12-18T09:00:00.000Z');
    county.clock.set('2026-12-18T16:59');
    expect((await county.nobody.get(links[0]!.url)).statusCode).toBe(200);
    county.clock.set('2026-12-18T17:00');
    expect((await county.nobody.get(links[0]!.url)).statusCode).toBe(404);
    expect((await answer(links[0]!.url, '迟了')).statusCode).toBe(404);
  });

  it('unless the request was taken back', async () => {
    const { id, version, links } = await askVillages([villages[0]!.id]);
    await (await county.as('dept')).post(`/api/requests/${id}/withdrawal`, { reason: '撤回', version });
    expect((await answer(links[0]!.url, '已办')).statusCode).toBe(404);
  });

  it('with a token nobody can make or turn to another purpose', async () => {
    const { links } = await askVillages([villages[0]!.id]);
    const token = links[0]!.url.replace('/v/', '');
    const subject = Buffer.from(token.split('.')[0]!, 'base64url').toString();
    for (const other of ['x', `${token}x`, token.slice(0, -3), signedToken(LINK_SECRET, 'feed', subject)])
      expect((await county.nobody.get(`/v/${other}`)).statusCode).toBe(404);
    const gone = await county.nobody.get('/v/x.y', { accept: 'text/html' });
    expect(gone.headers['content-type']).toContain('text/html');
    expect(gone.body).toContain('这个链接已失效');
    expect(codeOf(await county.nobody.get('/v/x.y'))).toEqual([404, 'village.link-over']);
  });
});

describe('who is asked', () => {
  it('one’s own villages only', async () => {
    const elsewhere = await askVillages([county.gasa]);
    expect(codeOf(elsewhere.response)).toEqual([422, 'village.unknown-village']);
    expect(codeOf((await askVillages([villages[0]!.id, county.mosha])).response)).toEqual([
      422,
      'village.unknown-village',
    ]);
    expect(codeOf((await askVillages([])).response)).toEqual([400, 'http.invalid']);
  });

  it('about one’s own tasks only, and the desk shows which items wait for villages', async () => {
    const { taskId, id } = await askVillages([villages[0]!.id]);
    const sibling = await county.as('sibling');
    const ask = { villageUnitIds: [villages[0]!.id] };
    expect(codeOf(await sibling.post(`/api/tasks/${taskId}/village-links`, ask))).toEqual([404, 'task.not-found']);
    const desk = (await clerk.get('/api/desk?filter=village&limit=100')).json().items;
    expect(desk.map((one: { requestId: string }) => one.requestId)).toContain(id);
  });

  it('a link that was revoked opens nothing', async () => {
    const { links } = await askVillages([villages[0]!.id]);
    await county.database.pool.query(`update village_link set revoked_at = now() where region = '530427' and id = $1`, [
      Buffer.from(links[0]!.url.replace('/v/', '').split('.')[0]!, 'base64url').toString().split('/')[1],
    ]);
    expect((await county.nobody.get(links[0]!.url)).statusCode).toBe(404);
  });

  it('an answer leaves a trace without its words', async () => {
    const { items } = (await (await county.as('auditor')).get('/api/audit?limit=100')).json();
    const answered = items.filter((one: { action: string }) => one.action === 'village.answered');
    expect(answered.length).toBeGreaterThan(0);
    for (const one of answered) expect(one).toMatchObject({ role: 'village-clerk', actor: null });
    expect(JSON.stringify(answered)).not.toContain('李某');
  });
});
