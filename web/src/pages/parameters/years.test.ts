import { describe, expect, it } from 'vitest';
import { yearSpans } from './years.ts';

const year = (n: number, source = 'a') => ({ year: n, source });

describe('the years whose holidays are published', () => {
  it('stand in runs of one source, newest first', () => {
    expect(yearSpans([year(2024), year(2026, 'b'), year(2025)])).toEqual([
      { from: 2026, to: 2026, source: 'b' },
      { from: 2024, to: 2025, source: 'a' },
    ]);
  });
  it('show a gap as a gap', () => {
    expect(yearSpans([year(2022), year(2024)]).map(({ from, to }) => [from, to])).toEqual([
      [2024, 2024],
      [2022, 2022],
    ]);
    expect(yearSpans([])).toEqual([]);
  });
});
