/**
 * The first visit of a town clerk on an old machine: bytes over the wire (gzip) and time from opening the address to the first card on the
 * desk, with the CPU slowed four times: `node bench/web/first-load.ts [--runs 5] [--record]`. Beside it the same with no slowing.
 */
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { machine, numberOption, recordRun } from '../run-record.ts';
import { quantile, rounded } from '../server/quantiles.ts';
import { type RunningServer, runningServer } from '../server/running-server.ts';
import { openBrowser } from './browser.ts';

const runs = numberOption('runs', 5);

type Visit = { slowing: number; cardMs: number; gzipKilobytes: number; files: number };

const visit = async (browser: Browser, server: RunningServer, slowing: number): Promise<Visit> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const [name, value] = (await server.signIn('clerk')).cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: server.serving.address }]);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowing });
    const sizes = countFiles(page);
    const from = performance.now();
    await page.goto(`${server.serving.address}/desk`, { waitUntil: 'commit' });
    await page.locator('.desk-what, .desk-due').first().waitFor({ timeout: 60_000 });
    const cardMs = performance.now() - from;
    const all = await Promise.all(sizes);
    return {
      slowing,
      cardMs: rounded(cardMs),
      gzipKilobytes: rounded(all.reduce((sum, one) => sum + one, 0) / 1024),
      files: all.length,
    };
  } finally {
    await context.close();
  }
};

/** Gzip size of every script, style and page the visit needs up to the first card. */
const countFiles = (page: Page): Promise<number>[] => {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (['document', 'script', 'stylesheet'].includes(response.request().resourceType()))
      sizes.push(
        response.body().then(
          (body) => gzipSync(body).length,
          () => 0,
        ),
      );
  });
  return sizes;
};

const server = await runningServer();
const browser = await openBrowser();
const visits: Visit[] = [];
try {
  await visit(browser, server, 1);
  for (let run = 0; run < runs; run++) for (const slowing of [1, 4]) visits.push(await visit(browser, server, slowing));
} finally {
  await browser.close();
  await server.stop();
}
const table = [1, 4].map((slowing) => {
  const own = visits.filter((one) => one.slowing === slowing);
  const ms = own.map((one) => one.cardMs);
  return {
    'CPU slowed': slowing,
    'card, median ms': quantile(ms, 0.5),
    'card, max ms': Math.max(...ms),
    'kB gzip': own[0]!.gzipKilobytes,
    files: own[0]!.files,
  };
});
console.table(table);
recordRun('first-load', { machine: machine(), browser: browser.version(), runs, visits, table });
