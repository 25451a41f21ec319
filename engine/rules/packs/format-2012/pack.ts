import type { Pack } from '../../rule.ts';
import { secrecyMark } from './R-FMT-01.ts';

export const format2012Pack: Pack = {
  id: 'format-2012',
  title: '《党政机关公文处理工作条例》与公文格式',
  place: null,
  rules: [secrecyMark],
};
