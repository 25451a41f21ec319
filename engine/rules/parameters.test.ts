import { describe, expect, it } from 'vitest';
import { type DatedParameter, parametersOn } from './parameters.ts';

const own = (value: number, from: string, to?: string): DatedParameter => ({
  key: 'docCharsTask',
  value,
  from,
  basis: '县减负办',
  ...(to ? { to } : {}),
});

describe('parameters', () => {
  it('stand from their day to their day', () => {
    const rows = [own(3500, '2026-03-01', '2026-06-01'), own(3000, '2026-06-01')];
    const on = (date: string) => parametersOn(date, '530427', rows).values.docCharsTask;
    expect([on('2026-02-28'), on('2026-03-01'), on('2026-05-31'), on('2026-06-01')]).toEqual([4000, 3500, 3500, 3000]);
  });

  it('of one place do not reach another', () => {
    expect(parametersOn('2026-11-23', '370102').values.docCharsLocal).toBe(3000);
    expect(parametersOn('2026-11-23', '530427').values.docCharsLocal).toBe(5000);
    expect(parametersOn('2026-11-23', undefined).values.docCharsLocal).toBe(5000);
  });

  it('of the nearer place win', () => {
    const rows: DatedParameter[] = [
      { key: 'greenMaxPersonHours', value: 10, from: '2026-01-01', region: '530427', basis: '县' },
      { key: 'greenMaxPersonHours', value: 99, from: '2026-02-01', region: '53', basis: '省' },
    ];
    expect(parametersOn('2026-11-23', '530427', rows).values.greenMaxPersonHours).toBe(10);
  });

  it('that are nonsense are left out', () => {
    const rows = [
      own(Number.NaN, '2026-01-01'),
      { key: '__proto__', value: 1, from: '2020-01-01', basis: '' } as unknown as DatedParameter,
    ];
    expect(parametersOn('2026-11-23', '530427', rows).values.docCharsTask).toBe(4000);
  });

  it('carry a version that changes with every value', () => {
    expect(parametersOn('2026-11-23', '530427').version).not.toBe(
      parametersOn('2026-11-23', '530427', [own(1, '2026-01-01')]).version,
    );
  });
});
