import { defineRule } from '../../../rule.ts';
import { district } from './source.ts';
import { badWindows, overWeekend } from './window.ts';

export const noWeekend = defineRule({
  id: 'R-RPT-08',
  version: 5,
  titles: {
    zh: '严格限制周五晚通知、周一上午要材料',
    en: 'strictly limit notices on Friday evening due on Monday morning',
  },
  requirement: {
    zh: '严格限制周五晚通知、周一上午要材料',
    en: 'strictly limit notices on Friday evening due on Monday morning',
  },
  source: district('报送时限条款', 'on turn-round', 3),
  modality: 'general',
  effectiveFrom: '2019-01-01',
  whom: 'below',
  emergencyExempt: true,
  check: (demand, context) =>
    badWindows(demand, context, overWeekend, [
      '周五下班时送达、周一上午要求报送',
      'Received on Friday evening, due on Monday morning',
    ]),
});
