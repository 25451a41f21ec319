import { defineRule, observe, pass, unknown } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';

export const burdenAssessment = defineRule({
  id: 'R-DOC-09',
  version: 2,
  titles: { zh: '为基层减负一致性评估', en: 'Burden consistency assessment' },
  requirement: {
    zh: '制发文件应当开展为基层减负一致性评估',
    en: 'every document is assessed for consistency with burden reduction before issue',
  },
  source: provisions2024('第一部分', 'part 1', 2),
  modality: 'obligation',
  effectiveFrom: '2024-08-06',
  emergencyExempt: true,
  check(_demand, { planIds }) {
    if (planIds?.assessmentId === undefined) return unknown('planIds');
    if (planIds.assessmentId !== null) return pass;
    return observe([
      {
        span: null,
        fact: { zh: '尚未登记一致性评估', en: 'No consistency assessment is on record' },
        way: {
          zh: '请补登一致性评估后再取编号。',
          en: 'Please register the consistency assessment before asking for a number.',
        },
        fixes: [advise('register', '补登', '填写一致性评估编号')],
      },
    ]);
  },
});
