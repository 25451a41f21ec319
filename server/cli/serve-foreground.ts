import { type Config, readConfig } from '../config/config.ts';
import { serve } from './serve.ts';
import { printAccount } from './start-account.ts';

/** Serves until SIGINT or SIGTERM, then drains, stops the database and does what `afterwards` asks. A second signal does not wait. */
export const serveInForeground = async (
  config: Config = readConfig(),
  afterwards: () => Promise<void> = async () => undefined,
): Promise<void> => {
  const serving = await serve({ config, onProgress: showProgress });
  await printAccount(serving, (line) => process.stdout.write(`${line}\n`));
  process.stdout.write(`Songbang is ready: ${serving.address}\n`);
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(130);
    stopping = true;
    process.stdout.write('正在停止… Stopping…\n');
    await serving.stop();
    await afterwards();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
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
