import { CompiledQuery, sql } from 'kysely';
import type { Trx } from '../db/connect.ts';
import type { DB } from '../db/schema.gen.ts';
import type { Queryable } from '../org/divisions/place-store.ts';

type Row = Record<string, unknown>;

const BATCH = 2_000;

/**
 * Inserts many rows as one JSON document a batch: one statement per 2,000 rows whatever the number of columns.
 * All rows have the keys of the first; instants are ISO strings or `Date`, jsonb columns plain values.
 */
export const insertRows = async (trx: Trx, table: keyof DB, rows: readonly Row[]): Promise<void> => {
  const [first] = rows;
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)));
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = JSON.stringify(rows.slice(start, start + BATCH));
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${batch}::json)`.execute(trx);
  }
};

/** The transaction as something that runs plain statements. */
export const asQueryable = (trx: Trx): Queryable => ({
  query: async (text, values) => {
    const result = await trx.executeQuery(CompiledQuery.raw(text, values));
    return { rowCount: Number(result.numAffectedRows ?? 0n) };
  },
});

/** Names of the places under a code, ancestors included. */
export const placesUnder = (trx: Trx, prefix: string): Promise<{ code: string; name: string; level: string }[]> =>
  trx
    .selectFrom('place')
    .select(['code', 'name', 'level'])
    .where('code', 'like', `${prefix}%`)
    .orderBy('code')
    .execute();

export const anyRequest = async (trx: Trx): Promise<boolean> =>
  (await trx.selectFrom('request').select('id').limit(1).executeTakeFirst()) !== undefined;

/** Remembers which county this installation serves. */
export const setHomeRegion = async (trx: Trx, region: string): Promise<void> => {
  await sql`insert into setting (key, value) values ('home_region', to_jsonb(${region}::text))
    on conflict (key) do update set value = excluded.value`.execute(trx);
};
