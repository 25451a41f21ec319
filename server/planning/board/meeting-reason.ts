import { compile } from '@songbang/engine/planning/compile.ts';
import { MODE_NONE, MODE_SITE, type Plan } from '@songbang/engine/planning/instance.ts';
import { loadPlan } from '@songbang/engine/planning/load-plan.ts';
import { cancelMeeting, holdMeeting, meetingFree, meetingPrice } from '@songbang/engine/planning/meetings.ts';
import type { Reason } from '@songbang/engine/planning/reason.ts';
import { createState, type State } from '@songbang/engine/planning/state.ts';
import { type MeetingObstacle, whyNotMeeting } from '@songbang/engine/planning/why-not-meeting.ts';
import { quarterOf } from './meeting-time.ts';
import type { BoardProblem, MeetingRef } from './problem.ts';

/** As the engine's, with what only meetings know: the day of rest, who presides, the rooms. */
export type MeetingReason = {
  code: Reason['code'] | MeetingObstacle['code'] | 'rest-day';
  facts: Reason['facts'];
  savedPoints?: number;
  waysOut?: NonNullable<Reason['waysOut']>;
  /** Another meeting that would have to give way. */
  wayMeeting?: { day: number; meeting: number };
};

/**
 * Why a meeting is not when its notice asks: asked of every meeting that has another time or none. One that stands as asked, or shares
 * its day with others, keeps the engine's reason.
 */
export const meetingReasons = (
  problem: BoardProblem,
  plan: Plan,
  given: readonly Reason[],
): ((at: number) => MeetingReason) => {
  const state = createState(compile(problem.instance), 0);
  loadPlan(state, plan);
  return (at) => {
    const known = given[at]!;
    const ref = problem.refs.meetings[at]!;
    const served = plan.mmode[at] !== MODE_NONE;
    if (served && (known.code !== 'as-asked' || asAsked(problem, plan, at))) return known;
    const asked = askedStart(problem, ref, problem.instance.meetings[at]!.dur);
    if (asked === null) return { code: 'rest-day', facts: {} };
    return aside(state, at, asked) ?? known;
  };
};

const asAsked = (problem: BoardProblem, plan: Plan, at: number): boolean => {
  const ref = problem.refs.meetings[at]!;
  const { date } = problem.instance.days[plan.mst[at]! >> 2]!;
  return (
    date === ref.askedAt.slice(0, 10) && quarterIn(ref, problem.instance.meetings[at]!.dur) === (plan.mst[at]! & 3)
  );
};

/** The quarter of the day the notice names; a meeting of half a day begins with the half, one of a day in the morning. */
const quarterIn = ({ askedAt }: MeetingRef, quarters: number): number => {
  const quarter = quarterOf(askedAt.slice(11, 16));
  return quarters === 1 ? quarter : quarters === 2 ? quarter & 2 : 0;
};

/** The quarter its notice names; null when that is no planning day. */
export const askedStart = ({ instance }: BoardProblem, ref: MeetingRef, quarters: number): number | null => {
  const day = instance.days.findIndex(({ date }) => date === ref.askedAt.slice(0, 10));
  if (day < 0) return null;
  return 4 * day + quarterIn(ref, quarters);
};

/** Looks at the plan without the meeting, then puts it back. */
const aside = (s: State, meeting: number, asked: number): MeetingReason | null => {
  const [mode, start] = [s.meetingMode[meeting]!, s.meetingStart[meeting]!];
  if (mode !== MODE_NONE) cancelMeeting(s, meeting);
  const half = asked & ~1;
  const quarters = s.problem.meetingDuration[meeting] === 1 ? [half, half + 1] : [half];
  const open = quarters.find((one) => meetingFree(s, meeting, MODE_SITE, one, false));
  const sameHalf = mode !== MODE_NONE && start >> 1 === asked >> 1;
  const obstacle = whyNotMeeting(s, meeting, MODE_SITE, asked);
  const saved =
    open === undefined ? 0 : meetingPrice(s, meeting, MODE_SITE, open >> 2) - priceNow(s, meeting, mode, start);
  if (mode !== MODE_NONE) holdMeeting(s, meeting, mode, start);
  if (obstacle && (open === undefined || sameHalf || obstacle.code === 'no-meeting-day'))
    return standing(obstacle, mode === MODE_NONE);
  if (mode === MODE_NONE) return null;
  return { code: 'tie', facts: { askedDay: asked >> 2 }, savedPoints: Math.max(0, saved) };
};

const priceNow = (s: State, meeting: number, mode: number, start: number): number =>
  mode === MODE_NONE ? 0 : meetingPrice(s, meeting, mode, start >> 2);

const standing = (obstacle: MeetingObstacle, unserved: boolean): MeetingReason => {
  const { code, facts } = obstacle;
  if (!unserved || !('byMeeting' in facts)) return { code, facts };
  return { code, facts, wayMeeting: { day: facts.blockedDay, meeting: facts.byMeeting } };
};
