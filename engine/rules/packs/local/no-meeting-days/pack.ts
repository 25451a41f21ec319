import type { Pack } from '../../../rule.ts';
import { noMeetingDay } from './R-MTG-16.ts';

export const noMeetingDaysPack: Pack = {
  id: 'no-meeting-days',
  title: '无会日、无会周',
  place: { name: '设有无会日（周）的地方', regions: [''] },
  rules: [noMeetingDay],
};
