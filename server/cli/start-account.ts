import type { Serving } from './serve.ts';
import { deskDigest } from './start-views.ts';

type Print = (line: string) => void;

/** The short account `npm start` prints: what it did, what the database holds, how to sign in. */
export const printAccount = async (serving: Serving, print: Print): Promise<void> => {
  const { database, homeRegion, sampleLoaded, startedMs } = serving;
  print('');
  print(
    `松绑 Songbang · ${database.kind === 'embedded' ? '内置 PostgreSQL' : '外部 PostgreSQL'} · 启动用时 ${(startedMs / 1000).toFixed(1)} 秒`,
  );
  if (database.migrated.length > 0) print(`数据库结构:应用了 ${database.migrated.length} 个变更`);
  if (sampleLoaded)
    print(
      `样例县已载入:${Object.entries(sampleLoaded)
        .map(([name, count]) => `${name} ${count.toLocaleString('en')}`)
        .join(',')}`,
    );
  const digest = await deskDigest(database.db, homeRegion);
  print(
    `登记在册 ${digest.requests.toLocaleString('en')} 件,送达 ${digest.deliveries.toLocaleString('en')} 件次,记账 ${Math.round(digest.hours).toLocaleString('en')} 人时`,
  );
  if (digest.password) {
    print('');
    print(
      `样例账号(口令都是 ${digest.password}):${digest.accounts.map((one) => `${one.login}=${one.name}`).join(' ')}`,
    );
  }
  print('');
};
