import { isMeeting, isStatutory } from '../../../meeting.ts';
import { defineRule, notApplicable, observe, pass } from '../../../rule.ts';
import { advise, giveReason } from '../../../text/fixes.ts';
import { fiveMeasures } from './source.ts';

const HOURS_MAX = 2;

export const cityMeetingTwoHours = defineRule({
  id: 'R-MTG-18',
  version: 2,
  titles: { zh: '全市性会议不超过2小时', en: 'City-wide meetings within two hours' },
  requirement: {
    zh: '单独召开的全市性会议一般不超过2小时',
    en: 'a stand-alone city-wide meeting generally stays within two hours',
  },
  source: fiveMeasures('会议时长', 'length', 3),
  modality: 'general',
  effectiveFrom: '2022-01-01',
  scope: { issuerLevels: ['city'] },
  check(demand) {
    if (!isMeeting(demand) || isStatutory(demand)) return notApplicable;
    const long = demand.reading.meetings.find(
      ({ start, end }) =>
        start.length === 16 &&
        end?.length === 16 &&
        start.slice(0, 10) === end.slice(0, 10) &&
        clock(end) - clock(start) > HOURS_MAX,
    );
    if (!long) return pass;
    return observe([
      {
        span: long.span,
        fact: { zh: `会议安排超过 ${HOURS_MAX} 小时`, en: 'The meeting is planned for more than two hours' },
        way: {
          zh: `建议压缩到 ${HOURS_MAX} 小时以内，不安排表态发言；确有必要的，请写明理由。`,
          en: 'Please shorten it and drop statements, or state why not.',
        },
        fixes: [advise('shorten', '压缩到 2 小时', '取消表态发言'), giveReason],
      },
    ]);
  },
});

const clock = (instant: string) => Number(instant.slice(11, 13)) + Number(instant.slice(14, 16)) / 60;
