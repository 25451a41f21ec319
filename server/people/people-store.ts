import type { Trx } from '../db/connect.ts';

export const postInRegion = (trx: Trx, region: string, postId: string) =>
  trx
    .selectFrom('post')
    .selectAll()
    .where('region', '=', region)
    .where('id', '=', postId)
    .forUpdate()
    .executeTakeFirst();

/** Ends whoever holds a post on a date; who took it up on that very day never held it. */
export const endAssignments = async (trx: Trx, region: string, postId: string, on: string): Promise<void> => {
  await trx
    .deleteFrom('assignment')
    .where('region', '=', region)
    .where('post_id', '=', postId)
    .where('valid_to', 'is', null)
    .where('valid_from', '>=', on)
    .execute();
  await trx
    .updateTable('assignment')
    .set({ valid_to: on })
    .where('region', '=', region)
    .where('post_id', '=', postId)
    .where('valid_to', 'is', null)
    .execute();
};

export const insertAssignment = async (
  trx: Trx,
  row: { region: string; post_id: string; person_id: string; valid_from: string },
): Promise<void> => {
  await trx.insertInto('assignment').values(row).execute();
};
