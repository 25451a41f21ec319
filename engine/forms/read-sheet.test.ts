import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from './grid.ts';
import { matchFields } from './match-fields.ts';
import { readSheet } from './read-sheet.ts';
import { splitTables } from './sheet-tables.ts';

/** Rows of words; `.` is a blank. Merges as `top,left,bottom,right`. */
function grid(rows: string[], merges: string[] = [], lists: Grid['lists'] = []): Grid {
  const cells = rows.flatMap((row, at) =>
    row.split(/\s+/).flatMap((text, column) => (text === '.' || text === '' ? [] : [{ row: at, column, text }])),
  );
  const areas = merges.map((merge) => {
    const [top = 0, left = 0, bottom = 0, right = 0] = merge.split(',').map(Number);
    return { top, left, bottom, right };
  });
  return { name: 'Sheet1', cells, merges: areas, lists };
}

const paths = (sheet: Grid) => readSheet(sheet).fields.map((field) => field.path.join('/'));

const card = grid(
  [
    '困境儿童登记表',
    '姓名 . 性别 □男□女',
    '身份证号 . 民族 .',
    '监护人 姓名 . 电话',
    '. 身份证号 . 关系',
    '家庭成员 姓名 关系 年龄',
    '. . . .',
    '申请理由 . . .',
  ],
  ['0,0,0,3', '3,0,4,0', '5,0,6,0', '7,1,7,3'],
);

describe('a list is read by its header', () => {
  it('follows merged headers of several rows to their leaves', () => {
    const sheet = grid(
      [
        '附件1',
        '2026年留守儿童情况登记表',
        '制表机关：县民政局 . . . . 单位：元',
        '序号 姓名 父亲 . 家庭情况 . 备注',
        '. . 姓名 联系电话 年收入 住房 .',
        '. . . . . 面积㎡ .',
        '1 张三 张大 138 30000 80 无',
      ],
      ['1,0,1,6', '3,0,5,0', '3,1,5,1', '3,2,3,3', '3,4,3,5', '4,2,5,2', '4,3,5,3', '4,4,5,4', '3,6,5,6'],
    );
    const form = readSheet(sheet);
    expect(form).toMatchObject({
      name: '2026年留守儿童情况登记表',
      department: '县民政局',
      grain: 'person',
      layout: 'list',
      diagnostics: [],
    });
    expect(paths(sheet)).toEqual([
      '序号',
      '姓名',
      '父亲/姓名',
      '父亲/联系电话',
      '家庭情况/年收入',
      '家庭情况/住房/面积㎡',
      '备注',
    ]);
    expect(form.fields.map((field) => field.unit)).toEqual([null, null, null, null, '元', '平方米', null]);
    expect(form.fields[5]?.column).toBe(5);
  });

  it('reads a group name that was never merged over its columns', () => {
    expect(paths(grid(['姓名 家庭成员 . . 电话', '. 姓名 关系 年龄 .']))).toEqual([
      '姓名',
      '家庭成员/姓名',
      '家庭成员/关系',
      '家庭成员/年龄',
      '电话',
    ]);
  });

  it('does not take data for headers, nor a row of column numbers', () => {
    expect(
      paths(grid(['低保名册', '姓名 性别 村', '甲 乙 丙', '张三 男 曼线村', '李四 女 曼线村'], ['0,0,0,2'])),
    ).toEqual(['姓名', '性别', '村']);
    expect(paths(grid(['姓名 性别 村', '张三 男 曼线村']))).toEqual(['姓名', '性别', '村']);
  });

  it('knows years and months for headers where labels stand beside or above them', () => {
    expect(
      paths(
        grid(
          ['产量统计表 . . . .', '村 2025年 . 2026年 .', '. 面积 产量 面积 产量'],
          ['0,0,0,4', '1,0,2,0', '1,1,1,2', '1,3,1,4'],
        ),
      ),
    ).toEqual(['村', '2025年/面积', '2025年/产量', '2026年/面积', '2026年/产量']);
    expect(paths(grid(['村 产量 .', '. 2025年 2026年', '曼线村 3 4'], ['0,0,1,0', '0,1,0,2']))).toEqual([
      '村',
      '产量/2025年',
      '产量/2026年',
    ]);
  });

  it('tells no column its unit when the sheet names the units of several', () => {
    const unit = (words: string) =>
      readSheet(grid(['低保统计表 . .', `单位：${words} . .`, '村 户数 保障金额'], ['0,0,0,2', '1,0,1,2'])).fields.map(
        (field) => field.unit,
      );
    expect(unit('万元')).toEqual([null, null, '万元']);
    expect(unit('户、人、元')).toEqual([null, null, null]);
  });

  it('joins a title broken over two rows, and passes over what is stamped above it', () => {
    const sheet = grid(
      ['表1 . .', '新平县2026年秋季学期 . .', '困难学生认定汇总表 . .', '（义务教育阶段） . .', '姓名 年级 等级'],
      ['1,0,1,2', '2,0,2,2', '3,0,3,2'],
    );
    expect(readSheet(sheet)).toMatchObject({ name: '新平县2026年秋季学期困难学生认定汇总表', diagnostics: [] });
    expect(paths(sheet)).toEqual(['姓名', '年级', '等级']);
  });

  it('reads a list of one column, and no list in a page of remarks', () => {
    expect(paths(grid(['联系人名单', '姓名', '甲', '乙']))).toEqual(['姓名']);
    expect(paths(grid(['填表说明', '1.各村每月报送一次。', '2.数据以户籍为准，不得漏报。']))).toEqual([]);
  });

  it('says what the rows stand for by the first column that names something', () => {
    const grain = (...rows: string[]) => readSheet(grid(rows)).grain;
    expect(grain('序号 企业名称 法定代表人 隐患内容')).toBe('organisation');
    expect(grain('序号 项目名称 总投资 责任人')).toBe('project');
    expect(grain('指标 2025年 2026年')).toBe('village');
    expect(grain('农村自建房排查表', '房屋编号 户主 结构')).toBe('house');
  });

  it('takes codes from drop-down lists and from the label', () => {
    const lists = [{ top: 1, left: 1, bottom: 99, right: 1, codes: ['父母', '祖父母'] }];
    const form = readSheet(grid(['性别(男/女) 监护类型'], [], lists));
    expect(form.fields.map((field) => field.codes)).toEqual([
      ['男', '女'],
      ['父母', '祖父母'],
    ]);
  });
});

