import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chineseCalendar } from '../calendar/chinese.ts';
import type { Ask, Reading } from '../reading/reading.ts';
import { blankReading } from './blank-reading.ts';
import { demandOf } from './demand.ts';
import { packs } from './packs/packs.ts';
import { parametersOn } from './parameters.ts';
import type { Demand, FindingLevel, ReviewContext } from './review.ts';
import type { Pack, Rule } from './rule.ts';
import { review, rulesInForce } from './run-review.ts';

/** One example beside a rule. `calendar: china` stands for the published calendar; asks need only what the case is about. */
type Example = {
  text: string;
  received?: string;
  channel?: Demand['channel'];
  issuer?: Demand['issuer'];
  targets?: Demand['targets'];
  emergency?: Demand['emergency'];
  reading?: Partial<Reading>;
  asks?: Partial<Ask>[];
  context?: Omit<ReviewContext, 'calendar'> & { calendar?: 'china' };
  level?: FindingLevel;
  evidence?: string;
  message?: string;
  fix?: string;
  missing?: string[];
};
type Examples = { firing: Example[]; passing: Example[]; unknown?: Example[] };

const folder = new URL('./packs/', import.meta.url);
const pathOf = (pack: Pack, rule: Rule) =>
  new URL(`${pack.place ? `local/${pack.id}` : pack.id}/${rule.id}.yaml`, folder);
const examplesOf = (pack: Pack, rule: Rule): Examples => parse(readFileSync(pathOf(pack, rule), 'utf8'));

function demandFrom(example: Example): Demand {
  const { text, received = null, issuer, channel, targets, emergency, asks = [] } = example;
  const whole = asks.map((ask): Ask => {
    const start = ask.raw === undefined ? 0 : text.indexOf(ask.raw);
    const span: Ask['span'] = [start, start + (ask.raw?.length ?? 0)];
    return { kind: 'report', what: '', raw: '', span, due: null, time: null, recurs: null, to: null, ...ask };
  });
  const reading = { ...blankReading(text), asks: whole, ...example.reading };
  return demandOf(text, reading, {
    receivedAt: received,
    ...(issuer && { issuer }),
    ...(channel && { channel }),
    ...(targets && { targets }),
    ...(emergency && { emergency }),
  });
}

function contextFrom({ context = {} }: Example): ReviewContext {
  const { calendar, ...rest } = context;
  return calendar === 'china' ? { ...rest, calendar: chineseCalendar() } : rest;
}

/** Runs one rule alone, through the same gate as a review, so that scope and place are tested too. */
function run(pack: Pack, rule: Rule, example: Example) {
  const only: Pack = { ...pack, place: null, rules: [{ ...rule, yieldsTo: [] }] };
  const reviewed = review(demandFrom(example), contextFrom(example), { packs: [only], asOf: '2026-11-23' });
  const said = reviewed.findings.map((finding) => `${finding.level}: ${finding.message}`);
  return { findings: reviewed.findings, said, missing: reviewed.unknown.flatMap((unknown) => unknown.missing) };
}

function expectFiring(pack: Pack, rule: Rule, example: Example) {
  const { findings } = run(pack, rule, example);
  const evidence = (span: [number, number] | null) => (span === null ? '' : example.text.slice(...span));
  const found = findings.map((finding) => ({
    level: finding.level,
    words: evidence(finding.span),
    message: finding.message,
    fixes: finding.fixes,
  }));
  const fitting = found.filter(
    (finding) => finding.level === example.level && finding.words.includes(example.evidence ?? ''),
  );
  expect(fitting, JSON.stringify({ text: example.text, found })).not.toEqual([]);
  if (example.message) expect(fitting[0]?.message).toContain(example.message);
  if (example.fix) expect(JSON.stringify(fitting[0]?.fixes)).toContain(example.fix);
}

for (const pack of packs) {
  describe(`pack ${pack.id}`, () => {
    for (const rule of pack.rules) {
      it(`${rule.id} ${rule.titles.zh}: fires, passes and admits what it does not know as its examples say`, () => {
        expect(existsSync(pathOf(pack, rule)), `${rule.id} needs examples`).toBe(true);
        const { firing, passing, unknown = [] } = examplesOf(pack, rule);
        expect(firing.length).toBeGreaterThan(0);
        expect(passing.length).toBeGreaterThan(0);
        for (const example of firing) expectFiring(pack, rule, example);
        for (const example of passing)
          expect(run(pack, rule, example), example.text).toMatchObject({ said: [], missing: [] });
        for (const example of unknown)
          expect(run(pack, rule, example), example.text).toMatchObject({ said: [], missing: example.missing });
      });
    }
  });
}

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

  it('carry an id of their own, a date and a source', () => {
    const rules = packs.flatMap((pack) => pack.rules);
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.effectiveFrom, rule.id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(rule.source.clause, rule.id).not.toBe('');
    }
  });

  it('use only rule ids that exist when they yield', () => {
    const ids = new Set(packs.flatMap((pack) => pack.rules.map((rule) => rule.id)));
    for (const rule of rulesInForce(packs, {}, null)) for (const id of rule.yieldsTo ?? []) expect(ids).toContain(id);
  });

  it('are asked with the values of their day', () => {
    expect(parametersOn('2026-11-23', undefined).values.docCharsGeneral).toBe(5000);
  });
});
