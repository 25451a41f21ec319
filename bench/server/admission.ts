/**
 * Admissions over HTTP with everything in the transaction (reading, price, review, number, delivery, ledger, audit, notify), at 1, 4
 * and 16 clients, beside a bare insert of the same text through the same pool: `node bench/server/admission.ts [--seconds 5] [--record]`.
 * Rounds alternate; a single unexpected status stops the run without a figure.
 */
import { machine, numberOption, recordRun } from '../run-record.ts';
import { quantile, rounded } from './quantiles.ts';
import { type RunningServer, runningServer, type SignedIn } from './running-server.ts';

const CLIENTS = [1, 4, 16];
const ROUNDS = 3;
const seconds = numberOption('seconds', 5);

type Round = {
  clients: number;
  kind: 'admission' | 'bare insert';
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  count: number;
};

const notice = (n: number): string =>
  [
    `关于报送第${n}期森林防火值班联系人的通知`,
    '各乡镇人民政府(街道办事处):',
    '经县人民政府同意,请于下月4日17:00前将值班联系人姓名和电话报县应急管理局。',
    '新平彝族傣族自治县应急管理局',
  ].join('\n');

let serial = 0;

const timed = async (clients: number, once: () => Promise<void>): Promise<number[]> => {
  const samples: number[] = [];
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        const from = performance.now();
        await once();
        samples.push(performance.now() - from);
      }
    }),
  );
  return samples;
};

const admissionOf = (server: RunningServer, who: SignedIn, target: string) => async (): Promise<void> => {
  serial += 1;
  const response = await fetch(`${server.serving.address}/api/requests`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: who.cookie,
      'x-csrf-token': who.csrfToken,
      'idempotency-key': `bench-${process.pid}-${serial}`,
    },
    body: JSON.stringify({ text: notice(serial), targetUnitIds: [target] }),
  });
  const body = await response.text();
  if (response.status !== 201 || !body.includes('"numbered"'))
    throw new Error(`admission answered ${response.status}: ${body.slice(0, 300)}`);
};

const summary = (kind: Round['kind'], clients: number, samples: number[]): Round => ({
  kind,
  clients,
  count: samples.length,
  perSecond: rounded(samples.length / seconds),
  p50Ms: rounded(quantile(samples, 0.5)),
  p99Ms: rounded(quantile(samples, 0.99)),
});

const server = await runningServer();
const rounds: Round[] = [];
try {
  const who = await server.signIn('dept');
  const { pool } = server.serving.database;
  await pool.query(
    'create table if not exists bench_bare (id bigint generated always as identity primary key, region text, body text, at timestamptz default now())',
  );
  const target = (await pool.query<{ id: string }>("select id from unit where short_name = '漠沙镇'")).rows[0]!.id;
  const admit = admissionOf(server, who, target);
  const bare = async () => {
    await pool.query('insert into bench_bare (region, body) values ($1, $2)', ['530427', notice(0)]);
  };
  for (let i = 0; i < 50; i++) await admit();
  for (let round = 0; round < ROUNDS; round++)
    for (const clients of CLIENTS) {
      rounds.push(summary('admission', clients, await timed(clients, admit)));
      rounds.push(summary('bare insert', clients, await timed(clients, bare)));
    }
} finally {
  await server.stop();
}
const table = CLIENTS.map((clients) => {
  const median = (kind: Round['kind'], key: 'perSecond' | 'p50Ms' | 'p99Ms') =>
    quantile(
      rounds.filter((one) => one.kind === kind && one.clients === clients).map((one) => one[key]),
      0.5,
    );
  return {
    clients,
    'admissions/s': median('admission', 'perSecond'),
    'p50 ms': median('admission', 'p50Ms'),
    'p99 ms': median('admission', 'p99Ms'),
    'bare inserts/s': median('bare insert', 'perSecond'),
    'bare p99 ms': median('bare insert', 'p99Ms'),
    'bare ÷ admission': rounded(median('bare insert', 'perSecond') / median('admission', 'perSecond')),
  };
});
console.table(table);
recordRun('admission', { machine: machine(), seconds, rounds, table });
