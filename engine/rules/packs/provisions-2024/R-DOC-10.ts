import { defineRule, observe, pass, unknown } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';

export const policyReview = defineRule({
  id: 'R-DOC-10',
  version: 2,
  titles: { zh: '政策与合法合规性审核', en: 'Policy and legality review' },
  requirement: {
    zh: '制发文件应当开展政策、合法合规性审核',
    en: 'every document passes a policy and legality review before issue',
  },
  source: provisions2024('第一部分', 'part 1', 2),
  modality: 'obligation',
  effectiveFrom: '2024-08-06',
  emergencyExempt: true,
  check(_demand, { planIds }) {
    if (planIds?.reviewId === undefined) return unknown('planIds');
    if (planIds.reviewId !== null) return pass;
    return observe([
      {
        span: null,
        fact: { zh: '尚未登记合法合规性审核', en: 'No legality review is on record' },
        way: {
          zh: '请补登合法合规性审核后再取编号。',
          en: 'Please register the legality review before asking for a number.',
        },
        fixes: [advise('register', '补登', '填写合法合规性审核编号')],
      },
    ]);
  },
});
