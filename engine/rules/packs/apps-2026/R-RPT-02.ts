import { defineRule, notApplicable } from '../../rule.ts';
import { sameData } from '../../same-data.ts';
import { apps2026 } from '../../sources.ts';

export const systemAsksAgain = defineRule({
  id: 'R-RPT-02',
  version: 2,
  titles: { zh: '应用、系统重复要求填报', en: 'An app or system asks again' },
  requirement: {
    zh: '不得随意、重复要求基层填表报数、提供材料',
    en: 'forms, numbers and materials may not be asked casually or repeatedly',
  },
  source: apps2026('有关“五不得”的规定', 'the five bans', 2),
  modality: 'prohibition',
  effectiveFrom: '2026-01-25',
  emergencyExempt: true,
  check: (demand, context) => (demand.channel === 'system' ? sameData(demand, context) : notApplicable),
});
