import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { wordRuleInput } from '../test/rule-calls.ts';
import { admit, codeOf } from '../test/walk.ts';

let county: County;
let relief: Client;
beforeAll(async () => {
  county = await testCounty();
  relief = await county.as('relief');
});
afterAll(() => county.close());

const BOAST = LIGHT_NOTICE.replace('请于', '每月晒成绩单,请于');
const rulesOf = async (id: string): Promise<string[]> =>
  (await relief.get(`/api/requests/${id}`)).json().review.findings.map((one: { rule: string }) => one.rule);
const write = (more: object = {}, rule: object = {}) =>
  relief.post('/api/local-rules', { rule: wordRuleInput(rule), ...more });
const setValue = (more: object = {}) =>
  relief.post('/api/rule-values', {
    key: 'greenMaxPersonHours',
    value: 0,
    from: '2026-11-23',
    basis: '县减负办 2026 年第 3 号',
    ...more,
  });
const withdrawValue = (id: string, withdrawn: boolean) => relief.put(`/api/rule-values/${id}/state`, { withdrawn });
const withdrawRule = (id: string, withdrawn: boolean) => relief.put(`/api/local-rules/${id}/state`, { withdrawn });

describe('a word rule of the county', () => {
  it('speaks from its day, is withdrawn without a trace on what was reviewed, and comes back', async () => {
    const { id, version } = (await write()).json();
    expect([id, version]).toEqual(['L-530427-01', 1]);
    const first = await admit(county, BOAST);
    expect(await rulesOf(first.id)).toContain(id);
    expect((await withdrawRule(id, true)).statusCode).toBe(204);
    const second = await admit(county, BOAST.replace('冬季', '春季'));
    expect(await rulesOf(second.id)).not.toContain(id);
    expect(await rulesOf(first.id)).toContain(id);
    expect((await withdrawRule(id, false)).statusCode).toBe(204);
    expect((await withdrawRule(id, false)).statusCode).toBe(204);
    expect(await rulesOf((await admit(county, BOAST.replace('冬季', '夏季'))).id)).toContain(id);
  });

  it('written again stands in turn: the earlier version until the later one begins', async () => {
    const { id } = (await write({}, { title: '甲', words: ['晒成绩单'] })).json();
    const again = { id, baseVersion: 1 };
    const later = { title: '甲', words: ['亮晒比'], effectiveFrom: '2026-12-01' };
    expect((await write(again, later)).json()).toEqual({ id, version: 2 });
    expect(codeOf(await write(again, later))).toEqual([409, 'rule.changed']);
    expect(await rulesOf((await admit(county, BOAST.replace('冬季', '甲季'))).id)).toContain(id);
    county.clock.set('2026-12-01T09:00');
    expect(await rulesOf((await admit(county, BOAST.replace('冬季', '乙季'))).id)).not.toContain(id);
    county.clock.set('2026-11-23T09:00');
    const { versions } = (await relief.get(`/api/rules/${id}`)).json();
    expect(versions.map((one: { version: number }) => one.version)).toEqual([2, 1]);
    await withdrawRule(id, true);
  });

  it('has words, begins today or later, and ends after it begins', async () => {
    expect(codeOf(await write({}, { words: [' '] }))).toEqual([422, 'rule.words-needed']);
    expect(codeOf(await write({}, { effectiveFrom: '2026-11-22' }))).toEqual([422, 'rule.past']);
    expect(codeOf(await write({}, { effectiveTo: '2026-11-23' }))).toEqual([422, 'rule.dates']);
    expect(codeOf(await write({ id: 'L-530427-99' }))).toEqual([404, 'rule.not-found']);
    expect(codeOf(await withdrawRule('L-530427-99', true))).toEqual([404, 'rule.not-found']);
    expect(codeOf(await relief.get('/api/rules/R-DOC-99'))).toEqual([404, 'rule.not-found']);
  });

  it('goes to the browser too, so that an author sees it while typing', async () => {
    const { book } = (await (await county.as('dept')).get('/api/checking-kit')).json();
    expect(book.rules.map((one: { id: string }) => one.id)).toContain('L-530427-01');
  });
});

describe('a value of the county', () => {
  it('decides lanes from its day on, and no longer once it is withdrawn', async () => {
    const { id } = (await setValue()).json();
    expect((await admit(county, LIGHT_NOTICE.replace('冬季', '一季'))).lane).toBe('amber');
    await withdrawValue(id, true);
    expect((await admit(county, LIGHT_NOTICE.replace('冬季', '二季'))).lane).toBe('green');
  });

  it('stands alone on its day: a second one is refused, also when the first comes back', async () => {
    const { id } = (await setValue({ from: '2027-03-01' })).json();
    expect(codeOf(await setValue({ from: '2027-03-01', value: 9 }))).toEqual([409, 'rule.value-taken']);
    await withdrawValue(id, true);
    expect((await setValue({ from: '2027-03-01', value: 9 })).statusCode).toBe(201);
    expect(codeOf(await withdrawValue(id, false))).toEqual([409, 'rule.value-taken']);
  });

  it('is a known number with a basis, from today or later', async () => {
    expect(codeOf(await setValue({ basis: ' ' }))).toEqual([422, 'rule.basis-needed']);
    expect(codeOf(await setValue({ from: '2026-01-01' }))).toEqual([422, 'rule.past']);
    expect(codeOf(await setValue({ key: '__proto__' }))).toEqual([400, 'http.invalid']);
    expect(codeOf(await setValue({ value: -1 }))).toEqual([400, 'http.invalid']);
    expect(codeOf(await withdrawValue('00000000-0000-7000-8000-000000000000', true))).toEqual([
      404,
      'rule.value-unknown',
    ]);
  });

  it('and everything done to it stands in the audit chain', async () => {
    const { items } = (await (await county.as('auditor')).get('/api/audit?limit=100')).json();
    const actions = new Set(items.map((one: { action: string }) => one.action));
    for (const what of ['value.set', 'value.withdrawn', 'rule.written', 'rule.withdrawn', 'rule.restored'])
      expect(actions).toContain(`local-${what}`);
  });
});

