import { overLength, workType } from '../../length.ts';
import { defineRule, notApplicable, observe } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';

export const lengthTask = defineRule({
  id: 'R-DOC-07',
  version: 1,
  titles: { zh: '篇幅（专项工作、具体任务）', en: 'Length, special work or a concrete task' },
  requirement: {
    zh: '部署专项工作或者具体任务的文件一般不超过4000字',
    en: 'documents on special work or a concrete task generally stay within 4,000 characters',
  },
  source: provisions2024('第二条', 'cl. 2', 1),
  modality: 'general',
  effectiveFrom: '2024-08-06',
  check(demand, _context, { values }) {
    if (workType(demand) !== 'task') return notApplicable;
    return observe(overLength(demand.reading.length.body, values.docCharsTask));
  },
});
