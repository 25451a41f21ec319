import type { PastRequest } from '@songbang/engine/ledger/simulate.ts';
import type { Reading } from '@songbang/engine/reading/reading.ts';
import { sql } from 'kysely';
import type { ViewContext } from '../../access/context.ts';
import { requestsIn } from '../../access/scope.ts';
import { addDays, fromLocal, toLocalDate } from '../../clock.ts';
import { townshipsOf, travelHours } from '../../org/unit-lookup.ts';
import { currentCosts } from '../../parameters/parameter-lookup.ts';

type Row = { id: string; issuer: string; reading: Reading; units: string[] };

/** The requests of a span within the reader's scope, as they were priced: the reading, the townships asked, the costs in force. */
export const pastRequests = async (ctx: ViewContext, from: string, to: string): Promise<PastRequest[]> => {
  const { region } = ctx.actor;
  const towns = await townshipsOf(ctx.db, region, toLocalDate(ctx.clock.now()));
  const roads = await travelHours(
    ctx.db,
    region,
    towns.map((one) => one.id),
  );
  const costs = await currentCosts(ctx.db, region);
  const priced = towns.map((one) => ({
    unitId: one.id,
    name: one.shortName,
    travelHours: roads.get(one.id) ?? 0,
    villages: one.villageCount,
  }));
  const { rows } = await sql<Row>`
    select request.id, request.issuer_name as issuer, request.reading,
           (select array_agg(request_target.unit_id::text) from request_target
             where request_target.region = request.region and request_target.request_id = request.id) as units
      from request
     where ${requestsIn(ctx.scope)} and request.state in ('numbered', 'stray', 'expired')
       and request.received_at >= ${fromLocal(from)} and request.received_at < ${fromLocal(addDays(to, 1))}
     order by request.id`.execute(ctx.db);
  return rows.map(({ id, issuer, reading, units }) => ({
    requestId: id,
    issuer,
    input: { reading, targets: priced.filter((one) => (units ?? []).includes(one.unitId)), costs },
  }));
};
