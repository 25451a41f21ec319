import { toLocal } from '../clock.ts';

export type FeedEvent = {
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  allDay: boolean;
  place: string | null;
  issuerName: string;
};

/** RFC 5545 lines hold at most 75 octets. */
const MAX_LINE_BYTES = 75;

/**
 * A calendar of one unit's meetings and visits (RFC 5545). Times are UTC, so every calendar program shows the same hour.
 * @example calendarFeed('漠沙镇', [], new Date(0)).startsWith('BEGIN:VCALENDAR') // true
 */
export const calendarFeed = (name: string, events: FeedEvent[], now: Date): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Songbang//Week//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');

const eventLines = (event: FeedEvent, now: Date): string[] => [
  'BEGIN:VEVENT',
  `UID:${event.id}@songbang`,
  `DTSTAMP:${utc(now)}`,
  ...(event.allDay
    ? [
        `DTSTART;VALUE=DATE:${day(event.startsAt)}`,
        `DTEND;VALUE=DATE:${day(new Date(event.endsAt.getTime() + 86_400_000))}`,
      ]
    : [`DTSTART:${utc(event.startsAt)}`, `DTEND:${utc(event.endsAt)}`]),
  `SUMMARY:${escaped(event.title)}`,
  ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
  `DESCRIPTION:${escaped(event.issuerName)}`,
  'END:VEVENT',
];

const utc = (at: Date): string =>
  at
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d+Z$/, 'Z');
const day = (at: Date): string => toLocal(at).slice(0, 10).replaceAll('-', '');
const escaped = (text: string): string => text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n');

const folded = (line: string): string => {
  const parts: string[] = [];
  let current = '';
  for (const char of line) {
    // The space that opens a continuation line counts too.
    if (Buffer.byteLength(current + char) > MAX_LINE_BYTES - (parts.length > 0 ? 1 : 0)) {
      parts.push(current);
      current = '';
    }
    current += char;
  }
  return [...parts, current].join('\r\n ');
};
