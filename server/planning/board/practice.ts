import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import { dayKind } from '@songbang/engine/calendar/day-kind.ts';
import { type Instance, MODE_SITE, type Plan } from '@songbang/engine/planning/instance.ts';
import { addDays } from '../../clock.ts';
import { type Measured, measure, placed, type Sitting, type Stay } from './measure.ts';
import type { BoardProblem, Refs } from './problem.ts';

/** The same requests as they were asked for, and as the plan has them, counted alike. */
export type BeforeAfter = { before: Measured; after: Measured; unserved: number };

/** Before: every team on the day its notice names, each with its own escorts. After: the plan. */
export const beforeAfter = (problem: BoardProblem, plan: Plan, calendar: Calendar): BeforeAfter => {
  const { instance } = problem;
  const restDay = (date: string) => ['weekend', 'holiday'].includes(dayKind(calendar, date));
  const asked = asAsked(problem, calendar);
  const planned = placed(instance, plan);
  return {
    before: measure(asked.stays, asked.sittings, { instance, restDay, sharedEscorts: false }),
    after: measure(planned.stays, planned.sittings, { instance, restDay, sharedEscorts: true }),
    unserved: plan.mode.filter((mode) => mode === 0).length + plan.mmode.filter((mode) => mode === 0).length,
  };
};

/**
 * The day on which each notice has its visit. One that names a span for several townships is taken to go round them in their order,
 * evenly over its working days: it does not say more.
 */
export const askedDates = (
  instance: Pick<Instance, 'tasks'>,
  refs: Pick<Refs, 'tasks'>,
  calendar: Calendar,
): string[] => {
  const rounds = new Map<string, number[]>();
  refs.tasks.forEach((ref, at) => {
    const key = `${ref.requestId} ${ref.askedFrom} ${ref.askedTo}`;
    rounds.set(key, [...(rounds.get(key) ?? []), at]);
  });
  const dateOf: string[] = [];
  for (const members of rounds.values()) {
    const { askedFrom, askedTo } = refs.tasks[members[0]!]!;
    const dates = askedFrom === askedTo ? [askedFrom] : workdays(askedFrom, askedTo, calendar);
    const inOrder = [...members].sort((x, y) => instance.tasks[x]!.town - instance.tasks[y]!.town);
    inOrder.forEach((at, nth) => {
      dateOf[at] = dates[Math.floor((nth * dates.length) / inOrder.length)]!;
    });
  }
  return dateOf;
};

const asAsked = ({ instance, refs }: BoardProblem, calendar: Calendar): { stays: Stay[]; sittings: Sitting[] } => {
  const dateOf = askedDates(instance, refs, calendar);
  const stays = instance.tasks.map(({ town, dept, dur }, at): Stay => {
    return { town, dept, date: dateOf[at]!, halves: dur === 1 ? [0] : [0, 1] };
  });
  const sittings = refs.meetings.map((ref, at): Sitting => {
    return { date: ref.askedAt.slice(0, 10), video: ref.video, att: instance.meetings[at]!.att };
  });
  return { stays, sittings };
};

const LONGEST_SPAN_DAYS = 120;

const workdays = (from: string, to: string, calendar: Calendar): string[] => {
  const dates: string[] = [];
  for (let date = from, n = 0; date <= to && n < LONGEST_SPAN_DAYS; date = addDays(date, 1), n++)
    if (['workday', 'makeup-workday', 'unknown'].includes(dayKind(calendar, date))) dates.push(date);
  return dates.length > 0 ? dates : [from];
};

/** What was asked as a plan on the planning days, for finding patterns in it; a day of rest counts with the working day before. */
export const askedAsPlan = ({ instance, refs }: BoardProblem, calendar: Calendar): Plan => {
  const dayOf = (date: string) =>
    Math.max(
      0,
      instance.days.findLastIndex((one) => one.date <= date),
    );
  const morning = (local: string) => Number(local.slice(11, 13)) < 13;
  return {
    mode: instance.tasks.map(() => MODE_SITE),
    day: askedDates(instance, refs, calendar).map(dayOf),
    half: instance.tasks.map(() => 0),
    mmode: refs.meetings.map((one) => (one.video ? 2 : 1)),
    mst: refs.meetings.map((one) => 4 * dayOf(one.askedAt.slice(0, 10)) + (morning(one.askedAt) ? 0 : 2)),
  };
};
