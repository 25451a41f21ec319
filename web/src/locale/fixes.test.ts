import { readFileSync } from 'node:fs';
import { contextFrom, demandFrom, type Examples } from '@songbang/engine/rules/example.ts';
import { packs } from '@songbang/engine/rules/packs/packs.ts';
import { parametersOn } from '@songbang/engine/rules/parameters.ts';
import { kindOf } from '@songbang/engine/rules/ways/way.ts';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

const folder = new URL('../../../engine/rules/packs/', import.meta.url);

/** Every fix the rules offer in their own examples. */
const offered = (): Set<string> => {
  const ids = new Set<string>();
  for (const pack of packs)
    for (const rule of pack.rules) {
      const path = new URL(`${pack.place ? `local/${pack.id}` : pack.id}/${rule.id}.yaml`, folder);
      const { firing }: Examples = parse(readFileSync(path, 'utf8'));
      for (const example of firing) {
        const outcome = rule.check(demandFrom(example), contextFrom(example), parametersOn(null, undefined));
        if (outcome.state !== 'finding') continue;
        for (const finding of outcome.findings) for (const fix of finding.fixes) ids.add(kindOf(fix.id));
      }
    }
  return ids;
};

describe('the ways out a rule offers', () => {
  it('each have a name in both languages', () => {
    const ids = [...offered()].sort();
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((id) => !(`fix.${id}` in en) || !(`fix.${id}` in zhCN))).toEqual([]);
  });
});
