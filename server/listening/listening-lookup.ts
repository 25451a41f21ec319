import type { ViewContext } from '../access/context.ts';
import { listeningIn } from '../access/scope.ts';

type Asked = { unitId?: string; from: string; to: string };

/** Listening visits in scope between two dates, both included, in the order of their dates. */
export const listeningBetween = async (ctx: Pick<ViewContext, 'db' | 'scope'>, { unitId, from, to }: Asked) => {
  const rows = await ctx.db
    .selectFrom('listening_visit')
    .innerJoin('unit as town', 'town.id', 'listening_visit.unit_id')
    .innerJoin('unit as guest', 'guest.id', 'listening_visit.by_unit_id')
    .selectAll('listening_visit')
    .select(['town.short_name as town', 'guest.short_name as guest'])
    .where(listeningIn(ctx.scope))
    .where('on_date', '>=', from)
    .where('on_date', '<=', to)
    .$if(unitId !== undefined, (q) => q.where('listening_visit.unit_id', '=', unitId!))
    .orderBy('on_date')
    .orderBy('listening_visit.id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    townId: row.unit_id,
    town: row.town,
    by: `${row.guest} ${row.by_post}`,
    place: row.place,
    on: row.on_date,
    half: row.half as 'am' | 'pm' | 'day',
    topic: row.topic,
    state: row.state,
    heard: row.heard,
    hours: row.hours,
  }));
};
