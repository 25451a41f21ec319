import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { StartError } from '../config/start-error.ts';
import type { Db } from '../db/connect.ts';
import { readFault } from '../files/input-bytes.ts';
import { EXPORT_FORMAT, type ExportCounts } from './export-file.ts';
import { clearSeeded, insertPage, isEmpty, tablesInOrder } from './table-store.ts';

const PAGE_ROWS = 1_000;

/** Reads an export into an empty database, all or nothing, and compares every count with the manifest. */
export const importFile = async (db: Db, path: string): Promise<ExportCounts> => {
  if (!(await isEmpty(db)))
    throw new StartError(
      'import.not-empty',
      '数据库里已有区划或单位，不能导入。请用空的数据文件夹（SONGBANG_DATA）再试。 The database is not empty; import into an empty data folder.',
    );
  const files = await unzipped(path);
  const manifest = manifestOf(files);
  if (manifest?.format !== EXPORT_FORMAT) throw notAnExport(path);
  return db.transaction().execute(async (trx) => {
    await clearSeeded(trx);
    const counts: ExportCounts = {};
    for (const { name } of await tablesInOrder(trx)) {
      const rows = strFromU8(files[`${name}.ndjson`] ?? new Uint8Array())
        .split('\n')
        .filter(Boolean);
      for (let from = 0; from < rows.length; from += PAGE_ROWS)
        await insertPage(trx, name, rows.slice(from, from + PAGE_ROWS));
      counts[name] = rows.length;
      if ((manifest.counts[name] ?? 0) !== rows.length) throw notAnExport(path);
    }
    return counts;
  });
};

type Manifest = { format: number; counts: ExportCounts };

const manifestOf = (files: Record<string, Uint8Array>): Manifest | null => {
  try {
    return JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Manifest;
  } catch {
    return null;
  }
};

const unzipped = async (path: string): Promise<Record<string, Uint8Array>> => {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw readFault(path, error.code ?? String(error));
  });
  try {
    const files = unzipSync(new Uint8Array(bytes));
    if (files['manifest.json']) return files;
  } catch {
    // Said below in the user's words.
  }
  throw notAnExport(path);
};

const notAnExport = (path: string): StartError =>
  new StartError(
    'import.not-an-export',
    `${path} 不是松绑的导出文件，或已损坏。没有导入任何内容。 ${path} is not an export of Songbang, or it is damaged; nothing was imported.`,
  );
