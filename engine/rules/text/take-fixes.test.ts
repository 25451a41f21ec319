import { describe, expect, it } from 'vitest';
import { textWithFixes } from './take-fixes.ts';

const fix = (span: [number, number], replacement: string) => ({
  fixes: [{ id: 'replace', title: '', effect: '', edit: { span, replacement } }],
});

describe('taking every fix at once', () => {
  it('changes each place once, whatever their order', () => {
    expect(textWithFixes('abcdef', [fix([1, 2], 'X'), fix([4, 6], '')])).toBe('aXcd');
    expect(textWithFixes('abcdef', [fix([4, 6], ''), fix([1, 2], 'X')])).toBe('aXcd');
  });
  it('takes the wider of two that touch the same words: dropping a sentence settles its date too', () => {
    expect(textWithFixes('abcdef', [fix([2, 3], 'Y'), fix([1, 5], '')])).toBe('af');
  });
  it('leaves out advice and what was made for another text', () => {
    expect(textWithFixes('abc', [{ fixes: [{ id: 'merge', title: '', effect: '' }] }, fix([2, 9], 'Y')])).toBe('abc');
  });
});
