import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import legacy from '@vitejs/plugin-legacy';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Old office machines: syntax is lowered for Chromium 86 and missing library functions come as one polyfill file. */
const OLDEST = 'chrome86';

const DIST = fileURLToPath(new URL('dist', import.meta.url));
const SMALLEST_COMPRESSED_BYTES = 1_000;

/** Every text file also as `.br` and `.gz`, so that the server sends a third of the bytes without working for it. */
const compressed = (): Plugin => ({
  name: 'songbang-compressed',
  apply: 'build',
  enforce: 'post',
  closeBundle: {
    sequential: true,
    async handler() {
      for (const entry of await readdir(DIST, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(js|css|html|svg)$/.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        const bytes = await readFile(path);
        if (bytes.length < SMALLEST_COMPRESSED_BYTES) continue;
        await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes));
        await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
      }
    },
  },
});

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    react(),
    legacy({
      renderLegacyChunks: false,
      modernPolyfills: true,
      modernTargets: ['chrome>=86', 'edge>=86', 'firefox>=78', 'safari>=14'],
    }),
    compressed(),
  ],
  worker: { format: 'es' },
  build: {
    target: OLDEST,
    cssTarget: OLDEST,
    outDir: 'dist',
    emptyOutDir: true,
    // The server forbids inline scripts; images stay files so that they are cached once.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/api', '/verify', '/v/', '/calendar', '/openapi.json'].map((path) => [path, 'http://127.0.0.1:8080']),
    ),
  },
});
