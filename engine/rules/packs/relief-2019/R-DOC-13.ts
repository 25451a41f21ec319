import { defineRule, observe, pass } from '../../rule.ts';
import { relief2019 } from '../../sources.ts';
import { advise, giveReason } from '../../text/fixes.ts';

export const centralPages = defineRule({
  id: 'R-DOC-13',
  version: 1,
  titles: { zh: '中央政策性文件篇幅', en: 'Length of central policy documents' },
  requirement: {
    zh: '中央政策性文件原则上不超过10页',
    en: 'central policy documents stay in principle within 10 pages',
  },
  source: relief2019('有关精简文件的要求', 'on fewer documents', 2),
  modality: 'general',
  effectiveFrom: '2019-03-11',
  // The 10 pages stand for central documents only; for everybody else the tighter limit of 2024 does (rules.md §16).
  scope: { issuerLevels: ['national'] },
  check({ reading }, _context, { values }) {
    const pages = Math.ceil(reading.length.body / values.charsPerFullPage);
    if (pages <= values.docPagesCentral) return pass;
    return observe([
      {
        span: null,
        fact: {
          zh: `正文约 ${pages} 页（每页 ${values.charsPerFullPage} 字）`,
          en: `The body fills about ${pages} pages`,
        },
        way: {
          zh: `建议压缩到 ${values.docPagesCentral} 页以内；确需更长的，请写明理由。`,
          en: `Please keep within ${values.docPagesCentral} pages, or state why not.`,
        },
        fixes: [advise('cut', `压缩到 ${values.docPagesCentral} 页`, '说明性内容移入附件'), giveReason],
      },
    ]);
  },
});
