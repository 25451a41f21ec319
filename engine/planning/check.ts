import { type Breakdown, emptyBreakdown } from './breakdown.ts';
import { checkMeetings } from './check-meetings.ts';
import { checkVisits } from './check-visits.ts';
import type { Instance, Plan } from './instance.ts';

export type CheckResult = { ok: boolean; cost: number; breakdown: Breakdown; errors: string[] };

/** Collects what a plan breaks; only the first few are kept, since one mistake can repeat thousands of times. */
export type Ledger = {
  instance: Instance;
  plan: Plan;
  breakdown: Breakdown;
  /** `person * 2 D + slot` of every inspection, for the clash with meetings. */
  busy: Uint16Array;
  fail: (what: string, id: number | string) => void;
};

const MAX_ERRORS = 20;

/**
 * Recomputes every constraint and every cost term from the instance and the plan alone. It shares nothing with the search: it counts
 * everything afresh, so that a drifting delta cannot hide.
 */
export function check(instance: Instance, plan: Plan): CheckResult {
  const errors: string[] = [];
  const breakdown = emptyBreakdown();
  const shape = checkShape(instance, plan);
  if (shape) return { ok: false, cost: 0, breakdown, errors: [shape] };
  const fail = (what: string, id: number | string) => {
    if (errors.length < MAX_ERRORS) errors.push(`${what}: ${id}`);
  };
  const busy = new Uint16Array(2 * instance.D * instance.persons.length);
  const ledger: Ledger = { instance, plan, breakdown, busy, fail };
  checkVisits(ledger);
  checkMeetings(ledger);
  const cost = Object.values(breakdown.points).reduce((sum, points) => sum + points, 0);
  return { ok: errors.length === 0, cost, breakdown, errors };
}

function checkShape(instance: Instance, plan: Plan): string | null {
  const sizes: [keyof Plan, number][] = [
    ['mode', instance.tasks.length],
    ['day', instance.tasks.length],
    ['half', instance.tasks.length],
    ['mmode', instance.meetings.length],
    ['mst', instance.meetings.length],
  ];
  for (const [name, size] of sizes)
    if (!Array.isArray(plan?.[name]) || plan[name].length !== size) return `${name}: expected an array of ${size}`;
  return null;
}
