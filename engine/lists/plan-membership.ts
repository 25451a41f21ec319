import { likeness } from './likeness.ts';

/** One planned inspection or meeting, as far as membership needs it. Dates `YYYY-MM-DD`; a window may be open at either end. */
export type Planned = {
  id: string;
  title: string;
  topic: string | null;
  issuerUnitId: string | null;
  issuerName: string;
  issuerLevel: string | null;
  from: string | null;
  to: string | null;
  times: number;
};

export type Announced = {
  title: string;
  topic: string | null;
  issuer: { unitId: string | null; name: string | null; level: string | null };
  /** First and last day announced; null when the text gives none. */
  from: string | null;
  to: string | null;
};

/** Titles this alike are one matter. */
const ALIKE = 0.5;
/** 安全生产检查 is named by its line alone (0.75), 安全生产责任落实情况检查 is not (0.5). */
const WHOLE_LINE = 0.6;

/**
 * The planned items a request can be: by the same issuer, about the same thing, within the planned window; the likest first.
 * Null when the plan says nothing about issuers of this level, so that nothing was looked up.
 */
export function plannedAs(items: readonly Planned[], request: Announced): Planned[] | null {
  const own = (item: Planned) => isIssuer(item, request.issuer);
  if (!items.some((item) => own(item) || (item.issuerLevel !== null && item.issuerLevel === request.issuer.level)))
    return null;
  return items
    .filter((item) => own(item) && withinWindow(item, request))
    .map((item) => ({ item, alike: likeness(item.title, request.title) }))
    .filter(({ item, alike }) => alike >= ALIKE || (item.topic === request.topic && isWholeLine(item)))
    .sort((a, b) => b.alike - a.alike || (a.item.from ?? '').localeCompare(b.item.from ?? ''))
    .map(({ item }) => item);
}

/** An item named by its line of work alone (安全生产检查) covers every matter of it; one that names a matter covers that one. */
const isWholeLine = ({ title, topic }: Planned): boolean => topic !== null && likeness(title, topic) >= WHOLE_LINE;

const isIssuer = (item: Planned, { unitId, name }: Announced['issuer']): boolean =>
  (unitId !== null && item.issuerUnitId === unitId) || (name !== null && item.issuerName === name);

const withinWindow = (item: Planned, { from, to }: Announced): boolean => {
  const [first, last] = [from ?? to, to ?? from];
  if (first === null || last === null) return true;
  return (item.to === null || first <= item.to) && (item.from === null || last >= item.from);
};
