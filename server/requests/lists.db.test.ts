import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, freshKey, HEAVY_NOTICE, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { addAccount, admit, admitToDesk, codeOf } from '../test/walk.ts';

let county: County;
let relief: Client;
let stranger: Client;
beforeAll(async () => {
  county = await testCounty();
  relief = await county.as('relief');
  stranger = await addAccount(county, { login: 'stranger', role: 'department-clerk', unit: '县教体局' });
  for (let nth = 0; nth < 7; nth++) await admit(county, LIGHT_NOTICE.replace('冬季', `第${nth}期`));
  for (let nth = 0; nth < 5; nth++) await admit(county, HEAVY_NOTICE.replace('安全生产', `第${nth}项`));
});
afterAll(() => county.close());

type Listed = { id: string; title: string; state: string; number: string | null };
const list = async (client: Client, query = ''): Promise<Listed[]> =>
  (await client.get(encodeURI(`/api/requests?limit=100${query}`))).json().items;

const allPages = async (path: string): Promise<string[]> => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Listed[]; next: string | null } = (
      await relief.get(`${path}?limit=3${cursor ? `&cursor=${cursor}` : ''}`)
    ).json();
    seen.push(...page.items.map((one) => one.id));
    cursor = page.next;
  } while (cursor);
  return seen;
};

describe('the register', () => {
  it('pages show every row exactly once, although all came at one instant', async () => {
    const seen = await allPages('/api/requests');
    expect(seen).toEqual((await list(relief)).map((one) => one.id));
    expect(new Set(seen).size).toBe(12);
  });

  it('is found by words of the title and by number; wildcards are just characters', async () => {
    const [one] = await list(relief, '&q=第3期');
    expect(one!.title).toContain('第3期');
    expect((await list(relief, `&q=${one!.number!.slice(7)}`)).map((each) => each.id)).toEqual([one!.id]);
    expect(await list(relief, '&q=第_期')).toEqual([]);
    expect(await list(relief, '&state=in-review')).toHaveLength(5);
  });

  it('shows a department what it asked, a township what was asked of it, and a stranger nothing', async () => {
    expect(await list(await county.as('dept'))).toHaveLength(12);
    expect(await list(await county.as('clerk'))).toHaveLength(7);
    expect(await list(stranger)).toEqual([]);
    const ledger = (await stranger.get('/api/ledger')).json();
    expect([ledger.total.hours, ledger.coverage.seen]).toEqual([0, 0]);
  });
});

describe('the queue', () => {
  it('pages show everything that waits exactly once, the least time left first', async () => {
    const seen = await allPages('/api/queue');
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
    const { items } = (await relief.get('/api/queue')).json();
    const due = items.map((one: { dueAt: string }) => one.dueAt);
    expect(due).toEqual([...due].sort());
  });

  it('of two people who decide at the same moment one wins and the other is told', async () => {
    const [waiting] = (await relief.get('/api/queue')).json().items;
    const decide = (decision: string) =>
      relief.post(`/api/requests/${waiting.id}/decision`, { decision, reason: '已核', version: 1 });
    const both = await Promise.all([decide('pass'), decide('return')]);
    expect(both.map((one) => one.statusCode).sort()).toEqual([200, 409]);
    expect(both.map((one) => one.json().code)).toContain('request.changed');
    const { history } = (await relief.get(`/api/requests/${waiting.id}`)).json();
    expect(history).toHaveLength(2);
  });
});

describe('taking back', () => {
  it('another department’s request does not exist, whatever version is guessed', async () => {
    const { id, version } = await admitToDesk(county, LIGHT_NOTICE.replace('冬季', '补充'));
    for (const guess of [version, version + 1, 0])
      expect(codeOf(await stranger.post(`/api/requests/${id}/withdrawal`, { reason: '', version: guess }))).toEqual([
        404,
        'request.not-found',
      ]);
  });

  it('the relief office may do it for a sender; the county’s ledger keeps both the booking and its counter-entry', async () => {
    const { id, version } = await admitToDesk(county, LIGHT_NOTICE.replace('冬季', '误发'));
    expect((await relief.post(`/api/requests/${id}/withdrawal`, { reason: '误发', version })).json()).toEqual({
      state: 'withdrawn',
    });
    const { rows } = await county.database.pool.query<{ hours: number }>(
      'select hours from ledger_entry where request_id = $1 order by hours',
      [id],
    );
    expect(rows).toHaveLength(4);
    expect(rows.reduce((sum, row) => sum + row.hours, 0)).toBe(0);
  });
});

describe('a key of submission', () => {
  it('belongs to one account: another’s equal key is another submission', async () => {
    const key = freshKey();
    const body = { text: LIGHT_NOTICE.replace('冬季', '同号'), targetUnitIds: [county.mosha] };
    const mine = await (await county.as('dept')).post('/api/requests', body, key);
    const theirs = await stranger.post('/api/requests', body, key);
    expect([mine.statusCode, theirs.statusCode]).toEqual([201, 201]);
    expect(theirs.json().id).not.toBe(mine.json().id);
  });

  it('is not used up by a submission that was refused', async () => {
    const key = freshKey();
    const dept = await county.as('dept');
    const body = { text: LIGHT_NOTICE.replace('冬季', '重试'), targetUnitIds: [] as string[] };
    expect(codeOf(await dept.post('/api/requests', body, key))).toEqual([422, 'request.no-targets']);
    expect((await dept.post('/api/requests', { ...body, targetUnitIds: [county.mosha] }, key)).statusCode).toBe(201);
  });
});
