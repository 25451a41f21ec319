import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { announce } from '../events/change-store.ts';
import { type DeliveryEvent, type DeliveryState, nextDeliveryState, undoUntil } from './delivery.ts';
import { deskProblems } from './desk-problems.ts';
import { finishTasks, lockDelivery, reopenTasks, setDeliveryState } from './desk-store.ts';

type Step = { event: DeliveryEvent | 'undo'; note: string };
type Outcome = { state: DeliveryState; undoUntil: Date | null };

/** A township accepts, disputes, closes or reopens what lies on its desk; `undo` takes the last step back within 30 seconds. */
export const actOnDelivery = async (ctx: Context, deliveryId: string, step: Step): Promise<Outcome> => {
  requireAbility(ctx.actor, 'delivery.act');
  const { region, unitId, accountId, role } = ctx.actor;
  const delivery = await lockDelivery(ctx.trx, { region, unitId, id: deliveryId });
  if (!delivery) throw deskProblems('delivery.not-found');
  const now = ctx.clock.now();
  const from = delivery.state as DeliveryState;
  const to = step.event === 'undo' ? undone(delivery, now) : nextDeliveryState(from, step.event);
  if (!to) throw deskProblems('delivery.wrong-state', { state: from });
  if (step.event === 'dispute' && step.note.trim() === '') throw deskProblems('delivery.note-needed');
  if (to === 'closed') await finishTasks(ctx.trx, region, deliveryId, now);
  if (from === 'closed') await reopenTasks(ctx.trx, region, deliveryId, delivery.changed_at);
  const previous = step.event === 'undo' ? null : from;
  await setDeliveryState(ctx.trx, { region, id: deliveryId }, { state: to, previous, note: step.note.trim(), at: now });
  await announce(ctx.trx, { region, topic: 'desk', unitIds: [unitId], issuerUnitId: delivery.issuer_unit_id });
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    {
      action: `delivery.${step.event}`,
      subjectType: 'delivery',
      subjectId: deliveryId,
      data: { from, to, note: step.note.trim() },
    },
  ]);
  return { state: to, undoUntil: previous ? undoUntil(now) : null };
};

const undone = (delivery: { previous_state: string | null; changed_at: Date }, now: Date): DeliveryState | null => {
  if (delivery.previous_state && undoUntil(delivery.changed_at) < now) throw deskProblems('delivery.undo-over');
  return delivery.previous_state as DeliveryState | null;
};
