import { formatNumber } from '@songbang/engine/rules/number.ts';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, HEAVY_NOTICE, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admit, codeOf, registerStray } from '../test/walk.ts';

const OFFICE = '中共新平彝族傣族自治县委员会办公室减负办';
let county: County;
let clerk: Client;
beforeAll(async () => {
  county = await testCounty();
  clerk = await county.as('clerk');
});
afterAll(() => county.close());

const wordsOf = (file: Buffer) =>
  strFromU8(unzipSync(file)['word/document.xml']!)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');

describe('代拒: a stray', () => {
  it('is answered in the county office’s name, never in the township’s, on paper, on screen and as text', async () => {
    const { requestId } = (await registerStray(county, HEAVY_NOTICE)).json();
    const note = (await clerk.get(`/api/requests/${requestId}/note`)).json();
    const page = (await clerk.get(`/api/requests/${requestId}/note.html`)).body;
    const file = await clerk.get(`/api/requests/${requestId}/note.docx`);
    expect(file.headers['content-type']).toContain('wordprocessingml');
    for (const said of [note.text, page, wordsOf(file.rawPayload)]) {
      for (const told of [
        OFFICE,
        '新平彝族傣族自治县应急管理局：',
        '关于立即报送安全生产大检查贯彻落实情况的通知',
        '工作群消息',
        '尚未取得准入编号',
        '《整治形式主义为基层减负若干规定》',
        '2026年11月23日',
        '紧急事项',
      ])
        expect(said).toContain(told);
      expect(said).not.toContain('漠沙');
      expect(said).not.toMatch(/拦截|违规|扣分|排名|落后/);
    }
    expect(page).not.toMatch(/<script/i);
    expect(Buffer.byteLength(page)).toBeLessThan(40_000);
  });

  it('that was sent back gets the reason and the way to come again', async () => {
    const { requestId } = (await registerStray(county, HEAVY_NOTICE.replaceAll('安全生产', '消防'))).json();
    const relief = await county.as('relief');
    await relief.post(`/api/requests/${requestId}/decision`, {
      decision: 'return',
      reason: '请与十二月的综合检查合并。',
      version: 1,
    });
    const { text, heading } = (await clerk.get(`/api/requests/${requestId}/note`)).json();
    expect(heading).toBe('关于请调整后重新登记有关事项的告知单');
    expect(text).toContain('理由是：请与十二月的综合检查合并。');
    expect(text).toContain('重新登记');
  });

  it('of nobody known is addressed to whom it may concern', async () => {
    const { requestId } = (await registerStray(county, '请各村今天18:00前把巡山照片发到群里。')).json();
    expect((await clerk.get(`/api/requests/${requestId}/note`)).json().text).toContain('有关单位：');
  });

  it('needs no note once it has its number', async () => {
    const { id } = await admit(county, LIGHT_NOTICE);
    expect(codeOf(await clerk.get(`/api/requests/${id}/note`))).toEqual([409, 'note.not-needed']);
  });
});

describe('代拒: whoever shows a number at the door', () => {
  const open = async (url: string) => (await county.nobody.get(url)).body;

  it('that was never issued, or none, reads the county office’s note without anybody signing in', async () => {
    const never = formatNumber({ region: '530427', issuerCode: '138', year: 2026, serial: 99_999 });
    expect(await open(`/verify/${never}`)).toContain(`/note?number=${never}`);
    const page = await open(`/note?number=${never}`);
    for (const told of [OFFICE, never, '不在我县准入登记册内', '有关单位：']) expect(page).toContain(told);
    expect(wordsOf((await county.nobody.get(`/note.docx?number=${never}`)).rawPayload)).toContain(never);
    expect(await open('/note')).toContain('未见准入编号');
  });

  it('that is over or taken back is told so; one in force is not disputed', async () => {
    const { id, number } = await admit(county, LIGHT_NOTICE.replace('冬季', '春季'));
    expect(await open(`/verify/${number}`)).not.toContain('/note?number');
    county.clock.set('2027-11-23T09:00');
    expect(await open(`/note?number=${number}`)).toContain('已过有效期');
    county.clock.set('2026-11-23T09:00');
    const { version } = (await (await county.as('dept')).get(`/api/requests/${id}`)).json();
    await (await county.as('dept')).post(`/api/requests/${id}/withdrawal`, { reason: '', version });
    expect(await open(`/note?number=${number}`)).toContain('已撤回或由新编号替代');
  });

  it('cannot write anything of his own into it', async () => {
    for (const query of [
      'number=<script>alert(1)</script>',
      'pass=<b>',
      'number=530427',
      `number=${'9'.repeat(200)}`,
    ]) {
      const page = await open(`/note?${query.replace(/[<>]/g, encodeURIComponent)}`);
      expect(page).not.toMatch(/<script|<b>|9{20}/);
      expect(page).toContain('告知单');
    }
  });
});
