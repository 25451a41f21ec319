import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demandOf } from './demand.ts';
import { decideLane, SECRECY_RULE } from './lanes.ts';
import { type ParameterKey, parametersOn } from './parameters.ts';
import type { Demand, Finding, FindingLevel, Lane } from './review.ts';

const parameters = parametersOn('2026-11-23', '530427');
const finding = (level: FindingLevel): Finding => ({
  rule: 'R-DOC-11',
  level,
  modality: 'general',
  message: '',
  messageEn: '',
  span: null,
  source: { title: '', clause: '', certainty: 1 },
  fixes: [],
});
const demand = (emergency: Demand['emergency'] = { declared: false, basis: null }) =>
  demandOf('请报送。', undefined, { emergency });
const lane = (levels: FindingLevel[], personHours: number | null, emergency?: Demand['emergency']) =>
  decideLane({ demand: demand(emergency), findings: levels.map(finding), personHours, parameters }).lane;
const ORDER: Lane[] = ['emergency', 'green', 'amber', 'red'];

describe('lanes', () => {
  it('give a cheap request without findings its number at once', () => {
    expect(lane([], 12)).toBe('green');
    expect(lane(['hint', 'hint'], 240)).toBe('green');
  });

  it('show a request to one person when a rule asks for a reason or the cost is notable', () => {
    expect(lane(['should'], 12)).toBe('amber');
    expect(lane([], 240.01)).toBe('amber');
  });

  it('bring a request to the joint desk when a rule forbids it or the cost is large', () => {
    expect(lane(['must'], 1)).toBe('red');
    expect(lane([], 1500)).toBe('red');
  });

  it('let an emergency with a basis pass whatever it costs', () => {
    expect(lane(['must', 'should'], 9000, { declared: true, basis: '森林火灾' })).toBe('emergency');
    expect(lane([], 1, { declared: true, basis: null })).toBe('amber');
  });

  it('give a reason for every lane', () => {
    const { reasons } = decideLane({
      demand: demand(),
      findings: [finding('should'), finding('must')],
      personHours: 300,
      parameters,
    });
    expect(reasons.map((reason) => reason.code)).toEqual(['must-findings', 'should-findings', 'cost']);
    expect(decideLane({ demand: demand(), findings: [], personHours: null, parameters }).reasons).toEqual([
      { code: 'clear', facts: {} },
    ]);
  });

  it('take as many findings of a kind as the place asks for, and one 不得 is never let through unseen', () => {
    const own = parametersOn('2026-11-23', '530427', [
      { key: 'redMinMustFindings', value: 2, from: '2026-01-01', basis: '县减负办' },
      { key: 'amberMinShouldFindings', value: 3, from: '2026-01-01', basis: '县减负办' },
    ]);
    const of = (levels: FindingLevel[]) =>
      decideLane({ demand: demand(), findings: levels.map(finding), personHours: 12, parameters: own }).lane;
    expect([of(['must']), of(['must', 'must'])]).toEqual(['amber', 'red']);
    expect([of(['should', 'should']), of(['should', 'should', 'should'])]).toEqual(['green', 'amber']);
  });

  it('follow the limits a relief office sets', () => {
    const own = parametersOn('2026-11-23', '530427', [
      { key: 'greenMaxPersonHours', value: 10, from: '2026-01-01', basis: '县减负办' },
    ]);
    expect(decideLane({ demand: demand(), findings: [], personHours: 12, parameters: own }).lane).toBe('amber');
  });

  it('never become easier by one more finding or one more hour', () => {
    const level = fc.constantFrom<FindingLevel>('must', 'should', 'hint');
    const limits = fc.array(
      fc.record({
        key: fc.constantFrom<ParameterKey>('redMinMustFindings', 'amberMinShouldFindings', 'greenMaxPersonHours'),
        value: fc.nat(5),
        from: fc.constant('2026-01-01'),
        basis: fc.constant('县减负办'),
      }),
      { maxLength: 3 },
    );
    const basis = fc.constantFrom(null, '森林火灾');
    const secret = fc.boolean();
    fc.assert(
      fc.property(
        fc.array(level),
        level,
        fc.nat(3000),
        fc.nat(3000),
        fc.record({ declared: fc.boolean(), basis }),
        fc.tuple(secret, limits),
        (levels, more, hours, extra, emergency, [isSecret, own]) => {
          const set = parametersOn('2026-11-23', '530427', own);
          const laneOf = (findings: Finding[], personHours: number) =>
            ORDER.indexOf(decideLane({ demand: demand(emergency), findings, personHours, parameters: set }).lane);
          const before = laneOf(levels.map(finding), hours);
          const one = { ...finding(more), ...(isSecret ? { rule: SECRECY_RULE } : {}) };
          expect(laneOf([...levels.map(finding), one], hours)).toBeGreaterThanOrEqual(before);
          expect(laneOf(levels.map(finding), hours + extra)).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });
});
