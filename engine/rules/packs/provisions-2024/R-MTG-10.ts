import { isMeeting, isStatutory } from '../../meeting.ts';
import { defineRule, notApplicable, observe } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { holdByVideo } from '../../text/fixes.ts';
import { CONTESTS } from '../../text/gatherings.ts';
import { sentenceAt } from '../../text/sentences.ts';

/** What needs everybody on the spot. */
const ON_SITE = new RegExp(
  `现场[会推活]|观摩|演练|实操|验收|签约|开工|揭牌|参观|${CONTESTS}|测试|决赛|庆典|闭幕仪式|换届选举`,
);

export const preferVideo = defineRule({
  id: 'R-MTG-10',
  version: 6,
  titles: { zh: '优先采用视频会议', en: 'Prefer a video meeting' },
  requirement: { zh: '鼓励采用电视电话、网络视频等形式召开会议', en: 'tele- and video-conferences are preferred' },
  source: provisions2024('第二部分', 'part 2', 2),
  modality: 'encouragement',
  effectiveFrom: '2024-08-06',
  scope: { targetLevels: ['county', 'township', 'village'] },
  check(demand) {
    const { reading, text } = demand;
    const meeting = reading.meetings.find(({ kind, video }) => kind === 'meeting' && !video);
    if (
      !meeting ||
      !isMeeting(demand) ||
      isStatutory(demand) ||
      ON_SITE.test(reading.title ?? '') ||
      ON_SITE.test(sentenceAt(text, meeting.span).text) ||
      /视频(?:会|形式)|电视电话|分会场/.test(text)
    )
      return notApplicable;
    return observe([
      {
        span: meeting.span,
        fact: {
          zh: meeting.place === null ? '没有写明会议以视频召开' : `会议在${meeting.place}召开，参会人员须往返`,
          en:
            meeting.place === null
              ? 'The text does not say that the meeting is held by video'
              : 'The meeting is held on site and those called must travel',
        },
        way: {
          zh: '建议改为视频会议，在当地参会。',
          en: 'Please hold it by video so that people attend where they are.',
        },
        fixes: [holdByVideo(meeting.span)],
      },
    ]);
  },
});
