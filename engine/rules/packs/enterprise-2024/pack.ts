import type { Pack } from '../../rule.ts';
import { whoMayInspect } from './R-ENT-01.ts';
import { unlicensedInspectors } from './R-ENT-02.ts';
import { inspectionQuotas } from './R-ENT-06.ts';

export const enterprise2024Pack: Pack = {
  id: 'enterprise-2024',
  title: '《关于严格规范涉企行政检查的意见》',
  place: null,
  rules: [whoMayInspect, unlicensedInspectors, inspectionQuotas],
};
