/**
 * The desk and week of a town with a year of data, asked for as its ordinary clerk, beside `GET /api/session` of the same session:
 * `node bench/server/desk.ts [--requests 300] [--record]`. Server time, from the first byte sent to the last received, one at a time.
 */
import { machine, numberOption, recordRun } from '../run-record.ts';
import { quantile, rounded } from './quantiles.ts';
import { runningServer } from './running-server.ts';

const count = numberOption('requests', 300);
const PAGES = ['/api/session', '/api/desk', '/api/desk?filter=closed&limit=50', '/api/week', '/api/home'];

const server = await runningServer();
const samples = new Map<string, number[]>(PAGES.map((page) => [page, []]));
try {
  const { cookie } = await server.signIn('clerk');
  const ask = async (page: string): Promise<number> => {
    const from = performance.now();
    const response = await fetch(`${server.serving.address}${page}`, { headers: { cookie } });
    const body = await response.text();
    if (response.status !== 200) throw new Error(`${page} answered ${response.status}: ${body.slice(0, 300)}`);
    return performance.now() - from;
  };
  for (const page of PAGES) for (let i = 0; i < 20; i++) await ask(page);
  for (let i = 0; i < count; i++) for (const page of PAGES) samples.get(page)!.push(await ask(page));
} finally {
  await server.stop();
}
const base = quantile(samples.get('/api/session')!, 0.5);
const table = PAGES.map((page) => {
  const own = samples.get(page)!;
  return {
    page,
    'p50 ms': rounded(quantile(own, 0.5)),
    'p95 ms': rounded(quantile(own, 0.95)),
    'max ms': rounded(Math.max(...own)),
    '÷ session': rounded(quantile(own, 0.5) / base),
  };
});
console.table(table);
recordRun('desk', {
  machine: machine(),
  requests: count,
  table,
  samples: Object.fromEntries([...samples].map(([page, own]) => [page, own.map(rounded)])),
});
