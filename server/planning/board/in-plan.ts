import type { PlanItem } from '../../lists/held-lookup.ts';

type Asked = {
  kind: 'visit' | 'meeting';
  issuerUnitId: string | null;
  issuer: string;
  askedFrom: string;
  askedTo: string;
  townIds: string[];
};

/**
 * Does the county's annual plan name it: the same body, a window that touches the days asked for, and every township asked? Null while
 * there is no plan of that kind and year to hold it against.
 */
export const isInPlan = (asked: Asked, plan: readonly PlanItem[]): boolean | null => {
  const kind = asked.kind === 'visit' ? 'inspection' : 'meeting';
  const same = plan.filter((one) => one.kind === kind && one.year === Number(asked.askedFrom.slice(0, 4)));
  if (same.length === 0) return null;
  return same.some(
    (one) =>
      (one.issuerUnitId ? one.issuerUnitId === asked.issuerUnitId : one.issuerName === asked.issuer) &&
      (one.from === null || one.from <= asked.askedTo) &&
      (one.to === null || one.to >= asked.askedFrom) &&
      (one.targetUnitIds.length === 0 || asked.townIds.every((id) => one.targetUnitIds.includes(id))),
  );
};
