import type { Trx } from '../db/connect.ts';

export const postInRegion = (trx: Trx, region: string, postId: string) =>
  trx
    .selectFrom('post')
    .selectAll()
    .where('region', '=', region)
    .where('id', '=', postId)
    .forUpdate()
    .executeTakeFirst();

/** Frees a post from a date on: whoever holds it ends, and what was to begin that day or later never does. */
export const endAssignments = async (trx: Trx, region: string, postId: string, on: string): Promise<void> => {
  await trx
    .deleteFrom('assignment')
    .where('region', '=', region)
    .where('post_id', '=', postId)
    .where('valid_from', '>=', on)
    .execute();
  await trx
    .updateTable('assignment')
    .set({ valid_to: on })
    .where('region', '=', region)
    .where('post_id', '=', postId)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .execute();
};

export const insertAssignment = async (
  trx: Trx,
  row: { region: string; post_id: string; person_id: string; valid_from: string },
): Promise<void> => {
  await trx.insertInto('assignment').values(row).execute();
};
