import { daysBetween } from '../pricing/terms.ts';
import type { Meeting } from '../reading/reading.ts';
import type { Demand } from './review.ts';
import { isAccount } from './text/news.ts';
import { sentenceAt } from './text/sentences.ts';

/** Sessions that statutes or Party rules prescribe; how long they last is not for a burden rule. */
const STATUTORY = /人民代表大会|人大常委会|政协|代表大会|党代会|全体会议|全会|常务会议|常委会|[“"]两会[”"]|全国两会/;
const TRAINING = /培训|研修|轮训|集训/;
/** A comprehensive meeting of a whole system, by its title; also asked of titles in the register, so PostgreSQL must read it too. */
export const SYSTEM_WIDE =
  /全[国省市州县区系][^，。]{0,20}(?:工作)?(?:大会|会议)|系统[^，。]{0,12}(?:大会|会议)|年度工作会议/;
const GROUPS = /分组(?:讨论|审议|座谈)/;
const DAYS: Record<string, number> = { 半: 0.5, 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };

/** Words by which a text calls people to a meeting although neither its title nor a date says so. */
const CALLED =
  /参会(?:人员|对象|范围)[：:]|参加会议(?:人员|对象|，|,|。)|会议由[^。；\n]{0,16}(?:主持|召开)|请[^。；\n]{2,30}(?:参加会议|参会|出席会议)/;

/** A meeting is called: read as one, titled 会议 or 大会, or people are called to it. Training is not a meeting. */
export function isMeeting(demand: Demand): boolean {
  const { reading, text } = demand;
  if (TRAINING.test(reading.title ?? '') || isAccount(demand)) return false;
  return (
    reading.kind === 'meeting' ||
    reading.meetings.some((meeting) => meeting.kind === 'meeting') ||
    /(?:会议|大会|推进会|调度会|座谈会|现场会)的?(?:预备)?通知/.test(reading.title ?? '') ||
    CALLED.test(text)
  );
}

export const isStatutory = ({ reading, text }: Demand): boolean => STATUTORY.test(reading.title ?? text.slice(0, 120));
export const hasGroups = ({ text }: Demand): boolean => GROUPS.test(text);

/** `12月9日至11日（9日报到）`: nothing but the arrival on the first day, unless people arrive in the morning and meet behind it. */
const arrivesFirst = (meetings: Meeting[], day: string): boolean =>
  meetings.some(
    ({ kind, start, raw }) =>
      kind === 'checkin' &&
      start.slice(0, 10) === day &&
      !raw.includes('上午') &&
      (start.length === 10 || start.slice(11) >= '12:00'),
  ) && !meetings.some(({ kind, start }) => kind === 'meeting' && start.length > 10 && start.startsWith(day));

export type MeetingLength = { days: number; words: string; span: [number, number] };

/** How many days the meeting lasts, as the text states it (会期…天) or by its first and last day; null when it says nothing. */
export function meetingLength({ text, reading }: Demand): MeetingLength | null {
  const stated = /会期(?:为|共|暂定|预计)?[：:]?\s*(半|一|两|二|三|四|五|\d(?:\.\d)?)\s*天(半)?/.exec(text);
  if (stated?.[1]) {
    const days = (DAYS[stated[1]] ?? Number(stated[1])) + (stated[2] ? 0.5 : 0);
    return { days, words: stated[0], span: [stated.index, stated.index + stated[0].length] };
  }
  const long = reading.meetings.find(
    ({ kind, start, end, span, approximate }) =>
      kind === 'meeting' &&
      !approximate &&
      end !== null &&
      end.slice(0, 10) !== start.slice(0, 10) &&
      !STATUTORY.test(sentenceAt(text, span).text),
  );
  if (!long?.end) return null;
  const halves =
    (arrivesFirst(reading.meetings, long.start.slice(0, 10)) ? 1 : 0) +
    (long.raw.endsWith('上午') ? 0.5 : 0) +
    (/^[^至到—-]*下午/.test(long.raw) ? 0.5 : 0);
  return { days: daysBetween(long.start, long.end) - halves, words: long.raw, span: long.span };
}

export type Speech = { minutes: number; words: string; span: [number, number] };

/** Every stated speaking time, in minutes. */
export function speeches({ text }: Demand): Speech[] {
  const pattern = /(?:讲话|报告|部署|发言|汇报|致辞|主持)[^。；\n]{0,14}?(\d{1,3})\s*(分钟|小时)/g;
  return [...text.matchAll(pattern)].map((match) => ({
    minutes: Number(match[1]) * (match[2] === '小时' ? 60 : 1),
    words: match[0],
    span: [match.index, match.index + match[0].length],
  }));
}
