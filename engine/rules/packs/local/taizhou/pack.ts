import type { Pack } from '../../../rule.ts';
import { withoutEscort } from './R-INS-17.ts';

export const taizhouPack: Pack = {
  id: 'taizhou',
  title: '台州 2019 年督查检查考核措施',
  place: { name: '台州市', regions: ['3310'] },
  rules: [withoutEscort],
};
