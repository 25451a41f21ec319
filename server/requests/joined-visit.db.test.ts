import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type County, freshKey, testCounty } from '../test/county.ts';

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterAll(() => county.close());

const visit = (subject: string, day: string): string =>
  [
    `关于开展${subject}专项检查的通知`,
    '各乡镇人民政府（街道办事处）：',
    `经县人民政府同意，定于2026年${day}到各乡镇开展${subject}专项检查，采取实地查看方式，不听汇报、不看材料。`,
    '新平彝族傣族自治县应急管理局',
    '2026年11月23日',
  ].join('\n');

describe('while a visit is being written', () => {
  it('the sender sees which team goes there around the same days, and may join it', async () => {
    const dept = await county.as('dept');
    const body = (text: string) => ({ text, targetUnitIds: [county.mosha] });
    const check = async (text: string) => (await dept.post('/api/check', body(text))).json();
    const joins = (review: { findings: { rule: string; message: string }[] }) =>
      review.findings.filter((one) => one.rule === 'P-INS-02');

    expect(joins((await check(visit('烟花爆竹', '12月10日'))).review)).toEqual([]);
    const { id, state, ...rest } = (
      await dept.post('/api/requests', body(visit('消防安全', '12月9日')), freshKey())
    ).json();
    if (state !== 'numbered') {
      const relief = await county.as('relief');
      const { version } = (await relief.get(`/api/requests/${id}`)).json();
      expect(
        (await relief.post(`/api/requests/${id}/decision`, { decision: 'pass', reason: '', version })).statusCode,
        JSON.stringify(rest),
      ).toBe(200);
    }
    const [join] = joins((await check(visit('烟花爆竹', '12月10日'))).review);
    expect(join?.message).toContain('消防安全');
    expect(joins((await check(visit('烟花爆竹', '12月28日'))).review)).toEqual([]);
  });
});
