import type { Instance, Plan } from '@songbang/engine/planning/instance.ts';
import { alternatives } from '@songbang/engine/planning/replan.ts';
import { carryOver } from './baseline.ts';
import type { HalfName, NamedReason } from './board-items.ts';
import { type Option, visitOptions } from './options.ts';
import type { BoardProblem } from './problem.ts';

/** One day for all townships of a request: what it adds, and with how many teams already there. */
export type SameDay = {
  date: string;
  half: HalfName;
  mode: 'site' | 'video';
  addedCost: number;
  joins: number;
  /** Of a meeting: local `HH:MM` it would begin, and who calls the meetings to which people come that day anyway. */
  time: string | null;
  with: string[];
};
export type Placement = {
  kind: 'visit' | 'meeting';
  /** The sender's own day; no cost when it cannot be. */
  asked: { date: string; addedCost: number | null; obstacle: NamedReason | null; town: string | null };
  /** The cheapest day for everybody at once, and the cheapest by video, when there is one. */
  joined: SameDay | null;
  video: SameDay | null;
  /** Each township on the day that suits it, found by moving at most a few others. */
  arranged: { addedCost: number; changes: number; days: { town: string; date: string; half: HalfName }[] } | null;
  /** Of a meeting: which of the county's leaders presides as far as the text says. */
  leader: { post: string | null; words: string | null } | null;
};

const REPLAN_ITERATIONS = 1_500;
const HALF_NAMES: HalfName[] = ['am', 'pm'];

/**
 * Where a request that is only being written would best go in the standing plan. `fresh` is the plan's problem with the new visits as
 * its last `added` tasks. Null when the request has no visit the plan could hold.
 */
export const placementOf = (
  standing: { problem: BoardProblem; plan: Plan },
  fresh: BoardProblem,
  added: number,
): Placement | null => {
  if (added === 0) return null;
  const { instance, refs } = fresh;
  const first = instance.tasks.length - added;
  const news = Array.from({ length: added }, (_, nth) => first + nth);
  const baseline = carryOver(standing.problem, standing.plan, fresh);
  const perTown = news.map((task) =>
    visitOptions(fresh, baseline, task).map((one) => withoutDrop(instance, task, one)),
  );
  const askedFrom = refs.tasks[first]!.askedFrom;
  return {
    kind: 'visit',
    leader: null,
    asked: ownDay(fresh, perTown, news, askedFrom),
    joined: cheapest(perTown, 'site'),
    video: cheapest(perTown, 'video'),
    arranged: arrange(fresh, baseline, first),
  };
};

/** Options are priced against not serving the visit at all; here that alternative is none. */
const withoutDrop = (instance: Instance, task: number, option: Option): Option => {
  const { statutory } = instance.tasks[task]!;
  const drop = statutory ? instance.cost.dropStat : instance.cost.drop;
  return option.addedCost === null ? option : { ...option, addedCost: tenth(option.addedCost + drop) };
};

const tenth = (points: number): number => Math.round(points * 10) / 10;

const ownDay = (
  { instance, refs }: BoardProblem,
  perTown: readonly Option[][],
  news: readonly number[],
  date: string,
): Placement['asked'] => {
  let addedCost = 0;
  for (const [nth, options] of perTown.entries()) {
    const own = options.filter((one) => one.date === date && one.mode === 'site');
    const possible = own.filter((one) => one.addedCost !== null).sort((x, y) => x.addedCost! - y.addedCost!)[0];
    if (!possible) {
      const town = refs.towns[instance.tasks[news[nth]!]!.town]?.name ?? null;
      return { date, addedCost: null, obstacle: own[0]?.obstacle ?? null, town };
    }
    addedCost += possible.addedCost!;
    if (possible.obstacle) {
      const town = refs.towns[instance.tasks[news[nth]!]!.town]?.name ?? null;
      const rest = perTown
        .slice(nth + 1)
        .map((others) => others.filter((one) => one.date === date && one.addedCost !== null));
      const more = rest.reduce((sum, others) => sum + Math.min(...others.map((one) => one.addedCost!)), 0);
      return {
        date,
        addedCost: Number.isFinite(more) ? tenth(addedCost + more) : null,
        obstacle: possible.obstacle,
        town,
      };
    }
  }
  return { date, addedCost: tenth(addedCost), obstacle: null, town: null };
};

const cheapest = (perTown: readonly Option[][], mode: 'site' | 'video'): SameDay | null => {
  let best: SameDay | null = null;
  for (const { date, half } of perTown[0] ?? []) {
    const there = perTown.map((options) =>
      options.find((one) => one.date === date && one.half === half && one.mode === mode && one.addedCost !== null),
    );
    if (there.some((one) => one === undefined)) continue;
    const addedCost = tenth(there.reduce((sum, one) => sum + one!.addedCost!, 0));
    const joins = there.reduce((sum, one) => sum + one!.joins, 0);
    if (!best || addedCost < best.addedCost) best = { date, half, mode, addedCost, joins, time: null, with: [] };
  }
  return best;
};

const arrange = ({ instance, refs }: BoardProblem, baseline: Plan, first: number): Placement['arranged'] => {
  const known: Plan = {
    ...baseline,
    mode: baseline.mode.slice(0, first),
    day: baseline.day.slice(0, first),
    half: baseline.half.slice(0, first),
  };
  const [best] = alternatives(instance, known, {
    seed: 1,
    budget: { iterations: REPLAN_ITERATIONS },
    frozenUntil: 0,
  });
  if (!best) return null;
  const { plan, addedCost, changes } = best.result;
  const days = instance.tasks.slice(first).map((task, nth) => ({
    town: refs.towns[task.town]?.name ?? '',
    date: instance.days[plan.day[first + nth]!]!.date,
    half: task.dur > 1 ? ('day' as const) : HALF_NAMES[plan.half[first + nth]!]!,
  }));
  return { addedCost: tenth(addedCost), changes: changes.length, days };
};
