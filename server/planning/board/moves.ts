import { MODE_SITE, MODE_VIDEO, type Plan } from '@songbang/engine/planning/instance.ts';
import { addDays } from '../../clock.ts';
import { meetingTime } from './meeting-time.ts';
import type { BoardProblem } from './problem.ts';

/** One engagement's hours as a plan has them; local `YYYY-MM-DDTHH:MM`. */
export type PlannedHours = {
  engagementId: string;
  startsAt: string;
  endsAt: string;
  allDay: boolean;
  video: boolean;
  /** Issuers whose teams come to the same township that day. */
  joinedWith: string[];
};

const OFFICE = { am: ['08:30', '12:00'], pm: ['14:00', '17:30'], day: ['08:30', '17:30'] } as const;
const MINUTES_PER_HOUR = 60;

/** What a plan means for every engagement it serves: when it begins and ends, by video or not, and who comes along. */
export const plannedHours = (problem: BoardProblem, plan: Plan): PlannedHours[] => [
  ...problem.refs.tasks.flatMap((_, at) => visitHours(problem, plan, at) ?? []),
  ...problem.refs.meetings.flatMap((_, at) => meetingHours(problem, plan, at)),
];

const visitHours = ({ instance, refs }: BoardProblem, plan: Plan, at: number): PlannedHours | null => {
  const mode = plan.mode[at]!;
  if (mode !== MODE_SITE && mode !== MODE_VIDEO) return null;
  const { dur, town } = instance.tasks[at]!;
  const day = plan.day[at]!;
  const whole = mode === MODE_SITE && dur > 1;
  const [from, to] = OFFICE[whole ? 'day' : plan.half[at] === 1 ? 'pm' : 'am'];
  const { date } = instance.days[day]!;
  const last = mode === MODE_SITE && dur === 4 ? (instance.days[day + 1]?.date ?? addDays(date, 1)) : date;
  const others = instance.tasks.flatMap((other, index) =>
    index !== at &&
    mode === MODE_SITE &&
    plan.mode[index] === MODE_SITE &&
    other.town === town &&
    plan.day[index] === day
      ? [refs.departments[other.dept]?.name ?? '']
      : [],
  );
  return {
    engagementId: refs.tasks[at]!.engagementId,
    startsAt: `${date}T${from}`,
    endsAt: `${last}T${to}`,
    allDay: whole,
    video: mode === MODE_VIDEO,
    joinedWith: [...new Set(others)].sort(),
  };
};

const meetingHours = (problem: BoardProblem, plan: Plan, at: number): PlannedHours[] => {
  const { instance, refs } = problem;
  const mode = plan.mmode[at]!;
  if (mode === 0) return [];
  const ref = refs.meetings[at]!;
  const { date } = instance.days[plan.mst[at]! >> 2]!;
  const startsAt = `${date}T${meetingTime(problem, plan, at)}`;
  const hours = { startsAt, endsAt: later(startsAt, ref.minutes), allDay: false, video: mode === 2, joinedWith: [] };
  return ref.engagementIds.map((engagementId) => ({ engagementId, ...hours }));
};

/** `later('2026-12-01T09:00', 90)` → `2026-12-01T10:30`; never past the day. */
const later = (local: string, minutes: number): string => {
  const total = Number(local.slice(11, 13)) * MINUTES_PER_HOUR + Number(local.slice(14, 16)) + minutes;
  const capped = Math.min(total, 24 * MINUTES_PER_HOUR - 1);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${local.slice(0, 11)}${two(Math.floor(capped / MINUTES_PER_HOUR))}:${two(capped % MINUTES_PER_HOUR)}`;
};
