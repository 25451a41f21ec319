import { describe, expect, it } from 'vitest';
import { nestedQuotes } from './nested-quotes.ts';

describe('quotation marks within quotation marks', () => {
  it('are single, and double again after them', () => {
    expect(nestedQuotes('要求“悬挂“服务站”牌子”')).toBe('要求“悬挂‘服务站’牌子”');
    expect(nestedQuotes('把“甲”改为“乙”')).toBe('把“甲”改为“乙”');
  });

  it('stay as they were written when they do not pair', () => {
    for (const odd of ['要求“实行“日报”', '甲”乙“', '没有引号']) expect(nestedQuotes(odd)).toBe(odd);
  });
});
