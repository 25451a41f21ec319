import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';

const MOST_BYTES = 60_000;

describe('the reader in the browser', () => {
  it('stays small enough for an old PC on a county line: at most 60 kB gzip', async () => {
    const built = (await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        target: 'chrome86',
        modulePreload: false,
        rolldownOptions: {
          input: fileURLToPath(new URL('../../../engine/reading/live.ts', import.meta.url)),
          preserveEntrySignatures: 'strict',
        },
      },
    })) as Rolldown.RolldownOutput;
    const code = built.output.map((one) => (one.type === 'chunk' ? one.code : ''));
    const bytes = gzipSync(code.join('\n'), { level: 9 }).length;
    // Chromium before 125 refuses a whole file over two groups of one name in a pattern.
    expect(code.join('\n')).not.toMatch(/\(\?<[a-z]/i);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});
