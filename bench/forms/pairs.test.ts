import { describe, expect, it } from 'vitest';
import { scorePairs } from './pairs.ts';

const field = (label: string, concept: string | null) => ({ label, path: [label], concept });

describe('pairs of fields are scored across forms only', () => {
  it('counts right, wrong and missed merges', () => {
    const gold = [
      { id: 'a', fields: [field('姓名', 'n'), field('电话', 'p'), field('户名', 'b')] },
      { id: 'b', fields: [field('名字', 'n'), field('手机', 'p')] },
    ];
    const ours = [
      { form: 'a', index: 0, concept: 'x' },
      { form: 'a', index: 1, concept: null },
      { form: 'a', index: 2, concept: 'x' },
      { form: 'b', index: 0, concept: 'x' },
      { form: 'b', index: 1, concept: null },
    ];
    expect(scorePairs(gold, ours)).toMatchObject({
      truePairs: 2,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      wrong: [expect.stringContaining('户名')],
      missed: [expect.stringContaining('电话')],
    });
  });
});
