import type { ViewContext } from '../../access/context.ts';
import { canonicalJson } from '../../audit/canonical-json.ts';
import { loadCalendar } from '../../calendar/calendar-lookup.ts';
import { toLocalDate } from '../../clock.ts';
import { listsAt, stampOf } from '../../lists/held-lookup.ts';
import { type BoardItem, boardItems } from './board-items.ts';
import { buildProblem } from './build-problem.ts';
import { loadDemand } from './demand-views.ts';
import { type Awaited, awaitedIn, isInPlan } from './in-plan.ts';
import { type LeaderClash, leaderClashes, leaderIdOf } from './leader-clashes.ts';
import { type PlanRow, planById, recentPlans } from './plan-store.ts';
import { planningProblems } from './planning-problems.ts';
import { type BeforeAfter, beforeAfter } from './practice.ts';
import { settingOn } from './setting-store.ts';

const LISTED = 20;

/** A plan without its problem: for the list, and for the strip while it is being made. */
export type PlanSummary = Omit<PlanRow, 'region' | 'problem' | 'plan' | 'locks'> & { gap: number | null };

export const summaryOf = (row: PlanRow): PlanSummary => {
  const { region: _region, problem: _problem, plan: _plan, locks: _locks, ...rest } = row;
  const { cost, bound } = row;
  return { ...rest, gap: cost !== null && bound !== null && bound > 0 ? Math.max(0, cost - bound) / bound : null };
};

/** A department sees the plans the county has published; the relief office and the auditor see all. */
export const plansFor = async (ctx: ViewContext): Promise<PlanSummary[]> => {
  const rows = await recentPlans(ctx.db, ctx.actor.region, LISTED);
  return rows.filter((row) => mayRead(ctx, row)).map(summaryOf);
};

const mayRead = (ctx: Pick<ViewContext, 'scope'>, row: Pick<PlanRow, 'state'>): boolean =>
  ctx.scope.kind === 'region' || (ctx.scope.kind === 'issuer' && row.state === 'published');

/** The plan asked for, if the reader may see it; else it does not exist. */
export const planFor = async (ctx: ViewContext, id: string): Promise<PlanRow> => {
  const row = await planById(ctx.db, { region: ctx.actor.region, id });
  if (!row || !mayRead(ctx, row)) throw planningProblems('planning.not-found');
  return row;
};

export type Board = PlanSummary & {
  locks: string[];
  gaps: { unknownYears: number[]; noRoadTime: string[]; noPeople: string[] };
  towns: { unitId: string; name: string }[];
  departments: { unitId: string | null; name: string }[];
  persons: { label: string; town: number }[];
  days: string[];
  protectedHalves: { town: number; date: string; half: 'am' | 'pm'; name: string }[];
  protectedDays: { town: number; date: string; name: string }[];
  noMeetingDays: { date: string; name: string }[];
  caps: number[];
  leaderClashes: LeaderClash[];
  /** `inPlan`: the annual plan names it; null while the county has entered none. */
  items: (BoardItem & { inPlan: boolean | null })[];
  awaited: Awaited[];
  practice: BeforeAfter | null;
};

