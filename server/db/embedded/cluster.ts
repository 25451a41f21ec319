import { execFile } from 'node:child_process';
import { access, chmod, chown, constants, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../../config/start-error.ts';
import { asOwner, type Owner } from './owner.ts';

const run = promisify(execFile);

/** The major version our binaries can open. */
const MAJOR = '18';

export type Cluster = { pgData: string; logFile: string };

/** Makes the state folder usable (or says in one sentence why it is not). */
export const prepareDataDir = async (dataDir: string, owner: Owner | null): Promise<void> => {
  try {
    await makeFolder(dataDir);
    const probe = join(dataDir, '.writable');
    await writeFile(probe, 'ok');
    await access(probe, constants.R_OK);
  } catch (error) {
    throw dataDirProblem(dataDir, error as NodeJS.ErrnoException);
  }
  if (!owner) return;
  await chmod(dataDir, 0o755);
  for (let path = dirname(dataDir); path !== dirname(path); path = dirname(path)) {
    if (((await stat(path)).mode & 0o001) === 0) {
      throw new StartError(
        'data.not-traversable',
        `数据文件夹 ${dataDir} 在 ${path} 之内，其他系统用户进不去，数据库（以 ${owner.name} 运行）无法使用。请用 SONGBANG_DATA 指到别处，如 /var/lib/songbang。 ${path} cannot be entered by ${owner.name}; set SONGBANG_DATA to a folder such as /var/lib/songbang.`,
      );
    }
  }
};

/** Node's own recursive mkdir says ENOENT for a read-only disk, and never returns below /proc. */
const makeFolder = async (path: string): Promise<void> => {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    const parent = dirname(path);
    const parentThere = await stat(parent).then(
      () => true,
      () => false,
    );
    if (code !== 'ENOENT' || parentThere) throw error;
    await makeFolder(parent);
    await mkdir(path);
  }
};

export const dataDirProblem = (dataDir: string, error: NodeJS.ErrnoException): StartError => {
  if (error.code === 'ENOSPC')
    return new StartError(
      'data.disk-full',
      `磁盘已满，${dataDir} 写不进去。请腾出空间后再启动；已有数据未受影响。 The disk is full: ${dataDir} cannot be written. Free some space and start again; nothing was lost.`,
    );
  return new StartError(
    'data.not-writable',
    `数据文件夹 ${dataDir} 不能写入（${error.code ?? error.message}）。请改正权限，或用 SONGBANG_DATA 指到可写的文件夹。 The data folder ${dataDir} is not writable; fix its permissions or set SONGBANG_DATA.`,
  );
};

/** Creates the cluster on first use; refuses to touch a folder of another major version. */
export const ensureCluster = async (dataDir: string, binDir: string, owner: Owner | null): Promise<Cluster> => {
  const pgData = join(dataDir, 'postgres');
  const logFile = join(dataDir, 'postgres.log');
  const version = await readFile(join(pgData, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version !== null && version.trim() !== MAJOR) {
    throw new StartError(
      'database.other-version',
      `${pgData} 是 PostgreSQL ${version.trim()} 的数据，本程序带的是 ${MAJOR}。数据未动。请先用旧版本 songbang backup 导出，再用新版本 restore。 ${pgData} was made by PostgreSQL ${version.trim()}; this program carries ${MAJOR}. Nothing was touched.`,
    );
  }
  if (version === null) await createCluster({ dataDir, binDir, pgData, owner });
  return { pgData, logFile };
};

type CreateInput = { dataDir: string; binDir: string; pgData: string; owner: Owner | null };

const createCluster = async ({ dataDir, binDir, pgData, owner }: CreateInput): Promise<void> => {
  await mkdir(pgData, { recursive: true, mode: 0o700 });
  if (owner) await chown(pgData, owner.uid, owner.gid);
  // Without LANG initdb would choose SQL_ASCII, and with LC_CTYPE=C Chinese trigrams are silently empty.
  const [command, args] = asOwner(
    owner,
    join(binDir, 'initdb'),
    [
      '-D',
      pgData,
      '-U',
      'songbang',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C.UTF-8',
      '--no-instructions',
    ],
    false,
  );
  try {
    await run(command, args, { cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' } });
  } catch (error) {
    const text = (error as { stderr?: string }).stderr ?? String(error);
    if (/No space left/.test(text)) throw dataDirProblem(dataDir, { code: 'ENOSPC' } as NodeJS.ErrnoException);
    throw new StartError(
      'database.initdb-failed',
      `无法建立数据库：${lastLine(text)} Cannot create the database: ${lastLine(text)}`,
    );
  }
};

export const lastLine = (text: string): string =>
  text
    .trim()
    .split('\n')
    .filter((line) => !/^\s*$/.test(line))
    .at(-1) ?? '';
