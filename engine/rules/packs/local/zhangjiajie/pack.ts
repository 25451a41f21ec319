import type { Pack } from '../../../rule.ts';
import { cityMeetingTwoHours } from './R-MTG-18.ts';
import { departmentSummonsHeads } from './R-MTG-24.ts';
import { cityMeetingStopsAtCounty } from './R-MTG-25.ts';

export const zhangjiajiePack: Pack = {
  id: 'zhangjiajie',
  title: '张家界 2022 年精简会议五条措施',
  place: { name: '张家界市', regions: ['4308'] },
  rules: [cityMeetingTwoHours, departmentSummonsHeads, cityMeetingStopsAtCounty],
};
