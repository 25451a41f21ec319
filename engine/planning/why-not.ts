import { deptTasksInSlot, isKept, slotRange, tasksInSlot } from './blockers.ts';
import type { Reason } from './reason.ts';
import { roomLeft, type State } from './state.ts';

type Obstacle = Pick<Reason, 'code' | 'facts'>;

/** The first thing that forbids the task on site from `day`, in the order people accept reasons; null when nothing does. */
export function whyNotThere(s: State, task: number, day: number): Obstacle | null {
  const lastDay = s.problem.duration[task] === 4 ? day + 1 : day;
  for (let d = day; d <= lastDay; d++) {
    const closed = closedDay(s, task, d);
    if (closed) return closed;
  }
  for (let d = day; d <= lastDay; d++) {
    const clash = excluded(s, task, d);
    if (clash) return clash;
  }
  const halves = s.problem.duration[task] === 1 ? [0, 1] : [0];
  const perHalf = halves.map((half) => slotObstacle(s, task, day, half));
  if (perHalf.every((obstacle) => obstacle !== null)) return perHalf[0]!;
  return overCap(s, task, day);
}

function closedDay(s: State, task: number, day: number): Obstacle | null {
  const { instance, days } = s.problem;
  const t = instance.tasks[task]!;
  if (day < 0 || day >= days || day > t.b)
    return { code: 'blackout', facts: { blockedDay: day, why: 'outside-window' } };
  if ((instance.townships[t.town]!.blackout[day] ?? 0) > (t.statutory ? 1 : 0))
    return { code: 'blackout', facts: { blockedDay: day, why: 'protected-period' } };
  const leave = instance.leave.find(([person, from, to]) => day >= from! && day <= to! && t.persons.includes(person!));
  return leave ? { code: 'blackout', facts: { blockedDay: day, why: 'leave', person: leave[0]! } } : null;
}

function excluded(s: State, task: number, day: number): Obstacle | null {
  const p = s.problem;
  const td = p.town[task]! * p.days + day;
  const row = p.clashBase[task]! + p.kind[task]! * p.kinds;
  const others: number[] = [];
  for (let x = 0; x < s.dayCount[td]!; x++) {
    const other = s.dayTask[td * p.dayWidth + x]!;
    if (p.clash[row + p.kind[other]!] === 1) others.push(other);
  }
  return others.length > 0 ? { code: 'incompatible', facts: { blockedDay: day, excludes: others } } : null;
}

function slotObstacle(s: State, task: number, day: number, half: number): Obstacle | null {
  const p = s.problem;
  const [from, to] = slotRange(s, task, day, half);
  for (let slot = from; slot < to; slot++) {
    if (isKept(s, task, slot))
      return { code: 'blackout', facts: { slot, blockedDay: slot >> 1, why: 'protected-half' } };
    for (let x = p.personOff[task]!; x < p.personOff[task + 1]!; x++) {
      const person = p.personOf[x]!;
      const holder = s.occupied[person * p.slots + slot]!;
      if (holder > 0) return { code: 'person-booked', facts: { slot, person, byTask: holder - 1 } };
      if (holder < 0) return { code: 'person-booked', facts: { slot, person, byMeeting: meetingOf(s, person, slot) } };
    }
    const ks = p.dept[task]! * p.slots + slot;
    if (s.teamsLeft[ks]! <= 0)
      return {
        code: 'team-busy',
        facts: { slot, department: p.dept[task]!, elsewhere: deptTasksInSlot(s, p.dept[task]!, slot) },
      };
    const reception = receptionObstacle(s, task, slot);
    if (reception) return reception;
  }
  return null;
}

function meetingOf(s: State, person: number, slot: number): number {
  const quarter = person * 4 * s.problem.days + 2 * slot;
  return Math.max(s.meetingAt[quarter]!, s.meetingAt[quarter + 1]!) - 1;
}

function receptionObstacle(s: State, task: number, slot: number): Obstacle | null {
  const p = s.problem;
  const town = p.town[task]!;
  const left = roomLeft(s, town, slot);
  return left.teams <= 0 || left.visitors < p.team[task]!
    ? {
        code: 'reception-limit',
        facts: {
          slot,
          teams: p.maxTeams[town]! - left.teams,
          visitors: p.maxVisitors[town]! - left.visitors,
          here: tasksInSlot(s, town, slot),
        },
      }
    : null;
}

function overCap(s: State, task: number, day: number): Obstacle | null {
  const p = s.problem;
  const town = p.town[task]!;
  if (s.dayCount[town * p.days + day]! > 0) return null;
  const visits = s.monthCount[town * p.months + p.month[day]!]!;
  return visits >= p.cap[town]! ? { code: 'month-cap', facts: { blockedDay: day, visits, cap: p.cap[town]! } } : null;
}
