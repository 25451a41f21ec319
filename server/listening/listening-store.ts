import type { Insertable } from 'kysely';
import type { Trx } from '../db/connect.ts';
import type { ListeningVisit } from '../db/schema.gen.ts';

export const insertListening = async (trx: Trx, row: Insertable<ListeningVisit>): Promise<void> => {
  await trx.insertInto('listening_visit').values(row).execute();
};

export const lockListening = (trx: Trx, region: string, id: string) =>
  trx
    .selectFrom('listening_visit')
    .selectAll()
    .where('region', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export const setListening = async (
  trx: Trx,
  region: string,
  id: string,
  change: { state: 'held' | 'cancelled'; heard?: string },
): Promise<void> => {
  await trx.updateTable('listening_visit').set(change).where('region', '=', region).where('id', '=', id).execute();
};
