import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import { occurrencesBetween } from '@songbang/engine/calendar/occurrences.ts';
import { topicOf } from '@songbang/engine/lists/topic.ts';
import type { Ask, Inspection, Meeting, Reading } from '@songbang/engine/reading/reading.ts';
import { addDays, fromLocal } from '../clock.ts';

/** What a reading means for one unit's desk: its tasks and the hours of its week that are taken. */
export type NewTask = {
  position: number;
  kind: string;
  what: string;
  dueAt: Date | null;
  dueHasTime: boolean;
  recurs: string | null;
};

export type NewEngagement = {
  kind: 'meeting' | 'checkin' | 'training' | 'visit';
  title: string;
  startsAt: Date;
  endsAt: Date;
  allDay: boolean;
  place: string | null;
  video: boolean;
  /** A visit's line of work, by the title: visits of one topic to one township are counted over the year. */
  topic: string | null;
};

/** A meeting whose end the notice does not give is taken as two hours long. */
const USUAL_MEETING_MS = 2 * 3_600_000;
const ISO_DATE = /^\d{4}-\d\d-\d\d$/;
const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** One task per ask, in the text's order. A due date without a time ends with that day's office hours. */
export const tasksOf = (reading: Reading, today: string, calendar: Calendar): NewTask[] =>
  reading.asks.map((ask, position) => ({
    position,
    kind: ask.kind,
    what: ask.what || ask.raw,
    dueAt: dueOf(ask, today, calendar),
    dueHasTime: ask.time !== null,
    recurs: ask.recurs,
  }));

/** When an ask is next due: its date, or the next date of its recurrence within a year; null when the text gives none. */
const dueOf = (ask: Ask, today: string, calendar: Calendar): Date | null => {
  const date = ask.recurs ? occurrencesBetween(ask.recurs, today, addDays(today, 366))[0] : ask.due;
  if (!date || !ISO_DATE.test(date)) return null;
  return instantOf(date, ask.time ?? calendar.hours.pmEnd);
};

/** Meetings, trainings and visits that have a full date; a check-in counts when it is not the meeting's own minute. */
export const engagementsOf = (reading: Reading, calendar: Calendar): NewEngagement[] => [
  ...reading.meetings.flatMap((meeting) => engagementOfMeeting(meeting, reading, calendar) ?? []),
  ...reading.inspections.flatMap((inspection) => engagementOfVisit(inspection, reading, calendar) ?? []),
];

const engagementOfMeeting = (meeting: Meeting, reading: Reading, calendar: Calendar): NewEngagement | null => {
  // `4月下旬` takes nobody's day until the formal notice names one.
  if (meeting.approximate) return null;
  const startsAt = startOf(meeting.start, calendar);
  if (!startsAt) return null;
  const allDay = !ISO_INSTANT.test(meeting.start);
  const end = meeting.end ? endOf(meeting.end, calendar) : null;
  const usual = allDay ? endOf(meeting.start, calendar)! : new Date(startsAt.getTime() + USUAL_MEETING_MS);
  return {
    kind: meeting.kind,
    title: meeting.matter ?? reading.title ?? meeting.raw,
    startsAt,
    endsAt: end && end > startsAt ? end : usual,
    allDay,
    place: meeting.place,
    video: meeting.video,
    topic: null,
  };
};

const engagementOfVisit = (visit: Inspection, reading: Reading, calendar: Calendar): NewEngagement | null => {
  const startsAt = visit.start ? startOf(visit.start, calendar) : null;
  if (!visit.start || !startsAt) return null;
  const end = endOf(visit.end ?? visit.start, calendar);
  const { hours } = calendar;
  if (visit.half != null && ISO_DATE.test(visit.start))
    return {
      ...visitTitle(visit, reading),
      startsAt: instantOf(visit.start, visit.half === 'am' ? hours.amStart : hours.pmStart),
      endsAt: instantOf(visit.start, visit.half === 'am' ? hours.amEnd : hours.pmEnd),
      allDay: false,
    };
  return {
    ...visitTitle(visit, reading),
    startsAt,
    endsAt: end && end > startsAt ? end : endOf(visit.start.slice(0, 10), calendar)!,
    allDay: !ISO_INSTANT.test(visit.start),
  };
};

const visitTitle = (visit: Inspection, reading: Reading) =>
  ({
    kind: 'visit',
    title: reading.title ?? (visit.what || visit.raw),
    place: null,
    video: false,
    topic: topicOf(reading.title ?? visit.what),
  }) as const;

const startOf = (text: string, calendar: Calendar): Date | null => {
  if (ISO_INSTANT.test(text)) return fromLocal(text);
  return ISO_DATE.test(text) ? instantOf(text, calendar.hours.amStart) : null;
};

const endOf = (text: string, calendar: Calendar): Date | null => {
  if (ISO_INSTANT.test(text)) return fromLocal(text);
  return ISO_DATE.test(text) ? instantOf(text, calendar.hours.pmEnd) : null;
};

/** `24:00` is midnight at the end of that day. */
const instantOf = (date: string, time: string): Date =>
  time === '24:00' ? fromLocal(`${addDays(date, 1)}T00:00`) : fromLocal(`${date}T${time}`);
