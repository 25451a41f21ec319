import { existsSync, readFileSync } from 'node:fs';
import { type Examples, exampleFaults } from '@songbang/engine/rules/example.ts';
import { packs } from '@songbang/engine/rules/packs/packs.ts';
import type { Pack, Rule } from '@songbang/engine/rules/rule.ts';
import { parse } from 'yaml';

const PACKS = new URL('../../engine/rules/packs/', import.meta.url);

type Tested = { id: string; pack: string; firing: number; passing: number; unknown: number; faults: string[] };

/** `songbang rules test`: runs the examples beside every rule. True when each rule does what its examples say. */
export const rulesTest = (asJson: boolean): boolean => {
  const rows = packs.flatMap((pack) => pack.rules.map((rule) => tested(pack, rule)));
  const faulty = rows.filter((row) => row.faults.length > 0);
  if (asJson) process.stdout.write(`${JSON.stringify(rows)}\n`);
  else {
    for (const row of faulty)
      process.stdout.write(`✘ ${row.id}\n${row.faults.map((fault) => `    ${fault}\n`).join('')}`);
    const examples = rows.reduce((sum, row) => sum + row.firing + row.passing + row.unknown, 0);
    process.stdout.write(
      `${rows.length} 条规则、${examples} 个例子，${faulty.length} 条不符。 ${rows.length} rules, ${examples} examples, ${faulty.length} faulty.\n`,
    );
  }
  return faulty.length === 0;
};

const tested = (pack: Pack, rule: Rule): Tested => {
  const path = new URL(`${pack.place ? `local/${pack.id}` : pack.id}/${rule.id}.yaml`, PACKS);
  const examples: Examples = existsSync(path) ? parse(readFileSync(path, 'utf8')) : { firing: [], passing: [] };
  return {
    id: rule.id,
    pack: pack.id,
    firing: examples.firing.length,
    passing: examples.passing.length,
    unknown: examples.unknown?.length ?? 0,
    faults: exampleFaults(pack, rule, examples),
  };
};
