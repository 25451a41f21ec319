import type { Instance } from '@songbang/engine/planning/instance.ts';
import type { Refs } from './problem.ts';

/** Half-day slots a task takes on site when it begins there. */
export const slotsOf = (instance: Instance, task: number, day: number, half: number): number[] => {
  const { dur } = instance.tasks[task]!;
  const first = dur === 1 ? 2 * day + half : 2 * day;
  return Array.from({ length: dur }, (_, at) => first + at);
};

/** The half-days each township keeps for itself, as one set of `town * 2 D + slot`. */
export const keptHalves = (instance: Instance, refs: Pick<Refs, 'protectedHalves'>): Set<number> =>
  new Set(refs.protectedHalves.map(({ town, slot }) => town * 2 * instance.D + slot));
