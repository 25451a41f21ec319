import type { LiveReading, Meeting } from '@songbang/engine/reading/reading.ts';
import type { Fix } from '@songbang/engine/rules/review.ts';
import { placement } from '../locale/zh-CN/placement.ts';
import { words as plain } from '../locale/zh-CN/words.ts';
import { weekdayName } from './format.ts';

export type NewTime = { date: string; half: string; time: string | null; byVideo: boolean };

type Edit = Fix['edit'];
const WEEKDAY = /[(（](?:星期|周)[一二三四五六日天][)）]/;
const LONG_WEEKDAY = /星期/;
const HALF = new RegExp(`${plain['half.am']}|${plain['half.pm']}`);
const MINUTES = 60;

/** The meeting a notice announces; null when it announces none with a day. */
export const announcedMeeting = (reading: LiveReading): Meeting | null =>
  reading.meetings.find((one) => one.kind !== 'checkin' && !one.approximate) ?? null;

/**
 * The change of text that moves the announced meeting. The notice is Chinese whatever the reader's language. Within the same half of the
 * day it keeps its hour, and it keeps its length; year and weekday are written when they were. Null when it announces no meeting.
 */
export function meetingEdit(reading: LiveReading, to: NewTime): Edit | null {
  const meeting = announcedMeeting(reading);
  if (!meeting) return null;
  const { raw, start, end, span } = meeting;
  const [year, month, day] = to.date.split('-').map(Number);
  const from = start.slice(11, 16);
  const half = from === '' ? to.half : Number(from.slice(0, 2)) < 13 ? 'am' : 'pm';
  const begins = from === '' ? '' : half === to.half || to.time === null ? from : to.time;
  const ends = end && begins !== '' ? later(begins, minutesBetween(start, end)) : null;
  const words = [
    raw.includes('年') ? `${year}年` : '',
    `${month}月${day}日`,
    WEEKDAY.test(raw) ? `（${weekdayOf(to.date, LONG_WEEKDAY.test(raw))}）` : '',
    HALF.test(raw) && begins !== '' ? plain[Number(begins.slice(0, 2)) < 13 ? 'half.am' : 'half.pm'] : '',
    begins === '' ? '' : short(begins),
    ends === null ? '' : `至${short(ends)}`,
    to.byVideo && !meeting.video ? `（${placement['placement.videoMeeting']}）` : '',
  ];
  return { span, replacement: words.join('') };
}

const weekdayOf = (date: string, long: boolean): string => {
  const name = weekdayName(date, 'zh-CN');
  return long ? name.replace('周', '星期') : name;
};
const short = (time: string): string => `${Number(time.slice(0, 2))}${time.slice(2)}`;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * MINUTES + Number(time.slice(3, 5));
const minutesBetween = (start: string, end: string): number => minutesOf(end.slice(11)) - minutesOf(start.slice(11));
const later = (time: string, minutes: number): string => {
  const total = minutesOf(time) + minutes;
  return `${String(Math.floor(total / MINUTES)).padStart(2, '0')}:${String(total % MINUTES).padStart(2, '0')}`;
};

/** The change of text that names who presides, after the announced time; in the place of `words` when the notice has some already. */
export function presidingEdit(
  text: string,
  reading: LiveReading,
  to: { post: string; words: string | null },
): Edit | null {
  const meeting = announcedMeeting(reading);
  if (!meeting) return null;
  const at = to.words === null ? -1 : text.indexOf(to.words);
  if (at >= 0 && to.words !== null)
    return {
      span: [at, at + to.words.length],
      replacement: placement['placement.presides'].replace('{post}', to.post),
    };
  const lineEnd = text.indexOf('\n', meeting.span[1]);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const closed = text.slice(0, end).endsWith('。');
  const said = placement['placement.presides'].replace('{post}', to.post);
  return { span: [end, end], replacement: closed ? `${said}。` : `，${said}` };
}
