import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { fixedClock } from '../../server/clock.ts';
import { listen } from '../../server/events/change-store.ts';
import { createHub } from '../../server/events/hub.ts';
import { buildApp } from '../../server/http/build-app.ts';
import { runPlan } from '../../server/planning/board/run-plan.ts';
import { SAMPLE_PASSWORD } from '../../server/sample/accounts.ts';
import { testDatabase } from '../../server/test/database.ts';
import { TEST_BUDGET } from '../../server/test/plan-walk.ts';
import { NOW } from '../test/global-setup.ts';

export type Visitor = { context: BrowserContext; page: Page; faults: string[] };

export type Site = {
  address: string;
  /** A fresh browser profile, signed in as one of the sample accounts, or not at all. */
  visit: (login: string | null, path: string, size?: Size) => Promise<Visitor>;
  /** Makes the plan of the coming month that the sample has ordered; no job runner is up here. */
  makePlans: () => Promise<void>;
  close: () => Promise<void>;
};

export type Size = { width: number; height: number };
export const DESKTOP: Size = { width: 1440, height: 900 };
/** Ends what hangs; a slow machine is no failure. */
const PATIENCE_MS = 120_000;
export const PHONE: Size = { width: 390, height: 844 };

/** The built web app on a real server with the sample year, and a real Chromium. */
export const openSite = async (): Promise<Site> => {
  const database = await testDatabase('county_year');
  const events = createHub();
  const listener = await listen(database.settings, events);
  const app = await buildApp({
    db: database.db,
    clock: fixedClock(NOW),
    events,
    homeRegion: '530427',
    linkSecret: Buffer.alloc(32, 7),
    version: 'test',
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const browser = await openBrowser();
  const contexts: BrowserContext[] = [];
  return {
    address,
    visit: async (login, path, size = DESKTOP) => {
      const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      context.setDefaultTimeout(PATIENCE_MS);
      contexts.push(context);
      if (login) await context.request.post(`${address}/api/session`, { data: { login, password: SAMPLE_PASSWORD } });
      const page = await context.newPage();
      await page.clock.setFixedTime(new Date(`${NOW}:00+08:00`));
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      await page.goto(`${address}${path}`);
      return { context, page, faults };
    },
    makePlans: async () => {
      const { rows } = await database.pool.query<{ id: string }>(`select id from plan_run where kind = 'ahead'`);
      for (const { id } of rows) {
        await runPlan(database.db, fixedClock(NOW), { region: '530427', planId: id }, { budget: TEST_BUDGET });
      }
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      events.closeAll();
      await app.close();
      await listener.stop();
      await database.close();
    },
  };
};

const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    // In the C locale of a bare machine Chromium cannot name a file in Chinese.
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
