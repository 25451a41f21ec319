import { setImmediate } from 'node:timers/promises';
import type { Reading } from '@songbang/engine/reading/reading.ts';
import { compactText } from '@songbang/engine/reading/relay/compact.ts';
import { judgeRelay, type RelayFinding } from '@songbang/engine/reading/relay/relay.ts';
import type { ViewContext } from '../access/context.ts';
import { deliveriesIn, requestsIn } from '../access/scope.ts';
import { loadCalendar } from '../calendar/calendar-lookup.ts';
import { type Asked, findOrigin, type Origin } from './find-origin.ts';
import { deliveredBefore, heldRequests } from './held-lookup.ts';
import type { RelayIndexes } from './index-lookup.ts';
import { answerOf, type Earlier, earlierOf, framed, newestSame, sameTexts } from './origin.ts';

type Asking = { ctx: ViewContext; indexes: RelayIndexes };

/** Only a unit that receives can have had it before. */
const receivedBefore = async (ctx: ViewContext, origin: Origin, before: Date) => {
  if (ctx.scope.kind !== 'target') return null;
  const { region, unitId } = ctx.scope;
  return earlierOf(origin, await deliveredBefore(ctx.db, { region, unitId, before }, sameTexts(origin)));
};

/** Where a text came from that is not registered (yet): a draft, or what somebody pasted. */
export const originOfText = async ({ ctx, indexes }: Asking, asked: Asked) => {
  const { region } = ctx.actor;
  const now = ctx.clock.now();
  const origin = await findOrigin(ctx.db, indexes, { region, scope: ctx.scope, before: now }, asked);
  const { held } = indexes.progress(region);
  if (!origin.complete) return { state: 'loading' as const, held, origin: null, earlier: null, copy: null };
  const calendar = await loadCalendar(ctx.db, region, null);
  return {
    state: 'ready' as const,
    held,
    origin: answerOf(origin, asked.text, calendar),
    earlier: await receivedBefore(ctx, origin, now),
    copy: null,
  };
};

type Row = NonNullable<Awaited<ReturnType<typeof requestInScope>>>;

const requestInScope = (ctx: ViewContext, requestId: string) =>
  ctx.db
    .selectFrom('request')
    .selectAll()
    .where(requestsIn(ctx.scope))
    .where('request.id', '=', requestId)
    .executeTakeFirst();

const askedOf = (row: Row): Card => ({
  text: row.body,
  title: row.title,
  docNo: row.doc_no,
  issuerName: row.issuer_name,
  issuedOn: row.issued_on,
  reading: row.reading as unknown as Reading,
  requestId: row.id,
});

/** Where a registered request came from, and which copy of it this is; null when it is out of scope. */
export const originOfRequest = async ({ ctx, indexes }: Asking, requestId: string) => {
  const row = await requestInScope(ctx, requestId);
  if (!row) return null;
  const { region } = ctx.actor;
  const asked = askedOf(row);
  const origin = await findOrigin(ctx.db, indexes, { region, scope: ctx.scope, before: row.received_at }, asked);
  const { held } = indexes.progress(region);
  const copy = await copyOf(ctx, row);
  if (!origin.complete) return { state: 'loading' as const, held, origin: null, earlier: null, copy };
  const calendar = await loadCalendar(ctx.db, region, null);
  return {
    state: 'ready' as const,
    held,
    origin: answerOf(origin, asked.text, calendar),
    earlier: await receivedBefore(ctx, origin, row.received_at),
    copy,
  };
};

