import { nearCopy } from '../../near-copy.ts';
import { defineRule } from '../../rule.ts';
import { documents2012 } from '../../sources.ts';

export const onlyWhenNeeded = defineRule({
  id: 'R-FMT-13',
  version: 1,
  titles: { zh: '与已有文件高度重复', en: 'Nearly a copy of an existing document' },
  requirement: { zh: '行文应当确有必要，讲求实效', en: 'a document is issued only when truly needed' },
  source: documents2012('第十三条', 'art. 13', 1),
  modality: 'obligation',
  effectiveFrom: '2012-07-01',
  emergencyExempt: true,
  yieldsTo: ['R-DOC-17', 'R-DOC-18'],
  check: (demand, context, { values }) => nearCopy(demand, context, values.nearDuplicateShare),
});
