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
