import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCosts } from '../pricing/costs.ts';
import type { PricedTarget } from '../pricing/price.ts';
import type { Ask, Meeting, Reading } from '../reading/reading.ts';
import { blankReading } from '../rules/blank-reading.ts';
import { type PastRequest, simulate } from './simulate.ts';

const towns: PricedTarget[] = Array.from({ length: 12 }, (_, i) => ({
  unitId: `t${i}`,
  name: `第${i}镇`,
  travelHours: 2,
  villages: 0,
}));
const meeting: Meeting = {
  raw: '',
  span: [0, 0],
  start: '2026-06-07T09:00',
  end: '2026-06-07T09:30',
  place: null,
  kind: 'meeting',
  video: false,
};
const report: Ask = {
  kind: 'report',
  what: '情况',
  raw: '',
  span: [0, 0],
  due: null,
  time: null,
  recurs: null,
  to: null,
};
const request = (requestId: string, issuer: string, reading: Partial<Reading>, heldFor?: string[]): PastRequest => ({
  requestId,
  issuer,
  input: { reading: { ...blankReading('通知'), ...reading }, targets: towns, costs: defaultCosts },
  ...(heldFor ? { heldFor } : {}),
});

describe('a year replayed under another rule', () => {
  const year = [
    request('1', '县水利局', { meetings: [meeting] }),
    request('2', '县林业局', { asks: [report] }, ['t0', 't1']),
  ];

  it('shows what video meetings would have saved, and from whom', () => {
    const simulated = simulate(year, ['video']);
    expect(simulated.saved.numerator).toBe(12 * 4);
    expect(simulated.touched).toEqual({ numerator: 1, denominator: 2, value: 0.5 });
    expect(simulated.byIssuer[0]).toMatchObject({ issuer: '县水利局', requests: 1 });
  });

  it('applies several changes one after the other', () => {
    const apart = simulate(year, ['video']).saved.numerator + simulate(year, ['held-data']).saved.numerator;
    expect(simulate(year, ['video', 'held-data']).saved.numerator).toBeCloseTo(apart, 6);
  });

  it('changes nothing where the change does not fit', () => {
    const simulated = simulate(year, ['once']);
    expect(simulated.after).toEqual(simulated.before);
    expect(simulated.saved.numerator).toBe(0);
  });

  it('never costs more, and its senders add up to the whole', () => {
    const ways = fc.subarray(['video', 'held-data', 'sample', 'once'] as const);
    const anyYear = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean(), fc.boolean()), { maxLength: 8 });
    fc.assert(
      fc.property(anyYear, ways, (rows, chosen) => {
        const simulated = simulate(
          rows.map(([issuer, meets, asks], i) =>
            request(
              String(i),
              issuer,
              { meetings: meets ? [meeting] : [], asks: asks ? [{ ...report, recurs: 'MONTHLY;25' }] : [] },
              ['t3'],
            ),
          ),
          [...chosen],
        );
        expect(simulated.after.hours).toBeLessThanOrEqual(simulated.before.hours);
        const parts = simulated.byIssuer.reduce((all, row) => all + Math.round(row.after.hours * 100), 0);
        expect(parts).toBe(Math.round(simulated.after.hours * 100));
      }),
    );
  });
});
