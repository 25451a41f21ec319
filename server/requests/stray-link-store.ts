import { sql } from 'kysely';
import type { Db, Trx } from '../db/connect.ts';
import { json } from '../db/json.ts';

export type NewStrayLink = {
  region: string;
  id: string;
  requestId: string;
  expiresAt: Date;
  createdBy: string;
  now: Date;
};

export const insertStrayLink = async (trx: Trx, link: NewStrayLink): Promise<void> => {
  await trx
    .insertInto('stray_link')
    .values({
      region: link.region,
      id: link.id,
      request_id: link.requestId,
      expires_at: link.expiresAt,
      created_by: link.createdBy,
      created_at: link.now,
    })
    .execute();
};

/** What the holder of a link sees; undefined when there is no such link. */
export const strayOfLink = (db: Db | Trx, region: string, linkId: string) =>
  db
    .selectFrom('stray_link')
    .innerJoin('request', (join) =>
      join.onRef('request.region', '=', 'stray_link.region').onRef('request.id', '=', 'stray_link.request_id'),
    )
    .leftJoin('control_number', (join) =>
      join.onRef('control_number.region', '=', 'request.region').onRef('control_number.request_id', '=', 'request.id'),
    )
    .select(['stray_link.id', 'stray_link.request_id', 'stray_link.expires_at', 'stray_link.completed_at'])
    .select(['request.title', 'request.body', 'request.channel', 'request.state', 'request.received_at'])
    .select(['request.issuer_name', 'request.issuer_unit_id', 'request.reading'])
    .select(['control_number.number', 'control_number.expires_on'])
    .select((eb) =>
      eb
        .selectFrom('request_target')
        .select(sql<string[]>`array_agg(request_target.unit_id)`.as('ids'))
        .whereRef('request_target.region', '=', 'request.region')
        .whereRef('request_target.request_id', '=', 'request.id')
        .as('target_ids'),
    )
    .where('stray_link.region', '=', region)
    .where('stray_link.id', '=', linkId)
    .executeTakeFirst();

/** Holds a link for its one use; undefined when it is used up or over. */
export const lockOpenLink = (trx: Trx, region: string, linkId: string, now: Date) =>
  trx
    .selectFrom('stray_link')
    .select(['id', 'request_id'])
    .where('region', '=', region)
    .where('id', '=', linkId)
    .where('completed_at', 'is', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();

/** Uses a link up; the words as they were seen stay with it. */
export const closeLink = async (
  trx: Trx,
  key: { region: string; linkId: string },
  use: { contact: string | null; seen: { body: string; reading: unknown; price: unknown }; at: Date },
): Promise<void> => {
  await trx
    .updateTable('stray_link')
    .set({
      completed_at: use.at,
      contact: use.contact,
      seen_text: use.seen.body,
      seen_reading: json(use.seen.reading),
      seen_price: json(use.seen.price),
    })
    .where('region', '=', key.region)
    .where('id', '=', key.linkId)
    .execute();
};
