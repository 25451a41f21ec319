import type { Pack } from '../../../rule.ts';
import { departmentMeetingOnceAYear } from './R-MTG-21.ts';

export const meetingsOnceAYearPack: Pack = {
  id: 'meetings-once-a-year',
  title: '黑龙江、张家界、高台部门会议数量',
  place: { name: '黑龙江省、张家界市、高台县', regions: ['23', '4308', '620724'] },
  rules: [departmentMeetingOnceAYear],
};
