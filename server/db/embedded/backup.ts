import { cp, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { StartError } from '../../config/start-error.ts';
import { chownTree } from './own-tree.ts';
import { databaseOwner } from './owner.ts';
import { livePostmaster, type SocketAddress } from './postmaster.ts';

/** What a copy never needs: it belongs to one running process or is made anew at start. */
const LEFT_OUT = new Set([
  'postmaster.pid',
  'postmaster.opts',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_replslot',
  'pg_wal',
]);
/** Folders the server expects to find even when empty. */
const EXPECTED_FOLDERS = [
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_replslot',
  'pg_wal',
  'pg_wal/archive_status',
  'pg_wal/summaries',
];

const notEmpty = (target: string): StartError =>
  new StartError(
    'backup.not-empty',
    `备份文件夹 ${target} 不是空的，请换一个。 The backup folder ${target} is not empty; name another.`,
  );

/**
 * A physical copy of the running cluster, taken while people work: start, copy the files, stop, then the log written meanwhile.
 * Rows committed up to the end of the copy are in it. `target` must be empty or absent.
 */
export const backupCluster = async (
  dataDir: string,
  address: SocketAddress,
  target: string,
): Promise<{ files: number }> => {
  await mkdir(target, { recursive: true });
  if ((await readdir(target)).length > 0) throw notEmpty(target);
  const source = join(dataDir, 'postgres');
  const client = new Client(address);
  await client.connect();
  try {
    await client.query("select pg_backup_start('songbang', true)");
    const entries = (await readdir(source)).filter((name) => !LEFT_OUT.has(name));
    for (const name of entries) await cp(join(source, name), join(target, name), { recursive: true });
    for (const folder of EXPECTED_FOLDERS) await mkdir(join(target, folder), { recursive: true });
    const { rows } = await client.query<{ labelfile: string; spcmapfile: string }>(
      'select labelfile, spcmapfile from pg_backup_stop(false)',
    );
    await client.query('select pg_switch_wal()');
    await writeFile(join(target, 'backup_label'), rows[0]!.labelfile);
    // wal_keep_size keeps every segment written since the start.
    const log = (await readdir(join(source, 'pg_wal'))).filter((name) => /^[0-9A-F]{24}$/.test(name));
    for (const name of log) await cp(join(source, 'pg_wal', name), join(target, 'pg_wal', name));
    return { files: entries.length + log.length };
  } finally {
    await client.end();
  }
};

/**
 * Puts a backup in place of the cluster. What was there is renamed, never deleted; the new name is returned.
 * StartError when the folder holds no backup, or while the database runs.
 */
export const restoreCluster = async (
  dataDir: string,
  backup: string,
  suffix: string,
): Promise<{ keptAs: string | null }> => {
  const label = await readFile(join(backup, 'backup_label'), 'utf8').catch(() => null);
  if (label === null) throw new StartError('restore.no-backup', `${backup} 里没有备份。 ${backup} holds no backup.`);
  const target = join(dataDir, 'postgres');
  if ((await livePostmaster(target)) !== null)
    throw new StartError(
      'restore.running',
      '松绑还在运行，请先停止再恢复。 Songbang is running; stop it before restoring.',
    );
  await mkdir(dataDir, { recursive: true });
  const keptAs = (await stat(target).catch(() => null)) ? `${target}.before-${suffix}` : null;
  if (keptAs) await rename(target, keptAs);
  await cp(backup, target, { recursive: true });
  await chownTree(target, await databaseOwner());
  return { keptAs };
};
