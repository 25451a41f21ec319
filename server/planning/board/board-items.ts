import { compile } from '@songbang/engine/planning/compile.ts';
import { type Explanations, explain } from '@songbang/engine/planning/explain.ts';
import { MODE_SITE, MODE_VIDEO, type Plan } from '@songbang/engine/planning/instance.ts';
import type { Reason, WayOut } from '@songbang/engine/planning/reason.ts';
import { meetingKey, taskKey } from './baseline.ts';
import { type MeetingReason, meetingReasons } from './meeting-reason.ts';
import { meetingTime } from './meeting-time.ts';
import type { BoardProblem, LeaderRef } from './problem.ts';

export type Mode = 'site' | 'video' | 'reuse' | 'none';
export type HalfName = 'am' | 'pm' | 'day';

/** A reason with names in place of numbers; the interface writes the sentence. */
export type NamedReason = {
  code: string;
  saved: number | null;
  /** Keys of other items it speaks of. */
  items: string[];
  person: string | null;
  department: string | null;
  date: string | null;
  visits: number | null;
  cap: number | null;
  why: string | null;
  waysOut: { kind: string; date: string; price: number | null; items: string[] }[];
};

/** A visit or a meeting as the board shows it. Town, department and people are places in the plan's own lists. */
export type BoardItem = {
  key: string;
  kind: 'visit' | 'meeting';
  requestId: string;
  title: string;
  issuerUnitId: string | null;
  issuer: string;
  department: number | null;
  towns: number[];
  persons: number[];
  askedFrom: string;
  askedTo: string;
  /** Local `HH:MM` of a meeting on its day. */
  time: string | null;
  date: string | null;
  /** A visit of two days ends here. */
  lastDate: string | null;
  half: HalfName | null;
  mode: Mode;
  fixed: boolean;
  locked: boolean;
  /** Of a meeting: who presides (a place in the plan's list of people), the notice's words for it, and whether somebody decided it. */
  leader: LeaderRef | null;
  reason: NamedReason | null;
};

const MODES: Mode[] = ['none', 'site', 'video', 'reuse'];

/** The whole plan as items, in the order of the problem. Explaining 3,000 takes a few milliseconds. */
export const boardItems = (problem: BoardProblem, plan: Plan, locks: readonly string[]): BoardItem[] => {
  const why = explain(compile(problem.instance), plan);
  const locked = new Set(locks);
  const whyMeeting = meetingReasons(problem, plan, why.meetings);
  return [
    ...problem.refs.tasks.map((_, at) => visitItem(problem, plan, at, { why, locked })),
    ...problem.refs.meetings.map((_, at) => meetingItem(problem, plan, at, { why: whyMeeting, locked })),
  ];
};

type With = { why: Explanations; locked: Set<string> };

const visitItem = (problem: BoardProblem, plan: Plan, at: number, { why, locked }: With): BoardItem => {
  const { instance, refs } = problem;
  const [task, ref] = [instance.tasks[at]!, refs.tasks[at]!];
  const key = taskKey(ref.engagementId);
  const mode = plan.mode[at]!;
  const dated = mode === MODE_SITE || mode === MODE_VIDEO;
  const day = plan.day[at]!;
  const whole = mode === MODE_SITE && task.dur > 1;
  return {
    key,
    kind: 'visit',
    requestId: ref.requestId,
    title: ref.title,
    issuerUnitId: ref.issuerUnitId,
    issuer: refs.departments[task.dept]?.name ?? '',
    department: task.dept,
    towns: [task.town],
    persons: task.persons,
    askedFrom: ref.askedFrom,
    askedTo: ref.askedTo,
    time: null,
    date: dated ? instance.days[day]!.date : null,
    lastDate: dated && task.dur === 4 ? (instance.days[day + 1]?.date ?? null) : null,
    half: dated ? (whole ? 'day' : plan.half[at] === 1 ? 'pm' : 'am') : null,
    mode: MODES[mode] ?? 'none',
    fixed: ref.fixed,
    locked: locked.has(key),
    leader: null,
    reason: named(problem, why.tasks[at]!),
  };
};

type WithMeetings = { why: (at: number) => MeetingReason; locked: Set<string> };

