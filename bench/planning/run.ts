import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { check } from '@songbang/engine/planning/check.ts';
import type { Instance } from '@songbang/engine/planning/instance.ts';
import { readInstance } from '@songbang/engine/planning/read-instance.ts';
import { COUNTY_YEAR, generateInstance, TOWN_MONTH, TOWN_YEAR } from '@songbang/engine/planning/testing/generate.ts';
import { type PlanOutput, planInstance } from '@songbang/server/planning/plan-command.ts';
import { measureReplan, type ReplanMeasurement } from './measure-replan.ts';

// node bench/planning/run.ts --size county-year --instance-seed 1 --time-limit 10 --seeds 5 [--file INSTANCE.json] [--replan 100] [--record]

const SIZES = { 'town-month': TOWN_MONTH, 'town-year': TOWN_YEAR, 'county-year': COUNTY_YEAR };

type Run = Omit<PlanOutput, 'plan'> & { verdict: 'ok' | 'broken'; rssMb: number };
type Report = {
  instance: string;
  timeLimitSeconds: number;
  machine: { cpu: string; cores: number; memoryGb: number; load: number[]; node: string };
  runs: Run[];
  median: number;
  worst: number;
  replan?: ReplanMeasurement;
};

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'town-year' },
    'instance-seed': { type: 'string', default: '1' },
    file: { type: 'string' },
    'time-limit': { type: 'string', default: '10' },
    seeds: { type: 'string', default: '5' },
    replan: { type: 'string', default: '0' },
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
  const size = SIZES[values.size as keyof typeof SIZES];
  if (!size) throw new Error(`--size: one of ${Object.keys(SIZES).join(', ')}`);
  return {
    name: `${values.size}-generated-${values['instance-seed']}`,
    instance: generateInstance(size, Number(values['instance-seed'])),
  };
}

function print(run: Run): void {
  const percent = (x: number | null) => (x === null ? '-' : `${(100 * x).toFixed(2)} %`);
  const terms = Object.entries(run.breakdown.points).map(([name, points]) => `${name} ${points}`);
  console.log(
    `seed ${run.seed}: cost ${run.cost} (${run.verdict}), bound ${run.bound?.toFixed(1) ?? '-'}, gap ${percent(run.gap)}, controllable ${percent(run.controllableGap)}`,
    `\n  ${run.seconds.toFixed(1)} s, ${run.iterations} iterations, ${run.rssMb} MB, unserved ${run.unserved.length}\n  ${terms.join(', ')}`,
  );
}

const { name, instance } = loadInstance();
const runs: Run[] = [];
let standing: PlanOutput | null = null;
for (let seed = 1; seed <= Number(values.seeds); seed++) {
  const { plan, ...rest } = await planInstance(instance, { timeLimitSeconds: Number(values['time-limit']), seed });
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
  machine: {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    load: loadavg().map((x) => Math.round(x * 10) / 10),
    node: process.version,
  },
  runs,
  median: costs[costs.length >> 1]!,
  worst: costs.at(-1)!,
};
console.log(`${name}: median ${report.median}, worst ${report.worst}, load ${report.machine.load.join(' ')}`);
if (Number(values.replan) > 0 && standing) {
  report.replan = measureReplan(instance, standing.plan, Number(values.replan));
  console.log('replan', report.replan);
}
if (values.record) {
  const folder = new URL('../results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    new URL(`planning-${name}-${values['time-limit']}s.json`, folder),
    `${JSON.stringify(report, null, 2)}\n`,
  );
}
