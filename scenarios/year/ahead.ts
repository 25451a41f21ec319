import { addDays, workdaysBetween } from '../days.ts';
import { inspectionNotice, meetingNotice } from '../letters/gatherings.ts';
import { writeLetter } from '../letters/letter.ts';
import type { Draft, Sender } from '../notice.ts';
import { type Random, randomOf } from '../random.ts';
import type { YearContext } from './context.ts';
import { anySender } from './documents.ts';

/** What the county's bodies hand in for the month to come: visits, and meetings of all townships. */
const VISITS = 28;
const MEETINGS = 16;
const LEVELS: [Sender['level'], number][] = [
  ['city', 5],
  ['county', 23],
];
const PLACES = ['县行政中心三楼会议室', '县委党校报告厅', '县应急指挥中心会议室', '县会议中心二楼会议室'];
const HOURS: [string, string][] = [
  ['09:00', '10:30'],
  ['09:00', '10:00'],
  ['15:00', '17:00'],
  ['15:00', '16:00'],
];
const KEY = 'ahead-';

/** Every second notice of a meeting says who presides. */
const PRESIDING = ['分管农业农村副县长', '常务副县长', '分管应急和安全生产副县长', '县长'];

/** Belongs to the programme of the coming month, which the relief office has passed as a whole. */
export const isAhead = ({ key }: Pick<Draft, 'key'>): boolean => key.startsWith(KEY);

/** First and last day of the month that follows a date. `comingMonth('2026-11-23')` → `2026-12-01` to `2026-12-31`. */
export const comingMonth = (today: string): { from: string; to: string } => {
  const next = addDays(`${today.slice(0, 7)}-28`, 4).slice(0, 7);
  const after = addDays(`${next}-28`, 4).slice(0, 7);
  return { from: `${next}-01`, to: addDays(`${after}-01`, -1) };
};

/** The programme of the coming month as notices that have all come in by `receivedAt`; the same for the same day and seed. */
export const aheadNotices = (context: YearContext, receivedAt: string): Draft[] => {
  const random = randomOf(context.seed, 'ahead');
  const { from, to } = comingMonth(context.today);
  const days = workdaysBetween(context.calendar, from, to);
  return [
    ...Array.from({ length: VISITS }, (_, nth) => visit(context, { nth, days, receivedAt, random })),
    ...Array.from({ length: MEETINGS }, (_, nth) => meeting(context, { nth, days, receivedAt, random })),
  ];
};

type Making = { nth: number; days: string[]; receivedAt: string; random: Random };

/** Every fifth goes through all townships within a few days, the others to a handful on one. */
const visit = (context: YearContext, { nth, days, receivedAt, random }: Making): Draft => {
  const topic = random.pick(context.topics);
  const sender = anySender(context, topic, random.weighted(LEVELS), random);
  const everywhere = nth % 5 === 0;
  const first = random.int(0, days.length - 6);
  const chosen = random.some(context.towns, random.int(2, 6));
  const towns = everywhere ? context.towns : context.towns.filter((town) => chosen.includes(town));
  const letter = inspectionNotice(
    {
      sender,
      topic,
      issuedOn: receivedAt.slice(0, 10),
      redHead: false,
      from: days[first]!,
      to: days[first + (everywhere ? random.int(3, 5) : 0)]!,
      half: everywhere ? null : random.pick(['上午', '下午', null]),
      towns: everywhere ? [] : towns,
      subject: random.pick(topic.inspections),
    },
    random,
  );
  return {
    ...common(`${KEY}visit-${nth}`, topic.id, sender, receivedAt),
    targets: towns,
    text: writeLetter(letter),
    inPlan: nth % 3 === 0,
  };
};

const meeting = (context: YearContext, { nth, days, receivedAt, random }: Making): Draft => {
  const topic = random.pick(context.topics);
  const sender = anySender(context, topic, 'county', random);
  const [start, end] = random.pick(HOURS);
  const letter = meetingNotice(
    {
      sender,
      topic,
      issuedOn: receivedAt.slice(0, 10),
      redHead: false,
      date: random.pick(days),
      start,
      end,
      video: random.chance(0.15),
      place: random.pick(PLACES),
      listDue: null,
      ...(nth % 2 === 0 ? { presides: PRESIDING[(nth / 2) % PRESIDING.length]! } : {}),
    },
    random,
  );
  return {
    ...common(`${KEY}meeting-${nth}`, topic.id, sender, receivedAt),
    targets: context.towns,
    text: writeLetter(letter),
    inPlan: true,
  };
};

const common = (key: string, topic: string, sender: Sender, receivedAt: string) => ({
  key,
  topic,
  sender,
  channel: 'memo' as const,
  receivedAt,
  emergencyBasis: null,
  caseCode: null,
});
