import { isMeeting, speeches } from '../../../meeting.ts';
import { defineRule, notApplicable, observe } from '../../../rule.ts';
import { local } from '../../../sources.ts';
import { advise, giveReason } from '../../../text/fixes.ts';

export const localSpeechCap = defineRule({
  id: 'R-MTG-20',
  version: 2,
  titles: { zh: '本地讲话时长上限', en: 'Local cap on speeches' },
  requirement: { zh: '本地规定了讲话时长上限的，从其规定', en: 'the local cap on speaking time applies' },
  source: local('高台县、江西省、江门市', 'Gaotai, Jiangxi and Jiangmen', '会议管理措施')(
    '讲话时长',
    'speaking time',
    3,
  ),
  modality: 'general',
  effectiveFrom: '2013-01-01',
  yieldsTo: ['R-MTG-07'],
  check(demand, _context, { values }) {
    if (!isMeeting(demand)) return notApplicable;
    return observe(
      speeches(demand)
        .filter((speech) => speech.minutes > values.speechMinutesLocal)
        .map(({ words, span }) => ({
          span,
          fact: {
            zh: `“${words}”，超过 ${values.speechMinutesLocal} 分钟`,
            en: `A speech exceeds ${values.speechMinutesLocal} minutes`,
          },
          way: {
            zh: `建议压缩到 ${values.speechMinutesLocal} 分钟以内；确有必要的，请写明理由。`,
            en: `Please keep it within ${values.speechMinutesLocal} minutes, or state why not.`,
          },
          fixes: [advise('shorten', `压缩到 ${values.speechMinutesLocal} 分钟`, '调整议程时长'), giveReason],
        })),
    );
  },
});
