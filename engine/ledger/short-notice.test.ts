import { describe, expect, it } from 'vitest';
import { monthsUpTo, repeatedShortNotice, type ShortNoticeMonth } from './short-notice.ts';

const MONTHS = ['2026-08', '2026-09', '2026-10', '2026-11'];
const row = (key: string, month: string, requests = 1, hours = 4): ShortNoticeMonth => ({
  key,
  label: key,
  month,
  requests,
  sameDay: requests,
  returned: 0,
  hours,
  last: `${month}-20`,
});

describe('who asks at short notice again and again', () => {
  it('is named from the second request on, with counts, hours and the last day', () => {
    expect(repeatedShortNotice([row('once', '2026-08')], MONTHS)).toEqual([]);
    expect(repeatedShortNotice([row('twice', '2026-08', 1, 0.1), row('twice', '2026-09', 1, 0.2)], MONTHS)).toEqual([
      {
        key: 'twice',
        label: 'twice',
        counts: [1, 1, 0, 0],
        requests: 2,
        sameDay: 2,
        returned: 0,
        hours: 0.3,
        last: '2026-09-20',
        backIn: null,
      },
    ]);
  });

  it('rebounds when it comes back after a whole month without', () => {
    const back = (...months: string[]) =>
      repeatedShortNotice(
        months.map((month) => row('a', month, 2)),
        MONTHS,
      )[0]!.backIn;
    expect(back('2026-08', '2026-10')).toBe('2026-10');
    expect(back('2026-08', '2026-11')).toBe('2026-11');
    expect(back('2026-08', '2026-09')).toBeNull();
    expect(back('2026-11')).toBeNull();
  });

  it('counts only the months asked about, the most hours first', () => {
    const rows = [row('old', '2025-08', 9), row('little', '2026-08', 2, 1), row('much', '2026-11', 2, 9)];
    expect(repeatedShortNotice(rows, MONTHS).map((sender) => sender.key)).toEqual(['much', 'little']);
  });

  it('spans the turn of a year', () => {
    expect(monthsUpTo('2026-02-10', 3)).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(monthsUpTo('2026-12-31', 1)).toEqual(['2026-12']);
  });
});
