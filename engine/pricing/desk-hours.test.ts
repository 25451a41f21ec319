import { describe, expect, it } from 'vitest';
import { defaultCosts } from './costs.ts';
import { deskHours } from './desk-hours.ts';

describe('hours of the post that does a task', () => {
  it.each([
    ['report', '工作总结', 6],
    ['report', '值班联系人', 0.25],
    ['form', '隐患排查月报表', 2],
    ['inspection', '到镇检查', 6],
    ['meeting', '参会', 0.5],
    ['recommend', '先进个人', 4],
    ['app', '安装', 0.5],
    ['work', '清理垃圾', 2],
  ])('%s “%s” takes %d', (kind, what, hours) => {
    expect(deskHours({ kind, what }, defaultCosts)).toBe(hours);
  });

  it('follow the costs a county sets', () => {
    expect(deskHours({ kind: 'work', what: '' }, { ...defaultCosts, workHours: 5 })).toBe(5);
  });
});
