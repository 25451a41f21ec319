import { defineConfig } from 'vitest/config';

/**
 * One suite in projects. `unit` shares one module graph per worker, so no test there may change a global.
 * `server` works on a real PostgreSQL, started once; each file clones the migrated template. `scenarios` does the same with the
 * sample county and its whole year: one test for every sentence of the source. Time limits end what hangs; a busy machine is no failure.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'engine/**/*.test.ts',
            'server/**/*.unit.test.ts',
            'scenarios/**/*.test.ts',
            'web/src/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/*.db.test.ts', '**/*.browser.test.ts'],
          pool: 'threads',
          isolate: false,
          testTimeout: 90_000,
          env: { TZ: 'UTC' },
        },
      },
      {
        test: {
          name: 'server',
          include: ['server/**/*.db.test.ts'],
          globalSetup: ['server/test/global-setup.ts'],
          pool: 'threads',
          isolate: false,
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 180_000,
          env: { TZ: 'UTC' },
        },
      },
      {
        test: {
          name: 'scenarios',
          include: ['scenarios/**/*.db.test.ts'],
          globalSetup: ['scenarios/test/global-setup.ts'],
          pool: 'threads',
          isolate: false,
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 180_000,
          env: { TZ: 'UTC' },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['scenarios/browser/*.browser.test.ts'],
          globalSetup: ['scenarios/test/global-setup.ts'],
          pool: 'threads',
          maxWorkers: 1,
          testTimeout: 300_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 120_000 } },
          env: { TZ: 'UTC' },
        },
      },
    ],
  },
});
