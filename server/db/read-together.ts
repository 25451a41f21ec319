import type { SelectQueryBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Db, Trx } from './connect.ts';
import type { DB } from './schema.gen.ts';

// biome-ignore lint/suspicious/noExplicitAny: any query over any tables may be read together with others
type Query = SelectQueryBuilder<DB, any, any>;
// biome-ignore lint/suspicious/noExplicitAny: as above
type RowsOf<Q> = Q extends SelectQueryBuilder<DB, any, infer Row> ? { [Column in keyof Row]: Row[Column] }[] : never;

/**
 * Several small questions in one trip. Rows come as JSON: dates as `YYYY-MM-DD`, numbers as numbers; do not ask for instants or
 * bytes this way, they would arrive as text.
 */
export const readTogether = async <Queries extends Record<string, Query>>(
  db: Db | Trx,
  queries: Queries,
): Promise<{ [Name in keyof Queries]: RowsOf<Queries[Name]> }> =>
  (await db
    .selectNoFrom(Object.entries(queries).map(([name, query]) => jsonArrayFrom(query).as(name)))
    .executeTakeFirstOrThrow()) as never;
