/**
 * One review as the gate makes it: reading, everything looked up around the request, all packs, price and lane, over requests of the
 * sample year with their own sender and targets: `node bench/server/review.ts [--requests 200] [--record]`. In process, and over HTTP as a
 * department's draft, beside a bare select through the same pool; rounds alternate. An unexpected status stops the run without a figure.
 */
import { systemClock } from '../../server/clock.ts';
import { keepRelayIndexes, type RelayIndexes } from '../../server/relay/index-lookup.ts';
import { assess } from '../../server/requests/assess-request.ts';
import { machine, numberOption, recordRun } from '../run-record.ts';
import { quantile, rounded } from './quantiles.ts';
import { countTrips, noticesOfYear, type YearNotice } from './review-notices.ts';
import { type RunningServer, runningServer } from './running-server.ts';

const ROUNDS = 3;
const REGION = '530427';
const count = numberOption('requests', 200);

const ready = async (relay: RelayIndexes): Promise<void> => {
  relay.start(REGION);
  while (relay.progress(REGION).state !== 'ready') await new Promise((resolve) => setTimeout(resolve, 50));
};

const draftOf = (notice: YearNotice) => ({
  text: notice.text,
  title: null,
  kind: null,
  channel: notice.channel,
  targetUnitIds: notice.targetUnitIds,
  emergency: { declared: false, basis: null },
});

const inProcess = (server: RunningServer, relay: RelayIndexes) => async (notice: YearNotice) => {
  const scope = notice.issuer.unitId
    ? { kind: 'issuer' as const, region: REGION, unitId: notice.issuer.unitId }
    : { kind: 'region' as const, region: REGION };
  const now = systemClock.now();
  const { db } = server.serving.database;
  const found = await assess(db, relay, {
    region: REGION,
    scope,
    issuer: notice.issuer,
    now,
    request: draftOf(notice),
  });
  if (Object.keys(found.review.ruleVersions).length < 50) throw new Error('a review without its packs');
};

const overHttp = async (server: RunningServer) => {
  const { cookie, csrfToken } = await server.signIn('dept');
  const headers = { 'content-type': 'application/json', cookie, 'x-csrf-token': csrfToken };
  return async (notice: YearNotice) => {
    const body = JSON.stringify(draftOf(notice));
    const response = await fetch(`${server.serving.address}/api/check`, { method: 'POST', headers, body });
    const answer = await response.text();
    if (response.status !== 200) throw new Error(`/api/check answered ${response.status}: ${answer.slice(0, 300)}`);
  };
};

const timed = async (notices: YearNotice[], once: (notice: YearNotice) => Promise<unknown>): Promise<number[]> => {
  const samples: number[] = [];
  for (const notice of notices) {
    const from = performance.now();
    await once(notice);
    samples.push(performance.now() - from);
  }
  return samples;
};

const server = await runningServer();
const relay = keepRelayIndexes(server.serving.database.db);
const rounds: { kind: string; round: number; samples: number[] }[] = [];
let trips: number;
try {
  const { pool } = server.serving.database;
  await ready(relay);
  const notices = await noticesOfYear(pool, REGION, count);
  const kinds = {
    review: inProcess(server, relay),
    'review over HTTP': await overHttp(server),
    'bare select': () => pool.query('select title from request limit 1'),
  };
  // Statements are prepared once they are hot: the figures are of a server that has been running.
  for (const once of Object.values(kinds)) await timed(notices.slice(0, 60), once);
  trips = await countTrips(pool, async () => void (await timed(notices, kinds.review)));
  for (let round = 1; round <= ROUNDS; round++)
    for (const [kind, once] of Object.entries(kinds)) rounds.push({ kind, round, samples: await timed(notices, once) });
} finally {
  await relay.stop();
  await server.stop();
}
const ofKind = (kind: string) => rounds.filter((one) => one.kind === kind).flatMap((one) => one.samples);
const base = quantile(ofKind('bare select'), 0.5);
const table = [...new Set(rounds.map((one) => one.kind))].map((kind) => ({
  what: kind,
  count: ofKind(kind).length,
  'p50 ms': rounded(quantile(ofKind(kind), 0.5)),
  'p95 ms': rounded(quantile(ofKind(kind), 0.95)),
  'p99 ms': rounded(quantile(ofKind(kind), 0.99)),
  'max ms': rounded(Math.max(...ofKind(kind))),
  'p50 ÷ select': rounded(quantile(ofKind(kind), 0.5) / base),
}));
console.table(table);
console.log(`statements a review: ${rounded(trips / count)}`);
recordRun('review', {
  machine: machine(),
  requests: count,
  statementsPerReview: rounded(trips / count),
  table,
  rounds: rounds.map((one) => ({ ...one, samples: one.samples.map(rounded) })),
});
