import { type Instance, MODE_SITE, MODE_VIDEO, type Plan } from '@songbang/engine/planning/instance.ts';

/** One visit as it takes a township's time: local date, the halves of that day, whose car. */
export type Stay = { town: number; date: string; halves: number[]; dept: number };
export type Sitting = { date: string; video: boolean; att: readonly number[] };

/** Counts a stranger can do again from the list of stays and sittings; hours follow from them by the formulas of `hoursOf`. */
export type Measured = {
  visits: number;
  /** Distinct township and date. */
  visitDays: number;
  /** Half-days for which somebody of the township had to go along. */
  escortedHalfDays: number;
  /** Distinct department, township and date: one car there and back. */
  departmentTrips: number;
  /** Distinct person and date: one drive to the county seat and back. */
  meetingTrips: number;
  meetings: number;
  meetingsByVideo: number;
  restDaysTouched: number;
  capBreaches: number;
  escortHours: number;
  departmentHours: number;
  meetingHours: number;
};

type Terms = {
  instance: Instance;
  /** Is that date a day of rest? */
  restDay: (date: string) => boolean;
  /** Teams in a township at the same time share their escorts, as a plan arranges it; otherwise each has its own. */
  sharedEscorts: boolean;
};

/** Counts visit-days, escorts, roads, rest days and breaches of the monthly limit. */
export const measure = (stays: readonly Stay[], sittings: readonly Sitting[], terms: Terms): Measured => {
  const { instance, restDay, sharedEscorts } = terms;
  const visitDays = new Set(stays.map((one) => `${one.town} ${one.date}`));
  const halves = stays.flatMap((one) => one.halves.map((half) => `${one.town} ${one.date} ${half}`));
  const escortedHalfDays = sharedEscorts ? new Set(halves).size : halves.length;
  const trips = new Set(stays.map((one) => `${one.town} ${one.date} ${one.dept}`));
  const onSite = sittings.filter((one) => !one.video);
  const drives = new Set(onSite.flatMap((one) => one.att.map((person) => `${person} ${one.date}`)));
  const rest = new Set(stays.filter((one) => restDay(one.date)).map((one) => `${one.town} ${one.date}`));
  const sum = (keys: Iterable<string>, hours: (key: number) => number) =>
    [...keys].reduce((total, key) => total + hours(Number(key.split(' ')[0])), 0);
  return {
    visits: stays.length,
    visitDays: visitDays.size,
    escortedHalfDays,
    departmentTrips: trips.size,
    meetingTrips: drives.size,
    meetings: sittings.length,
    meetingsByVideo: sittings.length - onSite.length,
    restDaysTouched: rest.size,
    capBreaches: breaches(visitDays, instance),
    escortHours: rounded(escortedHalfDays * instance.cost.half),
    departmentHours: rounded(sum(trips, (town) => 2 * instance.townships[town]!.tau)),
    meetingHours: rounded(sum(drives, (person) => 2 * instance.persons[person]!.tau)),
  };
};

const rounded = (hours: number): number => Math.round(hours * 10) / 10;

/** Visit-days beyond the limit of a township's month. */
const breaches = (visitDays: Set<string>, instance: Instance): number => {
  const months = new Map<string, number>();
  let over = 0;
  for (const key of visitDays) {
    const [town, date] = key.split(' ');
    const month = `${town} ${date!.slice(0, 7)}`;
    const days = (months.get(month) ?? 0) + 1;
    months.set(month, days);
    if (days > instance.townships[Number(town)]!.cap) over++;
  }
  return over;
};

/** A plan as stays and sittings. */
export const placed = (instance: Instance, plan: Plan): { stays: Stay[]; sittings: Sitting[] } => ({
  stays: instance.tasks.flatMap((task, at): Stay[] => {
    if (plan.mode[at] !== MODE_SITE) return [];
    const days = task.dur === 4 ? [plan.day[at]!, plan.day[at]! + 1] : [plan.day[at]!];
    const halves = task.dur === 1 ? [plan.half[at]!] : [0, 1];
    return days.map((day) => ({ town: task.town, date: instance.days[day]!.date, halves, dept: task.dept }));
  }),
  sittings: instance.meetings.flatMap((meeting, at): Sitting[] =>
    plan.mmode[at] === 0
      ? []
      : [{ date: instance.days[plan.mst[at]! >> 2]!.date, video: plan.mmode[at] === MODE_VIDEO, att: meeting.att }],
  ),
});