/** Which copy this is, what it changed against the one before, and whether a newer one has taken its place. */
const copyOf = async (ctx: ViewContext, row: Row) => {
  const linked = row.edition > 1 ? row.replaces : null;
  if (linked === null && row.replaced_by === null) return null;
  const at = { region: ctx.actor.region, scope: ctx.scope, before: ctx.clock.now() };
  const near = await heldRequests(
    ctx.db,
    at,
    [linked, row.replaced_by].filter((id) => id !== null),
  );
  const earlier = near.find((one) => one.id === linked) ?? null;
  const newer = near.find((one) => one.id === row.replaced_by) ?? null;
  const changes =
    earlier && judgeRelay(askedOf(row), [{ ...earlier, issuer: earlier.issuerName }], () => earlier.reading);
  const fact = (one: typeof earlier) =>
    one && {
      requestId: one.visible ? one.id : null,
      number: one.visible ? one.number : null,
      receivedAt: one.receivedAt,
    };
  return {
    edition: row.edition,
    earlier: fact(earlier),
    replacedBy: fact(newer),
    changedParagraphs: changes ? changedIn(changes, row.body) : 0,
    newAsks: changes?.newAsks.length ?? 0,
    tightened: changes?.tightened.length ?? 0,
    carriedTasks: linked === null ? 0 : await carriedTasks(ctx, row.id),
  };
};

/** Date and number differ between any two copies: the frame does not count. */
const changedIn = (finding: RelayFinding, text: string): number =>
  framed(finding, text).filter((one) => one.verdict !== 'copied' && !one.frame).length;

const carriedTasks = async (ctx: ViewContext, requestId: string): Promise<number> => {
  const row = await ctx.db
    .selectFrom('task')
    .innerJoin('delivery', (join) =>
      join.onRef('delivery.region', '=', 'task.region').onRef('delivery.id', '=', 'task.delivery_id'),
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where(deliveriesIn(ctx.scope))
    .where('delivery.request_id', '=', requestId)
    .where('task.carried_from', 'is not', null)
    .executeTakeFirst();
  return row?.n ?? 0;
};

/** For cards of one desk: which of them its unit has had before. Requests out of scope are left out. */
export const earlierOfCards = async ({ ctx, indexes }: Asking, requestIds: string[]) => {
  const rows = await ctx.db
    .selectFrom('request')
    .selectAll()
    .where(requestsIn(ctx.scope))
    .where('request.id', 'in', requestIds)
    .execute();
  const earlier = await earlierArrivals({ ctx, indexes }, rows.map(askedOf));
  const items = [];
  for (const row of rows)
    items.push({ requestId: row.id, earlier: earlier.get(row.id) ?? null, copy: await copyOf(ctx, row) });
  return { state: indexes.progress(ctx.actor.region).state, items };
};

type Card = Asked & { requestId: string };

/** Compares each card only with what this unit has received itself: a desk of fifty costs few exact comparisons. */
const earlierArrivals = async ({ ctx, indexes }: Asking, cards: Card[]): Promise<Map<string, Earlier>> => {
  const found = new Map<string, Earlier>();
  if (ctx.scope.kind !== 'target') return found;
  const { region, unitId } = ctx.scope;
  const near = new Map<string, string[]>();
  for (const card of cards) {
    const { text, title, docNo, issuedOn, requestId } = card;
    const query = { id: requestId, text, title, docNo, issuer: card.issuerName, issuedOn };
    near.set(requestId, (await indexes.shortlist(ctx.db, region, query)) ?? []);
  }
  const around = { region, unitId, before: ctx.clock.now() };
  const own = cards.map((card) => card.requestId);
  const delivered = await deliveredBefore(ctx.db, around, [...new Set([...near.values(), own].flat())]);
  const arrived = new Map(delivered.map((one) => [one.requestId, one]));
  const texts = await heldRequests(ctx.db, { region, scope: ctx.scope, before: around.before }, [...arrived.keys()]);
  const compact = new Map(texts.map((one) => [one.id, compactText(one.text)]));
  for (const { requestId, text } of cards) {
    const before = arrived.get(requestId)?.arrivedAt ?? around.before;
    const candidates = near.get(requestId)!.flatMap((id) => arrived.get(id) ?? []);
    const same = newestSame(
      text,
      candidates.filter((one) => one.arrivedAt < before),
      compact,
    );
    if (same) found.set(requestId, same);
    await setImmediate();
  }
  return found;
};
