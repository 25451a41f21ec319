import { isMeeting, isStatutory } from '../../../meeting.ts';
import { defineRule, notApplicable, observe, pass } from '../../../rule.ts';
import { local } from '../../../sources.ts';
import { advise, giveReason } from '../../../text/fixes.ts';

const HEADCOUNT = /(?:参会|与会|会议规模|参加人数|总人数|规模)[^。；\n]{0,12}?(\d{2,5})\s*[人名]/;

export const headcountCap = defineRule({
  id: 'R-MTG-19',
  version: 2,
  titles: { zh: '会议人数上限', en: 'Cap on attendance' },
  requirement: { zh: '本地规定了会议人数上限的，从其规定', en: 'the local cap on attendance applies' },
  source: local('高台县、江门市', 'Gaotai and Jiangmen', '会议管理措施')('会议规模', 'size', 3),
  modality: 'general',
  effectiveFrom: '2013-01-01',
  check(demand, _context, { values }) {
    if (!isMeeting(demand) || isStatutory(demand)) return notApplicable;
    const match = HEADCOUNT.exec(demand.text);
    if (!match) return pass;
    const byDepartment = demand.issuer.kind === 'department' || demand.issuer.kind === 'coordinating-body';
    const limit = byDepartment ? values.meetingHeadcountDepartment : values.meetingHeadcountGovernment;
    if (Number(match[1]) <= limit) return pass;
    return observe([
      {
        span: [match.index, match.index + match[0].length],
        fact: { zh: `“${match[0]}”，超过 ${limit} 人`, en: `Attendance exceeds ${limit}` },
        way: {
          zh: `建议压缩到 ${limit} 人以内或改为视频会议；确有必要的，请写明理由。`,
          en: `Please keep it within ${limit} or hold it by video, or state why not.`,
        },
        fixes: [advise('video', '改为视频会议', '乡镇在当地参会'), giveReason],
      },
    ]);
  },
});
