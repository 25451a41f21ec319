import type { Reading } from '@songbang/engine/reading/reading.ts';
import type { ViewContext } from '../access/context.ts';
import { requestsIn } from '../access/scope.ts';

/** What a pass about one request is made from; null when it is out of scope. */
export const visitedRequest = async (ctx: ViewContext, requestId: string) => {
  const row = await ctx.db
    .selectFrom('request')
    .select(['id', 'title', 'kind', 'doc_no', 'state', 'reading', 'issuer_name'])
    .where(requestsIn(ctx.scope))
    .where('request.id', '=', requestId)
    .executeTakeFirst();
  if (!row) return null;
  const hosts = await ctx.db
    .selectFrom('request_target')
    .select('unit_id')
    .where('region', '=', ctx.actor.region)
    .where('request_id', '=', requestId)
    .execute();
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    docNo: row.doc_no,
    state: row.state,
    reading: row.reading as unknown as Reading,
    issuerName: row.issuer_name,
    hostIds: hosts.map((host) => host.unit_id),
  };
};
