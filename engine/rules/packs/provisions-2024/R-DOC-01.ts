import { defineRule, observe, pass, unknown } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';

export const yearlyCount = defineRule({
  id: 'R-DOC-01',
  version: 1,
  titles: { zh: '全年发文数量', en: 'Number of documents this year' },
  requirement: {
    zh: '年度发文数量只减不增，确需超过上年的，应当向上一级党委办公厅（室）书面说明',
    en: 'the yearly number of documents only goes down; if above last year, explain in writing to the office one level up',
  },
  source: provisions2024('第一条', 'cl. 1', 1),
  modality: 'general',
  effectiveFrom: '2024-08-06',
  emergencyExempt: true,
  check(_demand, { documentCount }) {
    if (!documentCount) return unknown('documentCount');
    const { thisYear, lastYear, explanationAttached } = documentCount;
    // The request itself is the next document.
    const next = thisYear + 1;
    if (next <= lastYear || explanationAttached) return pass;
    return observe([
      {
        span: null,
        fact: {
          zh: `本件为今年第 ${next} 件，上年同期 ${lastYear} 件`,
          en: `This is document ${next} of the year; ${lastYear} by the same date last year`,
        },
        way: {
          zh: '建议合并发文或改用函件、电话；确需发文的，请附书面说明。',
          en: 'Please merge documents or do without; if it must go out, attach the written explanation.',
        },
        fixes: [
          advise('merge', '合并发文', '与近期同类文件合并为一件'),
          advise('explain', '起草书面说明', '按本年与上年件数生成书面说明'),
        ],
      },
    ]);
  },
});
