import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { knownYears } from '../calendar/calendar-lookup.ts';
import { seedCalendar } from '../calendar/calendar-store.ts';
import { systemClock, toLocal } from '../clock.ts';
import { type Config, readConfig } from '../config/config.ts';
import { StartError } from '../config/start-error.ts';
import { type OpenDatabase, openForCommand } from '../db/open.ts';
import { serverFacts } from '../db/preflight.ts';

type Check = { what: string; fact: string; ok: boolean; fix?: string };

const LOW_DISK_BYTES = 1_000_000_000;
const OLDEST_PLAUSIBLE = '2024-01-01T00:00';

/** Prints each fact with the fix beside a failure; true when nothing fails. A fact that cannot be had hides none of the others. */
export const doctor = async (): Promise<boolean> => {
  const config = await fact('设置 settings', async () => readConfig());
  const checks: Check[] = [{ what: '运行环境 runtime', fact: `Node ${process.version}`, ok: true }];
  if ('failed' in config) checks.push(config.failed);
  else {
    const database = await fact('数据库 database', () => databaseChecks(config.value));
    checks.push(...('failed' in database ? [database.failed] : database.value));
    const disk = await fact('磁盘 disk', () => diskCheck(config.value));
    checks.push('failed' in disk ? disk.failed : disk.value);
  }
  checks.push(clockCheck());
  for (const check of checks)
    process.stdout.write(
      `${check.ok ? '✔' : '✘'} ${check.what}：${check.fact}${check.ok || !check.fix ? '' : `\n    → ${check.fix}`}\n`,
    );
  return checks.every((check) => check.ok);
};

/** What could be found out, or the check that failed on the way: its first sentence says what is wrong and the rest how to mend it. */
const fact = async <T>(what: string, find: () => Promise<T>): Promise<{ value: T } | { failed: Check }> => {
  try {
    return { value: await find() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!(error instanceof StartError)) return { failed: { what, fact: message, ok: false } };
    const [, wrong = message, fix = ''] = /^(.*?。)(.*)$/s.exec(message) ?? [];
    return { failed: { what, fact: wrong, ok: false, fix: fix.trim() } };
  }
};

const databaseChecks = async (config: Config): Promise<Check[]> => {
  const database = await openForCommand(config);
  try {
    return await factsOf(database, config);
  } finally {
    await database.close();
  }
};

const factsOf = async (database: OpenDatabase, config: Config): Promise<Check[]> => {
  const facts = await serverFacts(database.pool);
  await seedCalendar(database.db);
  const years = await knownYears(database.db);
  const thisYear = Number(toLocal(systemClock.now()).slice(0, 4));
  const where = database.kind === 'embedded' ? `内置 embedded，${config.dataDir}` : '外部 external（DATABASE_URL）';
  return [
    { what: '数据库 database', fact: `PostgreSQL ${facts.version}，${where}`, ok: true },
    { what: '编码 encoding', fact: facts.encoding, ok: facts.encoding === 'UTF8', fix: '请用 UTF8 重建数据库' },
    {
      what: '中文检索 Chinese trigrams',
      fact: facts.trigramWorks ? '可用 work' : '不可用 empty',
      ok: facts.trigramWorks,
      fix: '请安装 pg_trgm，并用 C.UTF-8 重建数据库',
    },
    {
      what: '已公布的节假日 calendar years',
      fact: `${years[0] ?? '—'}–${years.at(-1) ?? '—'}`,
      ok: years.includes(thisYear),
      fix: `${thisYear} 年的节假日还没有，请在“参数”中补录国务院办公厅的通知`,
    },
  ];
};

const diskCheck = async ({ dataDir }: Config): Promise<Check> => {
  const { bavail, bsize } = await statfs(await existing(dataDir));
  const free = bavail * bsize;
  return {
    what: '磁盘 disk',
    fact: `${(free / 1e9).toFixed(1)} GB 可用 free`,
    ok: free > LOW_DISK_BYTES,
    fix: '请腾出至少 1 GB',
  };
};

/** The folder itself, or the nearest above it that is there. */
const existing = async (folder: string): Promise<string> => {
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  );
  return isThere || dirname(folder) === folder ? folder : existing(dirname(folder));
};

const clockCheck = (): Check => {
  const local = toLocal(systemClock.now());
  return {
    what: '时钟 clock',
    fact: `${local.replace('T', ' ')}（北京时间 Beijing）`,
    ok: local > OLDEST_PLAUSIBLE,
    fix: '系统时间不对，请校准',
  };
};
