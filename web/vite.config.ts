import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import legacy from '@vitejs/plugin-legacy';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Old office machines: syntax is lowered for Chromium 86 and missing library functions come as one polyfill file. */
const OLDEST = 'chrome86';

/**
 * What the pages use and Chromium 86 lacks. Left to itself the plugin guesses by the names of methods and sends 22 kB (gzip) to
 * every browser; this is 5.
 */
const FILLED = [
  'es.array.at',
  'es.string.at-alternative',
  'es.object.has-own',
  'es.array.to-sorted',
  'es.array.to-reversed',
  'es.array.with',
];

/** Library functions newer than the oldest browser that are not filled in; a chunk that uses one must not be built. */
const TOO_NEW =
  /\b(structuredClone\(|(?:Object|Map)\.groupBy|Promise\.withResolvers|Array\.fromAsync|randomUUID|throwIfAborted|AbortSignal\.(?:any|timeout))|\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference|getOrInsert(?:Computed)?|toBase64|fromBase64|isWellFormed|toWellFormed|toSpliced|findLast(?:Index)?)\(|\.(?:(?:values|keys|entries)\(\)|matchAll\([^()]*\))\.(?:map|filter|some|every|find|reduce|flatMap|drop|take|toArray)\(|\bIterator\.(?:from|concat)/;

/** Fails the build, with the place, when a page would break in the oldest browser. */
const oldEnough = (): Plugin => ({
  name: 'songbang-old-enough',
  apply: 'build',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      const code = chunk.type === 'chunk' && !chunk.fileName.includes('polyfills') ? chunk.code : '';
      const found = TOO_NEW.exec(code);
      if (found)
        this.error(`${chunk.fileName} uses ${found[0]} near ${code.slice(found.index - 60, found.index + 60)}`);
    }
  },
});

const DIST = fileURLToPath(new URL('dist', import.meta.url));
const SMALLEST_COMPRESSED_BYTES = 1_000;

/** A page left open over an update still asks for the files of its own version. */
const KEPT_FOR_MS = 14 * 86_400_000;

/** Files of former versions go after a fortnight. */
const withoutOld = (): Plugin => ({
  name: 'songbang-without-old',
  apply: 'build',
  async writeBundle() {
    for (const entry of await readdir(DIST, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && (await stat(path)).mtimeMs < Date.now() - KEPT_FOR_MS) await rm(path);
    }
  },
});

/** Every text file also as `.br` and `.gz`, so that the server sends a third of the bytes without working for it. */
const compressed = (): Plugin => ({
  name: 'songbang-compressed',
  apply: 'build',
  enforce: 'post',
  closeBundle: {
    sequential: true,
    async handler() {
      const entries = await readdir(DIST, { recursive: true, withFileTypes: true });
      const names = new Set(entries.map(({ name }) => name));
      for (const entry of entries) {
        if (!entry.isFile() || !/\.(js|css|html|svg)$/.test(entry.name)) continue;
        // An asset's name changes with what is in it.
        if (entry.parentPath.endsWith('assets') && names.has(`${entry.name}.br`)) continue;
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
      modernPolyfills: FILLED,
      modernTargets: ['chrome>=86', 'edge>=86', 'firefox>=78', 'safari>=14'],
    }),
    oldEnough(),
    withoutOld(),
    compressed(),
  ],
  worker: { format: 'es' },
  build: {
    target: OLDEST,
    cssTarget: OLDEST,
    outDir: 'dist',
    emptyOutDir: false,
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
