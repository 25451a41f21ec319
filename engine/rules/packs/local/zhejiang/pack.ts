import type { Pack } from '../../../rule.ts';
import { noInstantPunchIn } from './R-GRP-05.ts';

export const zhejiangPack: Pack = {
  id: 'zhejiang',
  title: '浙江 2019 年工作群措施',
  place: { name: '浙江省', regions: ['33'] },
  rules: [noInstantPunchIn],
};
