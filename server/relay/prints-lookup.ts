import { decodePrints, PRINT_VERSION } from '@songbang/engine/reading/relay/durable.ts';
import { DENSE } from '@songbang/engine/reading/relay/fingerprint.ts';
import type { PrintedDocument } from '@songbang/engine/reading/relay/relay-index.ts';
import { sql } from 'kysely';
import type { Db, Trx } from '../db/connect.ts';

/** A page of stored prints; `unreadable` are the ids whose bytes are damaged, other versions are left out. */
export type PrintsPage = { documents: PrintedDocument[]; unreadable: string[]; last: string | null };

type Row = { request_id: string; print_version: number; prints: Buffer };

const pageOf = (rows: Row[]): PrintsPage => {
  const page: PrintsPage = { documents: [], unreadable: [], last: rows.at(-1)?.request_id ?? null };
  for (const row of rows) {
    if (row.print_version !== PRINT_VERSION) continue;
    const prints = decodePrints(row.prints, DENSE);
    if (prints === null) page.unreadable.push(row.request_id);
    else page.documents.push({ id: row.request_id, prints });
  }
  return page;
};

/** Everything before this transaction id is visible to whoever looks from now on. */
export const currentHorizon = async (db: Db): Promise<string> => {
  const { rows } = await sql<{ horizon: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon`.execute(db);
  return rows[0]!.horizon;
};

/** Stored prints by id, one page after another: memory stays bounded whatever the register holds. */
export const printsPage = async (
  db: Db,
  region: string,
  page: { after: string | null; limit: number },
): Promise<PrintsPage> => {
  const rows = await db
    .selectFrom('relay_document')
    .select(['request_id', 'print_version', 'prints'])
    .where('region', '=', region)
    .$if(page.after !== null, (q) => q.where('request_id', '>', page.after!))
    .orderBy('request_id')
    .limit(page.limit)
    .execute();
  return pageOf(rows);
};

export type Change = { requestId: string; changedIn: string };

/**
 * Rows written since a horizon, with the horizon for the next time. A transaction still open then may commit rows later,
 * so the new horizon is the oldest transaction still running and some rows are named twice; none is ever missed.
 */
export const changesSince = async (
  db: Db | Trx,
  region: string,
  horizon: string,
): Promise<{ changes: Change[]; horizon: string }> => {
  const { rows } = await sql<{ horizon: string; request_id: string | null; changed_in: string | null }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, changed.request_id, changed.changed_in::text
      from (select 1) as always
      left join relay_document as changed on changed.region = ${region} and changed.changed_in >= ${horizon}::xid8`.execute(
    db,
  );
  return {
    horizon: rows[0]!.horizon,
    changes: rows.flatMap((row) =>
      row.request_id === null ? [] : [{ requestId: row.request_id, changedIn: row.changed_in! }],
    ),
  };
};

export const printsOf = async (db: Db | Trx, region: string, requestIds: string[]): Promise<PrintsPage> =>
  pageOf(
    await db
      .selectFrom('relay_document')
      .select(['request_id', 'print_version', 'prints'])
      .where('region', '=', region)
      .where('request_id', 'in', requestIds)
      .execute(),
  );
