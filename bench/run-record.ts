import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import process from 'node:process';

/** Where and under what load a run took place; a figure without it cannot be compared. */
export const machine = () => ({
  at: new Date().toISOString(),
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  load1m: Number((loadavg()[0] ?? 0).toFixed(2)),
  runtime: process.version,
});

/** Writes a run to bench/results when `--record` is given; every run is kept, the name carries the minute. */
export const recordRun = (name: string, run: object): void => {
  if (!process.argv.includes('--record')) return;
  const folder = new URL('./results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const minute = new Date().toISOString().slice(0, 16).replace(/[-:]/g, '');
  const file = new URL(`${name}-${minute}.json`, folder);
  writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`);
  console.log(`recorded ${file.pathname.split('/').slice(-3).join('/')}`);
};

/** Value of `--name N`, or the default. */
export const numberOption = (name: string, preset: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? preset : Number(process.argv[at + 1]);
  if (!Number.isFinite(value) || value <= 0) throw new Error(`--${name} needs a positive number`);
  return value;
};
