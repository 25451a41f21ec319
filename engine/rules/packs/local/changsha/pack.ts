import type { Pack } from '../../../rule.ts';
import { negativeList } from './R-DOC-20.ts';
import { oneCaseOneReport } from './R-DOC-21.ts';

export const changshaPack: Pack = {
  id: 'changsha',
  title: '长沙 2019 年三张负面清单',
  place: { name: '长沙市', regions: ['4301'] },
  rules: [negativeList, oneCaseOneReport],
};
