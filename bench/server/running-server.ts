import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Serving, serve } from '../../server/cli/serve.ts';
import { readConfig } from '../../server/config/config.ts';
import { SAMPLE_PASSWORD } from '../../server/sample/accounts.ts';

export type SignedIn = { cookie: string; csrfToken: string };
export type RunningServer = {
  serving: Serving;
  signIn: (login: string, password?: string) => Promise<SignedIn>;
  stop: () => Promise<void>;
};

/** A real server on a fresh data folder with the sample year, on a free port. */
export const runningServer = async (): Promise<RunningServer> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'songbang-bench-'));
  chmodSync(dataDir, 0o755);
  const serving = await serve({ config: readConfig({ SONGBANG_DATA: dataDir, PORT: '0' }) });
  return {
    serving,
    signIn: async (login, password = SAMPLE_PASSWORD) => {
      const response = await fetch(`${serving.address}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login, password }),
      });
      if (response.status !== 200) throw new Error(`sign-in of ${login} answered ${response.status}`);
      const { csrfToken } = (await response.json()) as { csrfToken: string };
      return { cookie: response.headers.get('set-cookie')!.split(';')[0]!, csrfToken };
    },
    stop: async () => {
      await serving.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
