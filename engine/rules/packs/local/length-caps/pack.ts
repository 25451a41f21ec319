import type { Pack } from '../../../rule.ts';
import { localLengthCap } from './R-DOC-19.ts';

export const lengthCapsPack: Pack = {
  id: 'length-caps',
  title: '山东、长沙 2019 年篇幅上限',
  place: { name: '山东省、长沙市', regions: ['37', '4301'] },
  rules: [localLengthCap],
};
