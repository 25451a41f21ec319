import { isMeeting, isStatutory } from '../../meeting.ts';
import { defineRule, notApplicable, observe, pass } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { giveReason } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const SECRETARY = /(?:[省市州县区旗]委|党委|工委)书记[^。；\n]{0,14}?(?:讲话|作[^。；\n]{0,6}讲话)/g;
const HEAD = /(?<!副)(?:[省州县区旗市镇乡]长|主席)(?![^。；\n]{0,6}主持)[^。；\n]{0,14}?(?:讲话|作[^。；\n]{0,6}讲话)/g;

export const bothHeadsSpeak = defineRule({
  id: 'R-MTG-06',
  version: 3,
  titles: { zh: '党政主要负责同志一般不同时讲话', en: 'Both heads speak' },
  requirement: {
    zh: '地方党政主要负责同志同时出席的会议，一般不同时讲话',
    en: 'where both heads attend, generally not both speak',
  },
  source: provisions2024('第二部分', 'part 2', 2),
  modality: 'general',
  effectiveFrom: '2024-08-06',
  check(demand) {
    if (!isMeeting(demand) || isStatutory(demand)) return notApplicable;
    const [secretary] = hits(demand, SECRETARY);
    const [head] = hits(demand, HEAD);
    if (!secretary || !head) return pass;
    return observe([
      {
        span: head.span,
        fact: {
          zh: `议程安排“${secretary.words}”和“${head.words}”`,
          en: 'The agenda lets both the Party secretary and the head of government speak',
        },
        way: {
          zh: '建议由一位同志讲话；确有必要的，请写明理由。',
          en: 'Please let one of them speak; if both must, state why.',
        },
        fixes: [giveReason],
      },
    ]);
  },
});
