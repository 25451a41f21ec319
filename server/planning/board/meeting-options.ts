import { compile } from '@songbang/engine/planning/compile.ts';
import type { Plan } from '@songbang/engine/planning/instance.ts';
import { loadPlan } from '@songbang/engine/planning/load-plan.ts';
import { cancelMeeting, holdMeeting, meetingFree } from '@songbang/engine/planning/meetings.ts';
import { createState, type State } from '@songbang/engine/planning/state.ts';
import { whyNotMeeting } from '@songbang/engine/planning/why-not-meeting.ts';
import { type HalfName, type NamedReason, named } from './board-items.ts';
import { type Option, soft } from './options.ts';
import type { BoardProblem } from './problem.ts';

const HALVES: HalfName[] = ['am', 'pm'];
const BY_VIDEO = 2;

/** `start`: the quarter it would begin with. `with`: meetings that day to which people called to this one come anyway. */
export type MeetingOption = Option & { start: number; with: number[] };

type Look = { state: State; problem: BoardProblem; before: number; meeting: number };

/** As `visitOptions` for a meeting: the cheaper start of each half-day from the first to the last day of the plan. */
export const meetingOptions = (problem: BoardProblem, plan: Plan, meeting: number): MeetingOption[] => {
  const { instance } = problem;
  const state = createState(compile(instance), 0);
  loadPlan(state, plan);
  const before = state.cost;
  if (state.meetingMode[meeting] !== 0) cancelMeeting(state, meeting);
  const { dur, video } = instance.meetings[meeting]!;
  const look = { state, problem, before, meeting };
  const options: MeetingOption[] = [];
  for (let day = 0; day < instance.D; day++)
    for (const mode of video ? [1, BY_VIDEO] : [1])
      for (const half of dur === 4 ? [0] : [0, 1]) options.push(optionAt(look, { day, half, mode }));
  return options;
};

const optionAt = (look: Look, at: { day: number; half: number; mode: number }): MeetingOption => {
  const { state, problem, meeting } = look;
  const { dur, a, b } = problem.instance.meetings[meeting]!;
  const first = 4 * at.day + 2 * at.half;
  const starts = dur === 1 ? [first, first + 1] : [first];
  const base = {
    date: problem.instance.days[at.day]!.date,
    half: dur === 4 ? ('day' as const) : HALVES[at.half]!,
    mode: at.mode === BY_VIDEO ? ('video' as const) : ('site' as const),
    ...comingAnyway(look, at.day),
  };
  const refused = (obstacle: NamedReason) => ({ ...base, start: first, addedCost: null, obstacle });
  if (at.day < a || at.day > b) return refused(beyond(problem, at.day));
  const obstacle = whyNotMeeting(state, meeting, at.mode, first);
  const start = starts.find((one) => free(state, meeting, at.mode, one));
  if (start === undefined && obstacle) return refused(named(problem, obstacle, 'meeting'));
  if (start === undefined) return refused(beyond(problem, at.day));
  return { ...base, start, addedCost: priceAt(look, at.mode, start), obstacle: null };
};

const free = (state: State, meeting: number, mode: number, start: number): boolean =>
  whyNotMeeting(state, meeting, mode, start) === null && meetingFree(state, meeting, mode, start, false);

const beyond = (problem: BoardProblem, day: number): NamedReason => ({
  ...named(problem, { code: 'blackout', facts: { blockedDay: day } }),
  why: 'outside-window',
});

const priceAt = ({ state, before, meeting }: Look, mode: number, start: number): number => {
  holdMeeting(state, meeting, mode, start);
  const addedCost = soft(state.cost - before);
  cancelMeeting(state, meeting);
  return addedCost;
};

/** Who of those called is in the county seat that day for another meeting, and for which. */
const comingAnyway = ({ state, problem, meeting }: Look, day: number): { joins: number; with: number[] } => {
  const { days } = state.problem;
  const others = new Set<number>();
  let joins = 0;
  for (const person of problem.instance.meetings[meeting]!.att) {
    if (state.personTrips[person * days + day] === 0) continue;
    joins++;
    for (let q = 0; q < 4; q++) {
      const other = state.meetingAt[(person * days + day) * 4 + q]! - 1;
      if (other >= 0 && state.meetingMode[other] === 1) others.add(other);
    }
  }
  return { joins, with: [...others].sort((x, y) => x - y) };
};
