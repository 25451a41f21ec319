import { dayKind, isKnown } from '@songbang/engine/calendar/day-kind.ts';
import type { Instance, InstanceTownship } from '@songbang/engine/planning/instance.ts';
import { addDays } from '../../clock.ts';
import { type Assumptions, weightsOf } from './assumptions.ts';
import { staffOf } from './counterparts.ts';
import type { Demand, DemandRow } from './demand.ts';
import { type Exceptions, numbersFor } from './exceptions.ts';
import type { BoardProblem, Refs } from './problem.ts';
import { type Protection, protectionOf } from './protection.ts';
import { buildMeetings } from './requests-as-meetings.ts';
import { buildTasks, type Indexes } from './requests-as-tasks.ts';

/** Day of month the engine keeps free of meetings; used here for days the county keeps free, whatever their date. */
const NO_MEETING_DOM = 15;
const ORDINARY_DOM = 1;
/** The engine's township of those who work for the county. */
const COUNTY_LEADER = -1;

/**
 * The planner's problem of one county and period: the ordinary working days of published years, every visit and meeting asked for
 * within them, and who has to be there. What is missing is assumed as stated and named in `gaps`.
 */
export const buildProblem = (demand: Demand, assumptions: Assumptions, exceptions: Exceptions = {}): BoardProblem => {
  const days = planningDays(demand);
  const protection = protectionOf(demand, days);
  const people = demand.people.filter((one) => demand.townships.some((town) => town.unitId === one.unitId));
  const indexes: Indexes = {
    days,
    people,
    leaders: demand.leaders,
    staff: staffOf(people),
    townships: demand.townships,
    departments: departmentsOf(demand.rows),
  };
  const tasks = buildTasks(demand, indexes, assumptions);
  const meetings = buildMeetings(demand, indexes, assumptions);
  const instance: Instance = {
    D: days.length,
    days: days.map((date) => ({
      date,
      month: 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7)) - 1,
      week: weekOf(date),
      dom: protection.noMeeting.has(date) ? NO_MEETING_DOM : ORDINARY_DOM,
    })),
    cost: weightsOf(assumptions),
    townships: demand.townships.map((_, id) => townshipOf(id, indexes, protection, { assumptions, exceptions })),
    departments: indexes.departments.map(({ unitId }, id) => ({
      id,
      seat: 0,
      teams: numbersFor(assumptions, exceptions, unitId).teamsPerDepartment,
    })),
    seats: [{ rooms: assumptions.meetingRooms, video: assumptions.videoRooms }],
    persons: [
      ...people.map((person) => {
        const town = indexes.townships.findIndex((one) => one.unitId === person.unitId);
        return { town, tau: tauOf(indexes, town, assumptions), roles: [] };
      }),
      ...demand.leaders.map(() => ({ town: COUNTY_LEADER, tau: 0, roles: [] })),
    ],
    leave: leaveOf(demand, indexes),
    sectorConflict: [[]],
    tasks: tasks.map((one) => one.task),
    meetings: meetings.map((one) => one.meeting),
  };
  const refs: Refs = {
    towns: demand.townships.map(({ unitId, name }) => ({ unitId, name })),
    departments: indexes.departments,
    persons: [
      ...people.map(({ id, label, unitId }) => ({ id, label, unitId })),
      ...demand.leaders.map(({ id, posts, unitId }) => ({ id, label: posts[0]!, unitId })),
    ],
    tasks: tasks.map((one) => one.ref),
    meetings: meetings.map((one) => one.ref),
    protectedHalves: protection.halves,
    protectedDays: protection.days,
    noMeetingDays: days.flatMap((date, day) => {
      const name = protection.noMeeting.get(date);
      return name === undefined ? [] : [{ day, name }];
    }),
  };
  return { instance, refs, gaps: gapsOf(demand) };
};

const planningDays = ({ from, to, calendar }: Demand): string[] => {
  const days: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) if (dayKind(calendar, date) === 'workday') days.push(date);
  return days;
};

/** A number that is the same from Monday to Sunday and grows by one a week. */
const weekOf = (date: string): number => Math.floor((Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 3) / 7);

const tauOf = ({ townships }: Indexes, town: number, assumptions: Assumptions): number =>
  townships[town]?.travelHours ?? assumptions.travelHoursUnknown;

const townshipOf = (
  id: number,
  indexes: Indexes,
  { blackout, halves }: Protection,
  { assumptions, exceptions }: { assumptions: Assumptions; exceptions: Exceptions },
): InstanceTownship => {
  const { unitId } = indexes.townships[id]!;
  const own = numbersFor(assumptions, exceptions, unitId);
  return {
    id,
    seat: 0,
    tau: tauOf(indexes, id, assumptions),
    persons: indexes.people.flatMap((one, at) => (one.unitId === unitId ? [at] : [])),
    Q: own.teamsPerHalfDay,
    N: own.visitorsPerHalfDay,
    cap: own.visitDaysPerMonth,
    blackout: blackout[id]!,
    kept: halves.flatMap(({ town, slot }) => (town === id ? [slot] : [])),
  };
};

const departmentsOf = (rows: readonly DemandRow[]): Refs['departments'] => {
  const found = new Map<string, Refs['departments'][number]>();
  for (const row of rows)
    if (row.kind === 'visit')
      found.set(row.issuerUnitId ?? row.issuerName, {
        unitId: row.issuerUnitId,
        name: row.issuerName,
        level: row.issuerLevel,
      });
  return [...found].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, one]) => one);
};

const leaveOf = (demand: Demand, { days, people }: Indexes): number[][] =>
  demand.leave.flatMap(({ personId, from, to }) => {
    const person = people.findIndex((one) => one.id === personId);
    const first = days.findIndex((date) => date >= from);
    const last = days.findLastIndex((date) => date <= to);
    return person >= 0 && first >= 0 && last >= first ? [[person, first, last]] : [];
  });

const gapsOf = ({ from, to, calendar, townships, people }: Demand): BoardProblem['gaps'] => {
  const years: number[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    if (!isKnown(calendar, `${year}-01-01`)) years.push(year);
  return {
    unknownYears: years,
    noRoadTime: townships.filter((town) => town.travelHours === null).map((town) => town.name),
    noPeople: townships.filter((town) => !people.some((one) => one.unitId === town.unitId)).map((town) => town.name),
  };
};
