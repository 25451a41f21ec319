import { isMeeting, isStatutory } from '../../../meeting.ts';
import { defineRule, notApplicable, observe } from '../../../rule.ts';
import { advise, giveReason } from '../../../text/fixes.ts';
import { hits } from '../../../text/hits.ts';
import { fiveMeasures } from './source.ts';

const BELOW =
  /(?:各|有关|部分)?(?:乡镇|镇街|镇[（(]街道[）)]|乡[（(]镇[）)]|街道|行政村|村[（(]社区[）)]|社区)(?!(?:中心)?卫生|医院|学校|教育|矫正|养老|振兴|企业)/g;
const CALLED = /参加|参会|出席|列席|[：:]|领导|负责人|负责同志|书记|主任/;

export const cityMeetingStopsAtCounty = defineRule({
  id: 'R-MTG-25',
  version: 5,
  titles: { zh: '市级会议开到乡村', en: 'A city meeting that reaches townships or villages' },
  requirement: {
    zh: '市级会议一般不开到乡镇（街道）、村（社区）',
    en: 'city meetings generally do not reach townships or villages',
  },
  source: fiveMeasures('会议范围', 'reach', 3),
  modality: 'general',
  effectiveFrom: '2022-01-01',
  scope: { issuerLevels: ['city'], targetLevels: ['township', 'village'] },
  emergencyExempt: true,
  check(demand) {
    if (!isMeeting(demand) || isStatutory(demand)) return notApplicable;
    // Who is called stands in the text; a city meeting that names nobody below is not known to reach them.
    const [called] = hits(demand, BELOW, { given: CALLED });
    if (!called) return notApplicable;
    return observe([
      {
        span: called.span,
        fact: { zh: '市级会议要求乡镇、村参加', en: 'A city meeting calls townships or villages' },
        way: {
          zh: '建议开到县级为止；确需开到乡村的，请写明理由。',
          en: 'Please stop at county level, or state why not.',
        },
        fixes: [advise('narrow', '开到县级', '参会范围改为县级有关单位'), giveReason],
      },
    ]);
  },
});
