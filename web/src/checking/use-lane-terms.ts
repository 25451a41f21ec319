import { parametersOn } from '@songbang/engine/rules/parameters.ts';
import { useQuery } from '@tanstack/react-query';
import { kitRead } from '../api/reads.ts';
import { localNow } from './use-live-check.ts';

export type LaneTerms = { days: number; hours: number };

/** How long the county's lanes give today: working days for an answer, hours for an emergency; null until it is known. */
export function useLaneTerms(): LaneTerms | null {
  const { data: kit } = useQuery(kitRead);
  if (!kit) return null;
  const today = localNow(kit.clockAheadMs).slice(0, 10);
  const { values } = parametersOn(today, kit.region, kit.book.parameters);
  return { days: values.amberWorkingDays, hours: values.emergencyHours };
}
