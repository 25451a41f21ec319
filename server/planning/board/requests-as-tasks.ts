import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import { isWorkingDay } from '@songbang/engine/calendar/day-kind.ts';
import type { InstanceTask } from '@songbang/engine/planning/instance.ts';
import { addDays } from '../../clock.ts';
import type { Assumptions } from './assumptions.ts';
import { counterpartsOf, type Staff } from './counterparts.ts';
import type { Demand, DemandRow, Person, Township } from './demand.ts';
import type { Refs, TaskRef } from './problem.ts';

export type Indexes = {
  days: string[];
  people: Person[];
  /** Of the county, after `people` in the plan's own list. */
  leaders: Person[];
  /** Of each township unit: who is who, by what they are responsible for. */
  staff: Map<string, Staff>;
  townships: Township[];
  departments: Refs['departments'];
};

/** Done in secret or on its own by its nature; anything else may come together. */
const ALONE = /暗访|四不两直|飞行检查|单独(?:进行|开展|检查)|突击检查/;
/** The law names the visit. */
const STATUTORY = /依法(?:开展|进行|检查)|执法检查|行政检查|法定|《[^》]*(?:法|条例)》/;
const HALF_DAY = /上午|下午/;
const BY_VIDEO = /视频|线上|电话会/;
/** A notice that names more working days than this leaves choice enough. */
const FREE_SPAN = 10;

export type Placed<Item, Ref> = { item: Item; ref: Ref };
export type Window = { a: number; b: number; fixed: boolean };

/** One task per township and visit. Visits that fall wholly outside the planning days are left out. */
export const buildTasks = (
  demand: Demand,
  indexes: Indexes,
  assumptions: Assumptions,
): { task: InstanceTask; ref: TaskRef }[] => {
  const found: Placed<InstanceTask, TaskRef>[] = [];
  for (const row of demand.rows) {
    if (row.kind !== 'visit') continue;
    const one = taskOf(row, demand, indexes, { assumptions, id: found.length });
    if (one) found.push(one);
  }
  return found.map(({ item, ref }) => ({ task: item, ref }));
};

export type Making = { assumptions: Assumptions; id: number };

const taskOf = (
  row: DemandRow,
  demand: Demand,
  indexes: Indexes,
  { assumptions, id }: Making,
): Placed<InstanceTask, TaskRef> | null => {
  const town = indexes.townships.findIndex((one) => one.unitId === row.unitId);
  const [askedFrom, askedTo] = [row.startsAt.slice(0, 10), row.endsAt.slice(0, 10)];
  const around = { indexes, assumptions, slack: assumptions.visitSlackDays };
  const window = windowOf({ from: askedFrom, to: askedTo }, row, demand, around);
  if (town < 0 || !window) return null;
  const township = indexes.townships[town]!;
  const persons = counterpartsOf(row, indexes.staff.get(row.unitId));
  const usual = askedFrom === askedTo ? assumptions.visitHalfDays : assumptions.roundHalfDays;
  const halves = HALF_DAY.test(row.words) ? 1 : Math.min(2, Math.max(1, usual));
  const item: InstanceTask = {
    id,
    dept: indexes.departments.findIndex((one) => (one.unitId ?? one.name) === (row.issuerUnitId ?? row.issuerName)),
    town,
    sec: 0,
    villages: township.villages.flatMap((village, at) => (row.body.includes(village.name) ? [at] : [])),
    a: window.a,
    b: window.b,
    dur: halves,
    team: Math.min(assumptions.teamSize, assumptions.visitorsPerHalfDay),
    statutory: STATUTORY.test(row.body),
    persons,
    joint: !ALONE.test(row.body),
    video: BY_VIDEO.test(row.words),
    reuseSrc: -1,
  };
  const { engagementId, requestId, title, issuerUnitId } = row;
  return { item, ref: { engagementId, requestId, title, issuerUnitId, askedFrom, askedTo, fixed: window.fixed } };
};

type Around = { indexes: Indexes; assumptions: Assumptions; slack: number };

/**
 * First and last planning day on which it may happen. A notice that names two weeks and more leaves the choice within them; any other
 * may be moved by the slack, but not to a day on which nobody could have been told. Null when nothing of it can be planned.
 */
export const windowOf = (
  asked: { from: string; to: string },
  row: DemandRow,
  demand: Demand,
  { indexes, assumptions, slack }: Around,
): Window | null => {
  const { days } = indexes;
  const first = days.findIndex((date) => date >= asked.from);
  const last = days.findLastIndex((date) => date <= asked.to);
  if (first < 0 || days.length === 0) return null;
  const earliest = earliestDay(row, demand, indexes, assumptions);
  if (earliest < 0 || first < earliest) return { a: first, b: Math.max(first, last), fixed: true };
  if (last - first + 1 > FREE_SPAN) return { a: first, b: last, fixed: false };
  const end = Math.max(first, last);
  return { a: Math.max(earliest, first - slack), b: Math.min(days.length - 1, end + slack), fixed: false };
};

/**
 * First planning day on which it could be with everybody told in time; -1 when there is none. A replay asks what a year planned ahead
 * would have been: there, notice is no limit.
 */
const earliestDay = (row: DemandRow, demand: Demand, { days }: Indexes, assumptions: Assumptions): number => {
  if (demand.today === null) return 0;
  const told = [demand.today, row.receivedOn].sort().at(-1)!;
  const reached = workingDaysAfter(demand.calendar, told, assumptions.noticeDays);
  return days.findIndex((date) => date >= reached);
};

const LONGEST_LOOK_DAYS = 60;

/** The date `count` working days after another; a year nobody has published counts day by day. */
const workingDaysAfter = (calendar: Calendar, from: string, count: number): string => {
  let date = from;
  let left = count;
  for (let step = 0; left > 0 && step < LONGEST_LOOK_DAYS; step++) {
    date = addDays(date, 1);
    if (isWorkingDay(calendar, date) !== false) left--;
  }
  return date;
};
