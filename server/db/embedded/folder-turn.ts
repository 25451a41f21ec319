import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whose turn it is: `process-id start-time`. */
const turnFile = (dataDir: string): string => join(dataDir, 'turn.pid');

/** Between writing and trusting a turn: another that found the same dead one may have written over it. */
const SETTLE_MS = 20;

/**
 * Takes the data folder's embedded database for this process; null while another live process has it. What a killed process left is
 * taken over. Give it back with the function returned.
 */
export const takeTurn = async (dataDir: string): Promise<(() => Promise<void>) | null> => {
  const file = turnFile(dataDir);
  const own = `${process.pid} ${await startOf(process.pid)}`;
  if ((await holderOf(dataDir)) !== null) return null;
  await rm(file, { force: true });
  try {
    await writeFile(file, own, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  }
  await sleep(SETTLE_MS);
  const isOurs = async () => (await readFile(file, 'utf8').catch(() => '')) === own;
  if (!(await isOurs())) return null;
  return async () => {
    if (await isOurs()) await rm(file, { force: true });
  };
};

/** The process that has the folder now, null when none that lives. */
export const holderOf = async (dataDir: string): Promise<number | null> => {
  const text = await readFile(turnFile(dataDir), 'utf8').catch(() => '');
  const [pid, start] = text.split(' ');
  if (!Number(pid) || !lives(Number(pid))) return null;
  // Process ids come round again.
  return (await startOf(Number(pid))) === start ? Number(pid) : null;
};

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Field 22 of /proc/PID/stat, behind the name in brackets; `-` where the system has no such file. */
const startOf = async (pid: number): Promise<string> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
};
