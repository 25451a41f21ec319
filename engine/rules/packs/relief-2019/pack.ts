import type { Pack } from '../../rule.ts';
import { screenshotsForWork } from './R-RPT-12.ts';

export const relief2019Pack: Pack = {
  id: 'relief-2019',
  title: '《关于解决形式主义突出问题为基层减负的通知》',
  place: null,
  rules: [screenshotsForWork],
};
