import { describe, expect, it } from 'vitest';
import {
  type CaseFacts,
  CONDITIONS,
  evidenceFor,
  type Judgements,
  missingOf,
  missingWords,
  outcomeFits,
} from './diligence.ts';

const judgedAll = (holds: Partial<Record<string, boolean>> = {}): Judgements =>
  Object.fromEntries(CONDITIONS.map(({ id }) => [id, { holds: holds[id] ?? false, basis: '查阅档案' }]));
const complete: CaseFacts = {
  facts: '汛前未清淤',
  power: 'none',
  powerBasis: '清淤属水利部门',
  resources: '一人兼九岗',
  judgements: judgedAll(),
};
const record = { ledgerRequests: 3, disputes: [], done: [] };

describe('a case', () => {
  it('is complete only with facts, power and its basis, resources, workload and every condition judged', () => {
    expect(missingOf(complete, record)).toEqual([]);
    expect(missingOf({ ...complete, facts: ' ' }, record)).toEqual(['facts']);
    expect(missingOf({ ...complete, powerBasis: '' }, record)).toEqual(['power']);
    expect(missingOf({ ...complete, power: null }, record)).toEqual(['power']);
    expect(missingOf({ ...complete, resources: '' }, record)).toEqual(['resources']);
    expect(missingOf(complete, { ...record, ledgerRequests: 0 })).toEqual(['workload']);
    const { opposed: _, ...others } = complete.judgements;
    expect(missingOf({ ...complete, judgements: others }, record)).toEqual(['condition:opposed']);
    expect(missingWords('condition:opposed')).toContain('反对或者保留意见');
  });
  it('shows what is on record for a condition and concludes nothing from it', () => {
    const at = new Date('2026-11-23T01:00:00Z');
    const disputed = { ...record, disputes: [{ at, note: '无执法权' }] };
    expect(evidenceFor('opposed', disputed, () => '11-23')).toEqual(['11-23 提出异议：无执法权']);
    expect(evidenceFor('private-gain', disputed, () => '')).toEqual([]);
  });
  it('is decided as it was judged: no tolerance without a condition, none against an exclusion', () => {
    expect(outcomeFits('tolerated', judgedAll())).toBe(false);
    expect(outcomeFits('tolerated', judgedAll({ opposed: true }))).toBe(true);
    expect(outcomeFits('tolerated', judgedAll({ opposed: true, 'private-gain': true }))).toBe(false);
    expect(outcomeFits('lighter', judgedAll({ mended: true }))).toBe(true);
    expect(outcomeFits('held', judgedAll({ opposed: true }))).toBe(true);
  });
});
