import type { ViewContext } from '../access/context.ts';
import { addDays, toLocal } from '../clock.ts';
import { engagementsBetween } from './week-views.ts';

const NOON = '12:00';

/**
 * Half-days of a unit's week (`2026-11-23/am`) in which a meeting, training or visit takes hours; both dates are included.
 * A check-in takes none.
 */
export const takenHalves = async (
  ctx: Pick<ViewContext, 'db' | 'scope'>,
  unitId: string,
  { from, to }: { from: string; to: string },
): Promise<Set<string>> => {
  const taken = new Set<string>();
  for (const one of await engagementsBetween(ctx, unitId, from, addDays(to, 1))) {
    if (one.kind === 'checkin') continue;
    const [start, end] = [toLocal(one.startsAt), toLocal(one.endsAt)];
    for (let date = start.slice(0, 10); date <= end.slice(0, 10); date = addDays(date, 1)) {
      if (one.allDay || start < `${date}T${NOON}`) taken.add(`${date}/am`);
      if (one.allDay || end > `${date}T${NOON}`) taken.add(`${date}/pm`);
    }
  }
  return taken;
};
