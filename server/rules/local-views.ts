import type { WordRule } from '@songbang/engine/rules/custom-rule.ts';
import {
  type DatedParameter,
  PARAMETER_KEYS,
  type ParameterKey,
  parametersOn,
} from '@songbang/engine/rules/parameters.ts';
import type { ViewContext } from '../access/context.ts';
import { toLocalDate } from '../clock.ts';
import { ruleBookOf } from './rule-book-lookup.ts';

/** Everything this region has ever set, with who, when and why; what is withdrawn stays on file. */
export const localValues = async ({ db, actor }: Pick<ViewContext, 'db' | 'actor'>) => {
  const rows = await db
    .selectFrom('local_value')
    .leftJoin('account', (join) =>
      join.onRef('account.region', '=', 'local_value.region').onRef('account.id', '=', 'local_value.created_by'),
    )
    .selectAll('local_value')
    .select('account.display_name')
    .where('local_value.region', '=', actor.region)
    .orderBy('local_value.from_date', 'desc')
    .orderBy('local_value.created_at', 'desc')
    .limit(1_000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    key: row.key as ParameterKey,
    value: row.value,
    from: row.from_date,
    to: row.to_date,
    basis: row.basis,
    by: row.display_name,
    at: row.created_at,
    withdrawnAt: row.withdrawn_at,
  }));
};

/** Every parameter with the product's value for this place and the one in force today. */
export const parameterValues = async (ctx: ViewContext) => {
  const today = toLocalDate(ctx.clock.now());
  const { region } = ctx.actor;
  const book = await ruleBookOf(ctx.db, region);
  const product = parametersOn(today, region).values;
  const current = parametersOn(today, region, book.parameters).values;
  return PARAMETER_KEYS.map((key) => ({ key, product: product[key], current: current[key] }));
};

/** The region's own word rules: every version, the newest first. */
export const localRules = async ({ db, actor }: Pick<ViewContext, 'db' | 'actor'>, id: string | null = null) => {
  const rows = await db
    .selectFrom('local_rule')
    .leftJoin('account', (join) =>
      join.onRef('account.region', '=', 'local_rule.region').onRef('account.id', '=', 'local_rule.created_by'),
    )
    .selectAll('local_rule')
    .select('account.display_name')
    .where('local_rule.region', '=', actor.region)
    .$if(id !== null, (q) => q.where('local_rule.id', '=', id))
    .orderBy('local_rule.id')
    .orderBy('local_rule.version', 'desc')
    .limit(1_000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    rule: shown(row.content as unknown as WordRule),
    basis: row.basis,
    by: row.display_name,
    at: row.created_at,
    withdrawnAt: row.withdrawn_at,
  }));
};

/** A rule as it is shown: no end is said, not left out. */
const shown = ({ id: _id, version: _version, ceiling: _ceiling, effectiveTo, ...rule }: WordRule) => ({
  ...rule,
  effectiveTo: effectiveTo ?? null,
});

/** A stored rule as the engine wants it. */
export const asWordRule = ({ id, version, rule: { effectiveTo, ...rule } }: LocalRule): WordRule => ({
  ...rule,
  id,
  version,
  ...(effectiveTo ? { effectiveTo } : {}),
});

export type LocalValue = Awaited<ReturnType<typeof localValues>>[number];
export type LocalRule = Awaited<ReturnType<typeof localRules>>[number];

/** A stored value as the rules want it. */
export const dated = ({ key, value, from, to, basis }: LocalValue, region: string): DatedParameter => ({
  key,
  value,
  from,
  ...(to ? { to } : {}),
  region,
  basis,
});
