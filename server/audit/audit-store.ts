import type { Db, Trx } from '../db/connect.ts';
import { type Write, writeTogether } from '../db/write-together.ts';
import { type AuditRow, linkHash } from './audit.ts';

const ZERO = Buffer.alloc(32);

/** Who and in which role: what audit rows of a command carry. */
export type Author = { region: string; accountId: string | null; role: string };

export type AuditHead = { seq: number; hash: Buffer };
export type AuditEntry = Pick<AuditRow, 'action' | 'subjectType' | 'subjectId' | 'data'>;

/**
 * Appends rows to the region's chain in the caller's transaction. Holds the chain's head until commit,
 * so call it last, once per command.
 */
export const appendAudit = async (trx: Trx, author: Author, at: Date, entries: AuditEntry[]): Promise<void> =>
  // One statement: the chain's lock is held for as few round trips as possible.
  writeTogether(trx, auditWrites(trx, { author, head: await lockHead(trx, author.region), at }, entries));

/** The rows that continue the chain from a locked head, and the head that follows. */
export const auditWrites = (
  trx: Trx,
  { author, head, at }: { author: Author; head: AuditHead; at: Date },
  entries: AuditEntry[],
): Write[] => {
  const { region } = author;
  let { seq, hash } = head;
  const rows = entries.map((entry) => {
    const row: AuditRow = { ...entry, at, actorId: author.accountId, actorRole: author.role };
    const previous = hash;
    seq += 1;
    hash = linkHash(region, seq, row, previous);
    return {
      region,
      seq,
      at,
      actor_id: row.actorId,
      actor_role: row.actorRole,
      action: row.action,
      subject_type: row.subjectType,
      subject_id: row.subjectId,
      data: JSON.stringify(row.data),
      previous_hash: previous,
      hash,
    };
  });
  return [
    trx.insertInto('audit_entry').values(rows),
    trx.updateTable('audit_head').set({ seq, hash }).where('region', '=', region),
  ];
};

/** Locks the chain's head until commit; a region's first row makes it. */
export const lockHead = async (trx: Trx, region: string): Promise<AuditHead> => {
  const find = () => trx.selectFrom('audit_head').select(['seq', 'hash']).where('region', '=', region).forUpdate();
  const head = await find().executeTakeFirst();
  if (head) return head;
  await trx
    .insertInto('audit_head')
    .values({ region, seq: 0, hash: ZERO })
    .onConflict((c) => c.doNothing())
    .execute();
  return find().executeTakeFirstOrThrow();
};

/** Regions that have a chain. */
export const auditedRegions = async (db: Db): Promise<string[]> => {
  const rows = await db.selectFrom('audit_head').select('region').orderBy('region').execute();
  return rows.map((row) => row.region);
};
