import { defineRule, notApplicable, observe, pass } from '../../../rule.ts';
import { advise } from '../../../text/fixes.ts';
import { district } from './source.ts';

const LIMIT = { comprehensive: 3000, ordinary: 2000 };

export const materialLength = defineRule({
  id: 'R-RPT-11',
  version: 1,
  titles: { zh: '报区材料篇幅', en: 'Length of material sent to the district' },
  requirement: {
    zh: '报区综合材料不超过3000字，一般报告不超过2000字',
    en: 'comprehensive material within 3,000 characters, ordinary reports within 2,000',
  },
  source: district('材料篇幅条款', 'on length of material', 3),
  modality: 'general',
  effectiveFrom: '2019-01-01',
  // Read only in garbled fragments.
  ceiling: 'hint',
  check({ reading }) {
    const title = reading.title ?? '';
    if (!/(?:报告|总结|汇报)$/.test(title)) return notApplicable;
    const limit = /综合|全年|年度/.test(title) ? LIMIT.comprehensive : LIMIT.ordinary;
    if (reading.length.body <= limit) return pass;
    return observe([
      {
        span: null,
        fact: {
          zh: `材料 ${reading.length.body} 字，超出 ${limit} 字`,
          en: `The material has ${reading.length.body} characters, over ${limit}`,
        },
        way: { zh: `建议压缩到 ${limit} 字以内。`, en: `Please keep it within ${limit}.` },
        fixes: [advise('cut', `压缩 ${reading.length.body - limit} 字`, `减至 ${limit} 字以内`)],
      },
    ]);
  },
});
