import { describe, expect, it } from 'vitest';
import type { Form } from './form.ts';
import { mergeForms } from './merge-forms.ts';

const form = (id: string, grain: string, ...labels: string[]): Form => ({
  id,
  name: id,
  grain,
  fields: labels.map((path) => ({ label: path.split('>').at(-1) ?? '', path: path.split('>') })),
});

const CIVIL = form('民政', 'person', '姓名', '身份证号', '户籍地址', '残疾等级', '监护人>联系电话', '备注');
const DISABLED = form('残联', 'person', '残疾人姓名', '公民身份号码', '残疾等级', '联系电话', '备注');
const FARM = form('农业', 'household', '户主姓名', '身份证号', '耕地面积（亩）');
const VILLAGE = form('统计', 'village', '耕地面积（亩）', '总人口');

describe('forms are merged into sheets that ask everything once', () => {
  it('counts forms and fields before and after', () => {
    const merge = mergeForms([CIVIL, DISABLED, FARM, VILLAGE]);
    expect(merge.merged).toEqual({ forms: 3, fields: 13, from: { forms: 4, fields: 16 } });
    expect(merge.sheets[0]?.forms).toEqual(['民政', '残联']);
    const name = merge.sheets[0]?.fields.find((field) => field.concept === 'person.name');
    expect(name).toMatchObject({
      label: '姓名',
      origins: [
        { form: '民政', index: 0 },
        { form: '残联', index: 0 },
      ],
    });
  });

  it('takes over what nobody has explained, once for each form', () => {
    const notes = mergeForms([CIVIL, DISABLED]).sheets[0]?.fields.filter((field) => field.label === '备注');
    expect(notes?.map((field) => field.origins.length)).toEqual([1, 1]);
  });

  it('says which guard kept two like fields apart', () => {
    const guards = (...forms: Form[]) => mergeForms(forms).apart.map((pair) => `${pair.a.label} ${pair.guard}`);
    expect(guards(CIVIL, DISABLED)).toContain('联系电话 subject');
    expect(guards(FARM, VILLAGE)).toContain('耕地面积（亩） grain');
    expect(guards(form('甲', 'household', '家庭年收入（元）'), form('乙', 'household', '家庭年收入（万元）'))).toEqual([
      '家庭年收入（元） unit',
    ]);
    expect(guards(form('甲', 'household', '2024年人均纯收入'), form('乙', 'household', '2025年人均纯收入'))).toEqual([
      '2024年人均纯收入 period',
    ]);
    expect(guards(CIVIL)).toEqual([]);
  });

  it('learns from a confirmed alias', () => {
    const a = form('甲', 'person', '姓名', '住地门牌');
    const b = form('乙', 'person', '姓名', '家庭住址');
    expect(mergeForms([a, b]).merged.fields).toBe(3);
    expect(mergeForms([a, b], [['住地门牌', 'addr-current']]).merged.fields).toBe(2);
  });
});
