import { type Replay, replay } from '@songbang/engine/rules/replay.ts';
import type { ViewContext } from '../access/context.ts';
import { type BasesHeld, reviewPage, reviewsOfRequest } from '../requests/stored-review-lookup.ts';

/** `no-basis`: made before what a review rests on was kept; it stands, but cannot be asked again. */
export type Replayed = Omit<Replay, 'stored' | 'again' | 'verdict'> & {
  reviewId: string;
  requestId: string;
  madeAt: Date;
  verdict: Replay['verdict'] | 'no-basis';
  lane: string | null;
  laneAgain: string | null;
  findings: number;
  findingsAgain: number;
};

type OnFile = Awaited<ReturnType<typeof reviewsOfRequest>>[number];

const replayed = ({ reviewId, requestId, createdAt, stored }: OnFile): Replayed => {
  const at = { reviewId, requestId, madeAt: createdAt };
  if (!stored) {
    const nothing = { lane: null, laneAgain: null, findings: 0, findingsAgain: 0 };
    return { ...at, ...nothing, verdict: 'no-basis', changedRules: [], differences: [] };
  }
  const { stored: was, again, ...compared } = replay(stored);
  return {
    ...at,
    ...compared,
    lane: was.lane,
    laneAgain: again.lane,
    findings: was.findings.length,
    findingsAgain: again.findings.length,
  };
};

/** Every review of one request, asked again from what was stored with it. */
export const replayRequest = async (ctx: Pick<ViewContext, 'db' | 'scope'>, requestId: string): Promise<Replayed[]> =>
  (await reviewsOfRequest(ctx.db, ctx.scope, requestId)).map(replayed);

const PAGE_ROWS = 200;

/** Every stored review of a region, the newest first, one page of memory at a time. */
export async function* replayAll(ctx: Pick<ViewContext, 'db' | 'scope'>): AsyncGenerator<Replayed> {
  const held: BasesHeld = new Map();
  const since = new Date(0);
  for (let after: { at: Date; id: string } | null = null; ; ) {
    const page: OnFile[] = await reviewPage(ctx.db, ctx.scope, { after, since, limit: PAGE_ROWS }, held);
    for (const row of page) yield replayed(row);
    const last = page.at(-1);
    if (page.length < PAGE_ROWS || !last) return;
    after = { at: last.createdAt, id: last.reviewId };
  }
}

/** Regions that hold reviews which can be asked again. */
export const replayableRegions = async (db: ViewContext['db']): Promise<string[]> =>
  (await db.selectFrom('review_basis').select('region').distinct().orderBy('region').execute()).map(
    (row) => row.region,
  );
