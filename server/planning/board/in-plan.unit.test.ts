import { describe, expect, it } from 'vitest';
import type { PlanItem } from '../../lists/held-lookup.ts';
import { awaitedIn, isInPlan } from './in-plan.ts';

const line: PlanItem = {
  id: '1',
  kind: 'inspection',
  year: 2026,
  planNo: '',
  title: '森林防火检查',
  topic: null,
  issuerUnitId: 'fire',
  issuerName: '县应急局',
  issuerLevel: 'county',
  targetUnitIds: ['a', 'b'],
  from: '2026-12-01',
  to: '2026-12-10',
  times: 1,
};
const asked = {
  kind: 'visit' as const,
  issuerUnitId: 'fire',
  issuer: '县应急局',
  askedFrom: '2026-12-08',
  askedTo: '2026-12-12',
  townIds: ['a'],
};

describe('what the annual plan names', () => {
  it('is the same body, within its window, at its townships', () => {
    expect(isInPlan(asked, [line])).toBe(true);
    expect(isInPlan({ ...asked, issuerUnitId: 'water' }, [line])).toBe(false);
    expect(isInPlan({ ...asked, askedFrom: '2026-12-11' }, [line])).toBe(false);
    expect(isInPlan({ ...asked, townIds: ['a', 'c'] }, [line])).toBe(false);
    expect(isInPlan({ ...asked, townIds: ['c'] }, [{ ...line, targetUnitIds: [] }])).toBe(true);
  });

  it('is unknown while there is no plan of that kind and year', () => {
    expect(isInPlan(asked, [])).toBeNull();
    expect(isInPlan({ ...asked, kind: 'meeting' }, [line])).toBeNull();
    expect(isInPlan({ ...asked, askedFrom: '2025-12-08', askedTo: '2025-12-08' }, [line])).toBeNull();
  });
});

describe('what the annual plan has and nobody has asked for', () => {
  const december = { from: '2026-12-01', to: '2026-12-31' };

  it('is listed with its body and days until a notice comes that it names', () => {
    expect(awaitedIn([line], [], december)).toEqual([
      { kind: 'visit', title: '森林防火检查', issuer: '县应急局', from: '2026-12-01', to: '2026-12-10' },
    ]);
    expect(awaitedIn([line], [asked], december)).toEqual([]);
    expect(awaitedIn([line], [{ ...asked, kind: 'meeting' }], december)).toHaveLength(1);
  });

  it('is looked for within the span only; without dates anywhere in its year', () => {
    expect(awaitedIn([line], [], { from: '2026-12-11', to: '2026-12-31' })).toEqual([]);
    expect(awaitedIn([{ ...line, from: null, to: null }], [], december)).toHaveLength(1);
    expect(awaitedIn([{ ...line, from: null, to: null, year: 2025 }], [], december)).toEqual([]);
  });
});
