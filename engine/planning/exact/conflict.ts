import type { WayRow } from './cuts.ts';
import { type Partition, placeMonth } from './place-month.ts';
import { bitsOf, type SmallMonth } from './small-month.ts';
import { type VisitProgram, WAY_EXCESS, WAY_REUSE, WAY_VIDEO } from './visit-program.ts';

/** What of a partition needs dates. */
type Core = { sets: readonly number[]; videos: number; reuses: number };

/**
 * For a partition whose dates add `needed` or more to its cost, or that no dates fit: the row that says so of as few and as small sets,
 * videos and reuses of it as already do, and with them of all larger sets. Null when it can be dated for less, or when a two-day task
 * keeps the row from being right.
 */
export function conflictRow(m: SmallMonth, program: VisitProgram, partition: Partition, needed: number): WayRow | null {
  const never = !canDate(m, partition, Number.POSITIVE_INFINITY);
  const limit = never ? Number.POSITIVE_INFINITY : needed;
  if (needed <= 0 || canDate(m, partition, limit)) return null;
  const core = smallestSets(m, fewestItems(m, partition, limit), limit);
  if (core.sets.some((set) => isHalfOfPair(m, set, core.sets, partition.sets))) return null;
  const sets = program.sets.set;
  const counts = (way: number): boolean => {
    if (way < 0) return false;
    if (way < sets.length) return core.sets.some((set) => (set & ~sets[way]!) === 0);
    const kind = Math.floor((way - sets.length) / m.tasks);
    const mask = kind === WAY_VIDEO ? core.videos : kind === WAY_REUSE ? core.reuses : 0;
    return ((mask >> ((way - sets.length) % m.tasks)) & 1) === 1;
  };
  const items = core.sets.length + bitsOf(core.videos).length + bitsOf(core.reuses).length;
  if (never) return { sense: -1, right: items - 1, count: (way) => (counts(way) ? 1 : 0) };
  // All of it together pays in excesses; what dates add in half-days may be booked there too.
  const share = (way: number, _: number, cost: number) => (way === WAY_EXCESS ? -cost : counts(way) ? needed : 0);
  return { sense: -1, right: needed * (items - 1), count: share };
}

/** More than any plan costs: the first dates found are good enough. */
const ANY = 1e12;

/** Whether there are dates that add less than `limit`; when it takes too long to say, there may be. */
function canDate(m: SmallMonth, { sets, videos, reuses }: Core, limit: number): boolean {
  const served = sets.reduce((all, set) => all | set, videos);
  const answerable = bitsOf(reuses).filter((i) => ((served >> m.p.source[i]!) & 1) === 1);
  const partition: Partition = {
    sets: [...sets],
    drops: 0,
    videos,
    reuses: answerable.reduce((mask, i) => mask | (1 << i), 0),
  };
  const { placement, exact } = placeMonth(
    m,
    partition,
    { bundles: [], video: 0, cost: 0 },
    { least: ANY, most: limit },
  );
  return placement !== null || !exact;
}

function fewestItems(m: SmallMonth, all: Core, limit: number): Core {
  let core: Core = all;
  const without = (less: Core): void => {
    if (!canDate(m, less, limit)) core = less;
  };
  for (const i of bitsOf(all.reuses)) without({ ...core, reuses: core.reuses & ~(1 << i) });
  for (const i of bitsOf(all.videos)) without({ ...core, videos: core.videos & ~(1 << i) });
  for (const set of all.sets) without({ ...core, sets: core.sets.toSpliced(core.sets.indexOf(set), 1) });
  return core;
}

/** Leaves out tasks that do not matter; each set keeps a task of one day, by which it is told from the others. */
function smallestSets(m: SmallMonth, core: Core, limit: number): Core {
  const sets = [...core.sets];
  sets.forEach((set, n) => {
    for (const i of bitsOf(set)) {
      const less = sets[n]! & ~(1 << i);
      if (!hasSingle(m, less)) continue;
      const before = sets[n]!;
      sets[n] = less;
      if (canDate(m, { ...core, sets }, limit)) sets[n] = before;
    }
  });
  return { ...core, sets };
}

function hasSingle(m: SmallMonth, set: number): boolean {
  return bitsOf(set).some((i) => m.duration[i] !== 4);
}

/** A set of two-day tasks alone is told from others only when both visits of each are such sets and both are here. */
function isHalfOfPair(m: SmallMonth, set: number, core: readonly number[], all: readonly number[]): boolean {
  if (hasSingle(m, set)) return false;
  return (
    bitsOf(set).length > 1 ||
    all.filter((other) => other === set).length !== 2 ||
    core.filter((other) => other === set).length !== 2
  );
}
