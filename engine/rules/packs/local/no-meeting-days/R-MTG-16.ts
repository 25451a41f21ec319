import { isoDate, parseDate, weekday } from '../../../../calendar/date.ts';
import { isMeeting, isStatutory } from '../../../meeting.ts';
import type { ReviewContext } from '../../../review.ts';
import { defineRule, notApplicable, observe } from '../../../rule.ts';
import { local } from '../../../sources.ts';
import { chineseDate } from '../../../text/chinese-date.ts';
import { giveReason } from '../../../text/fixes.ts';

/** Known practices by region (rules.md R-MTG-16): weekdays (1 = Monday) and weeks of the month; to be checked before use. */
const PRACTICE: { region: string; weekdays: number[]; weeks: number[] }[] = [
  { region: '45', weekdays: [1], weeks: [] },
  { region: '22', weekdays: [3], weeks: [1] },
  { region: '4308', weekdays: [1], weeks: [2] },
  { region: '620724', weekdays: [], weeks: [4] },
  { region: '420506', weekdays: [], weeks: [1] },
];
const SEARCH_DAYS = 31;

export const noMeetingDay = defineRule({
  id: 'R-MTG-16',
  version: 2,
  titles: { zh: '无会日、无会周', en: 'No-meeting days and weeks' },
  requirement: {
    zh: '本地确定的无会日、无会周一般不安排会议',
    en: 'no meetings on the no-meeting days and weeks of the place',
  },
  source: local('当地', 'Local', '无会日、无会周制度')('会议安排', 'on meeting days', 3),
  modality: 'general',
  effectiveFrom: '2019-01-01',
  emergencyExempt: true,
  check(demand, context) {
    if (!isMeeting(demand) || isStatutory(demand)) return notApplicable;
    return observe(
      demand.reading.meetings
        .filter((meeting) => meeting.kind !== 'checkin' && !meeting.approximate)
        .flatMap((meeting) => {
          const date = meeting.start.slice(0, 10);
          const name = noMeetingName(date, context);
          if (name === null) return [];
          const free = nextFreeDate(date, context);
          const to = free === null ? null : `${chineseDate(free)}${meeting.start.slice(11)}`;
          return [
            {
              span: meeting.span,
              fact: {
                zh: `会议定在${chineseDate(date)}，属${name}`,
                en: `The meeting is set for ${date}, a no-meeting day`,
              },
              way: {
                zh: `${to === null ? '请另定时间' : `可改为${to}`}；确需召开的，请写明理由。`,
                en: 'Please move it, or state why it must be held then.',
              },
              fixes:
                to === null
                  ? [giveReason]
                  : [
                      {
                        id: 're-date',
                        title: '改期',
                        effect: `可改为${to}`,
                        edit: { span: meeting.span, replacement: to },
                      },
                      giveReason,
                    ],
            },
          ];
        }),
    );
  },
});

/** The name of the practice a date falls under; null when it is free for meetings. */
function noMeetingName(date: string, { noMeetingDays, region = '' }: ReviewContext): string | null {
  const day = parseDate(date);
  if (day === null) return null;
  const stated = noMeetingDays?.find((row) => row.date === date);
  if (stated) return stated.name;
  const week = Math.floor((Number(date.slice(8, 10)) - 1) / 7) + 1;
  const practice = PRACTICE.find((row) => region.startsWith(row.region));
  if (practice?.weekdays.includes(weekday(day))) return `无会日（周${'一二三四五六日'[weekday(day) - 1]}）`;
  return practice?.weeks.includes(week) ? `无会周（当月第${'一二三四五'[week - 1]}周）` : null;
}

function nextFreeDate(date: string, context: ReviewContext): string | null {
  const day = parseDate(date);
  if (day === null) return null;
  const days = Array.from({ length: SEARCH_DAYS }, (_, i) => day + i + 1);
  const free = days.find((next) => weekday(next) < 6 && noMeetingName(isoDate(next), context) === null);
  return free === undefined ? null : isoDate(free);
}
