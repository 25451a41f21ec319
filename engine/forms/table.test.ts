import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureOf, inUnit } from './figure.ts';
import { figureHints } from './figure-hints.ts';
import { contradictionsOf, fillTable, type HeldValue } from './fill-table.ts';
import type { Grid } from './grid.ts';
import { endOf, isPeriod, periodOf } from './period.ts';
import { sharedPassages } from './shared-passages.ts';
import { readTable } from './table.ts';

/** Rows of words; `.` is a blank. The first is a title over all. */
const grid = (...rows: string[]): Grid => ({
  name: 'Sheet1',
  merges: [{ top: 0, left: 0, bottom: 0, right: 5 }],
  cells: rows.flatMap((line, row) =>
    line.split(/\s+/).flatMap((text, column) => (text === '.' ? [] : [{ row, column, text }])),
  ),
});
const VILLAGES = ['曼线村', '曼蚌村', '龙河村', '和平村', '仁和村'];
const quarter = (...values: string[]) =>
  grid(
    '2026年第三季度各村基本情况统计表',
    '序号 村名 总户数 总人口 耕地面积（亩）',
    ...VILLAGES.map((village, nth) => `${nth + 1} ${village} ${values[nth] ?? '. . .'}`),
  );

describe('a table of places', () => {
  it('is read by place and meaning, with its period', () => {
    const table = readTable(quarter('420 1,630 2300'));
    expect(table).toMatchObject({ shape: 'places', period: '2026-Q3', places: VILLAGES });
    expect(table.cells.slice(0, 3).map(({ place, indicator, value }) => [place, indicator.concept, value])).toEqual([
      ['曼线村', 'village.count.all.households', 420],
      ['曼线村', 'village.count.all.persons', 1630],
      ['曼线村', 'village.land.arable', 2300],
    ]);
    expect(table.cells[5]).toMatchObject({ place: '曼蚌村', text: '', value: null });
  });

  it('is read by lines too, for the whole of the office', () => {
    const table = readTable(grid('2026年统计表', '指标名称 计量单位 数值', '卫生户厕数 座 320', '耕地面积 亩 .'));
    expect(table.cells.map(({ row, column, place, value }) => [row, column, place, value])).toEqual([
      [2, 2, '合计', 320],
      [3, 2, '合计', null],
    ]);
  });

  it('holds nothing about people: rolls, households and cards', () => {
    expect(readTable(grid('低保人员名册', '姓名 身份证号 村名', '张三 53 曼线村'))).toMatchObject({
      shape: 'people',
      cells: [],
    });
    expect(readTable(grid('入户登记表', '户主 村名 年收入', '张三 曼线村 3000')).cells).toEqual([]);
  });

  it('never throws, whatever its cells', () => {
    const cell = fc.record({
      row: fc.nat(20),
      column: fc.nat(8),
      text: fc.constantFrom('村名', '指标', '数值', '合计', '12', '总户数', '2026年', '村', '曼线村'),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
        const table = readTable({ name: '表', cells, merges: [] });
        expect(fillTable(table, [], null).filled).toEqual([]);
        expect(Array.isArray(figureHints(table, [], '2026'))).toBe(true);
      }),
    );
  });
});

const held = (place: string, concept: string, value: number, more: Partial<HeldValue> = {}): HeldValue => ({
  concept,
  place,
  period: '2026-Q3',
  value,
  unit: null,
  source: { sheetId: 's', title: '村情表', cell: 'C3', broughtOn: '2026-10-08' },
  ...more,
});
const HOUSEHOLDS = 'village.count.all.households';

describe('an asked table', () => {
  it('is answered for the same place, meaning and period, with where each figure comes from', () => {
    const plan = fillTable(readTable(quarter()), [held('曼线村', HOUSEHOLDS, 420)], '2026-Q3');
    expect(plan.filled).toMatchObject([
      { row: 2, column: 2, place: '曼线村', value: 420, from: { source: { cell: 'C3' } } },
    ]);
    expect(plan.unfilled).toHaveLength(14);
    expect(plan.unfilled[0]).toMatchObject({ why: 'none', label: '总人口' });
  });

  it('is never answered from another period, from two sources that disagree, nor over what is written', () => {
    const table = readTable(quarter());
    const only = (values: HeldValue[]) => fillTable(table, values, '2026-Q3').unfilled[0];
    const older = held('曼线村', HOUSEHOLDS, 419, { period: '2026-Q2' });
    expect(only([older])).toMatchObject({ why: 'other-period', held: [older] });
    expect(only([held('曼线村', HOUSEHOLDS, 420), held('曼线村', HOUSEHOLDS, 421)])?.why).toBe('differs');
    const written = fillTable(readTable(quarter('7 . .')), [held('曼线村', HOUSEHOLDS, 420)], '2026-Q3');
    expect([written.filled, written.given]).toEqual([[], 1]);
    expect(fillTable(table, [older], null).filled).toMatchObject([{ value: 419 }]);
  });

  it('gets the figure in the unit it asks for, or is left empty', () => {
    const area = (unit: string | null) => held('曼线村', 'village.land.arable', 2, { unit });
    const filled = (unit: string | null) => fillTable(readTable(quarter()), [area(unit)], '2026-Q3');
    expect(filled('公顷').filled).toMatchObject([{ value: 30 }]);
    expect(filled('吨').unfilled.find((cell) => cell.column === 4)?.why).toBe('unit');
  });

  it('takes a figure in another unit for the same although it was rounded', () => {
    const before = [held('曼线村', 'village.land.arable', 153.33, { unit: '公顷' })];
    expect(contradictionsOf(readTable(quarter('. . 2300')), before, '2026-Q3')).toEqual([]);
    expect(contradictionsOf(readTable(quarter('. . 2400')), before, '2026-Q3')).toHaveLength(1);
  });

  it('shows what differs from the report given before, and which that was', () => {
    const before = [held('曼线村', HOUSEHOLDS, 425), held('曼蚌村', HOUSEHOLDS, 380)];
    const found = contradictionsOf(readTable(quarter('420 1630 2300', '380 1502 1980')), before, '2026-Q3');
    expect(found).toMatchObject([{ place: '曼线村', value: 420, held: { value: 425 } }]);
    expect(contradictionsOf(readTable(quarter('420 . .')), before, '2026-Q2')).toEqual([]);
  });
});

