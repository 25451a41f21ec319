import { isMeeting, isStatutory } from '../../../meeting.ts';
import { defineRule, notApplicable, observe, pass, unknown } from '../../../rule.ts';
import { local } from '../../../sources.ts';
import { advise, giveReason } from '../../../text/fixes.ts';
import { titleHit } from '../../../text/title.ts';

export const departmentMeetingOnceAYear = defineRule({
  id: 'R-MTG-21',
  version: 3,
  titles: { zh: '部门召开全市（县）性会议每年1次', en: 'One city- or county-wide meeting a year by a department' },
  requirement: {
    zh: '部门召开的全市（县）性会议一般每年不超过1次',
    en: 'a department holds generally one city- or county-wide meeting a year',
  },
  source: local('黑龙江省、张家界市、高台县', 'Heilongjiang, Zhangjiajie and Gaotai', '会议管理措施')(
    '会议数量',
    'number of meetings',
    3,
  ),
  modality: 'general',
  effectiveFrom: '2019-01-01',
  scope: { issuerKinds: ['department', 'coordinating-body'] },
  emergencyExempt: true,
  yieldsTo: ['R-MTG-01'],
  check(demand, { systemMeetingsThisYear }, { values }) {
    const hit = titleHit(demand, /全[省市州县区][^，。]{0,24}(?:会议|大会|推进会|调度会)/);
    if (!hit || !isMeeting(demand) || isStatutory(demand)) return notApplicable;
    if (systemMeetingsThisYear === undefined) return unknown('systemMeetingsThisYear');
    if (systemMeetingsThisYear < values.systemMeetingsPerYear) return pass;
    return observe([
      {
        span: hit.span,
        fact: {
          zh: `本部门今年已召开 ${systemMeetingsThisYear} 次全市（县）性会议`,
          en: `The department has held ${systemMeetingsThisYear} such meetings this year`,
        },
        way: {
          zh: '建议并会或改发文件；确有必要的，请写明理由。',
          en: 'Please merge it or deploy by document, or state why not.',
        },
        fixes: [advise('merge', '并会', '并入已计划的会议'), giveReason],
      },
    ]);
  },
});
