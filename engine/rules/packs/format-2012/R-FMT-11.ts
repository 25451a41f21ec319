import type { Span } from '../../../reading/reading.ts';
import { defineRule, notApplicable, observe } from '../../rule.ts';
import { documents2012 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';

/** The last place the name stands, through the blanks between two offices that sign on one line. */
const signedAs = (text: string, name: string): Span | null => {
  if (name === '') return null;
  const letters = [...name].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const last = [...text.matchAll(new RegExp(letters.join('[ \\t\u3000、]*'), 'gu'))].at(-1);
  return last ? [last.index, last.index + last[0].length] : null;
};

export const innerOfficeIssues = defineRule({
  id: 'R-FMT-11',
  version: 2,
  titles: { zh: '部门内设机构对外行文', en: 'An inner office issues externally' },
  requirement: {
    zh: '部门内设机构除办公厅（室）外不得对外正式行文',
    en: 'inner offices of a department, other than its general office, may not issue externally',
  },
  source: documents2012('第十七条', 'art. 17', 1),
  modality: 'prohibition',
  effectiveFrom: '2012-07-01',
  scope: { issuerKinds: ['inner-office'] },
  emergencyExempt: true,
  // The kind of body is read from its name.
  ceiling: 'should',
  check(demand) {
    const name = demand.issuer.name ?? '';
    if (!demand.reading.asksSomething && demand.reading.asks.length === 0) return notApplicable;
    return observe([
      {
        span: signedAs(demand.text, name),
        fact: { zh: `发文单位“${name}”是部门内设机构`, en: 'The issuer is an inner office of a department' },
        way: {
          zh: '请以部门名义或由部门办公室行文。',
          en: 'Please issue in the name of the department or its general office.',
        },
        fixes: [advise('issuer', '改发文单位', '改为部门名义')],
      },
    ]);
  },
});
