import type { Pack } from '../../../rule.ts';
import { thirdPartyEvaluation } from './R-INS-16.ts';

export const jilinPack: Pack = {
  id: 'jilin',
  title: '吉林 2019 年减负措施',
  place: { name: '吉林省', regions: ['22'] },
  rules: [thirdPartyEvaluation],
};
