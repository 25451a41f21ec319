import { type Config, readConfig } from '../config/config.ts';
import { serve } from './serve.ts';
import { printAccount } from './start-account.ts';

/** One Ctrl-C reaches us from the terminal and again from the programs that started us; only a later one is a second signal. */
const SAME_SIGNAL_MS = 1_000;

/** `ready`: called once signals stop it in good order; `afterwards`: once everything has stopped. */
export type Around = { ready?: () => unknown; afterwards?: () => Promise<void> };

/** Serves until SIGINT or SIGTERM, then drains, stops the database and does what `afterwards` asks. A second signal does not wait. */
export const serveInForeground = async (
  config: Config = readConfig(),
  { ready, afterwards }: Around = {},
): Promise<void> => {
  const serving = await serve({ config, onProgress: showProgress });
  await printAccount(serving, (line) => process.stdout.write(`${line}\n`));
  let stoppingSince: number | null = null;
  const stop = async () => {
    if (stoppingSince !== null) {
      if (performance.now() - stoppingSince > SAME_SIGNAL_MS) process.exit(130);
      return;
    }
    stoppingSince = performance.now();
    process.stdout.write('正在停止… Stopping…\n');
    await serving.stop();
    await afterwards?.();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  ready?.();
  // Said last: who reads it may send a signal at once.
  process.stdout.write(`Songbang is ready: ${serving.address}\n`);
};

let shown = '';

const STEPS: Record<string, string> = {
  organisation: '载入样例县的组织 Loading the sample county',
  accounts: '建立样例账号 Creating sample accounts',
  year: '生成样例一年 Generating the sample year',
  done: '样例已载入 Sample loaded',
};

const showProgress = ({ step, done, total }: { step: string; done: number; total: number }): void => {
  const label = STEPS[step] ?? step;
  const line = step === 'year' && total > 0 ? `${label} ${Math.floor((done / total) * 100)}%` : label;
  if (line === shown) return;
  shown = line;
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}${step === 'done' ? '\n' : ''}`);
  else if (done === 0 || step === 'done') process.stdout.write(`${label}\n`);
};
