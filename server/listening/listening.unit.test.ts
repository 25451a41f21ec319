import { describe, expect, it } from 'vitest';
import { demandIn } from './listening.ts';

describe('a listening visit', () => {
  it('asks for nothing', () => {
    for (const text of ['听听村里对报表的意见', '不要陪同，不准备材料', '到户看看，请不要安排陪同', '灌溉用水'])
      expect([text, demandIn(text)]).toEqual([text, null]);
  });
  it('is an inspection when it wants papers, escorts or places to look at', () => {
    expect(demandIn('请准备汇报材料')).toBe('汇报材料');
    expect(demandIn('听取意见，请镇长陪同')).toBe('陪同');
    expect(demandIn('查看台账')).toBe('台账');
  });
});
