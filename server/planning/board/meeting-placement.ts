import type { Plan } from '@songbang/engine/planning/instance.ts';
import { carryOver } from './baseline.ts';
import { type MeetingOption, meetingOptions } from './meeting-options.ts';
import { askedStart } from './meeting-reason.ts';
import { QUARTER_TIMES } from './meeting-time.ts';
import type { Placement, SameDay } from './placement.ts';
import type { BoardProblem } from './problem.ts';

/**
 * Where a meeting that is only being written would best go in the standing plan: the day on which most of those called are in the
 * county seat anyway, the best by video, and what its own day costs. `fresh` has it as its last meeting.
 */
export const meetingPlacementOf = (
  standing: { problem: BoardProblem; plan: Plan },
  fresh: BoardProblem,
): Placement | null => {
  const at = fresh.refs.meetings.length - 1;
  const ref = fresh.refs.meetings[at];
  if (!ref) return null;
  const baseline = carryOver(standing.problem, standing.plan, fresh);
  const options = meetingOptions(fresh, baseline, at).map((one) => withoutDrop(fresh, one));
  const possible = options.filter((one) => one.addedCost !== null);
  const cheapest = (mode: MeetingOption['mode']) =>
    sameDay(
      fresh,
      possible.filter((one) => one.mode === mode).sort((x, y) => x.addedCost! - y.addedCost! || x.start - y.start)[0],
    );
  const { leader } = ref;
  return {
    kind: 'meeting',
    asked: ownDay(fresh, options, at),
    joined: cheapest('site'),
    video: cheapest('video'),
    arranged: null,
    leader: {
      post: leader?.person == null ? null : (fresh.refs.persons[leader.person]?.label ?? null),
      words: leader?.words ?? null,
    },
  };
};

/** Options are priced against not holding the meeting at all; here that alternative is none. */
const withoutDrop = ({ instance }: BoardProblem, option: MeetingOption): MeetingOption =>
  option.addedCost === null
    ? option
    : { ...option, addedCost: Math.round((option.addedCost + instance.cost.mDrop) * 10) / 10 };

const sameDay = ({ refs }: BoardProblem, option: MeetingOption | undefined): SameDay | null => {
  if (!option || option.addedCost === null) return null;
  const { date, half, mode, addedCost, joins, start } = option;
  const callers = option.with.map((other) => refs.meetings[other]?.issuerName ?? '');
  return { date, half, mode, addedCost, joins, time: QUARTER_TIMES[start & 3]!, with: [...new Set(callers)] };
};

const ownDay = (problem: BoardProblem, options: readonly MeetingOption[], at: number): Placement['asked'] => {
  const ref = problem.refs.meetings[at]!;
  const date = ref.askedAt.slice(0, 10);
  const asked = askedStart(problem, ref, problem.instance.meetings[at]!.dur);
  const here = options.filter((one) => one.date === date && one.start >> 1 === (asked ?? -1) >> 1);
  const mode = ref.video ? 'video' : 'site';
  const own = here.find((one) => one.mode === mode) ?? here[0];
  return { date, addedCost: own?.addedCost ?? null, obstacle: own?.obstacle ?? null, town: null };
};
