import { secondComprehensive } from '../../inspection-count.ts';
import { defineRule } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';

export const oneComprehensiveByCentre = defineRule({
  id: 'R-INS-01',
  version: 1,
  titles: { zh: '部委综合性督检考每年不超过1项', en: 'One comprehensive inspection a year, central departments' },
  requirement: {
    zh: '中央部门对地方党委和政府的综合性督查检查考核，原则上每年不超过1项',
    en: 'a central department runs at most one comprehensive inspection of local Party committees and governments a year',
  },
  source: provisions2024('第三部分', 'part 3', 2),
  modality: 'general',
  effectiveFrom: '2024-08-06',
  scope: { issuerLevels: ['national'] },
  emergencyExempt: true,
  check: secondComprehensive,
});
