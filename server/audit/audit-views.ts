import type { Db } from '../db/connect.ts';
import { type AuditRow, linkHash } from './audit.ts';

export type ChainVerdict =
  | { intact: true; rows: number }
  | { intact: false; rows: number; brokenAt: number; reason: 'changed' | 'missing' | 'head' };

const PAGE_ROWS = 2_000;

/** Walks a region's chain from its first row and compares every hash, then the head. Stops at the first fault. */
export const verifyChain = async (db: Db, region: string): Promise<ChainVerdict> => {
  let previous: Buffer = Buffer.alloc(32);
  let seq = 0;
  for (;;) {
    const page = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('region', '=', region)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(PAGE_ROWS)
      .execute();
    for (const row of page) {
      seq += 1;
      if (row.seq !== seq) return { intact: false, rows: seq - 1, brokenAt: seq, reason: 'missing' };
      const content: AuditRow = {
        at: row.at,
        actorId: row.actor_id,
        actorRole: row.actor_role,
        action: row.action,
        subjectType: row.subject_type,
        subjectId: row.subject_id,
        data: row.data as Record<string, unknown>,
      };
      const expected = linkHash(region, seq, content, previous);
      if (!row.previous_hash.equals(previous) || !row.hash.equals(expected))
        return { intact: false, rows: seq - 1, brokenAt: seq, reason: 'changed' };
      previous = row.hash;
    }
    if (page.length < PAGE_ROWS) break;
  }
  const head = await db
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('region', '=', region)
    .executeTakeFirst();
  if ((head?.seq ?? 0) !== seq) return { intact: false, rows: seq, brokenAt: seq + 1, reason: 'missing' };
  if (head && !head.hash.equals(previous)) return { intact: false, rows: seq, brokenAt: seq, reason: 'head' };
  return { intact: true, rows: seq };
};

/** The region's audit rows, newest first; the cursor is the sequence number below which to go on. */
export const auditPage = async (db: Db, region: string, query: { before: number | null; limit: number }) => {
  const rows = await db
    .selectFrom('audit_entry')
    .leftJoin('account', (join) =>
      join.onRef('account.region', '=', 'audit_entry.region').onRef('account.id', '=', 'audit_entry.actor_id'),
    )
    .select([
      'audit_entry.seq',
      'audit_entry.at',
      'audit_entry.actor_role',
      'account.display_name',
      'audit_entry.action',
      'audit_entry.subject_type',
      'audit_entry.subject_id',
      'audit_entry.data',
    ])
    .where('audit_entry.region', '=', region)
    .$if(query.before !== null, (q) => q.where('audit_entry.seq', '<', query.before!))
    .orderBy('audit_entry.seq', 'desc')
    .limit(query.limit)
    .execute();
  return {
    items: rows.map((row) => ({
      seq: row.seq,
      at: row.at,
      role: row.actor_role,
      actor: row.display_name,
      action: row.action,
      subjectType: row.subject_type,
      subjectId: row.subject_id,
      data: row.data,
    })),
    next: rows.length === query.limit && rows.at(-1)!.seq > 1 ? String(rows.at(-1)!.seq) : null,
  };
};
