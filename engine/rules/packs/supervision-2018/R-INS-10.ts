import { secondComprehensive } from '../../inspection-count.ts';
import { defineRule } from '../../rule.ts';
import { supervision2018 } from '../../sources.ts';

export const oneComprehensive = defineRule({
  id: 'R-INS-10',
  version: 1,
  titles: { zh: '部门综合性督检考每年不超过1次', en: 'One comprehensive inspection a year' },
  requirement: {
    zh: '每个部门每年综合性督查检查考核原则上不超过1次，多部门的合并组团',
    en: 'a department runs at most one comprehensive inspection a year; several departments go as one team',
  },
  source: supervision2018('有关计划管理的要求', 'on annual plans', 3),
  modality: 'general',
  effectiveFrom: '2018-10-09',
  scope: { issuerLevels: ['province', 'city', 'county'] },
  emergencyExempt: true,
  check: secondComprehensive,
});
