import { defineRule, notApplicable, observe } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { advise, giveReason } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';
import { lent, notLent } from '../../text/secondment-words.ts';

export const borrowingByPhone = defineRule({
  id: 'R-SEC-04',
  version: 3,
  titles: { zh: '口头、电话借调', en: 'Borrowing by phone or word of mouth' },
  requirement: { zh: '借调应当履行书面手续，不得口头、电话借人', en: 'borrowing needs papers, not a call' },
  source: provisions2024('第四部分', 'part 4', 2),
  modality: 'prohibition',
  effectiveFrom: '2024-08-06',
  whom: 'below',
  scope: { targetLevels: ['county', 'township', 'village'] },
  emergencyExempt: true,
  // Read in commentaries on part 4.
  ceiling: 'should',
  check(demand) {
    if (demand.channel !== 'phone' && demand.channel !== 'chat') return notApplicable;
    return observe(
      hits(demand, lent, { except: notLent }).map((hit) => ({
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
