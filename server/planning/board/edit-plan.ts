import { check } from '@songbang/engine/planning/check.ts';
import { MODE_SITE, MODE_VIDEO, type Plan } from '@songbang/engine/planning/instance.ts';
import { requireAbility } from '../../access/abilities.ts';
import type { Context } from '../../access/context.ts';
import { appendAudit } from '../../audit/audit-store.ts';
import { undoUntil } from '../../desk/delivery-lookup.ts';
import { announce } from '../../events/change-store.ts';
import { findItem } from './baseline.ts';
import { insertEdit, lastEdit, markUndone, type Placement } from './edit-store.ts';
import { meetingOptions } from './meeting-options.ts';
import { visitOptions } from './options.ts';
import { lockPlan, type PlanRow, updatePlan } from './plan-store.ts';
import { planningProblems } from './planning-problems.ts';
import type { BoardProblem } from './problem.ts';

export type MoveItem = {
  item: string;
  date: string;
  half: 'am' | 'pm' | 'day';
  mode: 'site' | 'video';
  version: number;
};
export type Edited = { version: number; cost: number; undoUntil: Date };

type Ready = PlanRow & { problem: BoardProblem; plan: Plan };

/** The plan of this region, held for a change by hand; refuses one that is not ready or that somebody has just changed. */
const readyPlan = async (ctx: Context, id: string, version: number | null): Promise<Ready> => {
  requireAbility(ctx.actor, 'plan.make');
  const row = await lockPlan(ctx.trx, { region: ctx.actor.region, id });
  if (!row) throw planningProblems('planning.not-found');
  const { problem, plan, state } = row;
  if (!problem || !plan || (state !== 'done' && state !== 'stopped' && state !== 'published'))
    throw planningProblems('planning.not-ready');
  if (version !== null && row.version !== version) throw planningProblems('planning.changed');
  return { ...row, problem, plan };
};

/** Puts one visit or meeting on another day by hand. What a hard constraint forbids is refused; what only costs is done and priced. */
export const moveItem = async (ctx: Context, id: string, move: MoveItem): Promise<Edited> => {
  const row = await readyPlan(ctx, id, move.version);
  const found = findItem(row.problem, move.item);
  if (!found) throw planningProblems('planning.item-not-found');
  const before = placementOf(row.plan, found);
  const after = found.kind === 'task' ? taskTarget(row, found.at, move) : meetingTarget(row, found.at, move);
  const at = ctx.clock.now();
  const { region, accountId } = ctx.actor;
  const saved = await save(ctx, row, placed(row.plan, found, after), {
    action: 'plan.item-moved',
    item: move.item,
    before,
    after,
  });
  await insertEdit(
    ctx.trx,
    { region, planId: id },
    { item: move.item, before, after, editedBy: accountId, editedAt: at },
  );
  return { ...saved, undoUntil: undoUntil(at) };
};

/** Takes one's own last change back within 30 seconds. */
export const undoMove = async (ctx: Context, id: string): Promise<Omit<Edited, 'undoUntil'>> => {
  const row = await readyPlan(ctx, id, null);
  const key = { region: ctx.actor.region, planId: id };
  const edit = await lastEdit(ctx.trx, key);
  const at = ctx.clock.now();
  const found = edit ? findItem(row.problem, edit.item) : null;
  if (!edit || !found || edit.editedBy !== ctx.actor.accountId || undoUntil(edit.editedAt) < at)
    throw planningProblems('planning.undo-over');
  await markUndone(ctx.trx, key, edit.seq, at);
  const { item, before, after } = edit;
  return save(ctx, row, placed(row.plan, found, before), {
    action: 'plan.move-undone',
    item,
    before: after,
    after: before,
  });
};

/** Says which items a further planning must leave on their day. */
export const lockItems = async (
  ctx: Context,
  id: string,
  input: { items: string[]; version: number },
): Promise<{ version: number; locks: string[] }> => {
  const row = await readyPlan(ctx, id, input.version);
  const locks = [...new Set(input.items)].filter((key) => findItem(row.problem, key) !== null).sort();
  const version = row.version + 1;
  const { region, accountId, role } = ctx.actor;
  await updatePlan(ctx.trx, { region, id }, { locks, version });
  await announce(ctx.trx, { region, topic: 'plan', unitIds: [], issuerUnitId: null });
  await appendAudit(ctx.trx, { region, accountId, role }, ctx.clock.now(), [
    { action: 'plan.locked', subjectType: 'plan', subjectId: id, data: { items: locks } },
  ]);
  return { version, locks };
};

type Found = NonNullable<ReturnType<typeof findItem>>;

/** A meeting's quarter travels in `half`. */
const placementOf = (plan: Plan, { kind, at }: Found): Placement =>
  kind === 'task'
    ? { mode: plan.mode[at]!, day: plan.day[at]!, half: plan.half[at]! }
    : { mode: plan.mmode[at]!, day: plan.mst[at]! >> 2, half: plan.mst[at]! & 3 };

const placed = (plan: Plan, { kind, at }: Found, to: Placement): Plan => {
  const put = (values: number[], value: number) => values.map((one, index) => (index === at ? value : one));
  if (kind === 'meeting')
    return { ...plan, mmode: put(plan.mmode, to.mode), mst: put(plan.mst, to.mode === 0 ? 0 : 4 * to.day + to.half) };
  return { ...plan, mode: put(plan.mode, to.mode), day: put(plan.day, to.day), half: put(plan.half, to.half) };
};

const taskTarget = (row: Ready, at: number, move: MoveItem): Placement => {
  const option = visitOptions(row.problem, row.plan, at).find(
    (one) => one.date === move.date && one.half === move.half && one.mode === move.mode,
  );
  if (!option || option.addedCost === null)
    throw planningProblems('planning.breaks', { code: option?.obstacle?.code ?? 'blackout' });
  const day = row.problem.instance.days.findIndex(({ date }) => date === move.date);
  return { mode: move.mode === 'video' ? MODE_VIDEO : MODE_SITE, day, half: move.half === 'pm' ? 1 : 0 };
};

const meetingTarget = (row: Ready, at: number, move: MoveItem): Placement => {
  const option = meetingOptions(row.problem, row.plan, at).find(
    (one) => one.date === move.date && one.half === move.half && one.mode === move.mode,
  );
  if (!option || option.addedCost === null)
    throw planningProblems('planning.breaks', { code: option?.obstacle?.code ?? 'blackout' });
  return { mode: move.mode === 'video' ? 2 : 1, day: option.start >> 2, half: option.start & 3 };
};

type Change = { action: string; item: string; before: Placement; after: Placement };

/** Writes a plan the independent checker has passed. */
const save = async (
  ctx: Context,
  row: Ready,
  plan: Plan,
  change: Change,
): Promise<{ version: number; cost: number }> => {
  const checked = check(row.problem.instance, plan);
  if (!checked.ok) throw planningProblems('planning.breaks', { code: 'checked' });
  const { region, accountId, role } = ctx.actor;
  const version = row.version + 1;
  const { cost, breakdown } = checked;
  await updatePlan(ctx.trx, { region, id: row.id }, { plan, cost, breakdown, version });
  await announce(ctx.trx, { region, topic: 'plan', unitIds: [], issuerUnitId: null });
  const { action, item, before, after } = change;
  await appendAudit(ctx.trx, { region, accountId, role }, ctx.clock.now(), [
    { action, subjectType: 'plan', subjectId: row.id, data: { item, before, after, cost } },
  ]);
  return { version, cost };
};
