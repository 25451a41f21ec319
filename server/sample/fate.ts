import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { addWorkingHours, dayHours } from '@songbang/engine/calendar/working-time.ts';
import { parametersOn } from '@songbang/engine/rules/parameters.ts';
import { type Random, randomOf } from '../../scenarios/random.ts';
import { isAhead } from '../../scenarios/year/ahead.ts';
import { addDays, fromLocal, toLocalDate } from '../clock.ts';
import type { RequestState } from '../requests/request.ts';
import type { Assessed } from './assess-notice.ts';

/** What became of one request at the gate, in the story the sample tells. */
export type Fate = {
  origin: 'sender' | 'stray';
  state: RequestState;
  outcome: 'waiting' | 'passed' | 'returned';
  reason: string | null;
  decidedAt: Date | null;
  /** A person of the relief office decided, not the gate by itself. */
  byPerson: boolean;
  dueAt: Date | null;
  /** When it reached the townships; null while it waits or when it was sent back first. */
  arrivedAt: Date | null;
  /** When its number was issued. */
  numberedAt: Date | null;
  /** A stray that was sent back leaves the desks. */
  recalledAt: Date | null;
};

export type Story = { now: Date; calendar: Calendar; seed: string };

/** Songbang has been in use for this long; what came earlier was entered afterwards from the town's register. */
const ADOPTED_DAYS = 30;
const HISTORY = '启用前的来文，按收文登记补录，未经闸口';
const PROGRAMME = '列入下月检查会议安排，日期由全县统筹';
const FIRST_SHARE = 0.15;
const LAST_SHARE = 0.75;
/** The lanes as the product has them: the county has set no values of its own. */
const { values } = parametersOn(null, undefined);
const REVIEW_WORKING_HOURS = values.amberWorkingDays * dayHours(chineseCalendar());
export const EMERGENCY_MS = values.emergencyHours * 3_600_000;

/** Local date from which requests go through the gate. */
export const adoptedOn = (now: Date): string => addDays(toLocalDate(now), -ADOPTED_DAYS);

/**
 * Before adoption nothing had a number. Since then a growing share is submitted by its sender and goes through the gate;
 * the rest are strays, most of them decided by the relief office within a few days.
 */
export const fateOf = (assessed: Assessed, story: Story): Fate => {
  const { notice } = assessed;
  const random = randomOf(story.seed, `fate/${notice.key}`);
  const receivedAt = fromLocal(notice.receivedAt);
  const date = notice.receivedAt.slice(0, 10);
  if (isAhead(notice)) return { ...atOnce(receivedAt), reason: PROGRAMME, byPerson: true };
  if (date < adoptedOn(story.now))
    return stray(receivedAt, { state: 'stray', outcome: 'passed', reason: HISTORY, decidedAt: receivedAt });
  const age = (story.now.getTime() - receivedAt.getTime()) / 86_400_000;
  const share = FIRST_SHARE + (LAST_SHARE - FIRST_SHARE) * (1 - age / ADOPTED_DAYS);
  const submitted = notice.channel !== 'chat' && notice.channel !== 'phone' && random.chance(share);
  return submitted ? gate(assessed, receivedAt, story, random) : decideStray(assessed, receivedAt, story, random);
};

const stray = (arrivedAt: Date, known: Partial<Fate>): Fate => ({
  origin: 'stray',
  state: 'stray',
  outcome: 'waiting',
  reason: null,
  decidedAt: null,
  byPerson: false,
  dueAt: null,
  numberedAt: null,
  recalledAt: null,
  arrivedAt,
  ...known,
});

const gate = (assessed: Assessed, receivedAt: Date, { now, calendar }: Story, random: Random): Fate => {
  const { notice, review } = assessed;
  const passed = atOnce(receivedAt);
  if (review.lane === 'green') return passed;
  if (review.lane === 'emergency') {
    return receivedAt.getTime() + EMERGENCY_MS > now.getTime() ? passed : { ...passed, state: 'expired' };
  }
  const dueAt = later(calendar, notice.receivedAt, REVIEW_WORKING_HOURS);
  const held: Fate = { ...passed, dueAt, arrivedAt: null, numberedAt: null };
  // What is told by name has happened; anything else within two working days still lies in the queue.
  if (notice.caseCode === null && dueAt > now)
    return { ...held, state: 'in-review', outcome: 'waiting', decidedAt: null };
  const decided = later(calendar, notice.receivedAt, random.int(1, REVIEW_WORKING_HOURS - 1));
  const at = decided > now ? receivedAt : decided;
  if (notice.caseCode === null && random.chance(review.lane === 'red' ? 0.35 : 0.12)) {
    const reason = returnReason(review.findings);
    return { ...held, state: 'returned', outcome: 'returned', reason, decidedAt: at, byPerson: true };
  }
  const reason = '同意，请按意见修改后执行';
  return { ...passed, dueAt, reason, decidedAt: at, byPerson: true, arrivedAt: at, numberedAt: at };
};

/** Through the gate without a person. */
const atOnce = (receivedAt: Date): Fate => ({
  origin: 'sender',
  state: 'numbered',
  outcome: 'passed',
  reason: null,
  decidedAt: receivedAt,
  byPerson: false,
  dueAt: null,
  arrivedAt: receivedAt,
  numberedAt: receivedAt,
  recalledAt: null,
});

const decideStray = (
  { notice, review }: Assessed,
  receivedAt: Date,
  { now, calendar }: Story,
  random: Random,
): Fate => {
  const decidedAt = later(calendar, notice.receivedAt, random.int(4, 30));
  if (decidedAt > now || random.chance(0.15)) return stray(receivedAt, {});
  if (notice.caseCode === null && random.chance(0.1)) {
    return stray(receivedAt, {
      state: 'returned',
      outcome: 'returned',
      reason: returnReason(review.findings),
      decidedAt,
      byPerson: true,
      recalledAt: decidedAt,
    });
  }
  return stray(receivedAt, {
    state: 'numbered',
    outcome: 'passed',
    reason: '补登后放行',
    decidedAt,
    byPerson: true,
    numberedAt: decidedAt,
  });
};

const returnReason = (findings: Assessed['review']['findings']): string =>
  findings[0] ? `请按体检意见修改后重报：${findings[0].rule}` : '请与已发事项合并后重报';

/** In a year whose holidays are not published, calendar days stand in for working ones. */
const later = (calendar: Calendar, local: string, workingHours: number): Date => {
  const at = addWorkingHours(calendar, local, workingHours);
  return at ? fromLocal(at) : new Date(fromLocal(local).getTime() + (workingHours / 6.5) * 86_400_000);
};
