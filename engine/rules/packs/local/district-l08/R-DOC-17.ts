import { defineRule, observe, pass, unknown } from '../../../rule.ts';
import { advise } from '../../../text/fixes.ts';
import { district } from './source.ts';

export const thinNovelty = defineRule({
  id: 'R-DOC-17',
  version: 1,
  titles: { zh: '新内容过少的落实文件', en: 'An implementing document with little new' },
  requirement: {
    zh: '新内容不足30%的，不再制发落实文件',
    en: 'no implementing document whose new content is below 30%',
  },
  source: district('发文条款', 'on documents', 3),
  modality: 'prohibition',
  effectiveFrom: '2019-01-01',
  emergencyExempt: true,
  check(_demand, { parent }, { values }) {
    if (parent === undefined) return unknown('parent');
    if (parent === null) return pass;
    const novelty = 1 - parent.coverage;
    if (novelty >= values.noveltyMinShare) return pass;
    return observe([
      {
        span: null,
        fact: {
          zh: `与《${parent.title}》相比，新内容约 ${Math.round(novelty * 100)}%`,
          en: `Only ${Math.round(novelty * 100)}% is new against the parent document`,
        },
        way: { zh: '请直接转发原文。', en: 'Please forward the original.' },
        fixes: [advise('use-original', '改为转原文', `附《${parent.title}》原文`)],
      },
    ]);
  },
});
