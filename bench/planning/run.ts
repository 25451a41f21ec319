import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { check } from '@songbang/engine/planning/check.ts';
import type { Instance } from '@songbang/engine/planning/instance.ts';
import { readInstance } from '@songbang/engine/planning/read-instance.ts';
import { COUNTY_YEAR, generateInstance, TOWN_MONTH, TOWN_YEAR } from '@songbang/engine/planning/testing/generate.ts';
import { generatePrefecture } from '@songbang/engine/planning/testing/prefecture.ts';
import { loadHighsSolver } from '@songbang/server/planning/highs-solver.ts';
import { type PlanOutput, planInstance } from '@songbang/server/planning/plan-command.ts';
import { machine, recordRun } from '../run-record.ts';
import { solveCompact } from './compact-model.ts';
import { measureReplan, type ReplanMeasurement } from './measure-replan.ts';

// node bench/planning/run.ts --size county-year --instance-seed 1 --time-limit 10 --seeds 5 [--file INSTANCE.json] [--replan 100] [--peer 60] [--proof-limit 150] [--record]
// --size also prefecture-year (ten counties). --peer: the same instance as one integer program for HiGHS, for so many seconds.

const SIZES = { 'town-month': TOWN_MONTH, 'town-year': TOWN_YEAR, 'county-year': COUNTY_YEAR };

type Run = Omit<PlanOutput, 'plan'> & { verdict: 'ok' | 'broken'; rssMb: number };
type Report = {
  instance: string;
  timeLimitSeconds: number;
  machine: ReturnType<typeof machine>;
  runs: Run[];
  median: number;
  worst: number;
  worstGap: number | null;
  replan?: ReplanMeasurement[];
  /** What HiGHS finds for the whole model in the given seconds; null = nothing. */
  highs?: { seconds: number; found: ReturnType<typeof solveCompact> };
};

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'town-year' },
    'instance-seed': { type: 'string', default: '1' },
    file: { type: 'string' },
    'time-limit': { type: 'string', default: '10' },
    seeds: { type: 'string', default: '5' },
    replan: { type: 'string', default: '0' },
    peer: { type: 'string', default: '0' },
    'proof-limit': { type: 'string' },
    record: { type: 'boolean', default: false },
  },
});

function loadInstance(): { name: string; instance: Instance } {
  if (values.file) {
    const read = readInstance(JSON.parse(readFileSync(values.file, 'utf8')));
    if (!('instance' in read))
      throw new Error(`${values.file}: ${read.diagnostics[0]!.at} should be ${read.diagnostics[0]!.expected}`);
    return { name: values.file.replace(/.*\//, '').replace(/\.json$/, ''), instance: read.instance };
  }
  const seed = Number(values['instance-seed']);
  if (values.size === 'prefecture-year')
    return { name: `prefecture-year-generated-${seed}`, instance: generatePrefecture(10, seed) };
  const size = SIZES[values.size as keyof typeof SIZES];
  if (!size) throw new Error(`--size: one of ${[...Object.keys(SIZES), 'prefecture-year'].join(', ')}`);
  return {
    name: `${values.size}-generated-${seed}`,
    instance: generateInstance(size, seed),
  };
}

const percent = (x: number | null) => (x === null ? 'unknown' : `${(100 * x).toFixed(2)} %`);

function print(run: Run): void {
  const terms = Object.entries(run.breakdown.points).map(([name, points]) => `${name} ${points}`);
  console.log(
    `seed ${run.seed}: cost ${run.cost} (${run.verdict}), bound ${run.bound?.toFixed(1) ?? '-'}, gap ${percent(run.gap)}, controllable ${percent(run.controllableGap)}`,
    `\n  ${run.seconds.toFixed(1)} s and ${run.proofSeconds.toFixed(1)} s for the proof, ${run.iterations} iterations, ${run.rssMb} MB, unserved ${run.unserved.length}\n  ${terms.join(', ')}`,
  );
}

const { name, instance } = loadInstance();
const runs: Run[] = [];
let standing: PlanOutput | null = null;
for (let seed = 1; seed <= Number(values.seeds); seed++) {
  const { plan, ...rest } = await planInstance(instance, {
    timeLimitSeconds: Number(values['time-limit']),
    ...(values['proof-limit'] === undefined ? {} : { proofLimitSeconds: Number(values['proof-limit']) }),
    seed,
  });
  standing = { plan, ...rest };
  const run: Run = {
    ...rest,
    verdict: check(instance, plan).ok ? 'ok' : 'broken',
    rssMb: Math.round(process.memoryUsage().rss / 1e6),
  };
  runs.push(run);
  print(run);
}
const costs = runs.map((r) => r.cost).sort((x, y) => x - y);
const report: Report = {
  instance: name,
  timeLimitSeconds: Number(values['time-limit']),
  machine: machine(),
  runs,
  median: costs[costs.length >> 1]!,
  worst: costs.at(-1)!,
  worstGap: runs.every((run) => run.gap !== null) ? Math.max(...runs.map((run) => run.gap!)) : null,
};
console.log(
  `${name}: median ${report.median}, worst ${report.worst} (gap ${percent(report.worstGap)}), load ${report.machine.load1m}`,
);
if (Number(values.replan) > 0 && standing) {
  const { plan } = standing;
  report.replan = [
    measureReplan(instance, plan, Number(values.replan)),
    measureReplan(instance, plan, Math.ceil(Number(values.replan) / 5), 10),
  ];
  console.log('replan', report.replan);
}
if (Number(values.peer) > 0) {
  const seconds = Number(values.peer);
  report.highs = { seconds, found: solveCompact(instance, await loadHighsSolver(), seconds) };
  console.log('HiGHS on the whole model', report.highs);
}
recordRun(`planning-${name}-${values['time-limit']}s`, report);
