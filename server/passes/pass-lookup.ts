import type { Db, Trx } from '../db/connect.ts';
import type { Pass } from './pass.ts';

type Key = { region: string } & ({ id: string } | { code: string } | { requestId: string });

/**
 * A pass by its id, its code, or the one in force for a request; null when there is none. `today` decides whether the
 * number it rests on is still good.
 */
export const findPass = async (db: Db | Trx, key: Key, today: string): Promise<Pass | null> => {
  const row = await db
    .selectFrom('visit_pass')
    .innerJoin('request', (join) =>
      join.onRef('request.region', '=', 'visit_pass.region').onRef('request.id', '=', 'visit_pass.request_id'),
    )
    .innerJoin('control_number', (join) =>
      join
        .onRef('control_number.region', '=', 'visit_pass.region')
        .onRef('control_number.request_id', '=', 'visit_pass.request_id'),
    )
    .selectAll('visit_pass')
    .select(['request.title', 'request.issuer_name', 'control_number.number'])
    .select(['control_number.expires_on', 'control_number.retired_at'])
    .where('visit_pass.region', '=', key.region)
    .$if('id' in key, (q) => q.where('visit_pass.id', '=', (key as { id: string }).id))
    .$if('code' in key, (q) => q.where('visit_pass.code', '=', (key as { code: string }).code))
    .$if('requestId' in key, (q) =>
      q
        .where('visit_pass.request_id', '=', (key as { requestId: string }).requestId)
        .where('visit_pass.revoked_at', 'is', null),
    )
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    requestId: row.request_id,
    code: row.code,
    number: row.number,
    issuerName: row.issuer_name,
    title: row.title,
    basis: row.basis,
    items: row.items as string[],
    people: row.people,
    hours: Number(row.hours),
    joined: row.joined as string[],
    papers: row.papers as string[],
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    issuedAt: row.issued_at,
    revoked: row.revoked_at !== null,
    numberOver: row.retired_at !== null || row.expires_on < today,
    hosts: await hostsOf(db, key.region, row.request_id),
  };
};

const hostsOf = async (db: Db | Trx, region: string, requestId: string): Promise<Pass['hosts']> => {
  const rows = await db
    .selectFrom('request_target')
    .innerJoin('unit', 'unit.id', 'request_target.unit_id')
    .select(['unit.id', 'unit.short_name'])
    .where('request_target.region', '=', region)
    .where('request_target.request_id', '=', requestId)
    .orderBy('unit.place_code')
    .execute();
  return rows.map((row) => ({ unitId: row.id, name: row.short_name }));
};

/** Which hosts said that the pass was valid, and when. */
export const confirmationsOf = async (db: Db | Trx, region: string, passId: string) => {
  const rows = await db
    .selectFrom('visit_confirmation')
    .innerJoin('unit', 'unit.id', 'visit_confirmation.unit_id')
    .select(['unit.id', 'unit.short_name', 'visit_confirmation.confirmed_at'])
    .where('visit_confirmation.region', '=', region)
    .where('visit_confirmation.pass_id', '=', passId)
    .orderBy('unit.place_code')
    .execute();
  return rows.map((row) => ({ unitId: row.id, name: row.short_name, confirmedAt: row.confirmed_at }));
};