describe('figures worth a second look', () => {
  const codes = (table: Grid, before: HeldValue[] = []) =>
    figureHints(readTable(table), before, '2026-Q3').map((hint) => hint.code);
  const ORDINARY = ['420 1630 2300', '383 1502 1980', '510 2011 2750', '298 1107 1420', '366 1423 1871'];

  it('are none when they are as figures are', () => {
    expect(codes(quarter(...ORDINARY))).toEqual([]);
  });

  it('are one figure for all, a climbing row, a wrong sum, fewer people than households', () => {
    expect(codes(quarter(...ORDINARY.map((line) => line.replace(/ \d+ /, ' 1500 '))))).toEqual(['same']);
    expect(codes(quarter(...ORDINARY.map((line, nth) => line.replace(/^\d+/, `${300 + nth * 10}`))))).toEqual([
      'steps',
    ]);
    expect(codes(quarter('420 41 2300', ...ORDINARY.slice(1)))).toEqual(['fewer-people']);
    const summed = quarter(...ORDINARY);
    const cells = [...summed.cells, { row: 7, column: 1, text: '合计' }, { row: 7, column: 2, text: '1978' }];
    expect(codes({ ...summed, cells })).toEqual(['sum']);
    expect(
      codes({ ...summed, cells: cells.map((cell) => (cell.text === '1978' ? { ...cell, text: '1977' } : cell)) }),
    ).toEqual([]);
  });

  it('are those of the period before, and a place with ten times as many', () => {
    const before = VILLAGES.map((village, nth) =>
      held(village, HOUSEHOLDS, Number(ORDINARY[nth]!.split(' ')[0]), { period: '2026-Q2' }),
    );
    expect(codes(quarter(...ORDINARY), before)).toEqual(['unchanged']);
    expect(codes(quarter('4200 16300 2300', ...ORDINARY.slice(1)), before)).toEqual(['jump']);
  });

  it('are the same long words of two villages', () => {
    const table = grid(
      '工作情况表',
      '村名 总户数 主要做法',
      '曼线村 420 组织护林员逐片巡护并清理林区道路可燃物',
      '曼蚌村 380 组织护林员逐片巡护并清理林区道路可燃物',
      '龙河村 510 无',
    );
    expect(figureHints(readTable(table), [], null)).toMatchObject([
      { code: 'same-words', places: ['曼线村', '曼蚌村'] },
    ]);
  });
});

describe('reports of different villages', () => {
  const OWN = '我村于十月三日组织四十二户到水库边清理淤泥,当天清出两车杂物,并约定每月初一再清一次。';
  it('show a passage they share, not the words they were asked in', () => {
    const asked = '请各村报送水库清淤情况,写明组织户数、清理时间、清出杂物数量和今后约定。';
    const shared = sharedPassages(
      [
        { place: '曼线村', text: `曼线村情况。${OWN}` },
        { place: '曼蚌村', text: `曼蚌村报告如下。${OWN}` },
        { place: '龙河村', text: '我村水库今年没有淤泥,十一月再看。' },
      ],
      asked,
    );
    expect(shared.map((one) => one.places)).toEqual([['曼线村', '曼蚌村']]);
    expect(shared[0]!.words).toContain('清出两车杂物');
    const echo = ['甲村', '乙村'].map((place) => ({ place, text: `${asked}已办。` }));
    expect(sharedPassages(echo, asked)).toEqual([]);
  });
});

describe('numbers and periods as printed', () => {
  it('are read, or left', () => {
    expect(['1，280户', '12.5', '９２%', '约20', '3-5', ''].map(figureOf)).toEqual([1280, 12.5, 92, null, null, null]);
    expect([inUnit(1.5, '万元', '元'), inUnit(15, '亩', '公顷'), inUnit(1, '户', '人')]).toEqual([15000, 1, null]);
    expect(['2026年第三季度', '截至2026年10月底', '2026年度', '统计表'].map(periodOf)).toEqual([
      '2026-Q3',
      '2026-10',
      '2026',
      null,
    ]);
    expect(['2026-13', '2026-Q5', '2026', '2026-Q1'].map(isPeriod)).toEqual([false, false, true, true]);
    expect(['2026', '2026-Q2', '2026-03'].map(endOf)).toEqual(['2026-12', '2026-06', '2026-03']);
  });
});
