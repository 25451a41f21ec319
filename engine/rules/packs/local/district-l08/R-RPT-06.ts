import { defineRule } from '../../../rule.ts';
import { district } from './source.ts';
import { badWindows, sameDay } from './window.ts';

export const noSameDay = defineRule({
  id: 'R-RPT-06',
  version: 5,
  titles: { zh: '不得上午通知、下午要材料', en: 'no notice in the morning for an answer in the afternoon' },
  requirement: { zh: '不得上午通知、下午要材料', en: 'no notice in the morning for an answer in the afternoon' },
  source: district('报送时限条款', 'on turn-round', 3),
  modality: 'prohibition',
  effectiveFrom: '2019-01-01',
  whom: 'below',
  emergencyExempt: true,
  check: (demand, context) =>
    badWindows(demand, context, sameDay, ['当日送达、当日要求报送', 'Received and due on the same day']),
});
