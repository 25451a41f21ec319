import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import { isWorkingDay } from '@songbang/engine/calendar/day-kind.ts';
import type { Span } from '@songbang/engine/reading/reading.ts';
import type { Compact } from '@songbang/engine/reading/relay/compact.ts';
import { frameSpans } from '@songbang/engine/reading/relay/frame.ts';
import type { RelayFinding } from '@songbang/engine/reading/relay/relay.ts';
import { coverageBy, prepareQuery } from '@songbang/engine/reading/relay/verify.ts';
import { addDays } from '../clock.ts';
import type { Origin } from './find-origin.ts';
import type { EarlierDelivery, HeldRequest } from './held-lookup.ts';
import { type Named, namesOf } from './naming.ts';

/** Where a text came from, as one reader may know it. */
export type OriginAnswer = {
  verdict: RelayFinding['verdict'];
  copiedShare: number;
  maskedShare: number;
  parents: (Named & {
    requestId: string | null;
    issuerLevel: string | null;
    receivedAt: Date;
    coverage: number;
    spans: Span[];
    cited: boolean;
    visible: boolean;
  })[];
  /** `frame`: red head, addressees, signature, date, which every notice writes anew and nobody needs to read. */
  paragraphs: { span: Span; verdict: 'copied' | 'edited' | 'new'; frame: boolean }[];
  newAsks: number[];
  tightened: { what: string; parentDue: string; due: string; workingDays: number | null }[];
  chain: (Named & { requestId: string | null; issuerLevel: string | null; receivedAt: Date; coverage: number })[];
  forwards: { verb: string; source: string; held: boolean } | null;
  /** The notice of a meeting this text says it carries out (以会议落实会议). */
  carriesOut: (Named & { requestId: string | null; issuerLevel: string | null; receivedAt: Date }) | null;
};

const MOST_DAYS = 400;
const isFullDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/**
 * Working days by which a deadline came forward: those after the new date up to the old one. Null when a date has no year,
 * or the calendar does not reach that far. @example workingDaysCut(calendar, '2026-11-20', '2026-11-27') // 5
 */
export const workingDaysCut = (calendar: Calendar, due: string, parentDue: string): number | null => {
  const [from, to] = [due.slice(0, 10), parentDue.slice(0, 10)];
  if (!isFullDate(from) || !isFullDate(to)) return null;
  let days = 0;
  for (let day = addDays(from, 1), n = 0; day <= to; day = addDays(day, 1), n++) {
    const working = isWorkingDay(calendar, day);
    if (working === null || n > MOST_DAYS) return null;
    if (working) days++;
  }
  return days;
};

const factsOf = (held: HeldRequest, text: string) => ({
  requestId: held.visible ? held.id : null,
  ...namesOf(held, text),
  issuerLevel: held.issuerLevel,
  receivedAt: held.receivedAt,
});

/** Paragraphs with their verdict, those of the frame told apart. */
export const framed = ({ paragraphs }: RelayFinding, text: string): OriginAnswer['paragraphs'] => {
  const frame = new Set(frameSpans(text).map(([start]) => start));
  return paragraphs.map(({ span, verdict }) => ({ span, verdict, frame: frame.has(span[0]) }));
};

/** The finding in the words one reader may read; sources out of scope keep level and date only. */
export const answerOf = ({ finding, held }: Origin, text: string, calendar: Calendar): OriginAnswer => ({
  verdict: finding.verdict,
  copiedShare: finding.copiedShare,
  maskedShare: finding.maskedShare,
  parents: finding.parents.map(({ id, coverage, spans, cited }) => {
    const parent = held.get(id)!;
    return { ...factsOf(parent, text), coverage, spans, cited, visible: parent.visible };
  }),
  paragraphs: framed(finding, text),
  newAsks: finding.newAsks,
  tightened: finding.tightened.map((one) => ({
    ...one,
    workingDays: workingDaysCut(calendar, one.due, one.parentDue),
  })),
  chain: finding.chain.map(({ id, coverage }) => ({ ...factsOf(held.get(id)!, text), coverage })),
  forwards: finding.forwards,
  carriesOut: finding.carriesOut === null ? null : factsOf(held.get(finding.carriesOut)!, text),
});

export type Earlier = EarlierDelivery & { coverage: number; done: boolean };

/** From this share on it is the same demand again. */
const SAME_FROM = 0.5;

/** Ids of the registered texts that carry at least half of the one asked about. */
export const sameTexts = ({ finding }: Origin): string[] =>
  finding.parents.filter((one) => one.coverage >= SAME_FROM).map((one) => one.id);

const withProgress = (delivered: EarlierDelivery, coverage: number): Earlier => ({
  ...delivered,
  coverage,
  done: delivered.state === 'closed' || (delivered.tasksDone > 0 && delivered.tasksOpen === 0),
});

/** "The same as what you received on …; already done": the newest earlier arrival, null when this unit had none. */
export const earlierOf = ({ finding }: Origin, delivered: EarlierDelivery[]): Earlier | null => {
  const [newest] = delivered;
  if (!newest) return null;
  return withProgress(newest, finding.parents.find((one) => one.id === newest.requestId)!.coverage);
};

/** The same for a text nobody has judged: the newest of the arrivals that carries at least half of it. */
export const newestSame = (
  text: string,
  arrivals: EarlierDelivery[],
  compact: Map<string, Compact>,
): Earlier | null => {
  const query = prepareQuery(text);
  for (const one of [...arrivals].sort((a, b) => b.arrivedAt.getTime() - a.arrivedAt.getTime())) {
    const held = compact.get(one.requestId);
    const coverage = held ? coverageBy(query, held).share : 0;
    if (coverage >= SAME_FROM) return withProgress(one, coverage);
  }
  return null;
};
