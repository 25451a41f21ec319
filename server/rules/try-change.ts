import { setImmediate } from 'node:timers/promises';
import type { Lane } from '@songbang/engine/rules/review.ts';
import { impactOf, type Tried } from '@songbang/engine/rules/rule-impact.ts';
import { requireAbility } from '../access/abilities.ts';
import type { ViewContext } from '../access/context.ts';
import { type BasesHeld, type ReviewOnFile, reviewPage } from '../requests/stored-review-lookup.ts';

export type Touched = {
  requestId: string;
  title: string;
  issuerName: string;
  receivedAt: Date;
  laneBefore: Lane;
  laneAfter: Lane;
  added: string[];
  removed: string[];
};

export type Trial = {
  /** Stored reviews of the last year that could be asked again, and those that could not. */
  considered: number;
  notAsked: number;
  touched: number;
  lanes: { from: Lane; to: Lane; count: number }[];
  examples: Touched[];
};

const YEAR_MS = 365 * 86_400_000;
const PAGE_ROWS = 200;
/** Reviews between two looks at the rest of the world: about 30 ms. */
const IN_ONE_GO = 100;
const MOST_EXAMPLES = 20;
const MOST_HELD = 500;

/**
 * Asks the stored requests of the last year again, with everything as it stands and as it would be. The sample county's
 * year of 4,000 took six seconds with both cores of a small machine busy otherwise; whoever leaves meanwhile ends it (`signal`).
 * `onlyTarget`: what is one unit's own is asked of requests sent to it alone, as at the gate.
 */
export const tryChange = async (
  ctx: ViewContext,
  { onlyTarget, ...tried }: Tried & { onlyTarget: string | null },
  signal: AbortSignal,
): Promise<Trial> => {
  requireAbility(ctx.actor, 'parameter.edit');
  const trial: Trial = { considered: 0, notAsked: 0, touched: 0, lanes: [], examples: [] };
  const since = new Date(ctx.clock.now().getTime() - YEAR_MS);
  const held: BasesHeld = new Map();
  for (let after: { at: Date; id: string } | null = null; !signal.aborted; ) {
    const page: ReviewOnFile[] = await reviewPage(
      ctx.db,
      ctx.scope,
      { after, since, limit: PAGE_ROWS, onlyTarget },
      held,
    );
    for (const [n, row] of page.entries()) {
      if (n % IN_ONE_GO === 0) await setImmediate();
      if (signal.aborted) break;
      weigh(trial, row, tried);
    }
    const last = page.at(-1);
    if (page.length < PAGE_ROWS || !last) break;
    after = { at: last.createdAt, id: last.reviewId };
  }
  trial.lanes.sort((a, b) => b.count - a.count);
  const moves = ({ laneBefore, laneAfter }: Touched) => (laneBefore === laneAfter ? 1 : 0);
  trial.examples = trial.examples.sort((a, b) => moves(a) - moves(b)).slice(0, MOST_EXAMPLES);
  return trial;
};

const weigh = (
  trial: Trial,
  { stored, requestId, title, issuerName, receivedAt }: ReviewOnFile,
  tried: Tried,
): void => {
  if (!stored) {
    trial.notAsked += 1;
    return;
  }
  trial.considered += 1;
  const impact = impactOf(stored, tried);
  if (!impact) return;
  trial.touched += 1;
  const { laneBefore: from, laneAfter: to } = impact;
  const example = { requestId, title, issuerName, receivedAt, ...impact };
  if (from !== to) {
    const counted = trial.lanes.find((one) => one.from === from && one.to === to);
    if (counted) counted.count += 1;
    else trial.lanes.push({ from, to, count: 1 });
  }
  if (trial.examples.length < MOST_HELD) trial.examples.push(example);
};
