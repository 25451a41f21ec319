import type { WordRule } from '@songbang/engine/rules/custom-rule.ts';
import type { DatedParameter } from '@songbang/engine/rules/parameters.ts';
import { inTurn, type RuleBook } from '@songbang/engine/rules/rule-book.ts';
import { sql } from 'kysely';
import type { Db, Trx } from '../db/connect.ts';

/** The region's own values and word rules that are not withdrawn, whatever day they begin; one statement. */
export const ruleBookOf = async (db: Db | Trx, region: string): Promise<RuleBook> => {
  const { rows } = await sql<{ values: DatedParameter[] | null; rules: WordRule[] | null }>`
    select (select json_agg(json_strip_nulls(json_build_object('key', key, 'value', value::float8, 'from', from_date,
              'to', to_date, 'region', region, 'basis', basis)) order by key, from_date)
              from local_value where region = ${region} and withdrawn_at is null) as values,
           (select json_agg(content order by id, version)
              from local_rule where region = ${region} and withdrawn_at is null) as rules`.execute(db);
  const [row] = rows;
  return { parameters: row?.values ?? [], rules: inTurn(row?.rules ?? []) };
};