describe('the list of rules', () => {
  it('holds every rule of the inventory and the county’s own, with how often each spoke', async () => {
    const { items, reviewed } = (await relief.get('/api/rules')).json();
    expect(items.filter((one: { id: string }) => one.id.startsWith('R-'))).toHaveLength(174);
    const own = items.find((one: { id: string }) => one.id === 'L-530427-01');
    expect(own).toMatchObject({ pack: 'own', standing: 'in-force', requests: 4 });
    expect(reviewed).toBeGreaterThanOrEqual(own.requests);
    expect(items.find((one: { id: string }) => one.id === 'R-DOC-20').standing).toBe('elsewhere');
  });

  it('counts for each reader what that reader may see', async () => {
    const { items, reviewed } = (await (await county.as('admin')).get('/api/rules')).json();
    expect([reviewed, items.every((one: { requests: number }) => one.requests === 0)]).toEqual([0, true]);
  });

  it('opens one rule with its source, its numbers and their history, and its examples', async () => {
    const rule = (await relief.get('/api/rules/R-DOC-07')).json();
    expect(rule.source.clause).not.toBe('');
    expect(rule.parameters).toMatchObject([{ key: 'docCharsTask', product: 4000, current: 4000 }]);
    expect(new Set(rule.examples.map((one: { outcome: string }) => one.outcome))).toContain('firing');
    const prompt = (await relief.get('/api/rules/R-DOC-08')).json();
    expect(prompt).toMatchObject({ status: 'prompt', examples: [], parameters: [] });
    expect(prompt.why).toBeTruthy();
  });
});

describe('how long a lane gives', () => {
  const lane = (key: string, value: number, from = '2026-11-23') =>
    setValue({ key, value, from, basis: '县减负办 2026 年第 4 号' });
  const dueOf = async (id: string) => (await relief.get(`/api/requests/${id}`)).json().review.dueAt;

  it('is a value of the county: an amber request waits as many working days as it set', async () => {
    const notice = BOAST.replace('请于', '请于11月23日17:00前报送情况,请于');
    const before = await admit(county, notice.replace('冬季', '一季'));
    expect(await dueOf(before.id)).toBe('2026-11-25T01:00:00.000Z');
    const { id } = (await lane('amberWorkingDays', 5)).json();
    const after = await admit(county, notice.replace('冬季', '二季'));
    expect(await dueOf(after.id)).toBe('2026-11-30T01:00:00.000Z');
    expect(await dueOf(before.id)).toBe('2026-11-25T01:00:00.000Z');
    for (const one of [before, after])
      expect((await relief.get(`/api/requests/${one.id}/replay`)).json().items[0].verdict).toBe('same');
    await withdrawValue(id, true);
  });

  it('ends an emergency after as many hours as it set, and what was let through before keeps its own', async () => {
    const urgent = (name: string) =>
      admit(county, LIGHT_NOTICE.replace('冬季', name), {
        emergency: { declared: true, basis: '森林火灾Ⅲ级响应' },
        targetUnitIds: [county.mosha],
      });
    const before = await urgent('火情甲');
    const { id } = (await lane('emergencyHours', 24)).json();
    const after = await urgent('火情乙');
    expect([before.expiresOn, after.expiresOn]).toEqual(['2026-11-26', '2026-11-24']);
    const { rows } = await county.database.pool.query(
      `select key, run_at from graphile_worker.jobs where key = any($1) order by run_at`,
      [[after.id, before.id].map((request) => `expire:${request}`)],
    );
    expect(rows.map((row) => [row.key, row.run_at.toISOString()])).toEqual([
      [`expire:${after.id}`, '2026-11-24T01:00:00.000Z'],
      [`expire:${before.id}`, '2026-11-26T01:00:00.000Z'],
    ]);
    const queue = (await relief.get('/api/queue')).json().items.map((one: { id: string }) => one.id);
    expect(queue.indexOf(after.id)).toBeLessThan(queue.indexOf(before.id));
    await withdrawValue(id, true);
  });

  it('is tried on the year first: what waited or was urgent is what it touches', async () => {
    const tried = (key: string, value: number) =>
      relief.post('/api/rule-trials', { kind: 'value', value: { key, value, from: '2026-11-23', basis: '' } });
    const { considered, touched, lanes } = (await tried('amberWorkingDays', 3)).json();
    expect(touched).toBeGreaterThan(0);
    expect(touched).toBeLessThan(considered);
    expect(lanes).toEqual([]);
    expect((await tried('amberWorkingDays', 2)).json().touched).toBe(0);
  });

  it('is long enough to answer and short enough to be an emergency', async () => {
    expect(codeOf(await lane('amberWorkingDays', 0))).toEqual([422, 'rule.value-bounds']);
    expect(codeOf(await lane('emergencyHours', 8_760))).toEqual([422, 'rule.value-bounds']);
  });
});
