import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from './form.ts';
import { matchFields } from './match-fields.ts';

function form(name: string, grain: string | null, ...paths: string[]): Form {
  const fields = paths.map((path) => ({ label: path.split('>').at(-1) ?? '', path: path.split('>') }));
  return { id: name, name, grain, fields };
}

function concepts(...args: Parameters<typeof form>) {
  return matchFields([form(...args)]).map((match) => match.concept);
}

function same(a: Form, b: Form): boolean {
  const [first, second] = matchFields([
    { ...a, id: 'a' },
    { ...b, id: 'b' },
  ]);
  return first?.concept !== null && first?.concept === second?.concept;
}

describe('fields of different departments that mean the same get the same concept', () => {
  it('sees through synonyms, modifiers, units and numbering', () => {
    const groups = [
      ['身份证号', '公民身份号码', '3.证件号码*', '身份证号码（必填）'],
      ['是否低保户', '享受低保', '是否纳入低保', '是否享受最低生活保障'],
      ['户籍地址>详细地址', '户籍所在地', '户籍门（楼）详址'],
      ['住房>面积㎡', '住房面积（平方米）', '住房情况>面积'],
      ['残疾证号', '残疾人证号码'],
      ['是否学校寄宿', '是否住宿生', '就读方式'],
      ['姓名（享受人）', '学生姓名', '残疾人姓名', '姓 名'],
    ];
    for (const group of groups) {
      const found = group.flatMap((path) => concepts('登记表', 'person', path));
      expect([group[0], new Set(found).size, found[0]]).toEqual([group[0], 1, expect.any(String)]);
    }
  });

  it('reads a relation, a work unit and a bare leaf by what stands around them', () => {
    expect(concepts('学生表', 'person', '学生与监护人关系', '本人与户主的关系', '监护人与学生关系')).toEqual([
      'guardian.rel',
      'person.rel-head',
      null,
    ]);
    expect(concepts('务工表', 'person', '工作单位', '联系电话', '就业单位>联系电话', '工作单位电话')).toEqual([
      'person.unit',
      'person.phone',
      'employer.phone',
      'employer.phone',
    ]);
    expect(concepts('残疾人表', 'person', '残疾类别', '等级', '住房类型', '面积')).toEqual([
      'person.dis.kind',
      'person.dis.level',
      'house.kind',
      'house.area',
    ]);
    expect(concepts('企业表', 'organisation', '企业名称', '联系电话', '法定代表人', '联系电话')).toEqual([
      'org.name',
      'org.phone',
      'legal.name',
      'legal.phone',
    ]);
  });

  it('knows the person of a household sheet from its head', () => {
    expect(
      concepts('低保入户调查登记表', 'household', '户主姓名', '性别', '家庭成员>姓名', '家庭成员>身份证号'),
    ).toEqual(['head.name', 'head.sex', 'person.name', 'person.id']);
    expect(concepts('参保台账', 'household', '户主姓名', '姓名', '身份证号', '与户主关系')).toEqual([
      'head.name',
      'person.name',
      'person.id',
      'person.rel-head',
    ]);
  });

  it('lets a flat header speak on about whom it named last', () => {
    expect(concepts('学生表', 'person', '姓名', '身份证号', '户主姓名', '户类型', '联系电话', '年级')).toEqual([
      'person.name',
      'person.id',
      'head.name',
      'hh.kind',
      'head.phone',
      'person.student.grade',
    ]);
    expect(
      concepts('儿童表', 'person', '姓名', '身份证号', '监护人姓名', '与儿童关系', '身份证号', '联系电话'),
    ).toEqual(['person.name', 'person.id', 'guardian.name', 'guardian.rel', 'guardian.id', 'guardian.phone']);
  });
});

describe('fields that look alike are kept apart', () => {
  it('by subject, kind, period, unit and grain', () => {
    const apart: [Form, Form][] = [
      [form('甲', 'person', '父亲>联系电话'), form('乙', 'person', '母亲>联系电话')],
      [form('甲', 'person', '监护人联系电话'), form('乙', 'person', '联系电话')],
      [form('甲', 'person', '被监护人姓名'), form('乙', 'person', '监护人姓名')],
      [form('甲', 'village', '低保户数'), form('乙', 'village', '低保人数')],
      [form('甲', 'village', '耕地面积（亩）'), form('乙', 'household', '耕地面积（亩）')],
      [form('甲', 'person', '是否残疾'), form('乙', 'person', '残疾类别')],
      [form('甲', 'person', '月收入'), form('乙', 'person', '年收入')],
      [form('甲', 'household', '家庭年收入'), form('乙', 'household', '人均年收入')],
      [form('甲', 'household', '家庭年收入（元）'), form('乙', 'household', '家庭年收入（万元）')],
      [form('甲', 'household', '耕地面积（亩）'), form('乙', 'household', '耕地面积（公顷）')],
      [form('甲', 'household', '2024年人均纯收入'), form('乙', 'household', '2025年人均纯收入')],
      [form('甲', 'person', '残疾类别'), form('乙', 'person', '残疾等级')],
    ];
    for (const [a, b] of apart)
      expect([a.fields[0]?.label, b.fields[0]?.label, same(a, b)]).toEqual([
        a.fields[0]?.label,
        b.fields[0]?.label,
        false,
      ]);
  });

  it('never merges by similarity: an unexplained label is a suggestion with its nearest aliases', () => {
    const [match] = matchFields([form('甲', 'person', '低保书号')]);
    const [bare, note] = matchFields([form('乙', 'person', '类型', '备注')]);
    expect([bare?.concept, note?.concept]).toEqual([null, null]);
    expect(match?.concept).not.toBe('dibao.cert');
    expect(bare?.by).toBe('suggestion');
  });

  it('gives one meaning once under one header, and lets a person place the second', () => {
    expect(concepts('甲', 'person', '户籍地', '户籍门（楼）详址', '证件号码', '身份证号')).toEqual([
      null,
      'addr-registered',
      'person.id',
      null,
    ]);
  });
});

describe('village totals', () => {
  it('are compared by what is counted and how', () => {
    expect(
      concepts(
        '村情表',
        'village',
        '总户数（户）',
        '总人口（人）',
        '监测户>户数',
        '60岁以上老年人数',
        '留守儿童数',
        '党员人数',
      ),
    ).toEqual([
      'village.count.all.households',
      'village.count.all.persons',
      'village.count.monitored.households',
      'village.count.aged-60+.persons',
      'village.count.left-behind-child.persons',
      'village.count.party-member.persons',
    ]);
  });
});

describe('a hostile form', () => {
  it('is matched without an error, whatever its labels', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 4 }), { maxLength: 8 }), (paths) => {
        const fields = paths.map((path) => ({ label: path.at(-1) ?? '', path }));
        expect(matchFields([{ id: 'x', name: '表', fields }])).toHaveLength(paths.length);
      }),
    );
  });
});
