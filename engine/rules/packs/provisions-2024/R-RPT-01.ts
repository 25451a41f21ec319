import { defineRule } from '../../rule.ts';
import { sameData } from '../../same-data.ts';
import { provisions2024 } from '../../sources.ts';

export const askedOnce = defineRule({
  id: 'R-RPT-01',
  version: 2,
  titles: { zh: '同一数据已报过', en: 'The same data were already given' },
  requirement: {
    zh: '填表报数通过省级平台进行，同一材料一般只要一次',
    en: 'data go through the provincial platform and are generally asked once',
  },
  source: provisions2024('第五部分', 'part 5', 2),
  modality: 'general',
  effectiveFrom: '2024-08-06',
  emergencyExempt: true,
  yieldsTo: ['R-RPT-02'],
  check: sameData,
});
