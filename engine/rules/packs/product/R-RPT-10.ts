import { shortLeads } from '../../lead-time.ts';
import { defineRule } from '../../rule.ts';
import { productDefault } from '../../sources.ts';

export const leadTime = defineRule({
  id: 'R-RPT-10',
  version: 12,
  titles: { zh: '限时过短', en: 'Turn-round too short' },
  requirement: {
    zh: '从送达到报送宜留足时间，不足一个工作日的须说明理由（各地可调，并非上级统一规定）',
    en: 'leave time between arrival and answer, and state why when it is less than one working day (each place may change this; it is not a national rule)',
  },
  source: productDefault('送达至报送时限', 'lead time', 3),
  modality: 'general',
  effectiveFrom: '2000-01-01',
  whom: 'below',
  emergencyExempt: true,
  yieldsTo: ['R-RPT-06', 'R-RPT-07', 'R-RPT-08'],
  check: shortLeads,
});
