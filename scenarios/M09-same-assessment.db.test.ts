import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import type { Form, FormField } from '@songbang/engine/forms/form.ts';
import { mergeForms } from '@songbang/engine/forms/merge-forms.ts';
import { cheaperAlternatives } from '@songbang/engine/pricing/cheaper-alternatives.ts';
import { judgeRelay } from '@songbang/engine/reading/relay/relay.ts';
import { demandOf } from '@songbang/engine/rules/demand.ts';
import { review } from '@songbang/engine/rules/run-review.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { sendFile, villageTable } from '../server/indicators/testing/sheets.ts';
import { type County, testCounty } from '../server/test/county.ts';
import { check, type Detail, findingOf, getJson, kitOf, notice, requestsOfCase } from './test/steps.ts';
import { theYear } from './test/the-year.ts';

let county: County;
let assessments: Detail[];
beforeAll(async () => {
  county = await theYear();
  assessments = await requestsOfCase(county, 'same-assessment');
});

/** The indicators a notice lists under 考核内容, as the form a department would send with it. */
const formOf = ({ body, issuerName }: Detail): Form => {
  const listed = /考核内容：([^。]+)。/.exec(body)?.[1]?.split(/[、和]/) ?? [];
  const fields = ['村名', ...listed].map((label): FormField => ({ label, path: [label] }));
  return { id: issuerName, name: '农村人居环境整治工作考核表', grain: 'village', fields };
};

describe('M09 多部门重复考核普遍存在: departments assess the same thing again and again', () => {
  it('finds the four assessments to be one: every indicator is asked four times and needed once', () => {
    const forms = assessments.map(formOf);
    expect(forms.map((form) => form.fields.length)).toEqual([6, 6, 6, 6]);
    const { merged, sheets } = mergeForms(forms);
    expect(merged.from).toEqual({ forms: 4, fields: 24 });
    expect(merged.forms).toBe(1);
    expect(merged.fields).toBeLessThanOrEqual(8);
    const asked = sheets[0]!.fields.find((field) => field.label === '户厕问题整改率')!;
    expect(asked.origins.map((origin) => origin.form).sort()).toEqual(forms.map((form) => form.id).sort());
  });

  it('does not merge what only looks alike: another grain stays a sheet of its own', () => {
    const [first, second] = assessments.map(formOf) as [Form, Form];
    const byHousehold = { ...second, grain: 'household' };
    const [alike, apart] = [mergeForms([first, second]), mergeForms([first, byHousehold])];
    expect([alike.merged.forms, apart.merged.forms]).toEqual([1, 2]);
    // Five indicators stay two questions each; only the village's name is one.
    expect([alike.merged.fields, apart.merged.fields]).toEqual([6, 11]);
    expect(apart.apart.length).toBeGreaterThan(alike.apart.length);
  });

  it('sees that the second to fourth notice repeat the first', () => {
    const asked = assessments.map((one) => ({ id: one.id, text: one.body }));
    const verdicts = asked.map((one, nth) => judgeRelay(one, asked.slice(0, nth)).verdict);
    expect(verdicts).toEqual(['original', 'repeat', 'repeat', 'repeat']);
  });

  it('answers from held data first: the fields already given are named, and the towns that gave them are not asked', async () => {
    const [first, second] = assessments as [Detail, Detail];
    const calendar = chineseCalendar();
    const held = {
      requestId: first.id,
      title: first.reading.title!,
      reportedOn: '2026-09-28',
      sharedFields: formOf(first).fields.map((field) => field.label),
    };
    const reviewed = review(demandOf(second.body, second.reading), { calendar, sameDataAlreadyReported: [held] });
    expect(findingOf(reviewed, 'R-RPT-01')?.message).toContain('6 项数据已在 2026-09-28 随');
    const { townships, costs } = await kitOf(county);
    const input = { reading: second.reading, targets: townships, costs };
    const [alternative] = cheaperAlternatives(
      input,
      townships.map((town) => town.unitId),
    );
    expect(alternative).toMatchObject({ code: 'held-data' });
    expect(alternative!.price.basis.find((line) => line.code === 'report')!.hours).toBe(0);
    expect(alternative!.savedPersonHours).toBeCloseTo(
      second.price.basis.find((line) => line.code === 'report')!.hours,
      2,
    );
  });

  it('keeps an indicator register: what a town has given answers the next department, and only the towns that gave it are spared', async () => {
    const own = await testCounty();
    const clerk = await own.as('clerk');
    const title = '2026年第三季度农村人居环境整治情况统计表';
    const header = ['村名', '卫生户厕数（座）', '问题户厕数（座）', '垃圾收集点数量（个）'];
    const given = await villageTable(title, header, [['合计', 4_120, 63, 188]]);
    expect((await sendFile(clerk, '/api/held-sheets', given)).statusCode).toBe(201);
    const { items } = await getJson<{ items: { name: string; latest: string }[] }>(clerk, '/api/indicators');
    expect(items.map((one) => one.name)).toEqual(expect.arrayContaining(['卫生户厕数（座）', '垃圾收集点数量']));
    const ask = notice(
      `关于报送${title}的通知`,
      '请各乡镇于2026年12月11日17:00前报送统计表,内容包括卫生户厕数（座）、问题户厕数（座）、垃圾收集点数量（个）。',
    );
    const before = await check(own, ask);
    expect(findingOf(before.review, 'R-RPT-01')?.message).toContain('3 项数据已在 2026-11-23 随');
    const held = before.alternatives.find((one) => one.code === 'held-data')!;
    expect(held.targets?.map((town) => town.unitId)).toEqual([own.mosha]);
    const asks = await villageTable(
      '人居环境基础数据表（2026年第三季度）',
      ['村名', '垃圾收集点数量', '卫生户厕数'],
      [['合计', null, null]],
    );
    const plan = (await sendFile(clerk, '/api/forms/plan', asks)).json();
    expect(plan.filled.map((one: { value: number }) => one.value)).toEqual([188, 4_120]);
    await own.close();
  });

  it('offers a sample instead of everybody before the assessment goes out', async () => {
    const { price, alternatives } = await check(county, assessments[0]!.body);
    const sample = alternatives.find((one) => one.code === 'sample')!;
    expect(sample.targets).toHaveLength(4);
    expect(price.byTarget).toHaveLength(12);
    expect(sample.price.personHours).toBeCloseTo(price.personHours / 3, 1);
    expect(sample.savedPersonHours).toBeCloseTo(price.personHours - sample.price.personHours, 2);
  });
});
