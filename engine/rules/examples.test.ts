import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Examples, exampleFaults } from './example.ts';
import { packs } from './packs/packs.ts';
import type { Pack, Rule } from './rule.ts';

const folder = new URL('./packs/', import.meta.url);
const pathOf = (pack: Pack, rule: Rule) =>
  new URL(`${pack.place ? `local/${pack.id}` : pack.id}/${rule.id}.yaml`, folder);
const examplesOf = (pack: Pack, rule: Rule): Examples => parse(readFileSync(pathOf(pack, rule), 'utf8'));

for (const pack of packs) {
  describe(`pack ${pack.id}`, () => {
    for (const rule of pack.rules) {
      it(`${rule.id} ${rule.titles.zh}: fires, passes and admits what it does not know as its examples say`, () => {
        expect(existsSync(pathOf(pack, rule)), `${rule.id} needs examples`).toBe(true);
        expect(exampleFaults(pack, rule, examplesOf(pack, rule))).toEqual([]);
      });
    }
  });
}

describe('the examples', () => {
  const [pack] = packs;
  const [rule] = pack?.rules ?? [];
  if (!pack || !rule) throw new Error('there are no packs');

  it('are faulty without a firing and a passing case', () => {
    expect(exampleFaults(pack, rule, { firing: [], passing: [] })).toHaveLength(2);
  });

  it('are faulty without a case in which a rule does not know, where there may be one', () => {
    const lacking = packs.flatMap((one) => one.rules.map((of) => ({ one, of }))).find(({ of }) => of.id === 'R-INS-03');
    if (!lacking) throw new Error('R-INS-03 is gone');
    const { unknown: _left, ...rest } = examplesOf(lacking.one, lacking.of);
    expect(exampleFaults(lacking.one, lacking.of, rest)).toEqual(['R-INS-03 has no unknown example, and may not know']);
  });

  it('are faulty when a rule is silent where it should fire, or fires where it should be silent', () => {
    const faults = exampleFaults(pack, rule, {
      firing: [{ text: '各乡镇：', level: 'must' }],
      passing: [{ text: '机密★1年\n各乡镇：' }],
      unknown: [{ text: '各乡镇：', missing: ['calendar'] }],
    });
    expect(faults.map((fault) => fault.slice(0, 11))).toEqual(['should fire', 'should be s', 'should miss']);
  });
});

describe('the rule files', () => {
  it('each belong to a pack: no rule or example file is left out', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /[RP]-[A-Z]+-\d+\.(ts|yaml)$/.test(name),
    );
    const named = packs.flatMap((pack) =>
      pack.rules.flatMap((rule) =>
        ['ts', 'yaml'].map((ending) => pathOf(pack, rule).pathname.replace(/yaml$/, ending)),
      ),
    );
    expect(files.map((name) => new URL(name, folder).pathname).sort()).toEqual(named.sort());
  });

  it('carry an id of their own, a date, a requirement in both languages and a clause', () => {
    const rules = packs.flatMap((pack) => pack.rules);
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    for (const { id, effectiveFrom, source, requirement, titles } of rules) {
      expect(effectiveFrom, id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect([source.clause, source.clauseEn, requirement.zh, requirement.en, titles.zh, titles.en], id).not.toContain(
        '',
      );
    }
  });

  it('use only rule ids that exist when they yield', () => {
    const ids = new Set(packs.flatMap((pack) => pack.rules.map((rule) => rule.id)));
    for (const rule of packs.flatMap((pack) => pack.rules))
      for (const id of rule.yieldsTo ?? []) expect(ids).toContain(id);
  });

  it('speak as an official writes: no word of blocking, points or ranks against anybody', () => {
    for (const rule of packs.flatMap((pack) => pack.rules)) {
      expect(`${rule.titles.zh}${rule.requirement.zh}`, rule.id).not.toMatch(/拦截|违规扣分|落后|驳回/);
    }
  });
});
