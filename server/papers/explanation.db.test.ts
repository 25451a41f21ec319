import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admit, codeOf } from '../test/walk.ts';

let county: County;
let dept: Client;
beforeAll(async () => {
  county = await testCounty('2025-11-10T09:00');
  dept = await county.as('dept');
});
afterAll(() => county.close());

const about = (topic: string): string => LIGHT_NOTICE.replace('冬季森林防火', topic);
const draft = (title?: string) =>
  dept.get(`/api/explanation.docx${title ? `?title=${encodeURIComponent(title)}` : ''}`);
const wordsOf = (file: Buffer) =>
  strFromU8(unzipSync(file)['word/document.xml']!)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');
/** What the gate says of the next document. */
const counted = async () => {
  const body = { text: about('试查'), targetUnitIds: [county.mosha] };
  const { review } = (await dept.post('/api/check', body)).json();
  const found = review.findings.find((one: { rule: string }) => one.rule === 'R-DOC-01');
  return /今年第 (\d+) 件，上年同期 (\d+) 件/.exec(found?.message ?? '')?.slice(1) ?? null;
};

describe('the written explanation of more documents than last year', () => {
  it('is not drafted while last year is not known, nor while there are no more than last year', async () => {
    expect(codeOf(await draft())).toEqual([409, 'explanation.no-last-year']);
    await admit(county, about('去年甲'));
    await admit(county, about('去年乙'));
    county.clock.set('2025-12-20T09:00');
    await admit(county, about('去年丙，已过同期'));
    county.clock.set('2026-11-23T09:00');
    await admit(county, about('今年甲'));
    expect(codeOf(await draft('今年乙'))).toEqual([409, 'explanation.not-needed']);
  });

  it('holds the counts of the finding, month by month, and the formula; the reasons are left to be written', async () => {
    county.clock.set('2026-03-10T09:00');
    await admit(county, about('今年乙'));
    county.clock.set('2026-11-23T09:00');
    expect(await counted()).toEqual(['3', '2']);
    const file = await draft('关于开展某项排查的通知');
    expect(file.statusCode).toBe(200);
    const words = wordsOf(file.rawPayload);
    for (const told of [
      '2026年1月1日至11月23日',
      '已登记发文 2 件',
      '为今年第 3 件',
      '上年同期（2025年1月1日至11月23日）2 件',
      '3 件（本年）－ 2 件（上年同期）＝ 增加 1 件；1 ÷ 2 × 100% ＝ 50.0%',
      '《整治形式主义为基层减负若干规定》第一条',
      '超过上年的原因。（请',
      '新平彝族傣族自治县应急管理局',
    ])
      expect(words).toContain(told);
    expect(words).toContain('3月\n1\n0\n');
    expect(words).toContain('11月\n1\n2\n');
    expect(words).toContain('合计\n2\n2\n');
  });
});