/** Everything the board shows of one plan. A department's own items are whole; of the others only where and when. */
export const boardOf = async (ctx: ViewContext, id: string): Promise<Board> => {
  const row = await planFor(ctx, id);
  const { problem, plan } = row;
  const empty = { gaps: { unknownYears: [], noRoadTime: [], noPeople: [] }, towns: [], departments: [], persons: [] };
  const kept = { protectedHalves: [], protectedDays: [], noMeetingDays: [] };
  const nothing = { ...empty, ...kept, days: [], caps: [], leaderClashes: [], items: [], awaited: [], practice: null };
  if (!problem || !plan) return { ...summaryOf(row), locks: row.locks, ...nothing };
  const { instance, refs, gaps } = problem;
  const calendar = await loadCalendar(ctx.db, ctx.actor.region, null);
  const { region } = ctx.actor;
  const { plan: annual } = await listsAt(ctx.db, region, await stampOf(ctx.db, region));
  const named = boardItems(problem, plan, row.locks).map((item) => ({
    ...item,
    townIds: item.towns.map((town) => refs.towns[town]!.unitId),
  }));
  const items = named.map(({ townIds, ...item }) => ({ ...item, inPlan: isInPlan({ ...item, townIds }, annual) }));
  const dateOf = (day: number) => instance.days[day]!.date;
  return {
    ...summaryOf(row),
    locks: row.locks,
    gaps,
    towns: refs.towns,
    departments: refs.departments.map(({ unitId, name }) => ({ unitId, name })),
    persons: refs.persons.map(({ label }, at) => ({ label, town: instance.persons[at]!.town })),
    days: instance.days.map(({ date }) => date),
    protectedHalves: refs.protectedHalves.map(({ town, slot, name }) => ({
      town,
      date: dateOf(slot >> 1),
      half: slot % 2 === 0 ? ('am' as const) : ('pm' as const),
      name,
    })),
    protectedDays: (refs.protectedDays ?? []).map(({ town, day, name }) => ({ town, date: dateOf(day), name })),
    noMeetingDays: (refs.noMeetingDays ?? []).map(({ day, name }) => ({ date: dateOf(day), name })),
    caps: instance.townships.map(({ cap }) => cap),
    leaderClashes: leaderClashes(problem),
    items: items.map((item) => withinScope(ctx, item)),
    awaited: awaitedIn(annual, named, row),
    practice: beforeAfter(problem, plan, calendar),
  };
};

/** Another department's item: that it is there, not what it is. */
const withinScope = <Item extends BoardItem>({ scope }: ViewContext, item: Item): Item => {
  if (scope.kind !== 'issuer' || item.issuerUnitId === scope.unitId) return item;
  return { ...item, requestId: '', title: '', persons: [], leader: null, reason: null };
};

/** What has changed in the register since a plan was made: a reason to propose another, never to change this one. */
export type ChangesSince = { added: number; gone: number; moved: number; other: boolean };

export const changesSince = async (ctx: ViewContext, id: string): Promise<ChangesSince> => {
  const row = await planFor(ctx, id);
  if (!row.problem) return { added: 0, gone: 0, moved: 0, other: false };
  const { region } = ctx.actor;
  const today = row.kind === 'ahead' ? toLocalDate(row.createdAt) : null;
  const { version, assumptions, exceptions } = await settingOn(ctx.db, region, row.from);
  const demand = await loadDemand(ctx.db, { region, from: row.from, to: row.to }, today);
  const fresh = buildProblem(demand, assumptions, exceptions);
  const signs = (problem: typeof fresh) =>
    new Map([
      ...problem.refs.tasks.map((one) => [one.engagementId, `${one.askedFrom} ${one.askedTo}`] as const),
      ...problem.refs.meetings.map((one) => [one.engagementIds[0]!, one.askedAt] as const),
    ]);
  const [before, after] = [signs(row.problem), signs(fresh)];
  const added = [...after.keys()].filter((key) => !before.has(key)).length;
  const gone = [...before.keys()].filter((key) => !after.has(key)).length;
  const moved = [...after].filter(([key, sign]) => before.has(key) && before.get(key) !== sign).length;
  const around = ({ instance, refs }: typeof fresh) =>
    canonicalJson([
      instance.days,
      instance.townships.map(({ blackout, tau }) => [blackout, tau]),
      instance.leave,
      refs.protectedHalves,
      refs.meetings.map((one) => [one.engagementIds[0]!, leaderIdOf(one, refs)]),
    ]);
  const other = version !== row.settingVersion || around(row.problem) !== around(fresh);
  return { added, gone, moved: row.state === 'published' ? 0 : moved, other };
};
