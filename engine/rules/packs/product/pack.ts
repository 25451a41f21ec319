import type { Pack } from '../../rule.ts';
import { leadTime } from './R-RPT-10.ts';

export const productPack: Pack = {
  id: 'product',
  title: '松绑默认参数（不是上级规定，各地可调）',
  place: null,
  rules: [leadTime],
};
