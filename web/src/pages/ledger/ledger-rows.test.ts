import { describe, expect, it } from 'vitest';
import type { Ledger, LedgerRow } from '../../api/types.ts';
import { chartRows, csvOf, heaviestHalf, labelOf } from './ledger-rows.ts';

const row = (key: string, hours: number): LedgerRow => ({ key, label: key, hours, yuan: 0, requests: 1 });
const ledger = (rows: LedgerRow[]): Ledger => ({
  from: '2026-11-01',
  to: '2026-11-23',
  rows,
  total: {
    hours: rows.reduce((sum, { hours }) => sum + hours, 0),
    yuan: 0,
    requests: 0,
    units: 0,
    issuers: rows.length,
  },
  coverage: { registered: 0, seen: 0, from: '', to: '' },
});

describe('the ledger’s rows', () => {
  it('names the fewest senders that took more than half', () => {
    expect(heaviestHalf(ledger([row('a', 10), row('b', 40), row('c', 30), row('d', 5)]), 'issuer')).toEqual({
      count: 2,
      hours: 70,
    });
  });
  it('never compares receiving units, and says nothing of too few senders', () => {
    const rows = [row('a', 10), row('b', 40), row('c', 30), row('d', 5)];
    expect(heaviestHalf(ledger(rows), 'unit')).toBeNull();
    expect(heaviestHalf(ledger(rows.slice(0, 2)), 'issuer')).toBeNull();
  });
  it('joins what a chart has no room for and loses no hour', () => {
    const rows = [row('a', 4), row('b', 3), row('c', 2), row('d', 1)];
    const { shown, rest } = chartRows(rows, 3);
    expect(shown.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(rest).toEqual({ count: 2, hours: 3 });
    expect(chartRows(rows, 4).rest).toBeNull();
  });
  it('are called by their names, codes by their words', () => {
    const word = (family: string, code: string) => `${family}:${code}`;
    expect(labelOf(row('county', 1), 'level', word)).toBe('level:county');
    expect(labelOf(row('x', 1), 'issuer', word)).toBe('x');
  });
});

describe('the export', () => {
  it('quotes what would break a line and disarms formulas', () => {
    expect(
      csvOf(
        ['a', 'b'],
        [
          ['x,"y"', 1],
          ['=1+1', -2],
        ],
      ),
    ).toBe('\uFEFFa,b\r\n"x,""y""",1\r\n\'=1+1,-2\r\n');
  });
});
