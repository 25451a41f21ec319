import type { ViewContext } from '../access/context.ts';
import { requestsIn } from '../access/scope.ts';

/** What the print block of a numbered request shows; null when it has no number or is out of scope. */
export const stampOf = async (ctx: ViewContext, requestId: string) => {
  const row = await ctx.db
    .selectFrom('request')
    .innerJoin('control_number', (join) =>
      join.onRef('control_number.region', '=', 'request.region').onRef('control_number.request_id', '=', 'request.id'),
    )
    .select([
      'control_number.number',
      'control_number.expires_on',
      'request.title',
      'request.issuer_name',
      'request.hours',
    ])
    .where(requestsIn(ctx.scope))
    .where('request.id', '=', requestId)
    .executeTakeFirst();
  return row
    ? {
        number: row.number,
        expiresOn: row.expires_on,
        title: row.title,
        issuerName: row.issuer_name,
        personHours: row.hours,
      }
    : null;
};
