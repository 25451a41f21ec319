import { once } from 'node:events';
import { open, rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { AsyncZipDeflate, strToU8, Zip } from 'fflate';
import { StartError } from '../config/start-error.ts';
import type { Db } from '../db/connect.ts';
import { rowsOf, tablesInOrder } from './table-store.ts';

export type ExportCounts = Record<string, number>;

/** Version of the file's layout: one NDJSON file per table and this manifest. */
export const EXPORT_FORMAT = 1;

/**
 * Everything, in open formats, in one file: a zip with one NDJSON file per table, all from one snapshot, and a manifest with
 * the counts. Passwords leave only as argon2id hashes; sessions do not leave at all. The file appears whole or not at all: an older one
 * of that name stays until then. Throws StartError when it cannot be written.
 */
export const exportFile = async (db: Db, path: string, made: { version: string; at: Date }): Promise<ExportCounts> => {
  const unfinished = `${path}.part`;
  try {
    const counts = await written(db, unfinished, made);
    await rename(unfinished, path);
    return counts;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw writeFault(path, error as NodeJS.ErrnoException);
  }
};

const writeFault = (path: string, error: NodeJS.ErrnoException): Error =>
  error.syscall === undefined
    ? error
    : new StartError(
        'export.cannot-write',
        `写不了 ${path}（${error.code}），请换一个位置或腾出空间。没有导出任何内容。 Cannot write ${path} (${error.code}); nothing was exported.`,
      );

const written = async (db: Db, path: string, made: { version: string; at: Date }): Promise<ExportCounts> => {
  const file = await open(path, 'w', 0o600);
  const out = file.createWriteStream();
  const closed = finished(out);
  // Said where it is awaited; a full disk must not end the process before.
  closed.catch(() => undefined);
  let failure: Error | null = null;
  const zip = new Zip((error, chunk, final) => {
    if (error) failure = error;
    else out.write(chunk);
    if (final) out.end();
  });
  const counts = await addTables(db, zip, async () => {
    if (out.errored) throw out.errored;
    if (out.writableNeedDrain) await once(out, 'drain');
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
  await closed;
  if (failure) throw failure;
  return counts;
};

const addTables = (db: Db, zip: Zip, roomAgain: () => Promise<void>): Promise<ExportCounts> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const counts: ExportCounts = {};
      for (const table of await tablesInOrder(trx)) {
        const entry = new AsyncZipDeflate(`${table.name}.ndjson`, { level: 6 });
        zip.add(entry);
        counts[table.name] = 0;
        for await (const rows of rowsOf(trx, table)) {
          counts[table.name]! += rows.length;
          entry.push(strToU8(`${rows.join('\n')}\n`));
          await roomAgain();
        }
        entry.push(new Uint8Array(0), true);
      }
      return counts;
    });
