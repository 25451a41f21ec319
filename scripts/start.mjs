#!/usr/bin/env node
// `npm start`: installs what is missing, builds what is stale, and serves.
import { buildWebIfStale, installIfNeeded, requireNode20, runForeground } from './bootstrap.mjs';

requireNode20();
installIfNeeded();
buildWebIfStale();
runForeground('server/cli/main.ts', ['serve', ...process.argv.slice(2)]);
