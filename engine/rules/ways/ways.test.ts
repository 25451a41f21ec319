import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chineseCalendar } from '../../calendar/chinese.ts';
import { read } from '../../reading/read.ts';
import { contextFrom, demandFrom, type Example, type Examples } from '../example.ts';
import { packs } from '../packs/packs.ts';
import { parametersOn } from '../parameters.ts';
import type { Finding, Fix } from '../review.ts';
import { kindOf, type Way, withEdits } from './way.ts';
import { FIX_KINDS, type FixKind, wayOf } from './way-of.ts';

const folder = new URL('../packs/', import.meta.url);
const now = '2026-11-23T09:00';
const calendar = chineseCalendar();

type Offered = { rule: string; finding: Finding; fix: Fix; example: Example; way: Way };

/** Every fix that any rule offers in its own firing examples, with what one press does. */
const offered: Offered[] = packs.flatMap((pack) =>
  pack.rules.flatMap((rule) => {
    const file = new URL(`${pack.place ? `local/${pack.id}` : pack.id}/${rule.id}.yaml`, folder);
    const { firing }: Examples = parse(readFileSync(file, 'utf8'));
    return firing.flatMap((example) => {
      const outcome = rule.check(demandFrom(example), contextFrom(example), parametersOn(null, undefined));
      if (outcome.state !== 'finding') return [];
      return outcome.findings.flatMap((finding) =>
        finding.fixes.map((fix) => {
          const { text, context } = example;
          // What the example only states of a reading is laid over what is read of its text, as a page has it.
          const reading = { ...read(text, { receivedAt: now, calendar }), ...example.reading };
          const ground = { fix, finding, text, reading, now, calendar, plannedVisits: context?.plannedVisits };
          return { rule: rule.id, finding, fix, example, way: wayOf(ground) };
        }),
      );
    });
  }),
);

const named = ({ rule, fix, example }: Offered) => `${rule} ${fix.id} ${fix.title}: ${example.text.slice(0, 40)}`;

describe('every way out a rule offers', () => {
  it('is of a kind that has an action or a field of its own', () => {
    const unknown = offered.filter(({ fix }) => !FIX_KINDS.includes(kindOf(fix.id) as FixKind));
    expect(offered.length).toBeGreaterThan(150);
    expect(unknown.map(named)).toEqual([]);
  });

  it('is offered by some rule: no action stands without one', () => {
    const kinds = new Set(offered.map(({ fix }) => kindOf(fix.id)));
    expect(FIX_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('changes the text at once where it is an edit', () => {
    const idle = offered.filter(
      ({ way, example }) => way.does === 'edit' && withEdits(example.text, way.edits) === null,
    );
    expect(idle.map(named)).toEqual([]);
  });

  it('writes what the sender fills in into the text', () => {
    const idle = offered.filter(({ way, example }) => {
      if (way.does !== 'fill') return false;
      const after = withEdits(example.text, way.put('甲乙丙丁'));
      return after === null || !after.includes('甲乙丙丁');
    });
    expect(idle.map(named)).toEqual([]);
  });

  it('leaves words to the sender only where a reason, a number or an application is wanted', () => {
    const stated = new Set(offered.filter(({ way }) => way.does === 'state').map(({ fix }) => fix.id));
    expect([...stated].sort()).toEqual(['admission', 'approve', 'diligence', 'reason', 'register']);
  });
});

const wayIn = (rule: string, id: string) => {
  const found = offered.filter((one) => one.rule === rule && kindOf(one.fix.id) === id);
  const [first] = found;
  if (!first) throw new Error(`${rule} offers no ${id}`);
  return first;
};
const after = (rule: string, id: string, value = '') => {
  const { way, example } = wayIn(rule, id);
  if (way.does === 'edit') return withEdits(example.text, way.edits);
  return way.does === 'fill' ? withEdits(example.text, way.put(value || way.suggestion)) : way.does;
};

describe('one press', () => {
  it('shortens a speech, a stay and a sitting to the limit', () => {
    expect(after('R-MTG-07', 'shorten')).toContain('约60分钟');
    expect(after('R-MTG-08', 'shorten')).toContain('会期1天半');
    expect(after('R-MTG-09', 'shorten')).toContain('会期半天');
    expect(after('R-MTG-17', 'shorten')).toContain('9:00至10:30');
  });

  it('puts the department in the place of its office, and the plan under a notice', () => {
    expect(after('R-FMT-11', 'issuer')).not.toContain('种植业管理股');
    expect(after('R-FMT-02', 'genre')).toMatch(/^关于印发《.*方案》的通知/);
  });

  it('lets the paper say who agreed, so that the rule is content', () => {
    const { example } = wayIn('R-DOC-04', 'consent');
    const text = after('R-DOC-04', 'consent') ?? '';
    expect(text).toContain('经县人民政府同意，');
    const rule = packs.flatMap((pack) => pack.rules).find(({ id }) => id === 'R-DOC-04');
    expect(rule?.check(demandFrom({ ...example, text }), {}, parametersOn(null, undefined)).state).not.toBe('finding');
  });

  it('moves a same-day time and leaves what is wanted', () => {
    const same = offered.find(
      ({ fix, finding, example }) =>
        fix.id === 're-date' && finding.span && example.text.slice(...finding.span).startsWith('今天下午5点'),
    );
    const text = same && same.way.does === 'edit' ? withEdits(same.example.text, same.way.edits) : null;
    expect(text).toMatch(/11月24日17:30前把台账报上来/);
  });

  it('leaves indent and ordinal to what stays of a paragraph', () => {
    const text = '    二、请今日17:00前报送情况，主要负责同志签字。\n三、另报。';
    const fix = { id: 'drop', title: '', effect: '', edit: { span: [0, 20] as [number, number], replacement: '' } };
    expect(text[19]).toBe('，');
    const finding = { rule: 'R-DOC-11', span: null, message: '' };
    const way = wayOf({ fix, finding, text, reading: read(text, { receivedAt: now, calendar }), now });
    expect(way.does === 'edit' && withEdits(text, way.edits)).toBe('    二、主要负责同志签字。\n三、另报。');
  });

  it('reminds of sending at the working time the rule names', () => {
    const { way } = wayIn('R-GRP-04', 'schedule');
    expect(way).toEqual({ does: 'remind', at: '2027-11-23T08:30' });
  });

  it('cites the form that exists where a new one was asked for', () => {
    expect(after('R-RPT-01', 'use-form')).toContain('数据取自现有报表《农村人居环境季报》');
  });

  it('never touches the same words twice, whatever the order of the edits', () => {
    expect(
      withEdits('abcdef', [
        { span: [3, 5], replacement: 'x' },
        { span: [1, 2], replacement: '' },
      ]),
    ).toBe('acxf');
    expect(
      withEdits('abcdef', [
        { span: [1, 4], replacement: 'x' },
        { span: [3, 5], replacement: '' },
      ]),
    ).toBeNull();
    expect(withEdits('abc', [{ span: [1, 9], replacement: '' }])).toBeNull();
  });
});
