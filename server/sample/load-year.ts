import { generateYear } from '../../scenarios/generate-year.ts';
import { readCases } from '../../scenarios/mosha/read-cases.ts';
import { readTopics } from '../../scenarios/topics/read-topics.ts';
import { loadCalendar } from '../calendar/calendar-lookup.ts';
import { toLocalDate } from '../clock.ts';
import type { Trx } from '../db/connect.ts';
import type { DB } from '../db/schema.gen.ts';
import { enqueue } from '../jobs/job-store.ts';
import { assessor } from './assess-notice.ts';
import { deliveryRows } from './delivery-rows.ts';
import { fateOf } from './fate.ts';
import type { LoadedOrganisation } from './load-organisation.ts';
import { type Gated, issueNumbers, requestId, requestRow, reviewRow, targetRows } from './request-rows.ts';
import { insertRows } from './sample-store.ts';

/** Another seed is another year of the same county. */
export const SAMPLE_SEED = 'mosha-2019';

const CHUNK = 250;
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
};
type LoadYear = { org: LoadedOrganisation; now: Date; onProgress: (done: number, total: number) => void };

/** Generates the year before `now`, lets the engine read every notice, and stores it with all that followed from it. */
export const loadYear = async (trx: Trx, { org, now, onProgress }: LoadYear): Promise<YearCounts> => {
  const { region } = org;
  const calendar = await loadCalendar(trx, region, null);
  const topics = readTopics();
  const notices = generateYear({
    today: toLocalDate(now),
    seed: SAMPLE_SEED,
    calendar,
    organisation: org.plan,
    topics,
    cases: readCases(),
  });
  const assess = assessor(org, calendar);
  const story = { now, calendar, seed: SAMPLE_SEED };
  const assessed = notices.map((notice) => {
    const one = assess(notice);
    return { ...one, fate: fateOf(one, story) };
  });
  const numbers = issueNumbers(region, assessed, now);
  const requests = assessed.map((one): Gated => ({ ...one, number: numbers.number.get(one) ?? null }));
  const setting = {
    org,
    calendar,
    now,
    seed: SAMPLE_SEED,
    postOf: new Map(topics.map((topic) => [topic.id, topic.post])),
  };
  const counts = { deliveries: 0, tasks: 0, engagements: 0 };
  let inserting: Promise<void> = Promise.resolve();
  for (let start = 0; start < requests.length; start += CHUNK) {
    const chunk = chunkOf(region, requests.slice(start, start + CHUNK), (one) => deliveryRows(one, setting));
    counts.deliveries += chunk.delivery.length;
    counts.tasks += chunk.task.length;
    counts.engagements += chunk.engagement.length;
    // The database stores one chunk while the next is being made.
    await inserting;
    onProgress(start, requests.length);
    inserting = insertChunk(trx, chunk);
    inserting.catch(() => undefined);
  }
  await inserting;
  await insertRows(trx, 'control_number', numbers.rows);
  await insertRows(
    trx,
    'number_counter',
    [...numbers.last].map(([year, last]) => ({ region, year, last })),
  );
  await enqueueFollowUps(trx, region, requests, now);
  return {
    requests: requests.length,
    numbered: numbers.rows.length,
    strays: requests.filter((one) => one.fate.origin === 'stray').length,
    waiting: requests.filter((one) => one.fate.outcome === 'waiting').length,
    ...counts,
  };
};

const chunkOf = (region: string, requests: Gated[], desks: (one: Gated) => ReturnType<typeof deliveryRows>): Chunk => {
  const rows = requests.map(desks);
  return {
    request: requests.map((one) => requestRow(region, one)),
    request_target: requests.flatMap((one) => targetRows(region, one)),
    review: requests.map((one) => reviewRow(region, one)),
    delivery: rows.flatMap((one) => one.deliveries),
    task: rows.flatMap((one) => one.tasks),
    engagement: rows.flatMap((one) => one.engagements),
    ledger_entry: rows.flatMap((one) => one.ledger),
  };
};

const insertChunk = async (trx: Trx, chunk: Chunk): Promise<void> => {
  for (const table of TABLES) await insertRows(trx, table satisfies keyof DB, chunk[table]);
};

/** What real admission leaves to jobs: silence sends a request back, an emergency ends after 72 hours. */
const enqueueFollowUps = async (trx: Trx, region: string, requests: Gated[], now: Date): Promise<void> => {
  for (const one of requests) {
    const { fate } = one;
    const id = requestId(one);
    if (fate.state === 'in-review' && fate.dueAt !== null) {
      await enqueue(trx, 'return-unanswered', { region, requestId: id }, { runAt: fate.dueAt, key: `review:${id}` });
    }
    const ends = fate.numberedAt === null ? 0 : fate.numberedAt.getTime() + 72 * 3_600_000;
    if (one.review.lane === 'emergency' && fate.state === 'numbered' && ends > now.getTime()) {
      await enqueue(trx, 'expire-request', { region, requestId: id }, { runAt: new Date(ends), key: `expire:${id}` });
    }
  }
};
