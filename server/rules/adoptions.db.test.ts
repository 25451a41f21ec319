import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admit, codeOf } from '../test/walk.ts';

let county: County;
let relief: Client;
beforeAll(async () => {
  county = await testCounty();
  relief = await county.as('relief');
});
afterAll(() => county.close());

const PACK = 'district-l08';
/** Of patrols: returns of those on watch are let be. */
const WEEKLY = LIGHT_NOTICE.replaceAll('值班', '巡护').replace('请于', '每周五17:00前报送进展情况。另请于');
const input = (more: object = {}) => ({
  pack: PACK,
  from: '2026-11-23',
  basis: '县委常委会 2026 年第 9 次会议',
  ...more,
});
const adopt = (more: object = {}) => relief.post('/api/adopted-packs', input(more));
const mark = (id: string, withdrawn: boolean) => relief.put(`/api/adopted-packs/${id}/state`, { withdrawn });
const tryIt = (change: object) => relief.post('/api/rule-trials', change);
const book = async () => (await relief.get('/api/rule-book')).json();
const rulesOf = async (id: string): Promise<string[]> =>
  (await relief.get(`/api/requests/${id}`)).json().review.findings.map((one: { rule: string }) => one.rule);

describe('the pack of another place', () => {
  it('is listed with its source and clause, and whether it binds here anyway', async () => {
    const { packs } = await book();
    const own = packs.find((one: { id: string }) => one.id === PACK);
    expect(own).toMatchObject({ binds: false, place: '采用本措施的地方' });
    expect(own.rules.length).toBeGreaterThan(3);
    for (const rule of own.rules) expect([rule.source, rule.clause].every(Boolean)).toBe(true);
    expect(packs.find((one: { id: string }) => one.id === 'no-meeting-days').binds).toBe(true);
  });

  it('is tried on the stored year first, speaks from its day, and falls silent when it is withdrawn', async () => {
    const before = await admit(county, WEEKLY);
    expect(await rulesOf(before.id)).not.toContain('R-RPT-05');
    const tried = (await tryIt({ kind: 'adopt', adoption: { pack: PACK, from: '2026-11-23' } })).json();
    expect(tried).toMatchObject({ considered: 1, touched: 1 });
    expect(tried.examples[0]).toMatchObject({ requestId: before.id, added: expect.arrayContaining(['R-RPT-05']) });

    const { id } = (await adopt()).json();
    const standing = async () =>
      (await relief.get('/api/rules')).json().items.find((one: { id: string }) => one.id === 'R-RPT-05').standing;
    expect(await standing()).toBe('in-force');
    const during = await admit(county, WEEKLY.replace('冬季', '春季'));
    expect(await rulesOf(during.id)).toContain('R-RPT-05');
    const { book: sent } = (await (await county.as('dept')).get('/api/checking-kit')).json();
    expect(sent.adopted).toEqual([{ pack: PACK, from: '2026-11-23' }]);

    const back = (await tryIt({ kind: 'withdraw-adoption', id })).json();
    expect(back.examples.map((one: { requestId: string }) => one.requestId).sort()).toEqual(
      [before.id, during.id].sort(),
    );
    expect((await mark(id, true)).statusCode).toBe(204);
    expect(await standing()).toBe('elsewhere');
    expect(await rulesOf((await admit(county, WEEKLY.replace('冬季', '夏季'))).id)).not.toContain('R-RPT-05');
    // What was reviewed meanwhile stands, and is asked again with the pack it was made with.
    expect(await rulesOf(during.id)).toContain('R-RPT-05');
    const { items } = (await relief.get(`/api/requests/${during.id}/replay`)).json();
    expect(items[0].verdict).toBe('same');
    const { adoptions } = await book();
    expect(adoptions).toMatchObject([{ id, pack: PACK, basis: '县委常委会 2026 年第 9 次会议' }]);
    expect(adoptions[0].withdrawnAt).not.toBeNull();
  });

  it('that begins later does not speak before its day', async () => {
    const { id } = (await adopt({ from: '2026-12-01' })).json();
    expect(await rulesOf((await admit(county, WEEKLY.replace('冬季', '一季'))).id)).not.toContain('R-RPT-05');
    county.clock.set('2026-12-01T09:00');
    const later = WEEKLY.replace('冬季', '二季').replace(/\d+月\d+日(?=\d|前|（|\()/, '12月18日');
    expect(await rulesOf((await admit(county, later)).id)).toContain('R-RPT-05');
    county.clock.set('2026-11-23T09:00');
    await mark(id, true);
  });

  it('is adopted once, on stated grounds, from today or later, and only where it does not bind by itself', async () => {
    const { id } = (await adopt()).json();
    expect(codeOf(await adopt())).toEqual([409, 'rule.pack-taken']);
    await mark(id, true);
    const again = (await adopt()).json();
    expect(codeOf(await mark(id, false))).toEqual([409, 'rule.pack-taken']);
    await mark(again.id, true);
    expect((await mark(id, false)).statusCode).toBe(204);
    await mark(id, true);
    expect(codeOf(await adopt({ pack: 'no-meeting-days' }))).toEqual([422, 'rule.pack-binds']);
    expect(codeOf(await adopt({ pack: 'provisions-2024' }))).toEqual([422, 'rule.pack-binds']);
    expect(codeOf(await adopt({ pack: '__proto__' }))).toEqual([404, 'rule.pack-unknown']);
    expect(codeOf(await adopt({ basis: ' ' }))).toEqual([422, 'rule.basis-needed']);
    expect(codeOf(await adopt({ from: '2026-11-22' }))).toEqual([422, 'rule.past']);
    expect(codeOf(await adopt({ to: '2026-11-23' }))).toEqual([422, 'rule.dates']);
    const nowhere = '00000000-0000-7000-8000-000000000000';
    expect(codeOf(await mark(nowhere, true))).toEqual([404, 'rule.pack-unknown']);
    expect(codeOf(await tryIt({ kind: 'withdraw-adoption', id: nowhere }))).toEqual([404, 'rule.pack-unknown']);
  });

  it('leaves its trace in the audit chain', async () => {
    const { items } = (await (await county.as('auditor')).get('/api/audit?limit=100')).json();
    const actions = items.map((one: { action: string }) => one.action);
    for (const what of ['pack.adopted', 'pack.withdrawn', 'pack.restored']) expect(actions).toContain(what);
  });
});

describe('protected time', () => {
  const period = (more: object = {}) => ({
    name: '无会周一',
    kind: 'no-meeting',
    from: '2026-11-23',
    to: '2027-12-31',
    half: 'day',
    weekdays: [5],
    ...more,
  });
  const meeting = (day: string) =>
    LIGHT_NOTICE.replace(/^.*$/m, `关于召开防火推进会的通知（${day}）`).replace(
      '请于',
      `定于2026年${day}上午9:00在县应急指挥中心召开推进会。请于`,
    );

  it('is tried on the stored year before it is added, and before it is taken away', async () => {
    const friday = await admit(county, meeting('12月4日'));
    await admit(county, meeting('12月3日'));
    const tried = (await tryIt({ kind: 'period', period: period() })).json();
    expect(tried.examples.map((one: { requestId: string }) => one.requestId)).toEqual([friday.id]);
    expect(tried.examples[0].added).toEqual(['R-MTG-16']);
    const { id } = (await relief.post('/api/protected-periods', period())).json();
    expect((await tryIt({ kind: 'remove-period', id })).json().examples[0].removed).toEqual(['R-MTG-16']);
    await relief.delete(`/api/protected-periods/${id}`);
    const { items } = (await (await county.as('auditor')).get('/api/audit?limit=100')).json();
    const gone = items.find((one: { action: string }) => one.action === 'period.removed');
    expect(gone.data).toMatchObject({ name: '无会周一', from_date: '2026-11-23', weekdays: [5] });
  });

  it('of one township is tried on what was sent to it alone, as the gate asks it', async () => {
    const alone = await admit(county, meeting('12月11日'), { targetUnitIds: [county.mosha] });
    await admit(county, meeting('12月18日').replace('防火', '防汛'));
    await admit(county, meeting('12月18日').replace('防火', '抗旱'), { targetUnitIds: [county.gasa] });
    const own = period({ unitId: county.mosha });
    const tried = (await tryIt({ kind: 'period', period: own })).json();
    expect([tried.considered, tried.touched, tried.examples[0].requestId]).toEqual([1, 1, alone.id]);
    const { id } = (await relief.post('/api/protected-periods', own)).json();
    const gone = (await tryIt({ kind: 'remove-period', id })).json();
    expect([gone.considered, gone.examples[0].removed]).toEqual([1, ['R-MTG-16']]);
    await relief.delete(`/api/protected-periods/${id}`);
  });

  it('that is not there, or of a township that is not there, is not tried', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000';
    expect(codeOf(await tryIt({ kind: 'remove-period', id: nobody }))).toEqual([404, 'rule.period-unknown']);
    const period404 = period({ unitId: nobody });
    expect(codeOf(await tryIt({ kind: 'period', period: period404 }))).toEqual([422, 'period.unknown-unit']);
    expect(codeOf(await tryIt({ kind: 'period', period: period({ to: '2026-11-01' }) }))).toEqual([422, 'rule.dates']);
  });
});