describe('a list whose header has empty columns', () => {
  it('is no card when the groups were not merged over their columns', () => {
    const sheet = grid(['茶农登记表', '序号 户主 . 茶园 . 备注', '. 姓名 电话 面积 品种 .', '. . . . . .']);
    expect(readSheet(sheet).layout).toBe('list');
    expect(paths(sheet)).toEqual(['序号', '户主/姓名', '户主/电话', '茶园/面积', '茶园/品种', '备注']);
  });
  it('is no card when groups and names both leave gaps', () => {
    const sheet = grid(['茶农登记表', '户主 . . 茶园 . .', '姓名 . 电话 面积 . 品种', '. . . . . .']);
    expect(readSheet(sheet).layout).toBe('list');
    expect(paths(sheet)).toEqual(['户主/姓名', '户主/电话', '茶园/面积', '茶园/品种']);
  });
  it('is no card when records stand below it', () => {
    const sheet = grid(['茶农登记表', '姓名 . 面积 . 品种 .', '张三 . 12 . 云抗 .', '李四 . 9 . 紫娟 .']);
    expect(readSheet(sheet).layout).toBe('list');
    expect(paths(sheet)).toEqual(['姓名', '面积', '品种']);
  });
});

describe('a card is read by its labels', () => {
  it('finds labels beside blanks, headers at the side and small tables inside', () => {
    expect(readSheet(card)).toMatchObject({ name: '困境儿童登记表', layout: 'card', grain: 'person' });
    expect(paths(card)).toEqual([
      '姓名',
      '性别',
      '身份证号',
      '民族',
      '监护人/姓名',
      '监护人/电话',
      '监护人/身份证号',
      '监护人/关系',
      '家庭成员/姓名',
      '家庭成员/关系',
      '家庭成员/年龄',
      '申请理由',
    ]);
    expect(readSheet(card).fields[1]?.codes).toEqual(['男', '女']);
  });

  it('reads boxes after their words as well as before, and the heads of its parts', () => {
    const survey = grid(
      [
        '农户入户调查表',
        '一、基本情况',
        '户主姓名 . 联系电话 .',
        '是否低保户 是□否□ 人口 .',
        '二、收入情况',
        '种植收入 . 务工收入 .',
      ],
      ['0,0,0,3', '1,0,1,3', '4,0,4,3'],
    );
    expect(paths(survey)).toEqual([
      '基本情况/户主姓名',
      '基本情况/联系电话',
      '基本情况/是否低保户',
      '基本情况/人口',
      '收入情况/种植收入',
      '收入情况/务工收入',
    ]);
    expect(readSheet(survey).fields[2]?.codes).toEqual(['是', '否']);
  });

  it('gives fields the matcher understands', () => {
    const form = readSheet(card);
    const concepts = matchFields([{ id: 'x', ...form }]).map((match) => match.concept);
    expect(concepts.slice(4, 9)).toEqual([
      'guardian.name',
      'guardian.phone',
      'guardian.id',
      'guardian.rel',
      'family.name',
    ]);
  });
});

describe('tables one below the other', () => {
  const both = grid(
    ['防火统计表 . .', '表一：宣传 . .', '村 资料 标语', '曼线村 1 2', '表二：物资 . .', '村 拖把 水枪', '曼线村 3 4'],
    ['0,0,0,2', '1,0,1,2', '4,0,4,2'],
  );

  it('are forms of their own', () => {
    expect(splitTables(both).map((table) => paths(table))).toEqual([
      ['村', '资料', '标语'],
      ['村', '拖把', '水枪'],
    ]);
    expect(readSheet(splitTables(both)[1]!).name).toBe('表二：物资');
  });

  it('are one where a line of its own stands among the rows, or in a card', () => {
    expect(
      splitTables(grid(['名册 . .', '村 姓名 关系', '一、低保情况 . .', '曼线村 甲 本人'], ['0,0,0,2', '2,0,2,2'])),
    ).toHaveLength(1);
    expect(splitTables(card)).toEqual([card]);
  });
});

describe('a hostile sheet', () => {
  it('is answered with diagnostics', () => {
    expect(readSheet(grid([])).diagnostics.map((each) => each.code)).toEqual(['sheet.no-header', 'sheet.no-title']);
    expect(readSheet(grid(['表 . .', '姓名 姓名 性别'])).diagnostics.map((each) => each.code)).toContain(
      'sheet.duplicate-label',
    );
  });

  it('never throws, whatever its cells and merges', () => {
    const number = fc.integer({ min: 0, max: 30 });
    const cell = fc.record({
      row: number,
      column: number,
      text: fc.constantFrom('姓名', '父亲', '□是□否', '12', '单位：元', '。'),
    });
    const area = fc.record({ top: number, left: number, bottom: number, right: number });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), fc.array(area, { maxLength: 10 }), (cells, merges) => {
        expect(readSheet({ name: '表', cells, merges }).grain).toEqual(expect.any(String));
      }),
    );
  });
});
