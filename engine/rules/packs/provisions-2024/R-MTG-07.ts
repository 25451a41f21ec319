import { isMeeting, speeches } from '../../meeting.ts';
import { defineRule, notApplicable, observe } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { advise, giveReason } from '../../text/fixes.ts';

export const speechLength = defineRule({
  id: 'R-MTG-07',
  version: 2,
  titles: { zh: '讲话、报告时长', en: 'Length of the main speech' },
  requirement: {
    zh: '主要讲话或者工作报告一般不超过60分钟',
    en: 'a main speech or report generally stays within 60 minutes',
  },
  source: provisions2024('第二部分', 'part 2', 2),
  modality: 'general',
  effectiveFrom: '2024-08-06',
  check(demand, _context, { values }) {
    if (!isMeeting(demand)) return notApplicable;
    return observe(
      speeches(demand)
        .filter((speech) => speech.minutes > values.speechMinutes)
        .map(({ minutes, words, span }) => ({
          span,
          fact: { zh: `“${words}”计 ${minutes} 分钟`, en: `A speech of ${minutes} minutes is planned` },
          way: {
            zh: `建议压缩到 ${values.speechMinutes} 分钟以内；确有必要的，请写明理由。`,
            en: `Please keep it within ${values.speechMinutes} minutes, or state why not.`,
          },
          fixes: [advise('shorten', `压缩到 ${values.speechMinutes} 分钟`, '调整议程时长'), giveReason],
        })),
    );
  },
});
