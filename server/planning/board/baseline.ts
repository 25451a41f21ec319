import { emptyPlan, type Instance, type Plan } from '@songbang/engine/planning/instance.ts';
import type { Db, Trx } from '../../db/connect.ts';
import { planById } from './plan-store.ts';
import type { BoardProblem } from './problem.ts';

/** What names an item of a plan whatever its number: the engagement, or the first one of a meeting. */
export const taskKey = (engagementId: string): string => `t:${engagementId}`;
export const meetingKey = (engagementIds: readonly string[]): string => `m:${engagementIds[0]}`;

/** Tells where an item of a problem is; null when it is not among them. */
export const findItem = (
  { refs }: Pick<BoardProblem, 'refs'>,
  key: string,
): { kind: 'task' | 'meeting'; at: number } | null => {
  const task = refs.tasks.findIndex((one) => taskKey(one.engagementId) === key);
  if (task >= 0) return { kind: 'task', at: task };
  const meeting = refs.meetings.findIndex((one) => meetingKey(one.engagementIds) === key);
  return meeting >= 0 ? { kind: 'meeting', at: meeting } : null;
};

/** `known`: what the earlier plan has proven of its problem, by that problem's hash. */
export type Start = { instance: Instance; baseline: Plan | null; known: { hash: string; bound: number } | null };

/** The problem with what the earlier plan has locked held on its day, and that plan carried over as the place to search from. */
export const startFrom = async (
  db: Db | Trx,
  key: { region: string; id: string },
  problem: BoardProblem,
): Promise<Start> => {
  const row = await db
    .selectFrom('plan_run')
    .select('baseline_id')
    .where('region', '=', key.region)
    .where('id', '=', key.id)
    .executeTakeFirst();
  const from = row?.baseline_id ? await planById(db, { region: key.region, id: row.baseline_id }) : null;
  if (!from?.problem || !from.plan) return { instance: problem.instance, baseline: null, known: null };
  const baseline = carryOver(from.problem, from.plan, problem);
  const { problemHash: hash, bound, boundProven } = from;
  const known = hash !== null && bound !== null && boundProven ? { hash, bound } : null;
  return { instance: holdLocked(problem, baseline, new Set(from.locks)), baseline, known };
};

/** An earlier plan in the numbers of a newer problem; what is new or on no planning day any more is left open. */
export const carryOver = (old: BoardProblem, plan: Plan, fresh: BoardProblem): Plan => {
  const carried = emptyPlan(fresh.instance);
  const dayOf = new Map(fresh.instance.days.map(({ date }, day) => [date, day]));
  const newDay = (day: number) => dayOf.get(old.instance.days[day]?.date ?? '');
  const tasks = new Map(old.refs.tasks.map((one, at) => [one.engagementId, at]));
  fresh.refs.tasks.forEach((one, at) => {
    const before = tasks.get(one.engagementId);
    const day = before === undefined ? undefined : newDay(plan.day[before]!);
    if (before === undefined || day === undefined || plan.mode[before] === 0) return;
    carried.mode[at] = plan.mode[before]!;
    carried.day[at] = day;
    carried.half[at] = plan.half[before]!;
  });
  const meetings = new Map(old.refs.meetings.map((one, at) => [meetingKey(one.engagementIds), at]));
  fresh.refs.meetings.forEach((one, at) => {
    const before = meetings.get(meetingKey(one.engagementIds));
    const day = before === undefined ? undefined : newDay(plan.mst[before]! >> 2);
    if (before === undefined || day === undefined || plan.mmode[before] === 0) return;
    carried.mmode[at] = plan.mmode[before]!;
    carried.mst[at] = 4 * day + (plan.mst[before]! & 3);
  });
  return carried;
};

const holdLocked = ({ instance, refs }: BoardProblem, baseline: Plan, locks: Set<string>): Instance => {
  if (locks.size === 0) return instance;
  return {
    ...instance,
    tasks: instance.tasks.map((task, at) => {
      const held = locks.has(taskKey(refs.tasks[at]!.engagementId)) && baseline.mode[at] !== 0;
      const last = baseline.day[at]! + (task.dur === 4 ? 1 : 0);
      return held ? { ...task, a: baseline.day[at]!, b: last } : task;
    }),
    meetings: instance.meetings.map((meeting, at) => {
      const held = locks.has(meetingKey(refs.meetings[at]!.engagementIds)) && baseline.mmode[at] !== 0;
      const day = baseline.mst[at]! >> 2;
      return held ? { ...meeting, a: day, b: day } : meeting;
    }),
  };
};
