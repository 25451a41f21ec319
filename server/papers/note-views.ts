import type { ViewContext } from '../access/context.ts';
import { requestsIn } from '../access/scope.ts';
import type { Db } from '../db/connect.ts';

/** What a note about one request needs; null when it is out of scope. */
export const notedRequest = async (ctx: ViewContext, requestId: string) => {
  const row = await ctx.db
    .selectFrom('request')
    .select(['id', 'title', 'kind', 'issuer_name', 'issuer_unit_id', 'channel', 'state', 'received_at'])
    .where(requestsIn(ctx.scope))
    .where('request.id', '=', requestId)
    .executeTakeFirst();
  if (!row) return null;
  const review = await ctx.db
    .selectFrom('review')
    .select(['reason'])
    .where('region', '=', ctx.actor.region)
    .where('request_id', '=', requestId)
    .where('outcome', '!=', 'superseded')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    issuerName: row.issuer_name,
    issuerKnown: row.issuer_unit_id !== null,
    channel: row.channel,
    state: row.state,
    receivedAt: row.received_at,
    reason: review?.reason ?? '',
  };
};

/** The full name of the office that speaks for the county: the unit of its relief officers; null while there is none. */
export const reliefOfficeName = async (db: Db, region: string): Promise<string | null> => {
  const row = await db
    .selectFrom('account')
    .innerJoin('unit', 'unit.id', 'account.unit_id')
    .select('unit.name')
    .where('account.region', '=', region)
    .where('account.role', '=', 'relief-officer')
    .where('account.disabled_at', 'is', null)
    .orderBy('account.created_at')
    .orderBy('account.id')
    .limit(1)
    .executeTakeFirst();
  return row?.name ?? null;
};
