import { overLength, workType } from '../../length.ts';
import { defineRule, notApplicable, observe } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';

export const lengthGeneral = defineRule({
  id: 'R-DOC-06',
  version: 1,
  titles: { zh: '篇幅（一般公文）', en: 'Length, general' },
  requirement: {
    zh: '文件一般不超过5000字，综合性工作除外',
    en: 'documents generally stay within 5,000 characters, comprehensive deployment excepted',
  },
  source: provisions2024('第二条', 'cl. 2', 1),
  modality: 'general',
  effectiveFrom: '2024-08-06',
  check(demand, _context, { values }) {
    if (workType(demand) !== 'general') return notApplicable;
    return observe(overLength(demand.reading.length.body, values.docCharsGeneral));
  },
});
