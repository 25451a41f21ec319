/** Fails when a file breaks the import rules or the size budget: `node scripts/check-structure.ts`. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importViolations } from './structure/import-rules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const MAX_LINES = 600;
const REVIEW_LINES = 400;
const MAX_MEDIAN = 80;
const MAX_P90 = 250;
const EXEMPT = /(^|\/)(data|locale)\/|\.gen\.ts$/;

const listed = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.mjs', '*.css', '*.sql'],
  { cwd: root, encoding: 'utf8' },
);
const files = listed
  .split('\n')
  .filter(Boolean)
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const problems: string[] = [];
if (files.length < 100) problems.push(`only ${files.length} files were found: the check is looking in the wrong place`);

for (const file of files.filter(({ path }) => /\.tsx?$/.test(path)))
  for (const { path, rule, what } of importViolations(file))
    problems.push(`${path}: ${rule}${what ? ` (${what})` : ''}`);

const sizes = files
  .filter(({ path }) => !EXEMPT.test(path) && !/\.(test|spec)\.tsx?$/.test(path))
  .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);
const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)]!.lines;
for (const { path, lines } of sizes.filter((one) => one.lines > MAX_LINES))
  problems.push(`${path}: ${lines} lines, the limit is ${MAX_LINES}`);
if (at(0.5) > MAX_MEDIAN) problems.push(`median file is ${at(0.5)} lines, the limit is ${MAX_MEDIAN}`);
if (at(0.9) > MAX_P90) problems.push(`one file in ten is over ${at(0.9)} lines, the limit is ${MAX_P90}`);

const review = sizes.filter((one) => one.lines > REVIEW_LINES).map((one) => `${one.path} ${one.lines}`);
console.log(
  `${sizes.length} files: median ${at(0.5)} lines, p90 ${at(0.9)}, largest ${sizes.at(-1)!.lines}${review.length > 0 ? `; over ${REVIEW_LINES}: ${review.join(', ')}` : ''}`,
);
for (const problem of problems) console.error(`✘ ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
