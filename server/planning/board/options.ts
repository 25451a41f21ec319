import { canPlace } from '@songbang/engine/planning/blockers.ts';
import { compile } from '@songbang/engine/planning/compile.ts';
import { videoFree } from '@songbang/engine/planning/find-place.ts';
import { MODE_SITE, MODE_VIDEO, type Plan } from '@songbang/engine/planning/instance.ts';
import { loadPlan } from '@songbang/engine/planning/load-plan.ts';
import { cancelMeeting, holdMeeting, meetingFree } from '@songbang/engine/planning/meetings.ts';
import { place, remove } from '@songbang/engine/planning/place.ts';
import { createState, type State } from '@songbang/engine/planning/state.ts';
import { whyNotThere } from '@songbang/engine/planning/why-not.ts';
import { type HalfName, type NamedReason, named } from './board-items.ts';
import type { BoardProblem } from './problem.ts';
import { keptHalves, slotsOf } from './repair.ts';

/** One day and half an item could be put on: what the whole plan would cost more or less, and what stands against it. */
export type Option = {
  date: string;
  half: HalfName;
  mode: 'site' | 'video';
  /** Points against where it is now; null when it cannot be there at all. */
  addedCost: number | null;
  /** Why it cannot be there, or (with a cost) what it strains. */
  obstacle: NamedReason | null;
  /** Days the township is visited anyway. */
  joins: number;
};

const HALVES: HalfName[] = ['am', 'pm'];
const soft = (points: number): number => Math.round(points * 10) / 10;

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

/** As `visitOptions` for a meeting: the cheaper start of each half-day. */
export const meetingOptions = (problem: BoardProblem, plan: Plan, meeting: number): (Option & { start: number })[] => {
  const { instance } = problem;
  const state = createState(compile(instance), 0);
  loadPlan(state, plan);
  const before = state.cost;
  if (state.meetingMode[meeting] !== 0) cancelMeeting(state, meeting);
  const { a, b, dur, video } = instance.meetings[meeting]!;
  const options: (Option & { start: number })[] = [];
  for (let day = Math.max(0, a); day <= Math.min(b, instance.D - 1); day++)
    for (const mode of video ? [1, 2] : [1])
      for (const half of dur === 4 ? [0] : [0, 1])
        options.push(meetingOption({ state, problem, before }, meeting, { day, half, mode }));
  return options;
};

const meetingOption = (
  { state, problem, before }: Omit<Look, 'kept'>,
  meeting: number,
  at: { day: number; half: number; mode: number },
): Option & { start: number } => {
  const { instance } = problem;
  const { dur } = instance.meetings[meeting]!;
  const { date, dom } = instance.days[at.day]!;
  const first = 4 * at.day + 2 * at.half;
  const starts = dur === 1 ? [first, first + 1] : [first];
  const base = {
    date,
    half: dur === 4 ? ('day' as const) : HALVES[at.half]!,
    mode: at.mode === 2 ? ('video' as const) : ('site' as const),
    joins: 0,
  };
  const refused = (code: string) => ({
    ...base,
    start: first,
    addedCost: null,
    obstacle: { ...named(problem, { code: 'blackout', facts: { blockedDay: at.day } }), code },
  });
  if (dom >= 12 && dom <= 18) return refused('no-meeting-day');
  const start = starts.find((one) => meetingFree(state, meeting, at.mode, one, false));
  if (start === undefined) return refused('half-taken');
  holdMeeting(state, meeting, at.mode, start);
  const addedCost = soft(state.cost - before);
  cancelMeeting(state, meeting);
  return { ...base, start, addedCost, obstacle: null };
};
