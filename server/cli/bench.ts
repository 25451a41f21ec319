import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UsageError } from './usage-error.ts';

const BENCH = fileURLToPath(new URL('../../bench/', import.meta.url));

/** `songbang bench server/desk --record`: runs one measurement in a process of its own and hands back its exit code. */
export const bench = (name: string, args: string[]): number => {
  const script = `${BENCH}${name}.ts`;
  if (!/^[a-z]+\/[a-z-]+$/.test(name) || !existsSync(script))
    throw new UsageError(
      `没有这项测量：${name}。可用的见 bench 文件夹，如 server/desk。 There is no measurement ${name}; see the folder bench.`,
    );
  return spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' }).status ?? 3;
};
