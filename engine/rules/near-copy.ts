import type { Demand, ReviewContext } from './review.ts';
import { type Observed, observe, pass, unknown } from './rule.ts';
import { advise } from './text/fixes.ts';

/** A document of which at least `share` stands already in the one it follows. */
export function nearCopy(_demand: Demand, { parent }: ReviewContext, share: number): Observed {
  if (parent === undefined) return unknown('parent');
  if (parent === null || parent.coverage < share) return pass;
  const percent = Math.round(parent.coverage * 100);
  return observe([
    {
      span: null,
      fact: {
        zh: `正文 ${percent}% 与《${parent.title}》相同`,
        en: `${percent}% of the body already stands in an earlier document`,
      },
      way: {
        zh: '建议直接转发原文，只补写本地需要做的一两句。',
        en: 'Please forward the original and add only what is new here.',
      },
      fixes: [advise('use-original', '改为转原文', `附《${parent.title}》原文`)],
    },
  ]);
}
