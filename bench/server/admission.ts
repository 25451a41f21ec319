/**
 * Admissions over HTTP with everything in the transaction (reading, price, review, number, delivery, ledger, audit, notify), at 1, 4
 * and 16 clients, each another department, beside a bare insert of the same text through the same pool: `node bench/server/admission.ts [--seconds 5] [--record]`.
 * Rounds alternate; a single unexpected status stops the run without a figure.
 */
import { machine, numberOption, recordRun } from '../run-record.ts';
import { admit, departments, prepare } from './admission-client.ts';
import { quantile, rounded } from './quantiles.ts';
import { runningServer } from './running-server.ts';

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

const timed = async (clients: (() => Promise<unknown>)[]): Promise<number[]> => {
  const samples: number[] = [];
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    clients.map(async (once) => {
      while (performance.now() < until) {
        const from = performance.now();
        await once();
        samples.push(performance.now() - from);
      }
    }),
  );
  return samples;
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
  const { target, bare } = await prepare(server);
  const senders = await departments(server);
  const admitting = senders.map((sender) => () => admit(server, sender, target));
  for (const once of admitting) for (let i = 0; i < 5; i++) await once();
  for (let round = 0; round < ROUNDS; round++)
    for (const clients of CLIENTS) {
      rounds.push(summary('admission', clients, await timed(admitting.slice(0, clients))));
      rounds.push(summary('bare insert', clients, await timed(Array.from({ length: clients }, () => bare))));
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
