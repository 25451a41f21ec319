import { systemClock } from '../clock.ts';
import { formatAccount } from '../sample/format-account.ts';
import { unitId } from '../sample/load-organisation.ts';
import { whatAYearDid } from '../sample/what-a-year-did.ts';
import type { Serving } from './serve.ts';
import { deskDigest } from './start-views.ts';

type Print = (line: string) => void;

const figure = (value: number): string => Math.round(value).toLocaleString('en');

/** The short account `npm start` prints: what it did, what a year did to the sample's town, how to sign in. */
export const printAccount = async (serving: Serving, print: Print): Promise<void> => {
  const { database, homeRegion, sampleLoaded, startedMs, address } = serving;
  print('');
  print(
    `松绑 Songbang · ${database.kind === 'embedded' ? '内置' : '外部'} PostgreSQL · 启动用时 ${(startedMs / 1000).toFixed(1)} 秒`,
  );
  if (database.migrated.length > 0) print(`数据库结构：应用了 ${database.migrated.length} 个变更`);
  if (sampleLoaded)
    print(
      `样例县已载入：${figure(sampleLoaded['requests'] ?? 0)} 件要求、${figure(sampleLoaded['deliveries'] ?? 0)} 件次送达`,
    );
  const digest = await deskDigest(database.db, homeRegion);
  print(
    `登记在册 ${figure(digest.requests)} 件，送达 ${figure(digest.deliveries)} 件次，记账 ${figure(digest.hours)} 人时`,
  );
  if (digest.password) await printSample(serving, digest, print);
  if (digest.requests === 0 && !digest.password)
    print(
      '库是空的：请用 songbang org import 导入区划、org add 新建单位、user add 建立第一个账号。 The database is empty: see docs/operations.md, “A new installation”.',
    );
  print(`接口说明 ${address}/openapi.json · 编号查验 ${address}/verify`);
  print('');
};

const printSample = async (
  { database, homeRegion, address }: Serving,
  digest: Awaited<ReturnType<typeof deskDigest>>,
  print: Print,
): Promise<void> => {
  const account = await whatAYearDid(database.db, homeRegion, unitId('漠沙镇'), systemClock.now());
  if (account && account.cases.length > 0) {
    print('');
    for (const line of formatAccount(account, 'zh', (code) => `${address}/requests?case=${code}`)) print(line);
  }
  print('');
  print(`样例账号，口令都是 ${digest.password}：`);
  for (const one of digest.accounts) print(`  ${one.login.padEnd(8)} ${one.name}`);
};
