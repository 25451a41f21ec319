import { type SqlBool, sql } from 'kysely';
import type { ViewContext } from '../access/context.ts';

/** Children of a place (or the provinces), or places whose name matches; ended ones keep their dates. */
export const places = async (ctx: ViewContext, query: { parent: string | null; q: string | null }) => {
  const pattern = query.q ? `%${query.q.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await ctx.db
    .selectFrom('place')
    .select(['code', 'name', 'level', 'parent_code', 'valid_from', 'valid_to'])
    .select((eb) =>
      eb
        .selectFrom('place as child')
        .select((c) => c.fn.countAll<number>().as('n'))
        .whereRef('child.parent_code', '=', 'place.code')
        .as('children'),
    )
    .where(
      pattern
        ? sql<SqlBool>`place.name like ${pattern}`
        : query.parent
          ? sql<SqlBool>`place.parent_code = ${query.parent}`
          : sql<SqlBool>`place.parent_code is null`,
    )
    .orderBy('code')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    level: row.level,
    parentCode: row.parent_code,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    childCount: row.children ?? 0,
  }));
};

/** Units of the actor's region and of the levels above it. */
export const units = async (
  ctx: ViewContext,
  query: { level: string | null; q: string | null; placePrefix: string | null },
) => {
  const pattern = query.q ? `%${query.q.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await ctx.db
    .selectFrom('unit')
    .selectAll()
    .where(sql<SqlBool>`(unit.region = ${ctx.actor.region} or ${ctx.actor.region} like unit.region || '%')`)
    .$if(query.level !== null, (q) => q.where('level', '=', query.level!))
    .$if(query.placePrefix !== null, (q) => q.where('place_code', 'like', `${query.placePrefix}%`))
    .$if(pattern !== null, (q) => q.where('name', 'like', pattern!))
    .orderBy(sql`array_position(array['national', 'province', 'city', 'county', 'township', 'village'], unit.level)`)
    .orderBy('place_code')
    .orderBy('issuer_code')
    .limit(1_000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    level: row.level,
    kind: row.kind,
    issuerCode: row.issuer_code,
    placeCode: row.place_code,
    villageCount: row.village_count,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
};

export const placeEvents = async (ctx: ViewContext) => {
  const rows = await ctx.db.selectFrom('place_event').selectAll().orderBy('on_date', 'desc').limit(200).execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    onDate: row.on_date,
    note: row.note,
    before: row.before as unknown as { code: string; name: string }[],
    after: row.after as unknown as { code: string; name: string }[],
  }));
};
