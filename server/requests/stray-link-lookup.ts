import type { Db, Trx } from '../db/connect.ts';

/** The link by which a stray may be completed, if one stands. */
export const openStrayLink = async (
  db: Db | Trx,
  key: { region: string; requestId: string },
  now: Date,
): Promise<string | null> => {
  const row = await db
    .selectFrom('stray_link')
    .select('id')
    .where('region', '=', key.region)
    .where('request_id', '=', key.requestId)
    .where('completed_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
};
