import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Instance } from '@songbang/engine/planning/instance.ts';
import { readInstance } from '@songbang/engine/planning/read-instance.ts';
import { COUNTY_YEAR, generateInstance } from '@songbang/engine/planning/testing/generate.ts';
import { planInWorker } from '@songbang/server/planning/plan-in-worker.ts';
import { machine, recordRun } from '../run-record.ts';

// songbang bench planning/cancel [--file INSTANCE.json] [--times 20] [--record]
// A county's year on two threads without the solver, cancelled at many moments: milliseconds from the abort to the checked plan, and memory.

const { values } = parseArgs({
  options: {
    file: { type: 'string' },
    times: { type: 'string', default: '20' },
    record: { type: 'boolean', default: false },
  },
});

function load(): Instance {
  if (!values.file) return generateInstance(COUNTY_YEAR, 1);
  const read = readInstance(JSON.parse(readFileSync(values.file, 'utf8')));
  if (!('instance' in read)) throw new Error(`${values.file}: ${read.diagnostics[0]!.at} is not valid`);
  return read.instance;
}

const LONG_MS = 600_000;
const FIRST_MS = 700;
const STEP_MS = 137;

async function cancelAfter(instance: Instance, ms: number): Promise<{ answerMs: number; ok: boolean; cost: number }> {
  const stop = new AbortController();
  let abortedAt = 0;
  setTimeout(() => {
    abortedAt = performance.now();
    stop.abort();
  }, ms);
  const found = await planInWorker(instance, { seed: 1, budget: { ms: LONG_MS }, threads: 2, signal: stop.signal });
  const answerMs = performance.now() - abortedAt;
  return { answerMs, ok: found.checked.ok, cost: found.checked.cost };
}

const peakMemoryMb = () => Math.round(process.resourceUsage().maxRSS / 1024);

const instance = load();
const runs: Awaited<ReturnType<typeof cancelAfter>>[] = [];
let peakMb = 0;
for (let n = 0; n < Number(values.times); n++) {
  runs.push(await cancelAfter(instance, FIRST_MS + n * STEP_MS));
  // Threads of earlier searches linger: what one search takes is seen after the first.
  if (n === 0) peakMb = peakMemoryMb();
}
const sorted = runs.map((run) => run.answerMs).sort((x, y) => x - y);
const report = {
  machine: machine(),
  times: runs.length,
  feasible: runs.every((run) => run.ok),
  medianMs: sorted[sorted.length >> 1],
  worstMs: sorted.at(-1),
  peakMbOfOneSearch: peakMb,
  peakMb: peakMemoryMb(),
};
console.log(report);
recordRun('planning-cancel', report);
