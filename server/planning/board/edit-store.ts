import type { Trx } from '../../db/connect.ts';
import { json } from '../../db/json.ts';

/** Where an item is: as the plan's own arrays hold it. */
export type Placement = { mode: number; day: number; half: number };
export type Edit = { seq: number; item: string; before: Placement; after: Placement; editedBy: string; editedAt: Date };

type Key = { region: string; planId: string };

export const insertEdit = async (trx: Trx, key: Key, edit: Omit<Edit, 'seq'>): Promise<number> => {
  const last = await trx
    .selectFrom('plan_edit')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('region', '=', key.region)
    .where('plan_id', '=', key.planId)
    .executeTakeFirst();
  const seq = (last?.seq ?? 0) + 1;
  await trx
    .insertInto('plan_edit')
    .values({
      region: key.region,
      plan_id: key.planId,
      seq,
      item: edit.item,
      before: json(edit.before),
      after: json(edit.after),
      edited_by: edit.editedBy,
      edited_at: edit.editedAt,
    })
    .execute();
  return seq;
};

/** The latest edit of this plan that still stands. */
export const lastEdit = async (trx: Trx, key: Key): Promise<Edit | null> => {
  const row = await trx
    .selectFrom('plan_edit')
    .selectAll()
    .where('region', '=', key.region)
    .where('plan_id', '=', key.planId)
    .where('undone_at', 'is', null)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    seq: row.seq,
    item: row.item,
    before: row.before as Placement,
    after: row.after as Placement,
    editedBy: row.edited_by,
    editedAt: row.edited_at,
  };
};

export const markUndone = async (trx: Trx, key: Key, seq: number, at: Date): Promise<void> => {
  await trx
    .updateTable('plan_edit')
    .set({ undone_at: at })
    .where('region', '=', key.region)
    .where('plan_id', '=', key.planId)
    .where('seq', '=', seq)
    .execute();
};
