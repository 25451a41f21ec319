#!/usr/bin/env node
// `npm test`: installs what the checks need, runs every one of them, and ends `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWebIfStale, environment, installIfNeeded, requireNode20, root, runtime } from './bootstrap.mjs';

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

let passed = 0;
let failed = 0;
/** What failed, by name, said again at the end where it is found without scrolling. */
const failures = [];

const say = (text) => process.stdout.write(`${text}\n`);
const run = (command, args, options = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: environment(), ...options });

const step = (name, command, args) => {
  say(`\n── ${name}`);
  const ok = run(command, args).status === 0;
  if (ok) passed += 1;
  else {
    failed += 1;
    failures.push(name);
  }
  say(`${ok ? '✔' : '✘'} ${name}`);
};

/** Chromium and a CJK font: by apt on Debian when we are root, otherwise a sentence that says what to install. */
const requireBrowser = () => {
  const found = () => process.env.CHROMIUM ?? BROWSERS.find((path) => existsSync(path));
  if (found()) return found();
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (debian) {
    say('正在安装浏览器与中文字体… Installing Chromium and CJK fonts…');
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...environment(), DEBIAN_FRONTEND: 'noninteractive' },
    };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet);
    if (found()) return found();
  }
  say(
    '✘ 找不到 Chromium，浏览器测试不能运行。请安装 chromium 与中文字体（Debian:apt-get install chromium fonts-noto-cjk），或用 CHROMIUM 指明路径。',
  );
  say(
    '  No Chromium was found, so the browser tests cannot run: install chromium and a CJK font, or set CHROMIUM to its path.',
  );
  failed += 1;
  return null;
};

/** Runs vitest and adds its counts to ours; a run that dies before reporting counts as one failure. */
const vitest = (name, args, browser) => {
  say(`\n── ${name}`);
  const out = mkdtempSync(join(tmpdir(), 'songbang-report-'));
  const report = join(out, 'report.json');
  const env = { ...environment(), ...(browser ? { CHROMIUM: browser } : {}) };
  const done = run(
    runtime(),
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env },
  );
  if (existsSync(report)) {
    const told = JSON.parse(readFileSync(report, 'utf8'));
    const { numPassedTests, numFailedTests, numTotalTestSuites, numFailedTestSuites } = told;
    for (const file of told.testResults) {
      for (const test of file.assertionResults) if (test.status === 'failed') failures.push(test.fullName);
      if (file.status === 'failed' && file.assertionResults.length === 0) failures.push(file.name);
    }
    passed += numPassedTests;
    failed += numFailedTests;
    // A file that breaks before its first test has no failed test of its own.
    if (done.status !== 0 && numFailedTests === 0) failed += Math.max(1, numFailedTestSuites);
    if (numTotalTestSuites === 0) failed += 1;
  } else failed += 1;
  rmSync(out, { recursive: true, force: true });
};

requireNode20();
installIfNeeded();
const browser = requireBrowser();
say('\n── build');
buildWebIfStale();
const node = runtime();
step('types', node, ['node_modules/tsc7/bin/tsc', '--noEmit', '-p', 'tsconfig.json']);
step('lint', join(root, 'node_modules/.bin/biome'), ['check', '.']);
step('structure', node, ['scripts/check-structure.ts']);
step('generated files are current', node, ['scripts/check-generated.ts']);
vitest('unit tests', ['--project', 'unit'], null);
vitest('server tests (PostgreSQL)', ['--project', 'server'], null);
vitest('scenarios of the source (PostgreSQL)', ['--project', 'scenarios'], null);
if (browser) vitest('browser tests (Chromium)', ['--project', 'browser'], browser);
if (failures.length > 0) say(`\n✘ ${failures.join('\n✘ ')}`);
say(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
