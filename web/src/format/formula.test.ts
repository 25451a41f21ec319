import { describe, expect, it } from 'vitest';
import { formulaIn } from './formula.ts';

const word = (name: string) => ({ chars: '字数', hoursPerField: '每栏小时' })[name] ?? name;

describe('a formula in the reader’s language', () => {
  it('replaces whole names and leaves figures and signs', () => {
    expect(formulaIn('chars / 1000 × hoursPerField', word)).toBe('字数 / 1000 × 每栏小时');
    expect(formulaIn('(charsX + 2)', word)).toBe('(charsX + 2)');
  });
});
