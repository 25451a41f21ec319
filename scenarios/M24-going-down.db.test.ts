import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type County, testCounty } from '../server/test/county.ts';
import { newestVoice, planListening, sendForm, sendVoice } from '../server/test/residents.ts';
import { check, getJson, notice } from './test/steps.ts';

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterAll(() => county.close());

type Week = { listening: { id: string; by: string; on: string; topic: string }[]; engagements: unknown[] };

describe('M24 领导干部应主动作风下沉，广泛征求基层意见: leaders should go down, listen, solicit opinion', () => {
  it('registers who comes to listen and shows it on the week, apart from meetings and visits', async () => {
    const { id } = await planListening(county, { place: '和平村' });
    const week = await getJson<Week>(await county.as('clerk'), '/api/week?from=2026-11-23');
    expect(week.listening).toMatchObject([{ id, by: '县应急局 副局长', on: '2026-11-25' }]);
    expect(week.engagements).toEqual([]);
  });

  it('counts it as no inspection: no request, no visit, no hours on the ledger against anybody', async () => {
    const { rows } = await county.database.pool.query<{ n: number }>(
      'select (select count(*) from request) + (select count(*) from engagement) + (select count(*) from ledger_entry) as n',
    );
    expect(Number(rows[0]!.n)).toBe(0);
    const ledger = await getJson<{ total: { hours: number } }>(await county.as('clerk'), '/api/ledger');
    expect(ledger.total.hours).toBe(0);
  });

  it('prices it without escort and papers: a tenth of the same half-day as an inspection', async () => {
    const { hours } = await planListening(county, { topic: '听村里对报表的意见' });
    const text = notice('关于开展森林防火督查的通知', '定于2026年11月25日下午到漠沙镇开展森林防火督查。');
    const { price } = await check(county, text, { targets: [county.mosha] });
    const inspection = price.basis.find((line) => line.code === 'inspection')!;
    expect(inspection.facts['escorts']).toBe(2);
    expect(inspection.hours).toBeGreaterThanOrEqual(14);
    expect(hours).toBe(1.5);
    expect(hours / inspection.hours).toBeLessThan(0.11);
  });

  it('lets nobody call an inspection listening: what asks for papers or an escort goes through the door', async () => {
    const dept = await county.as('dept');
    const asking = { townUnitId: county.mosha, byPost: '局长', on: '2026-11-26', half: 'am', topic: '请准备汇报材料' };
    const refused = await dept.post('/api/listening', asking, { 'idempotency-key': 'listening-with-papers' });
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'listening.asks-for-more']);
    expect(refused.json().title).toContain('取得编号');
  });

  it('writes up what was heard by who came, and the township enters nothing', async () => {
    const { id } = await planListening(county, { topic: '听灌溉' });
    await (await county.as('dept')).post(`/api/listening/${id}/state`, { state: 'held', heard: '三村缺水' });
    const clerk = await county.as('clerk');
    const { items } = await getJson<{ items: { id: string; heard: string | null }[] }>(clerk, '/api/listening');
    expect(items.find((one) => one.id === id)!.heard).toBe('三村缺水');
    expect((await clerk.post(`/api/listening/${id}/state`, { state: 'held' })).statusCode).toBe(403);
  });

  it('hears a voice from below without knowing whose it is: date, words and a hash, and nothing else', async () => {
    const code = await sendVoice(county, '一个月四个周末都在迎检', { topic: 'inspections' });
    const stored = (
      await county.database.pool.query('select * from voice join voice_word on voice_word.voice_id = voice.id')
    ).rows;
    expect(Object.keys(stored[0]!).sort()).toEqual(
      ['about_unit_id', 'answered_on', 'closed_on', 'code_hash', 'id', 'position', 'received_on', 'region'].concat([
        'said_on',
        'side',
        'topic',
        'voice_id',
        'words',
      ]),
    );
    expect(JSON.stringify(stored)).not.toContain(code);
    const trail = await county.database.pool.query(
      `select count(*)::int as n from audit_entry where action like 'voice%'`,
    );
    expect(trail.rows[0].n).toBe(0);
  });

  it('answers it to its code alone, and only its author closes it', async () => {
    const code = await sendVoice(county, '表格重复', { topic: 'forms' });
    const relief = await county.as('relief');
    const { items } = await getJson<{ items: { id: string; words: string; state: string }[] }>(relief, '/api/voices');
    const id = items.find((one) => one.words === '表格重复')!.id;
    await relief.post(`/api/voices/${id}/answer`, { words: '两张表已合并' });
    expect((await sendForm(county, '/voice/read', { code })).body).toContain('两张表已合并');
    const stateOf = async () => (await getJson<{ state: string }>(relief, `/api/voices/${id}`)).state;
    expect(await stateOf()).toBe('answered');
    await sendForm(county, '/voice/read', { code, act: 'close', words: '' });
    expect(await stateOf()).toBe('closed');
    expect(await newestVoice(county)).not.toBe(id);
  });
});
