#!/usr/bin/env node
import { requireNode20, runForeground } from './bootstrap.mjs';

requireNode20();
runForeground('server/cli/main.ts', process.argv.slice(2));
