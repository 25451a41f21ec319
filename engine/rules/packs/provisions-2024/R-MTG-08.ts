import { hasGroups, isMeeting, isStatutory, meetingLength } from '../../meeting.ts';
import { defineRule, notApplicable, observe, pass } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { advise, giveReason } from '../../text/fixes.ts';

export const groupMeetingLength = defineRule({
  id: 'R-MTG-08',
  version: 3,
  titles: { zh: '安排分组讨论的会议会期', en: 'Length of a meeting with groups' },
  requirement: {
    zh: '安排分组讨论的会议一般不超过1天半',
    en: 'a meeting with group discussion generally lasts no more than 1.5 days',
  },
  source: provisions2024('第二部分', 'part 2', 2),
  modality: 'general',
  effectiveFrom: '2024-08-06',
  check(demand, _context, { values }) {
    if (!isMeeting(demand) || isStatutory(demand) || !hasGroups(demand)) return notApplicable;
    const length = meetingLength(demand);
    if (length === null || length.days <= values.meetingDaysWithGroups) return pass;
    return observe([
      {
        span: length.span,
        fact: { zh: `会期 ${length.days} 天`, en: `The meeting lasts ${length.days} days` },
        way: {
          zh: '建议压缩到1天半以内；确有必要的，请写明理由。',
          en: 'Please shorten it, or state why it cannot be.',
        },
        fixes: [advise('shorten', '压缩会期', '压缩到1天半以内'), giveReason],
      },
    ]);
  },
});
