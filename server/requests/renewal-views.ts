import type { ViewContext } from '../access/context.ts';
import { requestsIn } from '../access/scope.ts';

/** Recurring requests in scope whose sender has been asked whether they go on, the soonest end first. */
export const renewalsAsked = async (ctx: ViewContext) => {
  const rows = await ctx.db
    .selectFrom('number_renewal')
    .innerJoin('control_number', (join) =>
      join
        .onRef('control_number.region', '=', 'number_renewal.region')
        .onRef('control_number.number', '=', 'number_renewal.number'),
    )
    .innerJoin('request', (join) =>
      join.onRef('request.region', '=', 'control_number.region').onRef('request.id', '=', 'control_number.request_id'),
    )
    .select(['request.id', 'request.title', 'request.issuer_name', 'request.hours'])
    .select(['number_renewal.number', 'number_renewal.due_on', 'number_renewal.asked_at'])
    .where(requestsIn(ctx.scope))
    .where('number_renewal.region', '=', ctx.actor.region)
    .where('number_renewal.outcome', '=', 'asked')
    .where('request.state', '=', 'numbered')
    .orderBy('number_renewal.due_on')
    .orderBy('number_renewal.number')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    requestId: row.id,
    title: row.title,
    issuerName: row.issuer_name,
    hours: row.hours,
    number: row.number,
    dueOn: row.due_on,
    askedAt: row.asked_at,
  }));
};