const meetingItem = (problem: BoardProblem, plan: Plan, at: number, { why, locked }: WithMeetings): BoardItem => {
  const { instance, refs } = problem;
  const [meeting, ref] = [instance.meetings[at]!, refs.meetings[at]!];
  const key = meetingKey(ref.engagementIds);
  const mode = plan.mmode[at]!;
  const start = plan.mst[at]!;
  const date = mode === 0 ? null : instance.days[start >> 2]!.date;
  const asked = ref.askedAt.slice(0, 10);
  return {
    key,
    kind: 'meeting',
    requestId: ref.requestId,
    title: ref.title,
    issuerUnitId: ref.issuerUnitId,
    issuer: ref.issuerName,
    department: null,
    towns: [...new Set(meeting.att.map((person) => instance.persons[person]!.town))].sort((x, y) => x - y),
    persons: meeting.leader >= 0 ? [meeting.leader, ...meeting.att] : meeting.att,
    askedFrom: asked,
    askedTo: asked,
    time: date === null ? null : meetingTime(problem, plan, at),
    date,
    lastDate: null,
    half: date === null ? null : meeting.dur === 4 ? 'day' : (start & 3) < 2 ? 'am' : 'pm',
    mode: mode === 1 ? 'site' : mode === 2 ? 'video' : 'none',
    fixed: ref.fixed,
    locked: locked.has(key),
    leader: ref.leader ?? null,
    reason: meetingReason(problem, why(at)),
  };
};

const meetingReason = (problem: BoardProblem, reason: MeetingReason): NamedReason => {
  const found = named(problem, reason, 'meeting');
  if (!reason.wayMeeting) return found;
  const { day, meeting } = reason.wayMeeting;
  const items = [meetingKey(problem.refs.meetings[meeting]?.engagementIds ?? [])];
  const way = { kind: 'displace', date: problem.instance.days[day]!.date, price: null, items };
  return { ...found, waysOut: [...found.waysOut, way] };
};

const dayOfSlot = (slot: number | null): number | null => (slot === null ? null : slot >> 1);

const TASK_LISTS = ['elsewhere', 'excludes', 'here', 'answers', 'tasks'] as const;

/** Puts names where the engine has numbers. `with` means meetings in a meeting's reason, visits in a visit's. */
export const named = (
  { instance, refs }: BoardProblem,
  reason: { code: string; facts: Reason['facts'] } & Partial<Pick<Reason, 'savedPoints' | 'waysOut'>>,
  kind: 'visit' | 'meeting' = 'visit',
): NamedReason => {
  const { facts } = reason;
  const keyOfTask = (at: number) => taskKey(refs.tasks[at]?.engagementId ?? '');
  const keyOfMeeting = (at: number) => meetingKey(refs.meetings[at]?.engagementIds ?? []);
  const numbers = (name: string): number[] => (Array.isArray(facts[name]) ? (facts[name] as number[]) : []);
  const one = (name: string): number | null => (typeof facts[name] === 'number' ? (facts[name] as number) : null);
  const dateOf = (day: number | null) => (day === null ? null : (instance.days[day]?.date ?? null));
  const [byTask, byMeeting, person, department] = [one('byTask'), one('byMeeting'), one('person'), one('department')];
  return {
    code: reason.code,
    saved: reason.savedPoints === undefined ? null : Math.round(reason.savedPoints * 10) / 10,
    items: [
      ...numbers('with').map(kind === 'meeting' ? keyOfMeeting : keyOfTask),
      ...TASK_LISTS.flatMap(numbers).map(keyOfTask),
      ...(byTask === null ? [] : [keyOfTask(byTask)]),
      ...(byMeeting === null || byMeeting < 0 ? [] : [keyOfMeeting(byMeeting)]),
    ],
    person: person === null ? null : (refs.persons[person]?.label ?? null),
    department: department === null ? null : (refs.departments[department]?.name ?? null),
    date: dateOf(one('blockedDay') ?? one('askedDay') ?? dayOfSlot(one('slot'))),
    visits: one('visits'),
    cap: one('cap'),
    why: typeof facts['why'] === 'string' ? facts['why'] : null,
    waysOut: (reason.waysOut ?? []).map((way: WayOut) => ({
      kind: way.kind,
      date: dateOf(way.day) ?? '',
      price: way.kind === 'displace' ? null : Math.round(way.price * 10) / 10,
      items: way.kind === 'displace' ? way.tasks.map(keyOfTask) : [],
    })),
  };
};
