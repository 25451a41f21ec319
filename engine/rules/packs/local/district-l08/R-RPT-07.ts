import { defineRule } from '../../../rule.ts';
import { district } from './source.ts';
import { badWindows, overnight } from './window.ts';

export const noOvernight = defineRule({
  id: 'R-RPT-07',
  version: 5,
  titles: {
    zh: '严格限制临近下班通知、次日上午要材料',
    en: 'strictly limit notices at close of work due the next morning',
  },
  requirement: {
    zh: '严格限制临近下班通知、次日上午要材料',
    en: 'strictly limit notices at close of work due the next morning',
  },
  source: district('报送时限条款', 'on turn-round', 3),
  modality: 'general',
  effectiveFrom: '2019-01-01',
  whom: 'below',
  emergencyExempt: true,
  check: (demand, context) =>
    badWindows(demand, context, overnight, [
      '临近下班送达、次日上午要求报送',
      'Received at close of work, due the next morning',
    ]),
});
