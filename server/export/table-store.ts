import { sql } from 'kysely';
import type { Db, Trx } from '../db/connect.ts';

export type Table = { name: string; columns: string[] };

/** Tables in an order in which every row's references come first; what only lives while a process runs is left out. */
const LEFT_OUT = ['schema_migration', 'job_worker', 'session', 'idempotency_key'];

export const tablesInOrder = async (db: Db | Trx): Promise<Table[]> => {
  const { rows } = await sql<{ name: string; columns: string[]; needs: string[] }>`
    select c.relname as name,
           (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
           coalesce((select array_agg(distinct f.confrelid::regclass::text) from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid), '{}') as needs
      from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`.execute(db);
  const waiting = rows.filter((row) => !LEFT_OUT.includes(row.name));
  const done: Table[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex((row) =>
      row.needs.every((need) => done.some((table) => table.name === need) || LEFT_OUT.includes(need)),
    );
    const [row] = waiting.splice(Math.max(0, next), 1);
    done.push({ name: row!.name, columns: row!.columns });
  }
  return done;
};

/** Rows of one table as JSON texts, in pages by physical position within the caller's snapshot. */
export async function* rowsOf(trx: Trx, table: Table, pageRows = 2_000): AsyncGenerator<string[]> {
  const cursor = sql.id(`export_${table.name}`);
  await sql`declare ${cursor} no scroll cursor for select row_to_json(t)::text as row from ${sql.table(table.name)} t`.execute(
    trx,
  );
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(pageRows)} from ${cursor}`.execute(trx);
    if (rows.length === 0) break;
    yield rows.map((row) => row.row);
  }
  await sql`close ${cursor}`.execute(trx);
}

/** Inserts a page of JSON rows into one table; bytea travels in its own text form. */
export const insertPage = async (trx: Trx, table: string, rows: string[]): Promise<void> => {
  if (rows.length === 0) return;
  await sql`insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(',')}]`}::json)`.execute(
    trx,
  );
};

/** No unit yet, and no place: an export brings both. */
export const isEmpty = async (db: Db | Trx): Promise<boolean> => {
  const unit = await db.selectFrom('unit').select('id').limit(1).executeTakeFirst();
  const place = await db.selectFrom('place').select('code').limit(1).executeTakeFirst();
  return unit === undefined && place === undefined;
};

/** Makes room for an import: the calendar is seeded at first start and comes with the file anyway. */
export const clearSeeded = async (trx: Trx): Promise<void> => {
  // A child may stand before its parent in a table that refers to itself.
  await sql`set constraints all deferred`.execute(trx);
  await trx.deleteFrom('calendar_day').execute();
  await trx.deleteFrom('calendar_year').execute();
  await trx.deleteFrom('setting').execute();
};
