import { describe, expect, it } from 'vitest';
import type { PlanItem } from '../../lists/held-lookup.ts';
import { isInPlan } from './in-plan.ts';

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
