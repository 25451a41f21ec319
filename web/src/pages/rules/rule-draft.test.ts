import { describe, expect, it } from 'vitest';
import { draftOf, linesOf, ruleOf } from './rule-draft.ts';

const TODAY = '2026-11-23';
const whole = { ...draftOf(null, TODAY), title: 'A', requirement: 'B', sourceTitle: 'C', clause: 'D', words: 'x\ny' };

describe('the form of a rule', () => {
  it('takes words a line or a comma apart', () => {
    expect(linesOf(' a \n\nb, c\uff0cd\u3001e ')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('is whole with name, requirement, source, clause and a word, from today on', () => {
    expect(ruleOf(whole, TODAY)).toMatchObject({ words: ['x', 'y'], exceptWords: [], effectiveTo: null });
    expect(ruleOf({ ...whole, clause: ' ' }, TODAY)).toBeNull();
    expect(ruleOf({ ...whole, words: ' \n' }, TODAY)).toBeNull();
    expect(ruleOf({ ...whole, effectiveFrom: '2026-11-22' }, TODAY)).toBeNull();
    expect(ruleOf({ ...whole, effectiveTo: TODAY }, TODAY)).toBeNull();
  });

  it('of a next version starts from the one before, today', () => {
    const earlier = {
      id: 'L-530427-01',
      version: 2,
      rule: {
        title: 'A',
        titleEn: 'A',
        requirement: 'B',
        requirementEn: 'B',
        sourceTitle: 'C',
        clause: 'D',
        modality: 'general' as const,
        words: ['x'],
        exceptWords: [],
        effectiveFrom: '2026-01-01',
        effectiveTo: '2026-02-01',
      },
      basis: '',
      by: null,
      at: '2026-01-01T00:00:00.000Z',
      withdrawnAt: null,
    };
    expect(draftOf(earlier, TODAY)).toMatchObject({ title: 'A', words: 'x', effectiveFrom: TODAY, effectiveTo: null });
  });
});
