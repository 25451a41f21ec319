import { canPlace } from '@songbang/engine/planning/blockers.ts';
import { compile } from '@songbang/engine/planning/compile.ts';
import { type Instance, MODE_NONE, MODE_SITE, type Plan } from '@songbang/engine/planning/instance.ts';
import { loadPlan } from '@songbang/engine/planning/load-plan.ts';
import { place, remove } from '@songbang/engine/planning/place.ts';
import { nextBelow } from '@songbang/engine/planning/random.ts';
import { createState, type State, toPlan } from '@songbang/engine/planning/state.ts';
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

type Search = { state: State; kept: Set<number> };
type Place = { task: number; mode: number; day: number; half: number };

/** Visits taken out and put back at once. */
const MOST_RUINED = 6;
const NEAR_DAYS = 6;

/**
 * The engine knows days that are kept free, not halves of days. Visits it put into such a half are moved to the cheapest place that is
 * really open, and the neighbourhood is then rearranged `iterations` times, keeping what is no dearer. One for which there is no place
 * stays unserved and is a matter for people; what the law names may come all the same. Equal inputs give equal plans.
 */
export const keepHalvesFree = (
  instance: Instance,
  refs: Pick<Refs, 'protectedHalves'>,
  plan: Plan,
  { seed, iterations }: { seed: number; iterations: number } = { seed: 1, iterations: 0 },
): Plan => {
  const kept = keptHalves(instance, refs);
  if (kept.size === 0) return plan;
  const search: Search = { state: createState(compile(instance), seed), kept };
  loadPlan(search.state, plan);
  const broken = instance.tasks.flatMap((_, task) => (isOpen(search, task) ? [] : [task]));
  for (const task of broken) remove(search.state, task);
  for (const task of broken) putBack(search, task);
  for (let n = 0; n < iterations; n++) rearrange(search);
  return toPlan(search.state);
};

/** Where it is now, if anywhere, is no half-day the township keeps. */
const isOpen = ({ state, kept }: Search, task: number): boolean => {
  const { instance } = state.problem;
  return state.mode[task] !== MODE_SITE || allowed(instance, kept, task, state.day[task]!, state.half[task]!);
};

const allowed = (instance: Instance, kept: Set<number>, task: number, day: number, half: number): boolean => {
  const { town, statutory } = instance.tasks[task]!;
  return statutory || slotsOf(instance, task, day, half).every((slot) => !kept.has(town * 2 * instance.D + slot));
};

const putBack = ({ state, kept }: Search, task: number): void => {
  const { instance, startOff, startDay } = state.problem;
  let best: Place | null = null;
  // Not serving it has its price already: a place must be cheaper than that.
  let least = state.cost;
  for (let x = startOff[task]!; x < startOff[task + 1]!; x++)
    for (const half of instance.tasks[task]!.dur === 1 ? [0, 1] : [0]) {
      const day = startDay[x]!;
      if (!allowed(instance, kept, task, day, half) || !canPlace(state, task, day, half)) continue;
      const cost = priceAt(state, task, day, half);
      if (cost < least) {
        least = cost;
        best = { task, mode: MODE_SITE, day, half };
      }
    }
  if (best) place(state, task, best.mode, best.day, best.half);
};

/** What the whole plan costs with the task there; the plan is as before afterwards. */
const priceAt = (state: State, task: number, day: number, half: number): number => {
  place(state, task, MODE_SITE, day, half);
  const { cost } = state;
  remove(state, task);
  return cost;
};

/** Takes a few visits of one township around one day out and puts them back in another order. */
const rearrange = (search: Search): void => {
  const { state } = search;
  const { random, problem } = state;
  const centre =
    state.unservedCount > 0 && nextBelow(random, 2) === 0
      ? state.unserved[nextBelow(random, state.unservedCount)]!
      : nextBelow(random, problem.tasks);
  const around =
    state.mode[centre] === MODE_NONE
      ? (problem.windowFrom[centre]! + problem.windowTo[centre]!) >> 1
      : state.day[centre]!;
  const taken = neighbours(state, centre, around);
  const before = state.cost;
  const were = taken.map(
    (task): Place => ({ task, mode: state.mode[task]!, day: state.day[task]!, half: state.half[task]! }),
  );
  for (const { task, mode } of were) if (mode !== MODE_NONE) remove(state, task);
  for (const task of shuffled(taken, state)) putBack(search, task);
  if (state.cost <= before + 1e-9) return;
  for (const { task } of were) if (state.mode[task] !== MODE_NONE) remove(state, task);
  for (const { task, mode, day, half } of were) if (mode !== MODE_NONE) place(state, task, mode, day, half);
};

const neighbours = (state: State, centre: number, around: number): number[] => {
  const { problem, random, mode, day } = state;
  const town = problem.town[centre]!;
  const near: number[] = [];
  for (let x = problem.townTaskOff[town]!; x < problem.townTaskOff[town + 1]!; x++) {
    const task = problem.townTask[x]!;
    if (task !== centre && mode[task] === MODE_SITE && Math.abs(day[task]! - around) <= NEAR_DAYS) near.push(task);
  }
  const chosen = shuffled(near, state).slice(0, 1 + nextBelow(random, MOST_RUINED));
  return [centre, ...chosen];
};

const shuffled = (tasks: readonly number[], { random }: State): number[] => {
  const order = [...tasks];
  for (let at = order.length - 1; at > 0; at--) {
    const other = nextBelow(random, at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
};
