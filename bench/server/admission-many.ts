/**
 * Ten thousand admissions from 16 clients, each another department, through one door: `node bench/server/admission-many.ts [--total 10000] [--record]`.
 * Afterwards everything is counted: every answer's number is in the register once, serials have no gap, each request has its
 * delivery, ledger entry and review, and the audit chain holds. Beside it the same number of bare inserts. Any doubt stops the run.
 */
import { verifyChain } from '../../server/audit/audit-views.ts';
import { machine, numberOption, recordRun } from '../run-record.ts';
import { admit, departments, prepare } from './admission-client.ts';
import { quantile, rounded } from './quantiles.ts';
import { type RunningServer, runningServer } from './running-server.ts';

const total = numberOption('total', 10_000);
const REGION = '530427';

/** Runs `once` so many times from all clients together; the times in ms and the seconds it took. */
const timed = async (clients: (() => Promise<unknown>)[]): Promise<{ samples: number[]; seconds: number }> => {
  const samples: number[] = [];
  let begun = 0;
  const from = performance.now();
  await Promise.all(
    clients.map(async (once) => {
      while (begun < total) {
        begun += 1;
        const at = performance.now();
        await once();
        samples.push(performance.now() - at);
      }
    }),
  );
  return { samples, seconds: (performance.now() - from) / 1000 };
};

const counted = async ({ serving }: RunningServer) => {
  const { rows } = await serving.database.pool.query<Record<string, number>>(
    `select (select count(*)::int from request where region = $1) as requests,
            (select count(*)::int from review where region = $1) as reviews,
            (select count(*)::int from delivery where region = $1) as deliveries,
            (select count(*)::int from ledger_entry where region = $1) as bookings,
            (select count(*)::int from control_number where region = $1) as numbers,
            (select count(distinct number)::int from control_number where region = $1) as different,
            (select max(serial)::int from control_number where region = $1 and year = extract(year from now())) as last_serial`,
    [REGION],
  );
  return rows[0]!;
};

const summary = (what: string, { samples, seconds }: Awaited<ReturnType<typeof timed>>) => ({
  what,
  count: samples.length,
  'per second': rounded(samples.length / seconds),
  'p50 ms': rounded(quantile(samples, 0.5)),
  'p99 ms': rounded(quantile(samples, 0.99)),
  'max ms': rounded(Math.max(...samples)),
});

const server = await runningServer();
let run: { table: object[]; checked: object };
try {
  const { target, bare } = await prepare(server);
  const senders = await departments(server);
  for (const sender of senders) for (let i = 0; i < 5; i++) await admit(server, sender, target);
  const before = await counted(server);
  const given = new Set<string>();
  const admissions = await timed(senders.map((sender) => async () => given.add(await admit(server, sender, target))));
  const after = await counted(server);
  const grown = Object.fromEntries(Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]));
  const chain = await verifyChain(server.serving.database.db, REGION);
  const exact = given.size === total && Object.values(grown).every((count) => count === total);
  if (!exact || !chain.intact) throw new Error(`not exact: ${JSON.stringify({ answers: given.size, grown, chain })}`);
  run = {
    table: [summary('admission', admissions), summary('bare insert', await timed(senders.map(() => bare)))],
    checked: { answers: given.size, ...grown, chainRows: chain.rows },
  };
} finally {
  await server.stop();
}
console.table(run.table);
console.log('checked', run.checked);
recordRun('admission-many', { machine: machine(), total, clients: 16, ...run });
