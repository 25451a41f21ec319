import { type RelayQuery, shortlist } from '@songbang/engine/reading/relay/relay.ts';
import type { Db, Trx } from '../db/connect.ts';
import { catchUp, emptyRegionIndex, fill, type RegionIndex } from './region-index.ts';

/** The indexes of this process, one a region. They hold nothing the database does not: killed, they are filled again. */
export type RelayIndexes = {
  /** Begins to fill a region's index in the background; does nothing when that has begun. */
  start: (region: string) => void;
  progress: (region: string) => { state: 'loading' | 'ready'; held: number };
  /** Requests worth an exact comparison, everything committed so far included; null while the index is being filled. */
  shortlist: (db: Db | Trx, region: string, query: RelayQuery) => Promise<string[] | null>;
  /** Ends background work; resolves when nothing of it touches the database any more. */
  stop: () => Promise<void>;
};

const RETRY_MS = 2_000;

/**
 * The relay indexes of one server process. Processes share nothing but the table: each looks, at every question, for what
 * the others have committed since (one index scan), so that no message can be lost.
 */
export const keepRelayIndexes = (db: Db): RelayIndexes => {
  const rooms = new Map<string, { room: RegionIndex; filled: Promise<void> }>();
  const start = (region: string): RegionIndex => {
    const held = rooms.get(region);
    if (held) return held.room;
    const room = emptyRegionIndex(region);
    const filled = fill(db, room).catch(() => {
      if (room.stopped) return;
      // The database went away: begin anew, so that nothing half-read is taken for whole.
      setTimeout(() => {
        if (!room.stopped) rooms.delete(region);
      }, RETRY_MS).unref();
    });
    rooms.set(region, { room, filled });
    return room;
  };
  return {
    start: (region) => void start(region),
    progress: (region) => {
      const room = rooms.get(region)?.room;
      return { state: room?.state ?? 'loading', held: room?.index.numbers.size ?? 0 };
    },
    shortlist: async (connection, region, query) => {
      const room = start(region);
      if (room.state === 'loading') return null;
      await catchUp(connection, room);
      return shortlist(room.index, query);
    },
    stop: async () => {
      for (const { room } of rooms.values()) room.stopped = true;
      await Promise.all([...rooms.values()].map((one) => one.filled));
    },
  };
};
