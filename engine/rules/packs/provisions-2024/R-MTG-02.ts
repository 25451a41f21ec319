import { isMeeting, isStatutory } from '../../meeting.ts';
import { defineRule, notApplicable, observe, pass, unknown } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';

export const meetingUnderPlan = defineRule({
  id: 'R-MTG-02',
  version: 3,
  titles: { zh: '会议计划', en: 'Meeting under a plan' },
  requirement: {
    zh: '会议实行计划管理，能并则并、能减则减',
    en: 'meetings run to a plan; what can be merged or dropped is',
  },
  source: provisions2024('第二部分', 'part 2', 2),
  modality: 'obligation',
  effectiveFrom: '2024-08-06',
  emergencyExempt: true,
  check(demand, { planIds }) {
    if (!isMeeting(demand) || isStatutory(demand)) return notApplicable;
    if (planIds?.meetingPlanId === undefined) return unknown('planIds');
    if (planIds.meetingPlanId !== null) return pass;
    return observe([
      {
        span: demand.reading.meetings[0]?.span ?? null,
        fact: { zh: '本次会议未列入会议计划', en: 'The meeting is not in the meeting plan' },
        way: { zh: '建议并入已列计划的会议，或补报计划。', en: 'Please join a planned meeting or add it to the plan.' },
        fixes: [advise('merge', '并会', '并入同期已计划的会议'), advise('register', '补报计划', '说明理由后列入计划')],
      },
    ]);
  },
});
