import { sql } from 'kysely';
import { type AuditHead, lockHead } from '../audit/audit-store.ts';
import type { Trx } from '../db/connect.ts';

/**
 * Takes the next serial of a region's year and the head of its audit chain, in this order as everywhere else, in one trip; both
 * stay locked until commit. A first audit row of a region makes the head.
 */
export const takeSerialAndHead = async (
  trx: Trx,
  { region, year }: { region: string; year: number },
): Promise<{ serial: number; head: AuditHead }> => {
  const { rows } = await sql<{ serial: number; seq: number | null; hash: Buffer | null }>`
    with counter as (
           insert into number_counter (region, year, last) values (${region}, ${year}, 1)
           on conflict (region, year) do update set last = number_counter.last + 1 returning last),
         head as (
           select held.seq, held.hash from counter join audit_head as held on held.region = ${region}
             for update of held)
    select counter.last as serial, head.seq, head.hash from counter left join head on true`.execute(trx);
  const { serial, seq, hash } = rows[0]!;
  return { serial, head: seq !== null && hash !== null ? { seq, hash } : await lockHead(trx, region) };
};
