import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../audit/audit-views.ts';
import { type County, freshKey, HEAVY_NOTICE, LIGHT_NOTICE, testCounty } from '../test/county.ts';

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterAll(() => county.close());

const submit = async (text: string, more: object = {}) =>
  (await county.as('dept')).post(
    '/api/requests',
    { text, targetUnitIds: [county.mosha, county.gasa], ...more },
    freshKey(),
  );

describe('the walk of one request', () => {
  it('a light request is read, priced, numbered, delivered and booked in one go', async () => {
    const response = await submit(LIGHT_NOTICE);
    expect(response.statusCode, response.body).toBe(201);
    const admitted = response.json();
    expect(admitted).toMatchObject({ state: 'numbered', lane: 'green', deliveries: 2, expiresOn: '2027-11-22' });
    expect(admitted.number).toMatch(/^530427-\d{3}-26-\d{5}-\d\d$/);

    const desk = (await (await county.as('clerk')).get('/api/desk')).json();
    expect(desk.items[0]).toMatchObject({
      requestId: admitted.id,
      number: admitted.number,
      state: 'arrived',
      origin: 'sender',
    });
    expect(desk.items[0].nextDueAt).toBe('2026-12-04T09:00:00.000Z');

    const ledger = (await (await county.as('clerk')).get('/api/ledger')).json();
    expect(ledger.total.hours).toBeCloseTo(desk.items[0].hours, 2);
    expect(ledger.rows[0].label).toBe('新平彝族傣族自治县应急管理局');
  });

  it('what the sender says to a rule is kept with the review and read by whoever decides', async () => {
    const reason = { rule: 'R-RPT-10', fix: 'reason', words: '省防指要求当日汇总' };
    const text = HEAVY_NOTICE.replace('冬春', '春夏').replace('大检查', '再检查');
    const { id } = (await submit(text, { statements: [reason] })).json();
    const seen = (await (await county.as('relief')).get(`/api/requests/${id}`)).json();
    expect(seen.review.statements).toEqual([reason]);
    expect((await (await county.as('relief')).get(`/api/requests/${id}/replay`)).json().items[0].verdict).toBe('same');
    const blank = await submit(text, { statements: [{ ...reason, words: ' ' }] });
    expect(blank.statusCode).toBe(400);
  });

  it('a heavy request waits for a person and reaches no desk until then', async () => {
    const waiting = (await submit(HEAVY_NOTICE)).json();
    expect(waiting).toMatchObject({ state: 'in-review', number: null, deliveries: 0 });
    const relief = await county.as('relief');
    const queue = (await relief.get('/api/queue')).json();
    expect(queue.items.map((one: { id: string }) => one.id)).toContain(waiting.id);
    const detail = (await relief.get(`/api/requests/${waiting.id}`)).json();
    expect(detail.review.findings.length).toBeGreaterThan(2);

    const passed = await relief.post(`/api/requests/${waiting.id}/decision`, {
      decision: 'pass',
      reason: '已商改期',
      version: detail.version,
    });
    expect(passed.json()).toMatchObject({ state: 'numbered' });
    const again = await relief.post(`/api/requests/${waiting.id}/decision`, {
      decision: 'pass',
      reason: '',
      version: detail.version,
    });
    expect(again.json().code).toBe('request.changed');
  });

  it('an emergency with its basis passes at once and ends by itself after 72 hours', async () => {
    const admitted = (
      await submit(HEAVY_NOTICE, { emergency: { declared: true, basis: '县防汛抗旱应急预案Ⅱ级响应' } })
    ).json();
    expect(admitted).toMatchObject({ state: 'numbered', lane: 'emergency', expiresOn: '2026-11-26' });
  });

  it('the same key gives the same answer once, and other content under it is refused', async () => {
    const dept = await county.as('dept');
    const key = freshKey();
    const body = { text: LIGHT_NOTICE.replace('冬季', '春节'), targetUnitIds: [county.mosha] };
    const [first, second] = await Promise.all([
      dept.post('/api/requests', body, key),
      dept.post('/api/requests', body, key),
    ]);
    expect(second.json().id).toBe(first.json().id);
    const other = await dept.post('/api/requests', { ...body, text: HEAVY_NOTICE }, key);
    expect([other.statusCode, other.json().code]).toEqual([409, 'http.key-reused']);
    expect((await dept.post('/api/requests', body)).json().code).toBe('http.key-missing');
  });

  it('a request taken back leaves the desk, the week and the ledger, and its number ends', async () => {
    const admitted = (await submit(LIGHT_NOTICE.replace('冬季', '清明'))).json();
    const dept = await county.as('dept');
    const { version } = (await dept.get(`/api/requests/${admitted.id}`)).json();
    const clerk = await county.as('clerk');
    const before = (await clerk.get('/api/ledger')).json().total.hours;
    expect(
      (await dept.post(`/api/requests/${admitted.id}/withdrawal`, { reason: '重复发文', version })).json(),
    ).toEqual({ state: 'withdrawn' });
    const desk = (await clerk.get('/api/desk')).json();
    expect(desk.items.map((one: { requestId: string }) => one.requestId)).not.toContain(admitted.id);
    expect((await clerk.get('/api/ledger')).json().total.hours).toBeLessThan(before);
    expect((await county.nobody.get(`/verify/${admitted.number}`)).body).toContain('已停用');
    const late = await dept.post(`/api/requests/${admitted.id}/withdrawal`, { reason: '', version: version + 1 });
    expect(late.json().code).toBe('request.wrong-state');
  });

  it('the audit chain holds after all of this', async () => {
    expect(await verifyChain(county.database.db, '530427')).toMatchObject({ intact: true });
  });
});

