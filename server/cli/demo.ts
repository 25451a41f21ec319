import { rmSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config/config.ts';
import { serveInForeground } from './serve-foreground.ts';

/** `songbang demo`: the sample county on a throw-away folder that is gone when it stops. */
export const demo = async (): Promise<void> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'songbang-demo-'));
  // The database's own system user must be able to enter it.
  await chmod(dataDir, 0o755);
  // Whoever stops it while it still loads leaves nothing behind either.
  const cutShort = () => {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    process.exit(130);
  };
  process.once('SIGINT', cutShort).once('SIGTERM', cutShort);
  process.stdout.write(
    '演示数据在临时文件夹里，停止后即清除。 Demo data lives in a temporary folder and is gone when you stop.\n',
  );
  await serveInForeground(
    { ...readConfig(), dataDir, databaseUrl: null, loadSample: true },
    {
      ready: () => process.off('SIGINT', cutShort).off('SIGTERM', cutShort),
      afterwards: () => rm(dataDir, { recursive: true, force: true }),
    },
  );
};
