import type { Pack } from '../../rule.ts';
import { copiedInspection } from './R-INS-12.ts';

export const continuing2020Pack: Pack = {
  id: 'continuing-2020',
  title: '《关于持续解决困扰基层的形式主义问题的通知》',
  place: null,
  rules: [copiedInspection],
};
