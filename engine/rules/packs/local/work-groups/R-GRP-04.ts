import { parseInstant } from '../../../../calendar/date.ts';
import { isWorkingDay } from '../../../../calendar/day-kind.ts';
import { nextFreeWorkingSlot } from '../../../../calendar/protection.ts';
import { officeSessions } from '../../../../calendar/working-time.ts';
import { defineRule, notApplicable, observe, pass, unknown } from '../../../rule.ts';
import { local } from '../../../sources.ts';
import { chineseDate } from '../../../text/chinese-date.ts';
import { advise, giveReason } from '../../../text/fixes.ts';

export const messagesInWorkingHours = defineRule({
  id: 'R-GRP-04',
  version: 2,
  titles: { zh: '非工作时间发布工作信息', en: 'Work messages out of hours' },
  requirement: {
    zh: '非工作时间一般不在工作群发布工作信息',
    en: 'no work messages in groups outside working hours as a rule',
  },
  source: local('珠海市香洲区、湖北省', 'Xiangzhou and Hubei', '工作群管理措施（2019）')(
    '工作时间',
    'working hours',
    3,
  ),
  modality: 'general',
  effectiveFrom: '2019-01-01',
  emergencyExempt: true,
  check({ channel, receivedAt, reading }, { calendar }) {
    if (channel !== 'chat' || !(reading.asksSomething || reading.asks.length > 0)) return notApplicable;
    if (receivedAt === null || !calendar)
      return unknown(...(receivedAt === null ? ['receivedAt'] : []), ...(calendar ? [] : ['calendar']));
    const at = parseInstant(receivedAt);
    const working = isWorkingDay(calendar, receivedAt.slice(0, 10));
    if (at === null || working === null) return unknown('calendar.year');
    const sessions = officeSessions(calendar);
    const within = at.minute >= (sessions[0]?.start ?? 0) && at.minute <= (sessions.at(-1)?.end ?? 1440);
    if (working && within) return pass;
    const slot = nextFreeWorkingSlot(calendar, receivedAt, 1);
    const to = slot === null ? '下一个工作时间' : chineseDate(slot.start.slice(0, 10), slot.start.slice(11));
    return observe([
      {
        span: null,
        fact: {
          zh: `消息于${chineseDate(receivedAt.slice(0, 10), receivedAt.slice(11, 16))}发出，不在工作时间`,
          en: `The message was sent at ${receivedAt}, out of hours`,
        },
        way: {
          zh: `建议等到${to}再发出；确属紧急的，请写明理由。`,
          en: 'Please send it in working time, or state why it is urgent.',
        },
        fixes: [advise('schedule', '到点提醒我发出', `下载日历提醒，${to}再发出；草稿留在本机`), giveReason],
      },
    ]);
  },
});
