import { isMeeting } from '../../../meeting.ts';
import { defineRule, notApplicable, observe, pass } from '../../../rule.ts';
import { local } from '../../../sources.ts';
import { advise, giveReason } from '../../../text/fixes.ts';

export const videoLength = defineRule({
  id: 'R-MTG-17',
  version: 2,
  titles: { zh: '视频会议时长', en: 'Length of a video meeting' },
  requirement: { zh: '视频会议一般不超过90分钟', en: 'a video meeting generally stays within 90 minutes' },
  source: local('河北省、吉林省、江门市', 'Hebei, Jilin and Jiangmen', '会议管理措施')('视频会议', 'video meetings', 3),
  modality: 'general',
  effectiveFrom: '2013-01-01',
  check(demand, _context, { values }) {
    if (!isMeeting(demand)) return notApplicable;
    const limit = values.videoMeetingMinutes;
    const long = demand.reading.meetings.find(
      ({ video, start, end }) =>
        video &&
        start.length === 16 &&
        end?.length === 16 &&
        start.slice(0, 10) === end.slice(0, 10) &&
        minuteOf(end) - minuteOf(start) > limit,
    );
    if (!long) return pass;
    return observe([
      {
        span: long.span,
        fact: {
          zh: `视频会议安排超过 ${limit} 分钟`,
          en: `The video meeting is planned for more than ${limit} minutes`,
        },
        way: {
          zh: `建议压缩到 ${limit} 分钟以内；确有必要的，请写明理由。`,
          en: `Please keep it within ${limit} minutes, or state why not.`,
        },
        fixes: [advise('shorten', `压缩到 ${limit} 分钟`, '调整议程时长'), giveReason],
      },
    ]);
  },
});

const minuteOf = (instant: string) => Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));
