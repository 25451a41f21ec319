import { canPlace } from '@songbang/engine/planning/blockers.ts';
import { compile } from '@songbang/engine/planning/compile.ts';
import { videoFree } from '@songbang/engine/planning/find-place.ts';
import { MODE_SITE, MODE_VIDEO, type Plan } from '@songbang/engine/planning/instance.ts';
import { loadPlan } from '@songbang/engine/planning/load-plan.ts';
import { place, remove } from '@songbang/engine/planning/place.ts';
import { createState, type State } from '@songbang/engine/planning/state.ts';
import { whyNotThere } from '@songbang/engine/planning/why-not.ts';
import { type HalfName, type NamedReason, named } from './board-items.ts';
import { keptHalves, slotsOf } from './kept-halves.ts';
import type { BoardProblem } from './problem.ts';

/** One day and half an item could be put on: what the whole plan would cost more or less, and what stands against it. */
export type Option = {
  date: string;
  half: HalfName;
  mode: 'site' | 'video';
  /** Points against where it is now; null when it cannot be there at all. */
  addedCost: number | null;
  /** Why it cannot be there, or (with a cost) what it strains. */
  obstacle: NamedReason | null;
  /** Of a visit: teams in the township that day anyway. Of a meeting: people called who are in the county seat that day anyway. */
  joins: number;
};

const HALVES: HalfName[] = ['am', 'pm'];
/** Points to a tenth. */
export const soft = (points: number): number => Math.round(points * 10) / 10;

/** Every place of a visit from the first to the last day of the plan, with the price and what it breaks. */
export const visitOptions = (problem: BoardProblem, plan: Plan, task: number): Option[] => {
  const { instance, refs } = problem;
  const state = createState(compile(instance), 0);
  loadPlan(state, plan);
  const before = state.cost;
  if (state.mode[task] !== 0) remove(state, task);
  const kept = keptHalves(instance, refs);
  const options: Option[] = [];
  for (let day = 0; day < instance.D; day++) {
    for (const half of instance.tasks[task]!.dur === 1 ? [0, 1] : [0])
      options.push(siteOption({ state, problem, kept, before }, task, day, half));
    if (instance.tasks[task]!.video)
      for (const half of [0, 1]) {
        const option = videoOption({ state, problem, kept, before }, task, day, half);
        if (option) options.push(option);
      }
  }
  return options;
};

type Look = { state: State; problem: BoardProblem; kept: Set<number>; before: number };

const siteOption = ({ state, problem, kept, before }: Look, task: number, day: number, half: number): Option => {
  const { instance } = problem;
  const { town, dur, a } = instance.tasks[task]!;
  const base = {
    date: instance.days[day]!.date,
    half: dur === 1 ? HALVES[half]! : ('day' as const),
    mode: 'site' as const,
  };
  const joins = state.dayCount[town * instance.D + day]!;
  const closed = (code: string, why: string | null = null): Option => ({
    ...base,
    joins,
    addedCost: null,
    obstacle: { ...named(problem, { code: 'blackout', facts: { blockedDay: day } }), code, why },
  });
  if (day < a) return closed('blackout', 'outside-window');
  const found = whyNotThere(state, task, day);
  const hard = found && found.code !== 'month-cap';
  if (hard) return { ...base, joins, addedCost: null, obstacle: named(problem, found) };
  if (slotsOf(instance, task, day, half).some((slot) => kept.has(town * 2 * instance.D + slot)))
    return closed('protected-half');
  if (!canPlace(state, task, day, half)) return closed('half-taken');
  place(state, task, MODE_SITE, day, half);
  const addedCost = soft(state.cost - before);
  remove(state, task);
  return { ...base, joins, addedCost, obstacle: found ? named(problem, found) : null };
};

const videoOption = ({ state, problem, before }: Look, task: number, day: number, half: number): Option | null => {
  const { instance } = problem;
  const { a, b } = instance.tasks[task]!;
  if (day < a || day > b || !videoFree(state, task, 2 * day + half)) return null;
  place(state, task, MODE_VIDEO, day, half);
  const addedCost = soft(state.cost - before);
  remove(state, task);
  return { date: instance.days[day]!.date, half: HALVES[half]!, mode: 'video', addedCost, obstacle: null, joins: 0 };
};
