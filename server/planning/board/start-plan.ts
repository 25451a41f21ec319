import { isKnown } from '@songbang/engine/calendar/day-kind.ts';
import { requireAbility } from '../../access/abilities.ts';
import type { Context } from '../../access/context.ts';
import { appendAudit } from '../../audit/audit-store.ts';
import { loadCalendar } from '../../calendar/calendar-lookup.ts';
import { addDays } from '../../clock.ts';
import { newId } from '../../db/id.ts';
import { announce } from '../../events/change-store.ts';
import { enqueue } from '../../jobs/job-store.ts';
import { insertPlan, lockPlan, type PlanKind, planById, planUnderWay, updatePlan } from './plan-store.ts';
import { planningProblems } from './planning-problems.ts';

export type StartPlan = {
  kind: PlanKind;
  from: string;
  to: string;
  seed: number;
  budgetMs: number | null;
  baselineId: string | null;
};

const LONGEST_DAYS = 366;
const MONTH_DAYS = 31;
/** A month is done in a few seconds; a county's year deserves more. Measured in bench/planning. */
const MONTH_BUDGET_MS = 3_000;
/** Search, repair and proof of a plan are over this long after its budget. */
const ABANDONED_MS = 60_000;
const YEAR_BUDGET_MS = 20_000;

/** Milliseconds of search a span gets when nobody says: 3 s for a month, 20 s for a year. */
export const usualBudget = (from: string, to: string): number => {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const share = Math.min(1, Math.max(0, (days - MONTH_DAYS) / (LONGEST_DAYS - MONTH_DAYS)));
  return Math.round(MONTH_BUDGET_MS + share * (YEAR_BUDGET_MS - MONTH_BUDGET_MS));
};

/** Orders a plan of a period; a job makes it. One at a time in a region: two would only slow each other down. */
export const startPlan = async (ctx: Context, input: StartPlan): Promise<{ id: string }> => {
  requireAbility(ctx.actor, 'plan.make');
  const { region, accountId, role } = ctx.actor;
  const { from, to } = input;
  if (to < from || addDays(from, LONGEST_DAYS) < to) throw planningProblems('planning.span');
  const calendar = await loadCalendar(ctx.trx, region, null);
  if (!isKnown(calendar, from)) throw planningProblems('planning.year-unknown', { year: from.slice(0, 4) });
  if (await planUnderWay(ctx.trx, region)) throw planningProblems('planning.under-way');
  if (input.baselineId && !(await planById(ctx.trx, { region, id: input.baselineId })))
    throw planningProblems('planning.not-found');
  const at = ctx.clock.now();
  const id = newId(at);
  const budgetMs = input.budgetMs ?? usualBudget(from, to);
  const { kind, seed, baselineId } = input;
  await insertPlan(ctx.trx, { region, id, kind, from, to, seed, budgetMs, baselineId, by: accountId, at });
  await enqueue(ctx.trx, 'run-plan', { region, planId: id }, { runAt: at, key: `plan:${id}` });
  await announce(ctx.trx, { region, topic: 'plan', unitIds: [], issuerUnitId: null });
  await appendAudit(ctx.trx, { region, accountId, role }, at, [
    { action: 'plan.started', subjectType: 'plan', subjectId: id, data: { kind, from, to, seed, budgetMs } },
  ]);
  return { id };
};

/** Asks a search to end; it keeps the best plan it has. */
export const stopPlan = async (ctx: Context, id: string): Promise<{ state: string }> => {
  requireAbility(ctx.actor, 'plan.make');
  const { region, accountId, role } = ctx.actor;
  const row = await lockPlan(ctx.trx, { region, id });
  if (!row) throw planningProblems('planning.not-found');
  if (row.state !== 'waiting' && row.state !== 'running') return { state: row.state };
  const at = ctx.clock.now();
  // A plan nobody has begun, or whose process is gone, ends here; one under way sees the wish within half a second.
  const since = at.getTime() - (row.startedAt ?? at).getTime();
  const abandoned = row.state === 'waiting' || since > row.budgetMs + ABANDONED_MS;
  const state = abandoned ? 'stopped' : row.state;
  await updatePlan(
    ctx.trx,
    { region, id },
    { stopAsked: true, ...(state === 'stopped' ? { state, finishedAt: at } : {}) },
  );
  await announce(ctx.trx, { region, topic: 'plan', unitIds: [], issuerUnitId: null });
  await appendAudit(ctx.trx, { region, accountId, role }, at, [
    { action: 'plan.stop-asked', subjectType: 'plan', subjectId: id, data: {} },
  ]);
  return { state };
};
