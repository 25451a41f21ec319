import type { Plan } from '@songbang/engine/planning/instance.ts';
import type { BoardProblem } from './problem.ts';

/** When a quarter of the working day begins. */
export const QUARTER_TIMES = ['09:00', '10:30', '14:30', '16:00'] as const;

/** The quarter of the day an hour falls into: `quarterOf('15:00') // 2`. */
export const quarterOf = (time: string): number =>
  time < QUARTER_TIMES[1] ? 0 : Number(time.slice(0, 2)) < 13 ? 1 : time < QUARTER_TIMES[3] ? 2 : 3;

/**
 * Local `HH:MM` at which a planned meeting begins. On the half-day its notice names it keeps the notice's own hour, unless somebody in
 * it, who presides too, has another meeting in that half-day: then each begins with its quarter.
 */
export const meetingTime = (problem: BoardProblem, plan: Plan, at: number): string => {
  const { instance, refs } = problem;
  const { askedAt } = refs.meetings[at]!;
  const start = plan.mst[at]!;
  const asked = askedAt.slice(11, 16);
  const sameHalf =
    instance.days[start >> 2]!.date === askedAt.slice(0, 10) && quarterOf(asked) >> 1 === (start & 3) >> 1;
  return sameHalf && !sharesHalf(problem, plan, at) ? asked : QUARTER_TIMES[start & 3]!;
};

const sharesHalf = ({ instance }: BoardProblem, plan: Plan, at: number): boolean => {
  const people = (n: number) => [instance.meetings[n]!.leader, ...instance.meetings[n]!.att].filter((one) => one >= 0);
  const half = plan.mst[at]! >> 1;
  const own = new Set(people(at));
  return instance.meetings.some(
    (_, other) =>
      other !== at &&
      plan.mmode[other] !== 0 &&
      plan.mst[other]! >> 1 === half &&
      people(other).some((person) => own.has(person)),
  );
};
