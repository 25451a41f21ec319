import type { Channel } from '@songbang/engine/rules/review.ts';
import type { Pool, PoolClient } from 'pg';
import type { Issuer } from '../../server/requests/assess-request.ts';

export type YearNotice = { text: string; channel: Channel; targetUnitIds: string[]; issuer: Issuer };

/** Every n-th request of the year that was sent to somebody, so many in all, from its first day to its last. */
export const noticesOfYear = async (pool: Pool, region: string, count: number): Promise<YearNotice[]> => {
  const { rows } = await pool.query<YearNotice>(
    `with sent as (
       select request.*, row_number() over (order by received_at, id) as place, count(*) over () as of_all
         from request where region = $1
          and exists (select 1 from request_target where region = $1 and request_id = request.id))
     select sent.body as text, sent.channel,
            (select array_agg(unit_id order by unit_id) from request_target
              where region = $1 and request_id = sent.id) as "targetUnitIds",
            json_build_object('unitId', sent.issuer_unit_id, 'name', sent.issuer_name, 'level', sent.issuer_level,
              'kind', unit.kind) as issuer
       from sent left join unit on unit.id = sent.issuer_unit_id
      where place % greatest(1, of_all / $2::int) = 0 order by place limit $2::int`,
    [region, count],
  );
  if (rows.length < count) throw new Error(`the year has only ${rows.length} requests to look at`);
  return rows;
};

/** How many statements go to the database while something runs. */
export const countTrips = async (pool: Pool, work: () => Promise<void>): Promise<number> => {
  let trips = 0;
  const counted = new WeakSet<PoolClient>();
  let counting = true;
  const watch = (client: PoolClient) => {
    if (counted.has(client)) return;
    counted.add(client);
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    Object.assign(client, {
      query: (...given: unknown[]) => {
        if (counting) trips += 1;
        return query(...given);
      },
    });
  };
  pool.on('acquire', watch);
  await work();
  counting = false;
  pool.off('acquire', watch);
  return trips;
};
