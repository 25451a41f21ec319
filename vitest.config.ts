import { defineConfig } from 'vitest/config';

/**
 * One suite in three projects. `unit` shares one module graph per worker (no test there may change a global);
 * `server` and `browser` own a PostgreSQL cloned from a template, started once in a global setup.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['engine/**/*.test.ts', 'server/**/*.unit.test.ts', 'web/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          pool: 'threads',
          isolate: false,
          env: { TZ: 'UTC' },
        },
      },
    ],
  },
});
