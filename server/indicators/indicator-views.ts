import { sql } from 'kysely';
import type { ViewContext } from '../access/context.ts';

const MOST = 500;

/**
 * The register of indicators: what each means, who asked for it, and how often. An office sees what it holds of each itself; the
 * county sees how many offices hold it, never their figures. Ordered by the number of bodies that ask, since that is what can be merged.
 */
export const indicatorList = async (ctx: ViewContext, q: string | null) => {
  const { region, unitId } = ctx.actor;
  const own = ctx.scope.kind === 'target' ? sql`and held_sheet.unit_id = ${unitId}` : sql``;
  const pattern = q === null ? null : `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<{
    key: string;
    name: string;
    unit: string | null;
    definition: string;
    labels: string[];
    askers: string[];
    sheets: number;
    units: number;
    figures: number;
    latest: string | null;
  }>`
    select indicator.key, indicator.name, indicator.unit, indicator.definition, indicator.labels,
           coalesce(held.askers, '{}') as askers, coalesce(held.sheets, 0) as sheets, coalesce(held.units, 0) as units,
           coalesce(held.figures, 0) as figures, held.latest
      from indicator
      ${ctx.scope.kind === 'target' ? sql`join` : sql`left join`} lateral (
        select array_agg(distinct held_sheet.asked_by) filter (where held_sheet.asked_by <> '') as askers,
               count(distinct held_sheet.id)::int as sheets, count(distinct held_sheet.unit_id)::int as units,
               count(*)::int as figures, max(held_value.period) as latest
          from held_value join held_sheet on held_sheet.region = held_value.region and held_sheet.id = held_value.sheet_id
         where held_value.region = indicator.region and held_value.indicator_key = indicator.key
           and held_sheet.undone_at is null ${own}) as held on held.figures > 0
     where indicator.region = ${region}
       and (${pattern}::text is null or indicator.name like ${pattern} or array_to_string(indicator.labels, ' ') like ${pattern})
     order by cardinality(coalesce(held.askers, '{}')) desc, indicator.key
     limit ${MOST}`.execute(ctx.db);
  return rows;
};

/** One indicator's figures of the own office, the latest period first, each with the sheet and cell it came from. */
export const ownFigures = (ctx: ViewContext, key: string) =>
  ctx.db
    .selectFrom('held_value')
    .innerJoin('held_sheet', (join) =>
      join.onRef('held_sheet.region', '=', 'held_value.region').onRef('held_sheet.id', '=', 'held_value.sheet_id'),
    )
    .innerJoin('place', 'place.code', 'held_value.place_code')
    .select([
      'place.name as place',
      'held_value.period',
      'held_value.unit',
      'held_value.cell',
      'held_sheet.title',
      'held_sheet.asked_by as askedBy',
      'held_sheet.request_id as requestId',
      'held_sheet.kept_at as keptAt',
    ])
    .select(sql<number>`held_value.value::float8`.as('value'))
    .where('held_value.region', '=', ctx.actor.region)
    .where('held_value.indicator_key', '=', key)
    .where('held_sheet.unit_id', '=', ctx.actor.unitId)
    .where('held_sheet.undone_at', 'is', null)
    .orderBy('held_value.period', 'desc')
    .orderBy('held_value.place_code')
    .orderBy('held_sheet.kept_at', 'desc')
    .limit(MOST)
    .execute();

/** The sheets the own office has kept, the newest first; those taken back say so. */
export const ownSheets = (ctx: ViewContext) =>
  ctx.db
    .selectFrom('held_sheet')
    .select([
      'id',
      'title',
      'asked_by as askedBy',
      'request_id as requestId',
      'period',
      'file_name as fileName',
      'kept_at as keptAt',
      'undone_at as undoneAt',
    ])
    .select((eb) =>
      eb
        .selectFrom('held_value')
        .select((value) => value.fn.countAll<number>().as('n'))
        .whereRef('held_value.region', '=', 'held_sheet.region')
        .whereRef('held_value.sheet_id', '=', 'held_sheet.id')
        .as('figures'),
    )
    .where('region', '=', ctx.actor.region)
    .where('unit_id', '=', ctx.actor.unitId)
    .orderBy('kept_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
