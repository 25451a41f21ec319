import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

export type AuditRow = {
  at: Date;
  actorId: string | null;
  actorRole: string;
  action: string;
  subjectType: string;
  subjectId: string;
  data: Record<string, unknown>;
};

/**
 * The chain's link: SM3 (GB/T 32905-2016) over the previous hash and the row in a fixed order.
 * Changing or removing any earlier row changes every later hash.
 */
export const linkHash = (region: string, seq: number, row: AuditRow, previous: Buffer): Buffer =>
  createHash('sm3')
    .update(previous)
    .update(
      canonicalJson([
        region,
        seq,
        row.at.toISOString(),
        row.actorId,
        row.actorRole,
        row.action,
        row.subjectType,
        row.subjectId,
        row.data,
      ]),
    )
    .digest();
