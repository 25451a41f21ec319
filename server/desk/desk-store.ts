import type { Insertable } from 'kysely';
import type { Trx } from '../db/connect.ts';
import type { Task } from '../db/schema.gen.ts';

/** Locks one delivery of one unit; undefined when it is not that unit's. */
export const lockDelivery = (trx: Trx, key: { region: string; unitId: string; id: string }) =>
  trx
    .selectFrom('delivery')
    .selectAll()
    .where('region', '=', key.region)
    .where('id', '=', key.id)
    .where('unit_id', '=', key.unitId)
    .forUpdate()
    .executeTakeFirst();

export const setDeliveryState = async (
  trx: Trx,
  key: { region: string; id: string },
  change: { state: string; previous: string | null; note: string; at: Date },
): Promise<void> => {
  await trx
    .updateTable('delivery')
    .set({ state: change.state, previous_state: change.previous, note: change.note, changed_at: change.at })
    .where('region', '=', key.region)
    .where('id', '=', key.id)
    .execute();
};

/** Finishes a delivery's open tasks with it. */
export const finishTasks = async (trx: Trx, region: string, deliveryId: string, at: Date): Promise<void> => {
  await trx
    .updateTable('task')
    .set({ state: 'done', done_at: at })
    .where('region', '=', region)
    .where('delivery_id', '=', deliveryId)
    .where('state', '=', 'open')
    .execute();
};

/** Reopens the tasks that were finished at that instant, together with their delivery. */
export const reopenTasks = async (trx: Trx, region: string, deliveryId: string, doneAt: Date): Promise<void> => {
  await trx
    .updateTable('task')
    .set({ state: 'open', done_at: null })
    .where('region', '=', region)
    .where('delivery_id', '=', deliveryId)
    .where('done_at', '=', doneAt)
    .execute();
};

export const lockTask = (trx: Trx, key: { region: string; unitId: string; id: string }) =>
  trx
    .selectFrom('task')
    .selectAll()
    .where('region', '=', key.region)
    .where('id', '=', key.id)
    .where('unit_id', '=', key.unitId)
    .forUpdate()
    .executeTakeFirst();

/** One finished date of a recurring task, beside the task that goes on. */
export const insertDoneTask = async (trx: Trx, row: Insertable<Task>): Promise<void> => {
  await trx.insertInto('task').values(row).execute();
};

export const setTask = async (
  trx: Trx,
  key: { region: string; id: string },
  change: { state?: string; done_at?: Date | null; due_at?: Date | null; owner_person_id?: string | null },
): Promise<void> => {
  await trx.updateTable('task').set(change).where('region', '=', key.region).where('id', '=', key.id).execute();
};

/** The delivery's next open deadline, kept beside it so that the desk sorts without a join. */
export const refreshNextDue = async (trx: Trx, region: string, deliveryId: string): Promise<void> => {
  const next = await trx
    .selectFrom('task')
    .select((eb) => eb.fn.min('due_at').as('due_at'))
    .where('region', '=', region)
    .where('delivery_id', '=', deliveryId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  await trx
    .updateTable('delivery')
    .set({ next_due_at: next?.due_at ?? null })
    .where('region', '=', region)
    .where('id', '=', deliveryId)
    .execute();
};
