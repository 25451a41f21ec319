import type { Insertable } from 'kysely';
import type { Db, Trx } from '../db/connect.ts';
import type { FeedLink } from '../db/schema.gen.ts';

type Owner = { region: string; accountId: string };

export const insertFeed = async (trx: Trx, row: Insertable<FeedLink>): Promise<void> => {
  await trx.insertInto('feed_link').values(row).execute();
};

/** The open addresses of one account, the newest first. */
export const feedsOf = (db: Db | Trx, { region, accountId }: Owner) =>
  db
    .selectFrom('feed_link')
    .select(['id', 'used_in', 'created_at'])
    .where('region', '=', region)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();

/** False when this account has no open address of that id. */
export const revokeFeed = async (trx: Trx, { region, accountId, id, at }: Owner & { id: string; at: Date }) => {
  const row = await trx
    .updateTable('feed_link')
    .set({ revoked_at: at })
    .where('region', '=', region)
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Whose week an address shows; undefined when it was stopped, or when its account is closed or has moved to another unit. */
export const openFeed = (db: Db | Trx, region: string, id: string) =>
  db
    .selectFrom('feed_link')
    .innerJoin('account', (join) =>
      join
        .onRef('account.region', '=', 'feed_link.region')
        .onRef('account.id', '=', 'feed_link.account_id')
        .onRef('account.unit_id', '=', 'feed_link.unit_id'),
    )
    .select('feed_link.unit_id')
    .where('feed_link.region', '=', region)
    .where('feed_link.id', '=', id)
    .where('feed_link.revoked_at', 'is', null)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst();
