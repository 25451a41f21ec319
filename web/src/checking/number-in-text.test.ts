import { formatNumber } from '@songbang/engine/rules/number.ts';
import { describe, expect, it } from 'vitest';
import { numberIn } from './number-in-text.ts';

const good = formatNumber({ region: '530427', issuerCode: '012', year: 2026, serial: 123 });

describe('a control number inside a pasted message', () => {
  it('is found and checked', () => {
    expect(numberIn(`各乡镇：准入编号 ${good}，请报送。`)?.number).toBe(good);
    expect(numberIn(`编号${good.replaceAll('-', ' ')}`)?.number).toBe(good);
  });
  it('is told when its check digits do not fit', () => {
    const wrong = good.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
    expect(numberIn(wrong)).toEqual({ written: wrong, number: null });
  });
  it('is not seen in a telephone or identity number', () => {
    expect(numberIn('电话 0877-7011521，身份证 5304271990010112345678')).toBeNull();
    expect(numberIn('没有')).toBeNull();
  });
});
