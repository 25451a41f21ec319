import { setImmediate } from 'node:timers/promises';
import { basisOf } from '@songbang/engine/rules/replay.ts';
import { EMPTY_BOOK } from '@songbang/engine/rules/rule-book.ts';
import { generateYear } from '../../scenarios/generate-year.ts';
import { yearLists } from '../../scenarios/lists/year-lists.ts';
import { readCases } from '../../scenarios/mosha/read-cases.ts';
import type { Notice } from '../../scenarios/notice.ts';
import { readTopics } from '../../scenarios/topics/read-topics.ts';
import { aheadNotices } from '../../scenarios/year/ahead.ts';
import { yearContext } from '../../scenarios/year/context.ts';
import { loadCalendar } from '../calendar/calendar-lookup.ts';
import { fromLocal, toLocal, toLocalDate } from '../clock.ts';
import type { Trx } from '../db/connect.ts';
import type { DB } from '../db/schema.gen.ts';
import { enqueue } from '../jobs/job-store.ts';
import { keepBasis } from '../requests/basis-store.ts';
import { type Assessed, assessor } from './assess-notice.ts';
import { type DeliveryRows, deliveryRows } from './delivery-rows.ts';
import { adoptedOn, EMERGENCY_MS, type Fate, fateOf, type Story } from './fate.ts';
import { loadLists, plansOf } from './load-lists.ts';
import type { LoadedOrganisation } from './load-organisation.ts';
import { type Gated, issueNumbers, requestId, requestRow, reviewRow, targetRows } from './request-rows.ts';
import { insertRows } from './sample-store.ts';

/** Another seed is another year of the same county. */
export const SAMPLE_SEED = 'mosha-2019';

const CHUNK = 250;
const HANDED_IN_MS = 30 * 60_000;
/** Parents before children. */
const TABLES = ['request', 'request_target', 'review', 'delivery', 'task', 'engagement', 'ledger_entry'] as const;

type Chunk = Record<(typeof TABLES)[number], Record<string, unknown>[]>;
export type YearCounts = {
  requests: number;
  numbered: number;
  strays: number;
  waiting: number;
  deliveries: number;
  tasks: number;
  engagements: number;
  /** Rows of the lists brought from files. */
  listed: number;
};
type LoadYear = { org: LoadedOrganisation; now: Date; onProgress: (done: number, total: number) => void };

/**
 * Generates the year before `now`, lets the engine read every notice, and stores it with all that followed from it.
 * Older notices have no number and are stored as they are read; the recent ones are numbered in order of issue first.
 */
export const loadYear = async (trx: Trx, { org, now, onProgress }: LoadYear): Promise<YearCounts> => {
  const { region } = org;
  const calendar = await loadCalendar(trx, region, null);
  const topics = readTopics();
  const year = {
    today: toLocalDate(now),
    seed: SAMPLE_SEED,
    calendar,
    organisation: org.plan,
    topics,
    cases: readCases(),
  };
  const notices = [...generateYear(year), ...aheadNotices(yearContext(year), handedIn(now))];
  const lists = yearLists({ ...year, notices, issuers: org.plan.issuers });
  const judge = judging(assessor(org, calendar, plansOf(org, lists)), { now, calendar, seed: SAMPLE_SEED });
  const postOf = new Map(topics.map((topic) => [topic.id, topic.post]));
  const basisDigest = await keepBasis(trx, region, basisOf(EMPTY_BOOK, { calendar, region, asOf: year.today }));
  const store = storing(trx, { region, basisDigest }, (one) =>
    deliveryRows(one, { org, calendar, now, seed: SAMPLE_SEED, postOf }),
  );
  const old = notices.filter((notice) => notice.receivedAt.slice(0, 10) < adoptedOn(now));
  for (let start = 0; start < old.length; start += CHUNK) {
    const judged = await mapInTurns(old.slice(start, start + CHUNK), judge);
    await store.add(judged.map((one) => ({ ...one, number: null })));
    onProgress(start + judged.length, notices.length);
  }
  const recent = await mapInTurns(notices.slice(old.length), judge);
  const numbers = issueNumbers(region, recent, now);
  await store.add(recent.map((one): Gated => ({ ...one, number: numbers.number.get(one) ?? null })));
  await store.finish();
  await insertRows(trx, 'control_number', numbers.rows);
  const counters = [...numbers.last].map(([counted, last]) => ({ region, year: counted, last }));
  await insertRows(trx, 'number_counter', counters);
  await enqueueFollowUps(trx, region, recent, now);
  const listed = await loadLists(trx, org, lists, now);
  onProgress(notices.length, notices.length);
  return {
    requests: notices.length,
    numbered: numbers.rows.length,
    strays: old.length + recent.filter((one) => one.fate.origin === 'stray').length,
    waiting: recent.filter((one) => one.fate.outcome === 'waiting').length,
    ...store.counts,
    listed,
  };
};

