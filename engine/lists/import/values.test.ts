import { describe, expect, it } from 'vitest';
import { dateIn, dutyListIn, frequencyIn, timesIn, windowIn, wordsIn } from './values.ts';

describe('dates as offices write them', () => {
  it.each([
    ['2025-3-4', '2025-03-04'],
    ['2025.03.04', '2025-03-04'],
    ['2025年3月4日', '2025-03-04'],
    ['２０２５年３月４日', '2025-03-04'],
    ['20250304', '2025-03-04'],
    ['3/4/25', '2025-03-04'],
    ['2025-03-04 09:30:00', '2025-03-04'],
    ['45720', '2025-03-04'],
    ['3月4日', '2025-03-04'],
  ])('%s', (text, date) => expect(dateIn(text, 2025)).toBe(date));

  it.each(['2025年2月30日', '三月初', '', '123', '99999', '2025-13-01'])('“%s” is no date', (text) => {
    expect(dateIn(text, 2025)).toBeNull();
  });
});

describe('when something is planned', () => {
  it.each([
    ['3月', '2026-03-01', '2026-03-31'],
    ['2月份', '2026-02-01', '2026-02-28'],
    ['3-5月', '2026-03-01', '2026-05-31'],
    ['3月至5月', '2026-03-01', '2026-05-31'],
    ['2026年11月', '2026-11-01', '2026-11-30'],
    ['11月下旬', '2026-11-21', '2026-11-30'],
    ['第一季度', '2026-01-01', '2026-03-31'],
    ['下半年', '2026-07-01', '2026-12-31'],
    ['全年', '2026-01-01', '2026-12-31'],
    ['3月4日-6日', '2026-03-04', '2026-03-06'],
    ['2026-03-04至2026-03-06', '2026-03-04', '2026-03-06'],
    ['3月4日', '2026-03-04', '2026-03-04'],
  ])('%s', (text, from, to) => expect(windowIn(text, 2026)).toEqual({ from, to }));

  it('counts what comes again, leaves open what is open, and refuses what it cannot read', () => {
    expect(windowIn('每季度一次', 2026)).toEqual({ from: '2026-01-01', to: '2026-12-31', times: 4 });
    expect(windowIn('适时', 2026)).toEqual({ from: null, to: null });
    for (const text of ['13月', '5-3月', '第五季度', '明天']) expect(windowIn(text, 2026)).toBeNull();
    expect(['2', '2次', '每季度1次', '每月', '两次', '0', '很多'].map(timesIn)).toEqual([2, 2, 4, 12, 2, null, null]);
  });
});

describe('words of a cell', () => {
  it('name a frequency, a list, or several things', () => {
    expect(['月报', '每季度', '半年报', '年报', '日报', '一次性', '不知'].map(frequencyIn)).toEqual([
      'monthly',
      'quarterly',
      'half-yearly',
      'yearly',
      'daily',
      'once',
      null,
    ]);
    expect(['基本履职事项清单', '配合履职', '上级部门收回', '其他'].map(dutyListIn)).toEqual([
      'basic',
      'shared',
      'taken-back',
      null,
    ]);
    expect(wordsIn('户数、 人数，面积\n户数')).toEqual(['户数', '人数', '面积']);
  });
});
