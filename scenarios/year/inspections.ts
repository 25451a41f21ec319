import { workday } from '../days.ts';
import { type InspectionPlan, inspectionMessage, inspectionNotice } from '../letters/gatherings.ts';
import { writeLetter } from '../letters/letter.ts';
import type { Draft, Sender } from '../notice.ts';
import { type Random, randomOf } from '../random.ts';
import type { Topic } from '../topics/read-topics.ts';
import { anyArrival, targetsWithHome, type YearContext } from './context.ts';
import { anySender } from './documents.ts';

/** Visits a year besides those of the cases; together about 200 at the home town. */
const INSPECTIONS = 140;
const ELSEWHERE = 60;
/** With the cases, all of them city or county: 93 % from there (domain/platforms.md §2a). */
const LEVELS: [Sender['level'], number][] = [
  ['province', 7],
  ['city', 28],
  ['county', 62],
];
/** Cases are never planned, nor what shares their sender and line of work: with them about nine in ten are outside the plan. */
const IN_PLAN = 0.16;

export const yearInspections = (context: YearContext): Draft[] => {
  const random = randomOf(context.seed, 'inspections');
  const others = context.towns.filter((town) => town !== context.home);
  const one = (key: string, targets: string[]): Draft => {
    const topic = random.pick(context.topics);
    const sender = anySender(context, topic, random.weighted(LEVELS), random);
    const receivedAt = anyArrival(context, random);
    const first = workday(context.calendar, receivedAt.slice(0, 10), random.int(1, 4));
    const all = targets.length === context.towns.length;
    const days = all ? random.int(1, 3) : 0;
    const inPlan = random.chance(IN_PLAN);
    return {
      ...inspectionDraft(
        context,
        { sender, topic, key, receivedAt, targets, random },
        {
          from: first,
          to: days === 0 ? first : workday(context.calendar, first, days),
          half: days === 0 ? random.pick(['上午', '下午', null]) : null,
          subject: random.pick(topic.inspections),
        },
      ),
      inPlan,
    };
  };
  return [
    ...Array.from({ length: INSPECTIONS }, (_, index) =>
      one(`inspection-${index}`, targetsWithHome(context, random, 0.35)),
    ),
    ...Array.from({ length: ELSEWHERE }, (_, index) => {
      const chosen = random.some(others, random.int(1, 3));
      return one(
        `inspection-elsewhere-${index}`,
        others.filter((town) => chosen.includes(town)),
      );
    }),
  ];
};

type InspectionBase = {
  sender: Sender;
  topic: Topic;
  key: string;
  receivedAt: string;
  targets: string[];
  random: Random;
};
type Visit = Pick<InspectionPlan, 'from' | 'to' | 'half' | 'subject'> & { everyVillage?: boolean };

/** A notice of inspection; about one in seven of those to few towns comes by telephone or chat. */
export const inspectionDraft = (context: YearContext, base: InspectionBase, visit: Visit): Draft => {
  const { sender, topic, receivedAt, targets, random } = base;
  const all = targets.length === context.towns.length;
  const plan: InspectionPlan = {
    sender,
    topic,
    ...visit,
    towns: all ? [] : targets,
    redHead: false,
    issuedOn: receivedAt.slice(0, 10),
  };
  const byMessage = !all && random.chance(0.15);
  return {
    key: base.key,
    topic: topic.id,
    sender,
    channel: byMessage ? random.pick(['chat', 'phone']) : 'memo',
    receivedAt,
    targets,
    text: byMessage ? inspectionMessage(plan) : writeLetter(inspectionNotice(plan, random)),
    emergencyBasis: null,
    inPlan: false,
    caseCode: null,
  };
};
