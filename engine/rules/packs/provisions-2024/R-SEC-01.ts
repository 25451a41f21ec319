import { defineRule, observe } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { advise, giveReason } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';
import { lent, notLent, sentAway } from '../../text/secondment-words.ts';

export const noBorrowing = defineRule({
  id: 'R-SEC-01',
  version: 4,
  titles: { zh: '从县级及以下借调人员', en: 'Borrowing staff from county level and below' },
  requirement: {
    zh: '上级机关原则上不从县级及以下单位借调干部',
    en: 'upper organs in principle do not borrow cadres from county-level units and below',
  },
  source: provisions2024('第四部分', 'part 4', 2),
  modality: 'general',
  effectiveFrom: '2024-08-06',
  whom: 'below',
  scope: { targetLevels: ['county', 'township', 'village'] },
  emergencyExempt: true,

  check(demand) {
    return observe(
      hits(demand, lent, { except: notLent, given: sentAway }).map((hit) => ({
        span: hit.span,
        fact: { zh: `要求“${hit.words}”`, en: 'The text borrows staff from below' },
        way: {
          zh: '建议由本级人员承担；确有必要的，请写明理由并办理审批手续。',
          en: 'Please use your own staff; if it is needed, state why and get the approval.',
        },
        fixes: [advise('own-staff', '由本级承担', '不从基层借人'), giveReason],
      })),
    );
  },
});
