import type { WordRule } from '@songbang/engine/rules/custom-rule.ts';
import type { ParameterKey } from '@songbang/engine/rules/parameters.ts';
import { inTurn, type RuleBook } from '@songbang/engine/rules/rule-book.ts';
import type { Db, Trx } from '../db/connect.ts';
import { readTogether } from '../db/read-together.ts';

/** The region's own values, word rules and adopted packs that are not withdrawn, whatever day they begin. */
export const ruleBookOf = async (db: Db | Trx, region: string): Promise<RuleBook> => {
  return bookFrom(await readTogether(db, bookQueries(db, region)), region);
};

/** The questions of `ruleBookOf`, to be read together with others; `bookFrom` makes the answer of their rows. */
export const bookQueries = (db: Db | Trx, region: string) => ({
  ownValues: db
    .selectFrom('local_value')
    .select(['key', 'value', 'from_date', 'to_date', 'basis'])
    .where('region', '=', region)
    .where('withdrawn_at', 'is', null)
    .orderBy('key')
    .orderBy('from_date'),
  ownRules: db
    .selectFrom('local_rule')
    .select('content')
    .where('region', '=', region)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .orderBy('version'),
  ownPacks: db
    .selectFrom('adopted_pack')
    .select(['pack', 'from_date', 'to_date'])
    .where('region', '=', region)
    .where('withdrawn_at', 'is', null)
    .orderBy('pack'),
});

type ValueRow = { key: string; value: number; from_date: string; to_date: string | null; basis: string };

type BookRows = {
  ownValues: ValueRow[];
  ownRules: { content: unknown }[];
  ownPacks: { pack: string; from_date: string; to_date: string | null }[];
};

export const bookFrom = ({ ownValues, ownRules, ownPacks }: BookRows, region: string): RuleBook => ({
  parameters: ownValues.map(({ key, value, from_date, to_date, basis }) => ({
    key: key as ParameterKey,
    value,
    from: from_date,
    ...(to_date ? { to: to_date } : {}),
    region,
    basis,
  })),
  rules: inTurn(ownRules.map((row) => row.content as WordRule)),
  adopted: ownPacks.map(({ pack, from_date, to_date }) => ({
    pack,
    from: from_date,
    ...(to_date ? { to: to_date } : {}),
  })),
});
