import { describe, expect, it } from 'vitest';
import { type AuditRow, linkHash } from './audit.ts';

const row: AuditRow = {
  at: new Date('2026-11-23T01:00:00Z'),
  actorId: null,
  actorRole: 'system',
  action: 'request.expired',
  subjectType: 'request',
  subjectId: '1',
  data: { automatic: true },
};
const zero = Buffer.alloc(32);

describe('a link of the audit chain', () => {
  it('is an SM3 hash over the previous link and every field of the row', () => {
    const hash = linkHash('530427', 1, row, zero);
    expect(hash).toHaveLength(32);
    expect(linkHash('530427', 1, { ...row, data: { automatic: true } }, zero)).toEqual(hash);
    const others = [
      linkHash('530426', 1, row, zero),
      linkHash('530427', 2, row, zero),
      linkHash('530427', 1, row, Buffer.alloc(32, 1)),
      ...(Object.keys(row) as (keyof AuditRow)[]).map((key) => {
        const other = { at: new Date(0), data: {} }[key as 'at' | 'data'] ?? 'other';
        return linkHash('530427', 1, { ...row, [key]: other }, zero);
      }),
    ];
    expect(new Set([hash, ...others].map((one) => one.toString('hex'))).size).toBe(others.length + 1);
  });
});
