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

const SETTLED_WITHIN_MS = 240_000;

/** The sample orders two plans when it is loaded; a figure taken beside them would be theirs. */
const plansDone = async ({ database }: Serving): Promise<void> => {
  const until = Date.now() + SETTLED_WITHIN_MS;
  for (;;) {
    const { rows } = await database.pool.query("select 1 from plan_run where state in ('waiting', 'running') limit 1");
    if (rows.length === 0) return;
    if (Date.now() > until) throw new Error('the plans of the sample are not done');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};

/** A real server on a fresh data folder with the sample year, on a free port, with nothing else to do. */
export const runningServer = async (): Promise<RunningServer> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'songbang-bench-'));
  chmodSync(dataDir, 0o755);
  const serving = await serve({ config: readConfig({ SONGBANG_DATA: dataDir, PORT: '0' }) });
  await plansDone(serving);
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
