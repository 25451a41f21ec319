import { addDays, workday } from '../days.ts';
import * as letters from '../letters/documents.ts';
import { type Letter, writeLetter } from '../letters/letter.ts';
import type { Draft, Sender } from '../notice.ts';
import { type Random, randomOf } from '../random.ts';
import type { Topic } from '../topics/read-topics.ts';
import {
  anyArrival,
  arrivalOn,
  deadlineAfter,
  issuedBefore,
  senderNamed,
  targetsWithHome,
  type YearContext,
} from './context.ts';

/**
 * Written documents of a year at the home town, by what they are. Together with reports, inspections and trainings they are
 * calibrated to 2,615 in eleven months (scenarios/README.md).
 */
const COUNTS = {
  work: 1_672,
  plan: 150,
  longPlan: 22,
  relay: 300,
  announcement: 330,
  assessment: 26,
  recommend: 30,
  app: 14,
  secondment: 8,
  emergency: 40,
  chat: 240,
  elsewhere: 160,
};

const LEVELS: [Sender['level'], number][] = [
  ['national', 1],
  ['province', 12],
  ['city', 30],
  ['county', 57],
];
const REPORT_SHARE = 0.45;

/** `due` as the letter writes it, null when it asks nothing. */
type Made = { draft: Draft; letter: Letter; due: string | null };

/** Every document of the year that is no meeting, inspection or regular report. */
export const yearDocuments = (context: YearContext): Draft[] => {
  const upper: Made[] = [];
  const work = many(context, 'work', COUNTS.work, (random, make) => {
    const sender = anySender(context, make.topic, random.weighted(LEVELS), random);
    const made = make.letter(sender, (plan) => letters.workDocument(plan, random), random.chance(REPORT_SHARE));
    if (sender.level === 'city' || sender.level === 'province') upper.push(made);
    return made.draft;
  });
  return [
    ...work,
    ...relays(context, upper),
    ...simple(context, 'plan', COUNTS.plan, (plan, random) => letters.planDocument(plan, random, false), 0.3),
    ...simple(context, 'long-plan', COUNTS.longPlan, (plan, random) => letters.planDocument(plan, random, true), 0.5),
    ...simple(context, 'announcement', COUNTS.announcement, letters.announcement, 0),
    ...simple(context, 'assessment', COUNTS.assessment, letters.assessmentDocument, 1),
    ...simple(context, 'recommend', COUNTS.recommend, letters.recommendDocument, 1),
    ...simple(context, 'app', COUNTS.app, letters.appDocument, 0),
    ...simple(context, 'secondment', COUNTS.secondment, letters.secondmentDocument, 1),
    ...emergencies(context),
    ...chats(context),
    ...elsewhere(context),
  ];
};

type Make = {
  topic: Topic;
  receivedAt: string;
  key: string;
  letter: (sender: Sender, write: (plan: letters.DocumentPlan) => Letter, asks: boolean) => Made;
};

const many = (
  context: YearContext,
  name: string,
  count: number,
  one: (random: Random, make: Make) => Draft,
): Draft[] => {
  const random = randomOf(context.seed, name);
  return Array.from({ length: count }, (_, index) => {
    const topic = random.pick(context.topics);
    return one(random, maker(context, topic, `${name}-${index}`, anyArrival(context, random), random));
  });
};

const maker = (context: YearContext, topic: Topic, key: string, receivedAt: string, random: Random): Make => ({
  topic,
  receivedAt,
  key,
  letter: (sender, write, asks) => {
    const redHead = random.chance(0.72);
    const due = asks ? deadlineAfter(context, receivedAt, random) : null;
    const letter = write({ sender, topic, issuedOn: issuedBefore(context, sender, receivedAt, random), redHead, due });
    const draft: Draft = {
      key,
      topic: topic.id,
      sender,
      channel: letter.redHead ? 'red-head' : random.pick(['memo', 'white-head']),
      receivedAt,
      targets: targetsWithHome(context, random),
      text: writeLetter(letter),
      emergencyBasis: null,
      inPlan: false,
      caseCode: null,
    };
    return { draft, letter, due };
  },
});

type Write = (plan: letters.DocumentPlan, random: Random) => Letter;

const simple = (context: YearContext, name: string, count: number, write: Write, asks: number): Draft[] =>
  many(context, name, count, (random, make) => {
    const level = name === 'plan' || name === 'long-plan' ? random.weighted(LEVELS) : 'county';
    const sender = anySender(context, make.topic, level, random);
    return make.letter(sender, (plan) => write(plan, random), random.chance(asks)).draft;
  });