/** The programme of the coming month has come in half an hour ago, or at midnight when the day is younger. */
const handedIn = (now: Date): string => {
  const before = new Date(Math.max(fromLocal(toLocalDate(now)).getTime(), now.getTime() - HANDED_IN_MS));
  return toLocal(before);
};

type Judged = Assessed & { fate: Fate };

const judging =
  (assess: (notice: Notice) => Assessed, story: Story) =>
  (notice: Notice): Judged => {
    const one = assess(notice);
    return { ...one, fate: fateOf(one, story) };
  };

/** Lets the connection be served between items, so that the database stores one chunk while the next is read. */
const mapInTurns = async <T, R>(items: T[], map: (item: T) => R): Promise<R[]> => {
  const results: R[] = [];
  for (const item of items) {
    results.push(map(item));
    if (results.length % 8 === 0) await setImmediate();
  }
  return results;
};

type Place = { region: string; basisDigest: string };

const storing = (trx: Trx, place: Place, desks: (one: Gated) => DeliveryRows) => {
  const counts = { deliveries: 0, tasks: 0, engagements: 0 };
  let inserting: Promise<void> = Promise.resolve();
  const add = async (requests: Gated[]): Promise<void> => {
    const chunk = chunkOf(place, requests, desks);
    counts.deliveries += chunk.delivery.length;
    counts.tasks += chunk.task.length;
    counts.engagements += chunk.engagement.length;
    await inserting;
    inserting = insertChunk(trx, chunk);
    // Awaited before the next chunk; until then a failure must not end the process.
    inserting.catch(() => undefined);
  };
  return { counts, add, finish: () => inserting };
};

const chunkOf = ({ region, basisDigest }: Place, requests: Gated[], desks: (one: Gated) => DeliveryRows): Chunk => {
  const rows = requests.map(desks);
  return {
    request: requests.map((one) => requestRow(region, one)),
    request_target: requests.flatMap((one) => targetRows(region, one)),
    review: requests.map((one) => reviewRow(region, one, basisDigest)),
    delivery: rows.flatMap((one) => one.deliveries),
    task: rows.flatMap((one) => one.tasks),
    engagement: rows.flatMap((one) => one.engagements),
    ledger_entry: rows.flatMap((one) => one.ledger),
  };
};

const insertChunk = async (trx: Trx, chunk: Chunk): Promise<void> => {
  for (const table of TABLES) await insertRows(trx, table satisfies keyof DB, chunk[table]);
};

/** What real admission leaves to jobs: silence sends a request back, an emergency ends by itself. */
const enqueueFollowUps = async (
  trx: Trx,
  region: string,
  requests: (Assessed & { fate: Fate })[],
  now: Date,
): Promise<void> => {
  for (const one of requests) {
    const { fate } = one;
    const id = requestId(one);
    if (fate.state === 'in-review' && fate.dueAt !== null) {
      await enqueue(trx, 'return-unanswered', { region, requestId: id }, { runAt: fate.dueAt, key: `review:${id}` });
    }
    const ends = fate.numberedAt === null ? 0 : fate.numberedAt.getTime() + EMERGENCY_MS;
    if (one.review.lane === 'emergency' && fate.state === 'numbered' && ends > now.getTime()) {
      await enqueue(trx, 'expire-request', { region, requestId: id }, { runAt: new Date(ends), key: `expire:${id}` });
    }
  }
};
