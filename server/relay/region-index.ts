import { setImmediate } from 'node:timers/promises';
import {
  addPrints,
  createRelayIndex,
  freezeTail,
  type PrintedDocument,
  type RelayIndex,
} from '@songbang/engine/reading/relay/relay-index.ts';
import type { Db, Trx } from '../db/connect.ts';
import { type Change, changesSince, currentHorizon, type PrintsPage, printsOf, printsPage } from './prints-lookup.ts';
import { adoptForeignRows, backlog, holdBacklog, markUnreadable, storePrints } from './relay-store.ts';

const PAGE_ROWS = 1_000;
const BACKLOG_ROWS = 100;
const WAIT_FOR_OTHER_MS = 500;

/** One region's index in this process: loaded from the database in the background, then kept up at every question. */
export type RegionIndex = {
  region: string;
  index: RelayIndex;
  /** `loading` until everything registered before the start can be found. */
  state: 'loading' | 'ready';
  horizon: string;
  /** Rows at or after the horizon that are in the index already, with the transaction that wrote them. */
  seen: Map<string, string>;
  stopped: boolean;
};

export const emptyRegionIndex = (region: string): RegionIndex => ({
  region,
  index: createRelayIndex(),
  state: 'loading',
  horizon: '0',
  seen: new Map(),
  stopped: false,
});

const addPage = async (db: Db, room: RegionIndex, page: PrintsPage): Promise<void> => {
  for (const document of page.documents) addPrints(room.index, document);
  if (page.unreadable.length > 0)
    await db.transaction().execute((trx) => markUnreadable(trx, room.region, page.unreadable));
};

/** Loads what is stored, then computes what is missing (rows loaded in bulk, prints of an older version). */
export const fill = async (db: Db, room: RegionIndex): Promise<void> => {
  const { region } = room;
  await db.transaction().execute((trx) => adoptForeignRows(trx, region));
  room.horizon = await currentHorizon(db);
  for (let after: string | null = null; !room.stopped; ) {
    const page: PrintsPage = await printsPage(db, region, { after, limit: PAGE_ROWS });
    await addPage(db, room, page);
    if (page.last === null) break;
    after = page.last;
    await setImmediate();
  }
  await fillBacklog(db, room);
  if (room.stopped) return;
  await catchUp(db, room);
  // What is held lies in order and its boilerplate is known: a question to the growing part takes three times as long.
  freezeTail(room.index);
  room.state = 'ready';
};

const fillBacklog = async (db: Db, room: RegionIndex): Promise<void> => {
  let after: string | null = null;
  while (!room.stopped) {
    const done: string | null | 'busy' = await backlogStep(db, room.region, after);
    if (done === null) return;
    if (done === 'busy') await pause(WAIT_FOR_OTHER_MS);
    else after = done;
    await catchUp(db, room);
  }
};

/** One batch in one transaction; the last id done, null when nothing is missing, `busy` while another process is at it. */
const backlogStep = (db: Db, region: string, after: string | null): Promise<string | null | 'busy'> =>
  db.transaction().execute(async (trx) => {
    const missing = await backlog(trx, region, { after, limit: BACKLOG_ROWS });
    if (missing.length === 0) return null;
    if (!(await holdBacklog(trx, region))) return 'busy';
    // A few at a time: requests are answered in between.
    for (let from = 0; from < missing.length; from += 10) {
      await storePrints(trx, region, missing.slice(from, from + 10));
      await setImmediate();
    }
    return missing.at(-1)!.requestId;
  });

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());

/**
 * Takes in what any process has committed since the last look. Runs on the caller's own connection and waits for nobody:
 * several may run at once, because each adds what it found in one step and rows are added once per writing transaction.
 */
export const catchUp = async (db: Db | Trx, room: RegionIndex): Promise<void> => {
  const { changes, horizon } = await changesSince(db, room.region, room.horizon);
  const fresh = changes.filter((one) => room.seen.get(one.requestId) !== one.changedIn);
  for (let from = 0; from < fresh.length; from += PAGE_ROWS) {
    const part = fresh.slice(from, from + PAGE_ROWS);
    const { documents } = await printsOf(
      db,
      room.region,
      part.map((one) => one.requestId),
    );
    takeIn(room, documents, part);
  }
  if (BigInt(horizon) > BigInt(room.horizon)) room.horizon = horizon;
  for (const [id, changedIn] of room.seen) if (BigInt(changedIn) < BigInt(room.horizon)) room.seen.delete(id);
};

const takeIn = (room: RegionIndex, documents: PrintedDocument[], changes: Change[]): void => {
  const changedIn = new Map(changes.map((one) => [one.requestId, one.changedIn]));
  for (const document of documents) {
    const at = changedIn.get(document.id)!;
    if (room.seen.get(document.id) === at) continue;
    addPrints(room.index, document);
    room.seen.set(document.id, at);
  }
};
