import { printsOfDocument } from '@songbang/engine/reading/relay/document.ts';
import { encodePrints, PRINT_VERSION } from '@songbang/engine/reading/relay/durable.ts';
import { DENSE } from '@songbang/engine/reading/relay/fingerprint.ts';
import { sql } from 'kysely';
import type { Trx } from '../db/connect.ts';
import { type Write, writeTogether } from '../db/write-together.ts';

/** What of a request goes into its fingerprints: its text and the names it can be cited by. */
export type HeldText = {
  requestId: string;
  text: string;
  title: string;
  docNo: string | null;
  issuerName: string;
  issuedOn: string | null;
};

const bytesOf = (held: HeldText): Buffer => {
  const { text, title, docNo, issuerName, issuedOn } = held;
  return Buffer.from(
    encodePrints(printsOfDocument({ text, title, docNo, issuer: issuerName, issuedOn }, DENSE), DENSE),
  );
};

/** Writes fingerprints in the caller's transaction: a text is findable if and only if its request is registered. */
export const storePrints = (trx: Trx, region: string, texts: HeldText[]): Promise<void> =>
  writeTogether(trx, texts.length === 0 ? [] : [printWrite(trx, region, texts)]);

/** The same as part of a larger statement; `texts` holds at least one. */
export const printWrite = (trx: Trx, region: string, texts: HeldText[]): Write =>
  trx
    .insertInto('relay_document')
    .values(
      texts.map((held) => ({
        region,
        request_id: held.requestId,
        print_version: PRINT_VERSION,
        prints: bytesOf(held),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['region', 'request_id']).doUpdateSet({
        print_version: (eb) => eb.ref('excluded.print_version'),
        prints: (eb) => eb.ref('excluded.prints'),
        changed_in: sql<string>`pg_current_xact_id()`,
      }),
    );

/** Only one process computes missing prints of a region at a time; the lock ends with the transaction. */
export const holdBacklog = async (trx: Trx, region: string): Promise<boolean> => {
  const { rows } = await sql<{ held: boolean }>`
    select pg_try_advisory_xact_lock(7366, hashtext(${region})) as held`.execute(trx);
  return rows[0]!.held;
};

/** The next texts, by id, whose prints are missing or were made by another version. */
export const backlog = async (
  trx: Trx,
  region: string,
  page: { after: string | null; limit: number },
): Promise<HeldText[]> => {
  const rows = await trx
    .selectFrom('request')
    .leftJoin('relay_document', (join) =>
      join.onRef('relay_document.region', '=', 'request.region').onRef('relay_document.request_id', '=', 'request.id'),
    )
    .select([
      'request.id',
      'request.body',
      'request.title',
      'request.doc_no',
      'request.issuer_name',
      'request.issued_on',
    ])
    .where('request.region', '=', region)
    .where((eb) =>
      eb.or([eb('relay_document.print_version', 'is', null), eb('relay_document.print_version', '!=', PRINT_VERSION)]),
    )
    .$if(page.after !== null, (q) => q.where('request.id', '>', page.after!))
    .orderBy('request.id')
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({
    requestId: row.id,
    text: row.body,
    title: row.title,
    docNo: row.doc_no,
    issuerName: row.issuer_name,
    issuedOn: row.issued_on,
  }));
};

/** Asks for prints that cannot be read to be computed again. */
export const markUnreadable = async (trx: Trx, region: string, requestIds: string[]): Promise<void> => {
  if (requestIds.length === 0) return;
  await trx
    .updateTable('relay_document')
    .set({ print_version: 0 })
    .where('region', '=', region)
    .where('request_id', 'in', requestIds)
    .execute();
};

/**
 * Rows that came from another cluster (an import, a logical restore) carry its transaction ids, which may lie in this
 * cluster's future and would be read again at every look.
 */
export const adoptForeignRows = async (trx: Trx, region: string): Promise<void> => {
  await sql`update relay_document set changed_in = pg_current_xact_id()
    where region = ${region} and changed_in >= pg_snapshot_xmax(pg_current_snapshot())`.execute(trx);
};
