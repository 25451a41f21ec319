import { occurrencesBetween } from '@songbang/engine/calendar/occurrences.ts';
import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { addDays, fromLocal, toLocal } from '../clock.ts';
import { newId } from '../db/id.ts';
import { announce } from '../events/change-store.ts';
import { personInUnit } from '../people/people-lookup.ts';
import { deskProblems } from './desk-problems.ts';
import { insertDoneTask, lockTask, refreshNextDue, setTask } from './desk-store.ts';

/** Marks one task done, or open again. A recurring one moves on to its next date instead of closing. */
export const actOnTask = async (
  ctx: Context,
  taskId: string,
  event: 'done' | 'reopen',
): Promise<{ state: string; dueAt: Date | null }> => {
  requireAbility(ctx.actor, 'delivery.act');
  const { region, unitId, accountId, role } = ctx.actor;
  const task = await lockTask(ctx.trx, { region, unitId, id: taskId });
  if (!task) throw deskProblems('task.not-found');
  if (task.state !== (event === 'done' ? 'open' : 'done'))
    throw deskProblems('task.wrong-state', { state: task.state });
  const now = ctx.clock.now();
  const nextDue = event === 'done' && task.recurs && task.due_at ? nextAfter(task.recurs, task.due_at) : null;
  const change = nextDue
    ? { due_at: nextDue }
    : event === 'done'
      ? { state: 'done', done_at: now }
      : { state: 'open', done_at: null };
  // The finished date stays on record: what was handed in can be counted later.
  if (nextDue) await insertDoneTask(ctx.trx, { ...task, id: newId(now), state: 'done', done_at: now });
  await setTask(ctx.trx, { region, id: taskId }, change);
  await refreshNextDue(ctx.trx, region, task.delivery_id);
  await announce(ctx.trx, { region, topic: 'desk', unitIds: [unitId], issuerUnitId: null });
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    {
      action: `task.${event}`,
      subjectType: 'task',
      subjectId: taskId,
      data: { nextDue: nextDue?.toISOString() ?? null },
    },
  ]);
  return { state: nextDue ? 'open' : event === 'done' ? 'done' : 'open', dueAt: nextDue ?? task.due_at };
};

/** The same time of day on the next date of the recurrence. */
const nextAfter = (recurs: string, dueAt: Date): Date | null => {
  const local = toLocal(dueAt);
  const next = occurrencesBetween(recurs, addDays(local.slice(0, 10), 1), addDays(local.slice(0, 10), 366))[0];
  return next ? fromLocal(`${next}T${local.slice(11)}`) : null;
};

/** Gives a task to a person of the own unit, or takes it back to nobody. */
export const assignTask = async (
  ctx: Context,
  taskId: string,
  personId: string | null,
): Promise<{ personId: string | null }> => {
  requireAbility(ctx.actor, 'delivery.act');
  const { region, unitId, accountId, role } = ctx.actor;
  const task = await lockTask(ctx.trx, { region, unitId, id: taskId });
  if (!task) throw deskProblems('task.not-found');
  if (personId && !(await personInUnit(ctx.trx, { region, unitId, personId }))) throw deskProblems('unit.not-found');
  await setTask(ctx.trx, { region, id: taskId }, { owner_person_id: personId });
  await appendAudit(ctx.trx, { region, accountId, role }, ctx.clock.now(), [
    { action: 'task.assigned', subjectType: 'task', subjectId: taskId, data: { personId } },
  ]);
  return { personId };
};
