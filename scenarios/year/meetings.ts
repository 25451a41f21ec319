import type { Channel } from '@songbang/engine/rules/review.ts';
import { addDays, weekdayOf, workday } from '../days.ts';
import { type MeetingPlan, meetingNotice, trainingNotice } from '../letters/gatherings.ts';
import { writeLetter } from '../letters/letter.ts';
import type { Draft, Sender } from '../notice.ts';
import { type Random, randomOf } from '../random.ts';
import { anyArrival, issuedBefore, targetsWithHome, writtenDay, type YearContext } from './context.ts';
import { anySender } from './documents.ts';

/** Notices a year; with those of the cases calibrated to 470 meetings in eleven months. */
const MEETINGS = 514;
const TRAININGS = 28;

const LEVELS: [Sender['level'], number][] = [
  ['province', 7],
  ['city', 21],
  ['county', 72],
];
const PLACES: Record<string, string[]> = {
  county: ['县行政中心三楼会议室', '县委党校报告厅', '县应急指挥中心会议室', '县会议中心二楼会议室'],
  city: ['玉溪市聂耳文化广场会议中心', '玉溪市委党校'],
  province: ['昆明市云安会都'],
};

export const yearMeetings = (context: YearContext): Draft[] => {
  const random = randomOf(context.seed, 'meetings');
  return [
    ...Array.from({ length: MEETINGS }, (_, index) => gathering(context, `meeting-${index}`, meetingNotice, random)),
    ...Array.from({ length: TRAININGS }, (_, index) => ({
      ...gathering(context, `training-${index}`, trainingNotice, random),
      channel: 'memo' as const,
    })),
  ];
};

const gathering = (context: YearContext, key: string, write: typeof meetingNotice, random: Random): Draft => {
  const topic = random.pick(context.topics);
  const sender = anySender(context, topic, random.weighted(LEVELS), random);
  const receivedAt = anyArrival(context, random);
  const arrival = receivedAt.slice(0, 10);
  const date = meetingDay(context, arrival, random);
  const dayBefore = arrival === date ? date : workday(context.calendar, date, -1);
  const letter = write(
    {
      ...hoursOf(random),
      ...placeOf(sender, random),
      sender,
      topic,
      date,
      issuedOn: issuedBefore(context, sender, receivedAt, random),
      redHead: false,
      listDue: random.chance(0.4) ? writtenDay(dayBefore, date) : null,
    },
    random,
  );
  return {
    key,
    topic: topic.id,
    sender,
    channel: random.weighted<Channel>([
      ['meeting', 5],
      ['memo', 3],
      ['chat', 1],
      ['phone', 1],
    ]),
    receivedAt,
    targets: targetsWithHome(context, random),
    text: writeLetter(letter),
    emergencyBasis: null,
    inPlan: false,
    caseCode: null,
  };
};

/** One to five working days on; seldom on a rest day, and on the no-meeting day less often than on others. */
const meetingDay = (context: YearContext, arrival: string, random: Random): string => {
  if (random.chance(0.04)) return addDays(arrival, 6 - weekdayOf(arrival) + (weekdayOf(arrival) >= 6 ? 7 : 0));
  const day = workday(
    context.calendar,
    arrival,
    random.weighted([
      [1, 30],
      [2, 30],
      [3, 20],
      [4, 12],
      [5, 8],
    ]),
  );
  return weekdayOf(day) === 3 && random.chance(0.6) ? workday(context.calendar, day, 1) : day;
};

const hoursOf = (random: Random): Pick<MeetingPlan, 'start' | 'end'> => {
  const start = random.pick(['08:30', '09:00', '09:30', '10:00', '14:30', '15:00', '15:30']);
  const minutes = Number(start.slice(0, 2)) * 60 + Number(start.slice(3)) + random.pick([30, 60, 90, 90, 120, 150]);
  const end = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return { start, end: random.chance(0.7) ? end : null };
};

/** Video is the exception below the province, as the source says. */
const placeOf = (sender: Sender, random: Random): Pick<MeetingPlan, 'video' | 'place'> => ({
  video: random.chance({ national: 1, province: 0.9, city: 0.35, county: 0.1 }[sender.level]),
  place: random.pick(PLACES[sender.level] ?? PLACES['county']!),
});
