import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from '../reading/reading.ts';
import { attribute } from './attribute.ts';
import type { LedgerEntry, RollUpKey } from './ledger.ts';
import { rollUp } from './roll-up.ts';
import { coverage, hoursShare, medianAndWorst, share } from './share.ts';

const entry = (part: Partial<LedgerEntry>): LedgerEntry => ({
  requestId: 'r1',
  deliveryId: 'd1',
  borneBy: '漠沙镇',
  issuer: '县林业局',
  issuerLevel: 'county',
  hours: 1,
  yuan: 30,
  bookedOn: '2026-11-23',
  kind: 'report',
  ...part,
});

describe('the ledger', () => {
  it('tells where the hours come from, the heaviest sender first, with both counts', () => {
    const rolled = rollUp(
      [
        entry({ hours: 3 }),
        entry({ issuer: '县水利局', hours: 6, requestId: 'r2' }),
        entry({ hours: 1, deliveryId: 'd2' }),
      ],
      'issuer',
    );
    expect(rolled.rows.map((row) => [row.key, row.hours, row.requests, row.entries])).toEqual([
      ['县水利局', 6, 1, 1],
      ['县林业局', 4, 1, 2],
    ]);
    expect(rolled.rows[0]?.share).toEqual({ numerator: 6, denominator: 10, value: 0.6 });
    expect(rolled).toMatchObject({ hours: 10, requests: 2, from: '2026-11-23', to: '2026-11-23' });
  });

  it('names a week by its Monday and keeps times in order', () => {
    const rolled = rollUp(
      [entry({ bookedOn: '2026-11-29', hours: 1 }), entry({ bookedOn: '2026-11-22', hours: 0.5 })],
      'week',
    );
    expect(rolled.rows.map((row) => row.key)).toEqual(['2026-11-16', '2026-11-23']);
  });

  it('counts a correction with its sign', () => {
    expect(rollUp([entry({ hours: 5 }), entry({ hours: -2 })], 'month').rows[0]).toMatchObject({
      key: '2026-11',
      hours: 3,
    });
  });

  it('says nothing when there is nothing', () => {
    expect(rollUp([], 'kind')).toEqual({ rows: [], hours: 0, yuan: 0, entries: 0, requests: 0, from: null, to: null });
    expect(share(0, 0).value).toBeNull();
    expect(medianAndWorst([])).toBeNull();
  });

  it('adds up whatever it is rolled up by', () => {
    const anyEntry = fc.record({
      hours: fc.double({ min: -50, max: 500, noNaN: true }),
      issuer: fc.constantFrom('a', 'b', 'c'),
      kind: fc.constantFrom('report', 'form'),
      bookedOn: fc.constantFrom('2026-01-01', '2026-02-28', 'not a date'),
    });
    fc.assert(
      fc.property(
        fc.array(anyEntry),
        fc.constantFrom<RollUpKey>('issuer', 'kind', 'week', 'month', 'year', 'day', 'borneBy'),
        (parts, by) => {
          const rolled = rollUp(parts.map(entry), by);
          expect(rolled.rows.reduce((sum, row) => sum + Math.round(row.hours * 100), 0)).toBe(
            Math.round(rolled.hours * 100),
          );
          expect(rolled.rows.reduce((sum, row) => sum + row.entries, 0)).toBe(parts.length);
        },
      ),
    );
  });
});

describe('shares', () => {
  it('counts coverage over what was seen, each request once', () => {
    expect(coverage(['a', 'b', 'b', 'x'], ['a', 'b', 'c', 'c'])).toEqual({
      numerator: 2,
      denominator: 3,
      value: 2 / 3,
    });
  });

  it('weighs a share by hours, not by counts', () => {
    const entries = [entry({ kind: 'resident', hours: 1 }), entry({ hours: 3 })];
    expect(hoursShare(entries, (one) => one.kind === 'resident')).toEqual({
      numerator: 1,
      denominator: 4,
      value: 0.25,
    });
  });

  it('shows the middle and the worst', () => {
    expect(medianAndWorst([9, 1, 2])).toEqual({ median: 2, worst: 9, count: 3 });
    expect(medianAndWorst([1, 2, 3, 10])).toEqual({ median: 2.5, worst: 10, count: 4 });
  });
});

describe('hours by the level that added them', () => {
  const link = (level: Level, hours: number) => ({ issuer: level, level, hours });

  it('gives a relay only what it put on top', () => {
    const added = attribute([link('province', 10), link('city', 10), link('county', 14)]);
    expect(added.map((part) => part.hours)).toEqual([10, 0, 4]);
  });

  it('lowers the part of those above when a level takes something away', () => {
    const added = attribute([link('province', 10), link('city', 14), link('county', 9)]);
    expect(added.map((part) => part.hours)).toEqual([9, 0, 0]);
  });

  it('always adds up to what lands on the township', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), (hours) => {
        const added = attribute(hours.map((value) => link('county', value)));
        expect(added.reduce((sum, part) => sum + part.hours, 0)).toBe(hours.at(-1));
      }),
    );
  });
});
