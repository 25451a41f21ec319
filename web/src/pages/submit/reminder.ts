import { submit } from '../../locale/zh-CN/submit.ts';

const HOUR_MS = 3_600_000;
const CHINA_MS = 8 * HOUR_MS;

/**
 * A calendar file that reminds of sending a draft at the local instant `at`, or an hour from `now` when no time is known. Local times
 * are China's.
 * @example reminderFor('2026-11-24T08:30', { title: '', now: '2026-11-23T19:00' }) // '…DTSTART:20261124T003000Z…'
 */
export function reminderFor(at: string | null, { title, now }: { title: string; now: string }): string {
  const here = Date.parse(`${now}:00Z`) - CHINA_MS;
  const when = at === null ? here + HOUR_MS : Date.parse(`${at}:00Z`) - CHINA_MS;
  const stamp = (instant: number) => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const summary = submit['ways.reminder'].replace(
    '{title}',
    title.replace(/[\r\n]/g, ' ').replace(/([\\;,])/g, '\\$1'),
  );
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Songbang//draft//ZH',
    'BEGIN:VEVENT',
    `UID:${stamp(when)}-${stamp(here)}@songbang`,
    `DTSTAMP:${stamp(here)}`,
    `DTSTART:${stamp(when)}`,
    `SUMMARY:${summary}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summary}`,
    'TRIGGER:PT0M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
