import { chineseCalendar } from '../calendar/chinese.ts';
import type { Ask, Reading } from '../reading/reading.ts';
import { blankReading } from './blank-reading.ts';
import { demandOf } from './demand.ts';
import type { Demand, FindingLevel, ReviewContext } from './review.ts';
import type { Pack, Rule } from './rule.ts';
import { review } from './run-review.ts';

/** One example beside a rule. `calendar: china` stands for the published calendar; asks need only what the case is about. */
export type Example = {
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

/** What stands in `<rule-id>.yaml`. */
export type Examples = { firing: Example[]; passing: Example[]; unknown?: Example[] };

/** The day all examples are judged on. */
const AS_OF = '2026-11-23';

/**
 * Everything wrong with a rule's examples, one sentence each; none when the rule does what its examples say. The rule runs through
 * the same gate as in a review, so that its scope is tried too; the place of its pack is taken as given.
 * @example exampleFaults(pack, rule, { firing: [], passing: [] }) // ['R-DOC-11 has no firing example', …]
 */
export function exampleFaults(pack: Pack, rule: Rule, { firing, passing, unknown = [] }: Examples): string[] {
  return [
    ...(firing.length === 0 ? [`${rule.id} has no firing example`] : []),
    ...(passing.length === 0 ? [`${rule.id} has no passing example`] : []),
    ...(unknown.length === 0 && mayNotKnow(pack, rule, [...firing, ...passing])
      ? [`${rule.id} has no unknown example, and may not know`]
      : []),
    ...firing.flatMap((example) => firingFaults(example, run(pack, rule, example))),
    ...passing.flatMap((example) => silentFaults(example, [], run(pack, rule, example))),
    ...unknown.flatMap((example) => silentFaults(example, example.missing ?? [], run(pack, rule, example))),
  ];
}

type Outcome = ReturnType<typeof run>;

function run(pack: Pack, rule: Rule, example: Example) {
  const only: Pack = { ...pack, place: null, rules: [{ ...rule, yieldsTo: [] }] };
  const { findings, unknown } = review(demandFrom(example), contextFrom(example), { packs: [only], asOf: AS_OF });
  return { findings, missing: unknown.flatMap((row) => row.missing) };
}

/** Whether the rule lacks something to know by in one of its cases when nobody says who asks and nothing is looked up. */
const mayNotKnow = (pack: Pack, rule: Rule, cases: Example[]): boolean =>
  cases.some(({ issuer: _issuer, context: _context, ...bare }) => run(pack, rule, bare).missing.length > 0);

function firingFaults(example: Example, { findings }: Outcome): string[] {
  const { text, level, evidence = '', message = '', fix = '' } = example;
  const words = (span: Reading['asks'][number]['span'] | null) => (span === null ? '' : text.slice(...span));
  const fitting = findings.some(
    (finding) =>
      finding.level === level &&
      words(finding.span).includes(evidence) &&
      finding.message.includes(message) &&
      JSON.stringify(finding.fixes).includes(fix),
  );
  if (fitting) return [];
  const said = findings.map((finding) => `${finding.level} “${words(finding.span)}” ${finding.message}`).join(' | ');
  return [`should fire (${level} “${evidence}”): ${text} — got: ${said || 'nothing'}`];
}

function silentFaults(example: Example, missing: string[], outcome: Outcome): string[] {
  const said = outcome.findings.map((finding) => `${finding.level} ${finding.message}`);
  const faults = said.length > 0 ? [`should be silent: ${example.text} — got: ${said.join(' | ')}`] : [];
  if (missing.join() !== outcome.missing.join())
    faults.push(`should miss [${missing}]: ${example.text} — misses [${outcome.missing}]`);
  return faults;
}

/** The demand an example describes. */
export function demandFrom(example: Example): Demand {
  const { text, received = null, issuer, channel, targets, emergency, asks = [] } = example;
  const whole = asks.map((ask): Ask => {
    const start = ask.raw === undefined ? 0 : text.indexOf(ask.raw);
    const span: Ask['span'] = [start, start + (ask.raw?.length ?? 0)];
    return { kind: 'report', what: '', raw: '', span, due: null, time: null, recurs: null, to: null, ...ask };
  });
  return demandOf(
    text,
    { ...blankReading(text), asks: whole, ...example.reading },
    {
      receivedAt: received,
      ...(issuer && { issuer }),
      ...(channel && { channel }),
      ...(targets && { targets }),
      ...(emergency && { emergency }),
    },
  );
}

/** What is known around an example. */
export function contextFrom({ context = {} }: Example): ReviewContext {
  const { calendar, ...rest } = context;
  return calendar === 'china' ? { ...rest, calendar: chineseCalendar() } : rest;
}