/** The last day on which what is due by `due` can still be passed on in time: the day before. */
const lastDayFor = ({ due, draft }: Made): string => {
  const written = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/.exec(due ?? '');
  if (written === null) return '9999-12-31';
  const [, year = draft.receivedAt.slice(0, 4), month, day] = written;
  return addDays(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`, -1);
};

/** The county passes on what came from above, while there is still time to do it, with a demand of its own. */
const relays = (context: YearContext, upper: Made[]): Draft[] => {
  const random = randomOf(context.seed, 'relay');
  const nextDay = (made: Made, days: number): string =>
    workday(context.calendar, made.draft.receivedAt.slice(0, 10), days);
  const parents = random.some(
    upper.filter(
      (made) =>
        made.draft.receivedAt < workday(context.calendar, context.to, -8) && nextDay(made, 1) <= lastDayFor(made),
    ),
    COUNTS.relay,
  );
  return parents.map((parent, index) => {
    const topic = context.topics.find((one) => one.id === parent.draft.topic)!;
    const later = nextDay(parent, random.int(1, 7));
    const day = later <= lastDayFor(parent) ? later : nextDay(parent, 1);
    const make = maker(context, topic, `relay-${index}`, arrivalOn(day, random), random);
    const sender = anySender(context, topic, 'county', random);
    const from = { ...parent.letter, name: parent.draft.sender.name, numberPlace: numberPlace(parent) };
    return make.letter(sender, (plan) => letters.relayDocument({ ...plan, parent: from }, random), random.chance(0.7))
      .draft;
  });
};

/** The number the parent will have once numbers are given; a page without number is cited by its day. */
const numberPlace = ({ draft, letter }: Made): string => (letter.redHead ? `{{no:${draft.key}}}` : '便笺');

const emergencies = (context: YearContext): Draft[] =>
  many(context, 'emergency', COUNTS.emergency, (random, make) => {
    const month = Number(make.receivedAt.slice(5, 7));
    // The rains last from May to October; the rest of the year it burns.
    const id = month >= 5 && month <= 10 ? 'flood' : 'fire';
    const topic = context.topics.find((one) => one.id === id)!;
    const sender = anySender(context, topic, 'county', random);
    let basis = '';
    const { draft } = make.letter(
      sender,
      (plan) => {
        const made = letters.emergencyDocument(
          { ...plan, topic, redHead: false, issuedOn: make.receivedAt.slice(0, 10) },
          random,
        );
        basis = made.basis;
        return made.letter;
      },
      false,
    );
    return { ...draft, topic: topic.id, channel: 'telegram', emergencyBasis: basis, targets: context.towns };
  });

const chats = (context: YearContext): Draft[] =>
  many(context, 'chat', COUNTS.chat, (random, make) => {
    const sender = anySender(
      context,
      make.topic,
      random.weighted([
        ['city', 1],
        ['county', 9],
      ]),
      random,
    );
    const due = random.chance(0.5) ? '今天下午17:00' : deadlineAfter(context, make.receivedAt, random);
    const text = letters.chatMessage(
      { sender, topic: make.topic, issuedOn: make.receivedAt.slice(0, 10), redHead: false, due },
      random,
    );
    return {
      ...blank(make, sender),
      channel: random.pick(['chat', 'chat', 'phone']),
      targets: targetsWithHome(context, random),
      text,
    };
  });

/** What only other towns get, so that the home town is no mirror of all. */
const elsewhere = (context: YearContext): Draft[] => {
  const others = context.towns.filter((town) => town !== context.home);
  return many(context, 'elsewhere', COUNTS.elsewhere, (random, make) => {
    const sender = anySender(context, make.topic, 'county', random);
    const { draft } = make.letter(sender, (plan) => letters.workDocument(plan, random), random.chance(REPORT_SHARE));
    const chosen = random.some(others, random.int(1, 3));
    return { ...draft, targets: others.filter((town) => chosen.includes(town)) };
  });
};

const blank = ({ key, topic, receivedAt }: Make, sender: Sender): Omit<Draft, 'channel' | 'targets' | 'text'> => ({
  key,
  topic: topic.id,
  sender,
  receivedAt,
  emergencyBasis: null,
  inPlan: false,
  caseCode: null,
});

export const anySender = (context: YearContext, topic: Topic, level: Sender['level'], random: Random): Sender =>
  senderNamed(context, level === 'national' ? '国务院办公厅' : random.pick(topic[level]));
