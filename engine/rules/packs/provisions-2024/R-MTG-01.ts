import { isMeeting, isStatutory, SYSTEM_WIDE } from '../../meeting.ts';
import { defineRule, notApplicable, observe, pass, unknown } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { advise, giveReason } from '../../text/fixes.ts';
import { titleHit } from '../../text/title.ts';

export const systemMeetingOnceAYear = defineRule({
  id: 'R-MTG-01',
  version: 3,
  titles: { zh: '本系统综合性工作会议', en: 'Comprehensive meeting of one system' },
  requirement: {
    zh: '各系统、各领域综合性工作会议一般每年不超过1次',
    en: 'a system holds generally no more than one comprehensive work meeting a year',
  },
  source: provisions2024('第二部分', 'part 2', 2),
  modality: 'general',
  effectiveFrom: '2024-08-06',
  emergencyExempt: true,
  check(demand, { systemMeetingsThisYear }, { values }) {
    const hit = titleHit(demand, SYSTEM_WIDE);
    if (!hit || !isMeeting(demand) || isStatutory(demand)) return notApplicable;
    if (systemMeetingsThisYear === undefined) return unknown('systemMeetingsThisYear');
    if (systemMeetingsThisYear < values.systemMeetingsPerYear) return pass;
    return observe([
      {
        span: hit.span,
        fact: {
          zh: `本系统今年已召开 ${systemMeetingsThisYear} 次综合性会议`,
          en: `The system has held ${systemMeetingsThisYear} comprehensive meetings this year`,
        },
        way: {
          zh: '建议与其他会议合并，或改发文件部署；确需召开的，请写明理由。',
          en: 'Please merge it with another or deploy by document; if it must be held, state why.',
        },
        fixes: [advise('merge', '并会', '并入已计划的会议'), giveReason],
      },
    ]);
  },
});
