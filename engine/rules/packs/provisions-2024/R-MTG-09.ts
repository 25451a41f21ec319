import { hasGroups, isMeeting, isStatutory, meetingLength } from '../../meeting.ts';
import { defineRule, notApplicable, observe, pass } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { advise, giveReason } from '../../text/fixes.ts';
import { GAMES, setByOthers } from '../../text/gatherings.ts';
import { sentenceAt } from '../../text/sentences.ts';

/** People look at fields or compete there; that the clause speaks of such days is not certain. */
const OUTDOORS = /(?:召开|举办|举行|开展)[^。；]{0,50}?(?:观摩|比武|竞赛|演练|现场会|现场推进)/;

/** 去年会期2天: told of another meeting. */
const TOLD = /(?:去年|上年|往年|以往|过去)[^，,。]{0,12}会期/;

export const meetingLengthOther = defineRule({
  id: 'R-MTG-09',
  version: 8,
  titles: { zh: '会期', en: 'Length of a meeting' },
  requirement: {
    zh: '不安排分组讨论的会议一般不超过半天',
    en: 'other meetings generally last no more than half a day',
  },
  source: provisions2024('第二部分', 'part 2', 2),
  modality: 'general',
  effectiveFrom: '2024-08-06',
  check(demand, _context, { values }) {
    if (GAMES.test(demand.reading.title ?? '')) return notApplicable;
    if (!isMeeting(demand) || isStatutory(demand) || hasGroups(demand)) return notApplicable;
    const length = meetingLength(demand);
    if (length === null || length.days <= values.meetingDaysOther) return pass;
    const { text } = sentenceAt(demand.text, length.span);
    if (GAMES.test(text) || setByOthers(text, demand) || TOLD.test(text)) return notApplicable;
    return observe([
      {
        span: length.span,
        ...(OUTDOORS.test(demand.text) ? { level: 'hint' as const } : {}),
        fact: { zh: `会期 ${length.days} 天`, en: `The meeting lasts ${length.days} days` },
        way: {
          zh: '建议压缩到半天以内；确有必要的，请写明理由。',
          en: 'Please shorten it, or state why it cannot be.',
        },
        fixes: [advise('shorten', '压缩会期', '压缩到半天以内'), giveReason],
      },
    ]);
  },
});
