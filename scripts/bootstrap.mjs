// What `npm start`, `npm test` and `songbang` share before anything is installed. Plain JavaScript for Node 20.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pinnedNode = join(root, 'node_modules', '.bin', 'node');
/** First versions that run TypeScript files as they are. */
const OLDEST_OWN_NODE = [22, 18];

export const fail = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(2);
};

export const requireNode20 = () => {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  fail(
    `需要 Node.js 20 或更新版本，当前是 ${process.version}。 Node.js 20 or newer is needed; this is ${process.version}.`,
  );
};

/** The runtime everything runs on: the one locked as a dependency, else this machine's own when it is new enough. */
export const runtime = () => {
  if (existsSync(pinnedNode)) return pinnedNode;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_OWN_NODE[0] || (major === OLDEST_OWN_NODE[0] && minor >= OLDEST_OWN_NODE[1]))
    return process.execPath;
  return fail(
    '没有适合本机的运行环境。请先执行 npm install；若仍不行，请安装 Node.js 26。 No runtime for this machine: run npm install, or install Node.js 26.',
  );
};

const npm = () => (process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ['npm', []]);

/**
 * Installs the locked dependencies when they are missing or the lock file has changed since. Returns true when it did.
 * `npm install --no-save` and not `npm ci`: ci refuses a lock file without entries for other platforms' optional packages,
 * and a registry that serves one platform only cannot give them.
 */
export const installIfNeeded = () => {
  const stamp = join(root, 'node_modules', '.songbang-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  process.stdout.write('正在安装依赖（首次约一分钟）… Installing dependencies (about a minute the first time)…\n');
  const [command, prefix] = npm();
  const done = spawnSync(command, [...prefix, 'install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (done.status !== 0)
    fail(
      '依赖没有装成。请检查能否连到 npm 软件源和磁盘空间，然后再试一次。 Installing failed: check the npm registry and disk space, then try again.',
    );
  writeFileSync(stamp, wanted);
  return true;
};

const filesUnder = (dir) =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'dist' || entry.name === 'node_modules') return [];
    const path = join(dir, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });

/** Builds the web app when its sources, the engine or the lock file changed. Returns true when it did. */
export const buildWebIfStale = () => {
  const hash = createHash('sha256');
  for (const path of [
    ...filesUnder(join(root, 'web')),
    ...filesUnder(join(root, 'engine')),
    join(root, 'package-lock.json'),
  ].sort())
    if (!path.endsWith('.test.ts') && statSync(path).isFile())
      hash.update(path.slice(root.length)).update(readFileSync(path));
  const wanted = hash.digest('hex');
  const stamp = join(root, 'web', 'dist', '.stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  process.stdout.write('正在生成网页… Building the web app…\n');
  const done = spawnSync(
    runtime(),
    [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error'],
    {
      cwd: join(root, 'web'),
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment(),
    },
  );
  if (done.status !== 0) fail('网页没有生成成功，见上面的信息。 Building the web app failed; see above.');
  writeFileSync(stamp, wanted);
  return true;
};

/**
 * Child processes find the pinned runtime first, and keep what they make of our TypeScript: a search on two threads then takes a third
 * less memory, since no thread has to load the compiler.
 */
export const environment = () => ({
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'songbang'),
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
});

const PARENT_CHECK_MS = 500;

/** Runs a TypeScript entry of ours in the foreground, hands signals on, and ends with its exit code. */
export const runForeground = (entry, args) => {
  const child = spawn(runtime(), ['--disable-warning=ExperimentalWarning', join(root, entry), ...args], {
    stdio: 'inherit',
    env: environment(),
  });
  // Ctrl-C in a terminal reaches the child by itself too, which takes the two for one; a signal sent to us alone must not be lost.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // A signal sent to npm may end the shell between us without reaching us: when our parent is gone, we stop too.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), PARENT_CHECK_MS).unref();
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 3)));
};
