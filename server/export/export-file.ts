import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { AsyncZipDeflate, strToU8, Zip } from 'fflate';
import type { Db } from '../db/connect.ts';
import { rowsOf, tablesInOrder } from './table-store.ts';

export type ExportCounts = Record<string, number>;

/** Version of the file's layout: one NDJSON file per table and this manifest. */
export const EXPORT_FORMAT = 1;

/**
 * Everything, in open formats, in one file: a zip with one NDJSON file per table, all from one snapshot, and a manifest with
 * the counts. Passwords leave only as argon2id hashes; sessions do not leave at all.
 */
export const exportFile = async (db: Db, path: string, made: { version: string; at: Date }): Promise<ExportCounts> => {
  const out = createWriteStream(path, { mode: 0o600 });
  let failure: Error | null = null;
  const zip = new Zip((error, chunk, final) => {
    if (error) failure = error;
    else out.write(chunk);
    if (final) out.end();
  });
  const counts: ExportCounts = {};
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      for (const table of await tablesInOrder(trx)) {
        const entry = new AsyncZipDeflate(`${table.name}.ndjson`, { level: 6 });
        zip.add(entry);
        counts[table.name] = 0;
        for await (const rows of rowsOf(trx, table)) {
          counts[table.name]! += rows.length;
          entry.push(strToU8(`${rows.join('\n')}\n`));
          if (out.writableNeedDrain) await once(out, 'drain');
        }
        entry.push(new Uint8Array(0), true);
      }
    });
  const manifest = new AsyncZipDeflate('manifest.json');
  zip.add(manifest);
  manifest.push(
    strToU8(
      JSON.stringify({ format: EXPORT_FORMAT, songbang: made.version, at: made.at.toISOString(), counts }, null, 1),
    ),
    true,
  );
  zip.end();
  await once(out, 'finish');
  if (failure) throw failure;
  return counts;
};
