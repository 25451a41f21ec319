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
  return same.some((one) => names(one, asked));
};

const names = (one: PlanItem, asked: Asked): boolean =>
  (one.issuerUnitId ? one.issuerUnitId === asked.issuerUnitId : one.issuerName === asked.issuer) &&
  (one.from === null || one.from <= asked.askedTo) &&
  (one.to === null || one.to >= asked.askedFrom) &&
  (one.targetUnitIds.length === 0 || asked.townIds.every((id) => one.targetUnitIds.includes(id)));

/** An entry of the annual plan for which no notice has come. */
export type Awaited = {
  kind: 'visit' | 'meeting';
  title: string;
  issuer: string;
  from: string | null;
  to: string | null;
};

/** What the annual plan has within a span and nobody has asked for yet, by its first day. */
export const awaitedIn = (
  plan: readonly PlanItem[],
  asked: readonly Asked[],
  span: { from: string; to: string },
): Awaited[] =>
  plan
    .filter((one) => `${one.year}` >= span.from.slice(0, 4) && `${one.year}` <= span.to.slice(0, 4))
    .filter((one) => (one.from === null || one.from <= span.to) && (one.to === null || one.to >= span.from))
    .filter((one) => {
      const kind = one.kind === 'inspection' ? 'visit' : 'meeting';
      return !asked.some((item) => item.kind === kind && names(one, item));
    })
    .map((one) => ({
      kind: one.kind === 'inspection' ? ('visit' as const) : ('meeting' as const),
      title: one.title,
      issuer: one.issuerName,
      from: one.from,
      to: one.to,
    }));
