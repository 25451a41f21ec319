import { describe, expect, it } from 'vitest';
import type { RuleRow } from '../../api/types.ts';
import { groupOf, matching } from './rule-filter.ts';

const row = (more: Partial<RuleRow>): RuleRow => ({
  id: 'R-DOC-06',
  title: 'A',
  titleEn: 'Length',
  status: 'encoded',
  standing: 'in-force',
  why: null,
  whyEn: null,
  pack: 'provisions-2024',
  place: null,
  modality: 'general',
  certainty: 2,
  effectiveFrom: '2024-08-06',
  effectiveTo: null,
  version: 1,
  source: { title: 'S', titleEn: 'Provisions', clause: 'C', clauseEn: 'clause 2' },
  requests: 0,
  lastAt: null,
  unanswered: 0,
  ...more,
});
const rows = [
  row({}),
  row({ id: 'R-DOC-20', pack: 'changsha', standing: 'elsewhere' }),
  row({ id: 'L-530427-01', pack: 'own' }),
  row({ id: 'R-DOC-08', status: 'prompt', standing: 'not-encoded' }),
];
const ids = (filter: Parameters<typeof matching>[1]) => matching(rows, filter).map(({ id }) => id);

describe('the list of rules', () => {
  it('finds by number, name, source and clause, all words together', () => {
    expect(ids({ q: 'doc-0' })).toEqual(['R-DOC-06', 'R-DOC-08']);
    expect(ids({ q: 'provisions CLAUSE 20' })).toEqual(['R-DOC-20']);
    expect(ids({ q: 'nothing' })).toEqual([]);
    expect(ids({})).toHaveLength(4);
  });

  it('tells own rules, rules of other places and states of encoding apart', () => {
    expect(rows.map(groupOf)).toEqual(['encoded', 'elsewhere', 'own', 'prompt']);
    expect(ids({ status: 'encoded' })).toEqual(['R-DOC-06']);
    expect(ids({ status: 'own' })).toEqual(['L-530427-01']);
    expect(ids({ pack: 'changsha' })).toEqual(['R-DOC-20']);
  });
});