describe('what the door refuses, each in the user’s words and with nothing stored', () => {
  const rows = async () =>
    (await county.database.pool.query<{ n: number }>('select count(*)::int as n from request')).rows[0]!.n;

  it.each([
    ['an empty text', '   ', 'request.text-empty', 422],
    ['a binary paste', '\u0000\u0001\u0002\u0003PK\u0003\u0004'.repeat(50), 'request.text-binary', 422],
    ['a paste over a million characters', '通知'.repeat(600_000), 'request.text-too-long', 413],
    ['a secrecy mark', `机密★1年\n${LIGHT_NOTICE}`, 'request.secret', 422],
  ])('%s', async (_what, text, code, status) => {
    const before = await rows();
    const response = await submit(text);
    expect([response.json().code, response.statusCode]).toEqual([code, status]);
    expect(await rows()).toBe(before);
  });

  it('a ten-megabyte paste', async () => {
    const response = await submit('请于今日报送'.repeat(1_800_000));
    expect([response.json().code, response.statusCode]).toEqual(['http.too-large', 413]);
  });

  it('no target, an unknown target, a missing title', async () => {
    const dept = await county.as('dept');
    expect((await dept.post('/api/requests', { text: LIGHT_NOTICE, targetUnitIds: [] }, freshKey())).json().code).toBe(
      'request.no-targets',
    );
    const nowhere = '00000000-0000-7000-8000-000000000000';
    expect(
      (await dept.post('/api/requests', { text: LIGHT_NOTICE, targetUnitIds: [nowhere] }, freshKey())).json().code,
    ).toBe('request.unknown-target');
    expect(
      (await dept.post('/api/requests', { text: '。', targetUnitIds: [county.mosha] }, freshKey())).json().code,
    ).toBe('request.title-missing');
  });

  it('a body that is not JSON, and one with unknown fields', async () => {
    const dept = await county.as('dept');
    const broken = await dept.post('/api/requests', '{', { ...freshKey(), 'content-type': 'application/json' });
    expect(broken.json().code).toBe('http.not-json');
    const extra = await dept.post('/api/requests', { text: LIGHT_NOTICE, targetUnitIds: [], rank: 1 }, freshKey());
    expect([extra.statusCode, extra.json().code]).toEqual([400, 'http.invalid']);
  });
});
