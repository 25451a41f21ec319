import { describe, expect, it } from 'vitest';
import type { Grid } from '../../forms/grid.ts';
import { rowClashes, rowKey } from './clashes.ts';
import { missingFields, proposeMapping } from './mapping.ts';
import { readRows } from './rows.ts';
import { readListTable } from './table.ts';
import { townsNamed, unitNamed } from './units.ts';

const grid = (rows: string[][], merges: Grid['merges'] = [], name = '表1'): Grid => ({
  name,
  merges,
  cells: rows.flatMap((row, at) => row.map((text, column) => ({ row: at, column, text }))),
});
const UNITS = [
  { id: 'u1', name: '新平彝族傣族自治县应急管理局', shortName: '县应急局', level: 'county' },
  { id: 'u2', name: '玉溪市应急管理局', shortName: '市应急局', level: 'city' },
  { id: 'u3', name: '新平彝族傣族自治县林业和草原局', shortName: '县林草局', level: 'county' },
];
const TOWNS = [
  { id: 't1', name: '新平彝族傣族自治县漠沙镇人民政府', shortName: '漠沙镇', level: 'township' },
  { id: 't2', name: '新平彝族傣族自治县戛洒镇人民政府', shortName: '戛洒镇', level: 'township' },
];
const KNOWN = { year: 2026, units: UNITS, towns: TOWNS };

const PLAN = [
  ['新平县2026年度督查检查考核计划'],
  ['序号', '督查检查考核事项', '牵头单位', '对象范围', '时间安排', '频次', '备注'],
  ['1', '安全生产责任落实情况检查', '县应急局', '各乡镇', '3月', '1次', ''],
  ['2', '森林防火督查', '林业和草原局', '漠沙镇、戛洒镇', '第一季度', '2', ''],
  ['3', '消防安全检查', '应急管理局', '漠沙镇', '3月中旬', '', ''],
  ['4', '安全生产责任落实情况检查', '县应急局', '各乡镇', '3月', '1', ''],
  ['5', '档案检查', '县档案馆', '各乡镇', '十三月', '1', ''],
  ['6', '', '县应急局', '', '', '', ''],
  ['合计', '6项'],
];
const readPlan = (rows: string[][]) => {
  const table = readListTable('inspection-plan', grid(rows))!;
  const { mapping } = proposeMapping('inspection-plan', table.columns);
  return { table, mapping, ...readRows('inspection-plan', table, mapping, KNOWN) };
};

describe('a plan with free headers', () => {
  it('finds the header under the title and proposes a column for each field', () => {
    const { table, mapping } = readPlan(PLAN);
    expect(table.caption).toContain('2026年度督查检查考核计划');
    expect(mapping).toEqual({ title: 1, issuer: 2, targets: 3, window: 4, times: 5, note: 6 });
    expect(missingFields('inspection-plan', mapping)).toEqual([]);
    expect(missingFields('inspection-plan', { issuer: 2 })).toEqual(['title']);
  });

  it('reads bodies by any of their names, townships, windows and counts', () => {
    const { rows } = readPlan(PLAN);
    expect(rows.slice(0, 3)).toMatchObject([
      {
        row: 3,
        issuer: { unitId: 'u1' },
        targets: [],
        from: '2026-03-01',
        to: '2026-03-31',
        times: 1,
        topic: '安全生产',
      },
      { row: 4, issuer: { unitId: 'u3' }, targets: ['t1', 't2'], from: '2026-01-01', times: 2 },
      { row: 5, issuer: { unitId: 'u1', name: '新平彝族傣族自治县应急管理局' }, targets: ['t1'], from: '2026-03-11' },
    ]);
  });

  it('names each problem with its row, and what it is about', () => {
    const { rows, problems } = readPlan(PLAN);
    expect(problems.map(({ row, level, code, field }) => [row, level, code, field])).toEqual([
      [7, 'look', 'unit.unknown', 'issuer'],
      [7, 'skip', 'date.unreadable', 'window'],
      [8, 'skip', 'needed.missing', 'title'],
    ]);
    expect(rows.map((row) => row.row)).toEqual([3, 4, 5, 6]);
    expect(
      rowClashes('inspection-plan', rows, new Set()).map(({ row, code, facts }) => [row, code, facts['other']]),
    ).toEqual([
      [5, 'clash.same-topic', 3],
      [6, 'duplicate.row', 3],
    ]);
    const held = new Set([rowKey('inspection-plan', rows[1]!)]);
    expect(rowClashes('inspection-plan', rows, held)).toContainEqual(
      expect.objectContaining({ row: 4, code: 'duplicate.held', level: 'skip' }),
    );
  });

  it('reads a header over two rows with merged cells, and cells merged over several rows', () => {
    const merged = grid(
      [
        ['附件1'],
        ['计划表', '', '', ''],
        ['检查事项', '检查安排', '', '牵头单位'],
        ['', '检查时间', '次数', ''],
        ['防汛检查', '5月', '1', '县应急局'],
        ['抗旱检查', '4月', '2', ''],
      ],
      [
        { top: 2, left: 0, bottom: 3, right: 0 },
        { top: 2, left: 1, bottom: 2, right: 2 },
        { top: 2, left: 3, bottom: 3, right: 3 },
        { top: 4, left: 3, bottom: 5, right: 3 },
      ],
    );
    const table = readListTable('inspection-plan', merged)!;
    const { mapping } = proposeMapping('inspection-plan', table.columns);
    expect(mapping).toEqual({ title: 0, window: 1, times: 2, issuer: 3 });
    expect(readRows('inspection-plan', table, mapping, KNOWN).rows).toMatchObject([
      { title: '防汛检查', from: '2026-05-01', issuer: { unitId: 'u1' } },
      { title: '抗旱检查', times: 2, issuer: { unitId: 'u1' } },
    ]);
  });
});

