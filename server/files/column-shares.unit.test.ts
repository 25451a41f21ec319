import { describe, expect, it } from 'vitest';
import { columnShares, wantedWidth, widthOf } from './column-shares.ts';

const TITLE = '关于'.repeat(60);

describe('the columns of a printed table', () => {
  it('keep dates and figures on one line and leave the rest to the texts', () => {
    const rows = [
      ['办完', '事项', '要求单位', '期限', '用时'],
      ['2026年11月23日', TITLE, '新平彝族傣族自治县人力资源和社会保障局', '2026年11月28日 17:30', '1,040'],
    ];
    const width = 42;
    const [done = 0, title = 0, unit = 0, due = 0, hours = 0] = columnShares(rows, width);
    expect((done / 100) * width).toBeGreaterThan(widthOf('2026年11月23日'));
    expect((due / 100) * width).toBeGreaterThan(widthOf('2026年11月28日'));
    expect((hours / 100) * width).toBeGreaterThan(widthOf('1,040'));
    expect(title).toBe(Math.max(done, title, unit, due, hours));
  });

  it('grow alike where there is room', () => {
    expect(
      columnShares(
        [
          ['日期', '事项'],
          ['2026年11月23日', '关于报送值班联系人的通知'],
        ],
        30,
      ),
    ).toEqual([38, 62]);
  });

  it('add up to the whole, and none is lost, whatever they hold', () => {
    for (const cells of [[''], ['', ''], ['一', '二', '三'], [TITLE, '1', '', 'abc', '2026年'], Array(9).fill(TITLE)]) {
      const shares = columnShares([cells], 20);
      expect(shares.reduce((total, one) => total + one, 0)).toBe(100);
      expect(Math.min(...shares)).toBeGreaterThan(0);
    }
    expect(columnShares([], 20)).toEqual([]);
  });

  it('are measured in square characters, a figure being half of one', () => {
    expect(widthOf('2026年1月')).toBe(4.5);
    expect(wantedWidth([['日期'], ['2026年11月23日']])).toBe(8.6);
  });
});
