import { defineRule, observe } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { advise, giveReason } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';
import { disguised, notLent } from '../../text/secondment-words.ts';

export const disguisedBorrowing = defineRule({
  id: 'R-SEC-03',
  version: 3,
  titles: { zh: '跟班学习、集中办公等变相借调', en: 'Borrowing under another name' },
  requirement: {
    zh: '不得以跟班学习、集中办公、工作专班等方式变相借调',
    en: 'borrowing may not be disguised as shadow training, joint offices or task forces',
  },
  source: provisions2024('第四部分', 'part 4', 2),
  modality: 'prohibition',
  effectiveFrom: '2024-08-06',
  whom: 'below',
  scope: { targetLevels: ['county', 'township', 'village'] },
  emergencyExempt: true,
  // Read in commentaries on part 4; whether it is disguised needs a person.
  ceiling: 'should',
  yieldsTo: ['R-SEC-01'],
  check(demand) {
    return observe(
      hits(demand, disguised, { except: notLent }).map((hit) => ({
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
