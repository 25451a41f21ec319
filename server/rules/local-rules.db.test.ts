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
