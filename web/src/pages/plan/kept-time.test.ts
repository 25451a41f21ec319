import { describe, expect, it } from 'vitest';
import { columnsOf } from './board-cells.ts';
import { keptTime } from './kept-time.ts';

const DAYS = ['2026-12-01', '2026-12-02', '2026-12-07', '2026-12-08'];
const board = {
  days: DAYS,
  protectedDays: [
    { town: 0, date: '2026-12-01', name: '甘蔗砍收' },
    { town: 0, date: '2026-12-02', name: '甘蔗砍收' },
    { town: 0, date: '2026-12-07', name: '防火期' },
  ],
  protectedHalves: [{ town: 1, date: '2026-12-08', half: 'am' as const, name: '接访日' }],
};

describe('the protected time of a township', () => {
  it('is drawn on each of its days, half-days apart from whole ones', () => {
    const kept = keptTime(board, columnsOf(DAYS, 'day'));
    expect(kept.get('0 2026-12-01')).toEqual({ extent: 'all', names: ['甘蔗砍收'], days: 1, of: 1 });
    expect(kept.get('1 2026-12-08')?.extent).toBe('halves');
    expect(kept.has('1 2026-12-01')).toBe(false);
  });

  it('is drawn over a week or month as far as it goes, with the days counted', () => {
    const kept = keptTime(board, columnsOf(DAYS, 'week'));
    expect(kept.get('0 2026-11-30')).toMatchObject({ extent: 'all', days: 2, of: 2 });
    expect(kept.get('0 2026-12-07')).toMatchObject({ extent: 'some', days: 1, of: 2, names: ['防火期'] });
    expect(keptTime(board, columnsOf(DAYS, 'month')).get('0 2026-12-01')).toMatchObject({
      names: ['甘蔗砍收', '防火期'],
      days: 3,
    });
  });
});
