import type { Instance } from '../instance.ts';

/**
 * The largest 1/n of a point, n up to 1,000, that everything one can pay is a multiple of: every weight, and every drive to be paid. 0
 * when there is none.
 *
 *     grainOf(instance, visitDrives(instance, 0)) // 0.5 where the drive there and back takes 2.5 hours
 */
export function grainOf(instance: Instance, drives: readonly number[]): number {
  const prices = [...Object.values(instance.cost), ...drives];
  const exact = prices.every((price) => Math.abs(price * 1000 - Math.round(price * 1000)) < 1e-9);
  if (!exact) return 0;
  return prices.reduce((grain, price) => gcd(grain, Math.round(price * 1000)), 0) / 1000;
}

/** What visitors' drives to a township cost, or to all townships. */
export function visitDrives({ townships, cost }: Instance, town?: number): number[] {
  const visited = town === undefined ? townships : [townships[town]!];
  return visited.map((t) => 2 * t.tau * cost.tripHour);
}

/** What attendees' drives cost. */
export function meetingDrives({ persons, cost }: Instance): number[] {
  return persons.map((p) => 2 * p.tau * cost.mTripHour);
}

/** What the sum of floating point numbers in a bound may be off by, with a wide margin. */
const ROUNDING = 1e-5;

/** The least multiple of the grain that is not below `bound`, given that `bound` may be too high by rounding errors. */
export function roundUpTo(grain: number, bound: number): number {
  if (grain <= 0 || !Number.isFinite(bound)) return bound;
  return Math.max(bound, Math.ceil((bound - ROUNDING) / grain) * grain);
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
