import type { Db, Trx } from '../db/connect.ts';

/** How long a step can be taken back, for other features that undo as the desk does. */
export { UNDO_SECONDS, undoUntil } from './delivery.ts';

/** A request that lies or lay on a unit's desk, as its delivery says; undefined for everybody else's. */
export const deliveredTo = async (
  db: Db | Trx,
  { region, unitId, requestId }: { region: string; unitId: string; requestId: string },
): Promise<{ title: string; issuerName: string } | undefined> =>
  db
    .selectFrom('delivery')
    .select(['title', 'issuer_name as issuerName'])
    .where('region', '=', region)
    .where('unit_id', '=', unitId)
    .where('request_id', '=', requestId)
    .where('state', '<>', 'recalled')
    .executeTakeFirst();
