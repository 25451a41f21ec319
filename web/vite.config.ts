import { fileURLToPath } from 'node:url';
import legacy from '@vitejs/plugin-legacy';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Old office machines: syntax is lowered for Chromium 86 and missing library functions come as one polyfill file. */
const OLDEST = 'chrome86';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    react(),
    legacy({
      renderLegacyChunks: false,
      modernPolyfills: true,
      modernTargets: ['chrome>=86', 'edge>=86', 'firefox>=78', 'safari>=14'],
    }),
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
