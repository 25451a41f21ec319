import { dirname, resolve } from 'node:path';
import { systemClock, toLocal } from '../clock.ts';
import { readConfig } from '../config/config.ts';
import { StartError } from '../config/start-error.ts';
import { backupCluster, restoreCluster } from '../db/embedded/backup.ts';
import type { SocketAddress } from '../db/embedded/postmaster.ts';
import { openForCommand } from '../db/open.ts';
import { exportFile } from '../export/export-file.ts';
import { importFile } from '../export/import-file.ts';
import { VERSION } from './version.ts';

const externalOnly = (what: string): StartError =>
  new StartError(
    'backup.external',
    `外部数据库请用它自己的工具${what}(pg_dump / pg_restore);也可以用 songbang export。 Use pg_dump and pg_restore with an external database, or songbang export.`,
  );

/** `songbang backup DIR`: a physical copy, taken while the server runs. */
export const backupCommand = async (target: string): Promise<void> => {
  const config = readConfig();
  if (config.databaseUrl) throw externalOnly('备份');
  const database = await openForCommand(config);
  try {
    const { files } = await backupCluster(config.dataDir, database.settings as SocketAddress, resolve(target));
    process.stdout.write(`已备份到 ${resolve(target)}(${files} 项)。 Backed up.\n`);
  } finally {
    await database.close();
  }
};

/** `songbang restore DIR`: puts a backup in place; what was there keeps its files under another name. */
export const restoreCommand = async (source: string): Promise<void> => {
  const config = readConfig();
  if (config.databaseUrl) throw externalOnly('恢复');
  const suffix = toLocal(systemClock.now()).replace(/\D/g, '');
  const { keptAs } = await restoreCluster(config.dataDir, resolve(source), suffix);
  process.stdout.write(
    `已恢复。${keptAs ? `原有数据保留在 ${keptAs}。` : ''} Restored.${keptAs ? ` The former data is kept in ${dirname(keptAs)}.` : ''}\n`,
  );
};

export const exportCommand = async (file: string): Promise<void> => {
  const database = await openForCommand(readConfig());
  try {
    const counts = await exportFile(database.db, resolve(file), { version: VERSION, at: systemClock.now() });
    process.stdout.write(`已导出 ${sum(counts)} 行到 ${resolve(file)}。 ${sum(counts)} rows exported.\n`);
  } finally {
    await database.close();
  }
};

export const importCommand = async (file: string): Promise<void> => {
  const database = await openForCommand(readConfig());
  try {
    const counts = await importFile(database.db, resolve(file));
    process.stdout.write(`已导入 ${sum(counts)} 行。 ${sum(counts)} rows imported.\n`);
  } finally {
    await database.close();
  }
};

const sum = (counts: Record<string, number>): string =>
  Object.values(counts)
    .reduce((total, count) => total + count, 0)
    .toLocaleString('en');