describe('the other lists', () => {
  it('a register needs a date and a body on every row', () => {
    const table = readListTable(
      'issued-register',
      grid([
        ['登记号', '日期', '文号', '文件标题', '拟稿单位'],
        ['1', '2025/3/4', '新应急发〔2025〕1号', '关于安全的通知', '县应急局'],
        ['2', '不详', '', '关于防火的通知', '县林草局'],
        ['3', '2024-03-04', '新应急发〔2024〕9号', '关于防汛的通知', '县应急局'],
      ]),
    )!;
    const { mapping } = proposeMapping('issued-register', table.columns);
    const { rows, problems } = readRows('issued-register', table, mapping, { ...KNOWN, year: 2025 });
    expect(rows.map((row) => [row.issuedOn, row.docNo])).toEqual([
      ['2025-03-04', '新应急发〔2025〕1号'],
      ['2024-03-04', '新应急发〔2024〕9号'],
    ]);
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [3, 'date.unreadable'],
      [4, 'date.other-year'],
    ]);
  });

  it('a duty list may be named by its sheet, and an item on two lists is shown', () => {
    const rows = [
      ['序号', '事项名称', '承接部门'],
      ['1', '加油站计量检定', '县市场监管局'],
    ];
    const table = readListTable('duty-list', grid(rows, [], '上级部门收回事项清单'))!;
    const { mapping } = proposeMapping('duty-list', table.columns);
    const read = readRows('duty-list', table, mapping, KNOWN);
    expect(read.rows[0]).toMatchObject({ list: 'taken-back', title: '加油站计量检定', leadUnit: '县市场监管局' });
    const basic = { ...read.rows[0]!, list: 'basic' as const, row: 9 };
    expect(rowClashes('duty-list', [read.rows[0]!, basic], new Set())).toMatchObject([
      { row: 9, code: 'clash.two-lists' },
    ]);
    const nameless = readListTable('duty-list', grid(rows))!;
    expect(readRows('duty-list', nameless, mapping, KNOWN).problems).toMatchObject([
      { code: 'list.unknown', level: 'skip' },
    ]);
  });

  it('report types list their fields, their period and when they were last given', () => {
    const table = readListTable(
      'report-types',
      grid([
        ['报表名称', '主管部门', '报送周期', '主要指标', '上次报送时间'],
        ['人居环境月报表', '县林草局', '月报', '户数、卫生厕所数', '2026-10-31'],
        ['人居环境月报表', '县应急局', '偶尔', '户数', ''],
      ]),
    )!;
    const { mapping } = proposeMapping('report-types', table.columns);
    const { rows, problems } = readRows('report-types', table, mapping, KNOWN);
    expect(rows[0]).toMatchObject({
      frequency: 'monthly',
      fields: ['户数', '卫生厕所数'],
      lastReportedOn: '2026-10-31',
    });
    expect(problems).toMatchObject([{ row: 3, code: 'frequency.unreadable', level: 'look' }]);
    expect(rowClashes('report-types', rows, new Set())).toMatchObject([{ row: 3, code: 'clash.same-report' }]);
  });

  it('a sheet without a header of its list is none', () => {
    expect(readListTable('duty-list', grid([['你好'], ['1', '2']]))).toBeNull();
    expect(readListTable('inspection-plan', grid([]))).toBeNull();
  });
});

describe('names of bodies and townships', () => {
  it('are not guessed between two of the same level', () => {
    expect(unitNamed('市应急管理局', UNITS)?.id).toBe('u2');
    expect(unitNamed('应急管理局、林业和草原局', UNITS)?.id).toBe('u1');
    expect(unitNamed('水利局', UNITS)).toBeNull();
    const twins = [...UNITS, { id: 'u9', name: '玉溪市林业和草原局', shortName: '市林草局', level: 'city' }];
    expect(unitNamed('林业和草原局', twins)?.id).toBe('u3');
  });

  it('of townships: every one when all are meant, and what is none of them is named', () => {
    expect(townsNamed('各乡镇（街道）', TOWNS)).toEqual({ ids: [], unread: [] });
    expect(townsNamed('漠沙、戛洒镇', TOWNS).ids).toEqual(['t1', 't2']);
    expect(townsNamed('规上企业', TOWNS)).toEqual({ ids: [], unread: ['规上企业'] });
  });
});
