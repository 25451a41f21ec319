import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, HEAVY_NOTICE, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { wordRuleInput } from '../test/rule-calls.ts';
import { admit, codeOf, registerStray } from '../test/walk.ts';
import { replayAll } from './replay-views.ts';

let county: County;
let relief: Client;
beforeAll(async () => {
  county = await testCounty();
  relief = await county.as('relief');
});
afterAll(() => county.close());

const BOAST = LIGHT_NOTICE.replace('请于', '每月晒成绩单,请于');
const replay = async (id: string) => (await relief.get(`/api/requests/${id}/replay`)).json().items[0];
const write = (rule: object) => relief.post('/api/local-rules', { rule: wordRuleInput(rule) });
const setValue = (more: object) =>
  relief.post('/api/rule-values', { key: 'greenMaxPersonHours', value: 0, from: '2026-11-23', basis: '县', ...more });

describe('a stored review asked again', () => {
  it('gives the old answer although values, local rules and the calendar have changed since', async () => {
    await write({});
    const judged = await admit(county, BOAST);
    const before = (await relief.get(`/api/requests/${judged.id}`)).json().review;
    await relief.put('/api/local-rules/L-530427-01/state', { withdrawn: true });
    await write({ title: '值班', words: ['值班'], modality: 'prohibition' });
    await setValue({});
    await relief.post('/api/protected-periods', {
      name: '抢收',
      kind: 'harvest',
      from: '2026-11-23',
      to: '2026-12-31',
      half: 'day',
    });
    const other = await admit(county, BOAST.replace('冬季', '春季'));
    expect(other.lane).toBe('red');
    county.clock.set('2029-11-23T09:00');
    const again = await replay(judged.id);
    county.clock.set('2026-11-23T09:00');
    expect(again).toMatchObject({ verdict: 'same', changedRules: [], differences: [], laneAgain: before.lane });
    expect(again.findingsAgain).toBe(before.findings.length);
    expect(await replay(other.id)).toMatchObject({ verdict: 'same', laneAgain: 'red' });
  });

  it('is found out when somebody has altered the row, its request or what it rests on', async () => {
    const { id } = await admit(county, HEAVY_NOTICE);
    const { pool } = county.database;
    const alter = (sql: string) => pool.query(sql, [id]);
    expect((await replay(id)).verdict).toBe('same');
    await alter(`update review set lane = 'green' where region = '530427' and request_id = $1`);
    expect(await replay(id)).toMatchObject({ verdict: 'different', differences: ['lane'] });
    await alter(`update review set findings = findings - 0, lane = 'red' where region = '530427' and request_id = $1`);
    expect((await replay(id)).verdict).toBe('different');
    await alter(`update review set rule_versions = rule_versions || '{"R-OLD-01": 3}' where request_id = $1`);
    expect((await replay(id)).changedRules).toEqual([{ id: 'R-OLD-01', stored: 3, current: null }]);
    await alter(`update review set basis_digest = null where region = '530427' and request_id = $1`);
    expect(await replay(id)).toMatchObject({ verdict: 'no-basis', lane: null });
  });

  it('holds for strays, emergencies and requests sent to one town alone', async () => {
    const stray = (await registerStray(county, '请各乡镇今日下班前将截图发至工作群。')).json();
    const emergency = { emergency: { declared: true, basis: '县防汛抗旱应急预案' } };
    const urgent = await admit(county, HEAVY_NOTICE.replace('立即', '火速'), emergency);
    const single = await admit(county, LIGHT_NOTICE.replace('冬季', '秋季'), { targetUnitIds: [county.mosha] });
    for (const id of [stray.requestId, urgent.id, single.id]) expect((await replay(id)).verdict).toBe('same');
  });

  it('can be done for all of them, one after the other', async () => {
    const scope = { kind: 'region', region: '530427' } as const;
    const verdicts: string[] = [];
    for await (const one of replayAll({ db: county.database.db, scope })) verdicts.push(one.verdict);
    expect(verdicts.length).toBeGreaterThan(5);
    expect(new Set(verdicts)).toEqual(new Set(['same', 'no-basis']));
  });

  it('of a request nobody knows is a plain 404', async () => {
    expect(codeOf(await relief.get('/api/requests/00000000-0000-7000-8000-000000000000/replay'))).toEqual([
      404,
      'rule.no-review',
    ]);
  });
});

describe('a change tried on the stored year before it is saved', () => {
  const tried = async (body: object) => (await relief.post('/api/rule-trials', body)).json();
  const rule = (words: string[]) => ({ kind: 'rule', rule: wordRuleInput({ words, modality: 'prohibition' }) });

  it('counts what it would touch, which lanes would change, and names examples', async () => {
    const touched = await tried(rule(['联系人姓名']));
    const { examples, lanes, considered } = touched;
    expect(considered).toBeGreaterThan(4);
    expect(touched.touched).toBe(examples.length);
    expect(examples.map((one: { title: string }) => one.title)).toContain('关于报送冬季森林防火值班联系人的通知');
    expect(lanes.every((one: { to: string }) => one.to === 'red')).toBe(true);
    expect(examples[0].added).toEqual(['L-530427-new']);
    expect((await tried(rule(['从来没有人写过的词']))).touched).toBe(0);
  });

  it('saves nothing', async () => {
    const before = (await relief.get('/api/rule-book')).json();
    await tried({ kind: 'value', value: { key: 'docCharsTask', value: 1, from: '2026-12-01', basis: '试' } });
    expect((await relief.get('/api/rule-book')).json()).toEqual(before);
  });

  it('looks a year back and no further', async () => {
    county.clock.set('2028-01-01T09:00');
    const later = await relief.post('/api/rule-trials', {
      kind: 'rule',
      rule: wordRuleInput({ words: ['联系人姓名'], effectiveFrom: '2028-01-01' }),
    });
    county.clock.set('2026-11-23T09:00');
    expect(later.json()).toMatchObject({ considered: 0, touched: 0, examples: [] });
  });

  it('of taking something away shows what would fall silent', async () => {
    const { id } = (await write({ title: '电话', words: ['姓名和电话'], modality: 'prohibition' })).json();
    await admit(county, LIGHT_NOTICE.replace('冬季', '丙季'));
    const gone = await tried({ kind: 'withdraw-rule', id });
    expect(gone.touched).toBeGreaterThan(0);
    expect(gone.examples[0]).toMatchObject({ laneBefore: 'red', removed: [id], added: [] });
    for (const other of [id, 'L-530427-02']) await relief.put(`/api/local-rules/${other}/state`, { withdrawn: true });
    const value = (await relief.get('/api/rule-book')).json().values[0];
    expect((await tried({ kind: 'withdraw-value', id: value.id })).lanes[0]).toMatchObject({ to: 'green' });
    await relief.put(`/api/rule-values/${value.id}/state`, { withdrawn: true });
    expect(codeOf(await relief.post('/api/rule-trials', { kind: 'withdraw-value', id: value.id }))).toEqual([
      404,
      'rule.value-unknown',
    ]);
  });
});
