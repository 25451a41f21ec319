import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import { dayKind } from '@songbang/engine/calendar/day-kind.ts';
import { MODE_SITE, type Plan } from '@songbang/engine/planning/instance.ts';
import type { HalfName } from './board-items.ts';
import { askedDates } from './practice.ts';
import type { BoardProblem } from './problem.ts';

/**
 * One line of what the figures before and after are counted from: a visit at one township, or one person's way to one meeting. With
 * these lines anybody can count again: visit-days are distinct township and date, drives distinct person and date, and so on.
 */
export type Counted = {
  kind: 'visit' | 'meeting';
  issuerUnitId: string | null;
  issuer: string;
  title: string;
  town: string;
  /** Of a meeting: who is called, by post. */
  person: string | null;
  askedDate: string;
  askedHalves: number;
  askedByVideo: boolean;
  /** Is the day asked for a day of rest? */
  askedOnRest: boolean;
  date: string | null;
  half: HalfName | null;
  mode: 'site' | 'video' | 'reuse' | 'none';
  /** One way between the township and the county seat. */
  hours: number;
};

const MODES = ['none', 'site', 'video', 'reuse'] as const;

/** Everything the figures of `beforeAfter` are counted from, visits first. */
export const countedLines = (problem: BoardProblem, plan: Plan, calendar: Calendar): Counted[] => [
  ...visitLines(problem, plan, calendar),
  ...meetingLines(problem, plan, calendar),
];

const onRest = (calendar: Calendar, date: string): boolean => ['weekend', 'holiday'].includes(dayKind(calendar, date));

const visitLines = ({ instance, refs }: BoardProblem, plan: Plan, calendar: Calendar): Counted[] => {
  const asked = askedDates(instance, refs, calendar);
  return instance.tasks.map((task, at): Counted => {
    const ref = refs.tasks[at]!;
    const mode = MODES[plan.mode[at]!] ?? 'none';
    const dated = mode === 'site' || mode === 'video';
    const whole = plan.mode[at] === MODE_SITE && task.dur > 1;
    return {
      kind: 'visit',
      issuerUnitId: ref.issuerUnitId,
      issuer: refs.departments[task.dept]?.name ?? '',
      title: ref.title,
      town: refs.towns[task.town]?.name ?? '',
      person: null,
      askedDate: asked[at]!,
      askedHalves: task.dur === 1 ? 1 : 2,
      askedByVideo: false,
      askedOnRest: onRest(calendar, asked[at]!),
      date: dated ? instance.days[plan.day[at]!]!.date : null,
      half: dated ? (whole ? 'day' : plan.half[at] === 1 ? 'pm' : 'am') : null,
      mode,
      hours: instance.townships[task.town]!.tau,
    };
  });
};

const meetingLines = ({ instance, refs }: BoardProblem, plan: Plan, calendar: Calendar): Counted[] =>
  instance.meetings.flatMap((meeting, at) => {
    const ref = refs.meetings[at]!;
    const mode = MODES[plan.mmode[at]!] ?? 'none';
    const start = plan.mst[at]!;
    const askedDate = ref.askedAt.slice(0, 10);
    return meeting.att.map((person): Counted => {
      const { town, tau } = instance.persons[person]!;
      return {
        kind: 'meeting',
        issuerUnitId: ref.issuerUnitId,
        issuer: ref.issuerName,
        title: ref.title,
        town: refs.towns[town]?.name ?? '',
        person: refs.persons[person]?.label ?? '',
        askedDate,
        askedHalves: meeting.dur === 4 ? 2 : 1,
        askedByVideo: ref.video,
        askedOnRest: onRest(calendar, askedDate),
        date: mode === 'none' ? null : instance.days[start >> 2]!.date,
        half: mode === 'none' ? null : meeting.dur === 4 ? 'day' : (start & 3) < 2 ? 'am' : 'pm',
        mode,
        hours: tau,
      };
    });
  });
