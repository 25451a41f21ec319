import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UsageError } from './usage-error.ts';

const BENCH = fileURLToPath(new URL('../../bench/', import.meta.url));

/** Measurements that can be run, by folder; what others import is none. */
const names = (): string[] =>
  readdirSync(BENCH, { recursive: true, encoding: 'utf8' })
    .filter((path) => NAME.test(path.replace(/\.ts$/, '')) && path.endsWith('.ts'))
    .filter((path) => !/^export /m.test(readFileSync(`${BENCH}${path}`, 'utf8')))
    .map((path) => path.replace(/\.ts$/, ''))
    .sort();

const NAME = /^[a-z]+\/[a-z-]+$/;

/** `songbang bench server/desk --record`: runs one measurement in a process of its own and hands back its exit code. */
export const bench = (name: string, args: string[]): number => {
  if (name === '--help' || name === '-h') {
    process.stdout.write(`用法 Usage: songbang bench <name> [args...]\n\n${names().join('\n')}\n`);
    return 0;
  }
  const script = `${BENCH}${name}.ts`;
  if (!NAME.test(name) || !existsSync(script))
    throw new UsageError(
      `没有这项测量：${name}。可用的见 bench 文件夹，如 server/desk。 There is no measurement ${name}; see the folder bench.`,
    );
  return spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' }).status ?? 3;
};
