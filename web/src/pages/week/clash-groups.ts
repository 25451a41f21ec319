import type { Clash } from '../../api/types.ts';

/**
 * Things that all stand in one another's way, as one clash: of five meetings in one forenoon every two overlap, ten pairs that are one problem.
 * Only overlaps of one half-day are joined; `{ a, b }` and `{ b, c }` → `{ a, b, c }`. Everything else stays as it is, in its order.
 */
export function clashGroups(clashes: Clash[]): Clash[] {
  const found: Clash[] = [];
  for (const clash of clashes) {
    if (clash.kind !== 'overlap') {
      found.push(clash);
      continue;
    }
    const touching = found.filter(
      (one) =>
        one.kind === 'overlap' &&
        one.date === clash.date &&
        one.half === clash.half &&
        one.engagementIds.some((id) => clash.engagementIds.includes(id)),
    );
    const [first, ...others] = touching;
    const ids = [...touching.flatMap(({ engagementIds }) => engagementIds), ...clash.engagementIds];
    const joined = { ...clash, engagementIds: [...new Set(ids)] };
    if (first) found[found.indexOf(first)] = joined;
    else found.push(joined);
    for (const one of others) found.splice(found.indexOf(one), 1);
  }
  return found;
}
