import { bindsRegion, placePacks } from '@songbang/engine/rules/packs/place-packs.ts';
import { loudestLevel } from '@songbang/engine/rules/rule.ts';
import type { ViewContext } from '../access/context.ts';

/** Every pack of a single place, with its rules and the words they rest on. */
export const placePackList = (region: string) =>
  placePacks.map((pack) => ({
    id: pack.id,
    title: pack.title,
    place: pack.place?.name ?? '',
    /** By its own source: nobody need adopt it here. */
    binds: bindsRegion(pack, region),
    rules: pack.rules.map((rule) => ({
      id: rule.id,
      title: rule.titles.zh,
      titleEn: rule.titles.en,
      requirement: rule.requirement.zh,
      requirementEn: rule.requirement.en,
      source: rule.source.title,
      sourceEn: rule.source.titleEn,
      clause: rule.source.clause,
      clauseEn: rule.source.clauseEn,
      certainty: rule.source.certainty,
      loudest: loudestLevel(rule),
    })),
  }));

/** Every adoption there ever was, the newest first; what is withdrawn stays on file. */
export const adoptions = async ({ db, actor }: Pick<ViewContext, 'db' | 'actor'>) => {
  const rows = await db
    .selectFrom('adopted_pack')
    .leftJoin('account', (join) =>
      join.onRef('account.region', '=', 'adopted_pack.region').onRef('account.id', '=', 'adopted_pack.created_by'),
    )
    .selectAll('adopted_pack')
    .select('account.display_name')
    .where('adopted_pack.region', '=', actor.region)
    .orderBy('adopted_pack.created_at', 'desc')
    .orderBy('adopted_pack.id', 'desc')
    .limit(1_000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    pack: row.pack,
    from: row.from_date,
    to: row.to_date,
    basis: row.basis,
    by: row.display_name,
    at: row.created_at,
    withdrawnAt: row.withdrawn_at,
  }));
};
