import type { Pack } from '../../../rule.ts';
import { headcountCap } from './R-MTG-19.ts';

export const headcountCapsPack: Pack = {
  id: 'headcount-caps',
  title: '高台 2019、江门 2013 会议人数上限',
  place: { name: '高台县、江门市', regions: ['620724', '4407'] },
  rules: [headcountCap],
};
