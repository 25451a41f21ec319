import { describe, expect, it } from 'vitest';
import { applyFix } from './apply-fix.ts';

const fix = (start: number, end: number, replacement: string) => ({
  id: 'x',
  title: '',
  effect: '',
  edit: { span: [start, end] as [number, number], replacement },
});

describe('applying a fix', () => {
  it('replaces exactly the words it names', () => {
    expect(applyFix('请今日17:00前报送。', fix(1, 8, '11月26日12:00'))).toEqual({
      text: '请11月26日12:00前报送。',
      caret: 12,
    });
  });
  it('takes an emptied line away and keeps the others', () => {
    expect(applyFix('一。\n删去这句。\n三。', fix(3, 8, ''))?.text).toBe('一。\n三。');
    expect(applyFix('一。删去这句。三。', fix(2, 7, ''))?.text).toBe('一。三。');
  });
  it('does nothing for a fix that is advice, or was made for another text', () => {
    expect(applyFix('abc', { id: 'reason', title: '', effect: '' })).toBeNull();
    expect(applyFix('abc', fix(2, 9, ''))).toBeNull();
    expect(applyFix('abc', fix(-1, 2, ''))).toBeNull();
    expect(applyFix('abc', fix(0, 3, 'abc'))).toBeNull();
  });
});
