import type { Plan } from './instance.ts';

/** Placements of all tasks and meetings, one entry each; a `State` is one too. */
export type Placements = {
  mode: Uint8Array;
  day: Int32Array;
  half: Uint8Array;
  meetingMode: Uint8Array;
  meetingStart: Int32Array;
};

/**
 * What several searchers show each other, at least two copies of a whole plan. Between two barriers nobody writes what another may still
 * read. The arrays may live in shared memory; nothing here does or cares.
 */
export type SharedPlan = {
  copies: readonly Placements[];
  /** Two cells, in turn: share of the budget used. */
  share: Float64Array;
  /** Per searcher: what its plan costs, iterations done. */
  cost: Float64Array;
  iterations: Float64Array;
  /** Department × slot: teams nobody holds, while searchers draw on them together. */
  teams: Int32Array;
  /** Three cells: epochs some searcher has ended, so that the others end them too; searchers that are through with the large move; 1 while one of them keeps what it has reached. */
  ended: Int32Array;
  /** The best whole plan so far and the one before it, so that whoever reads the last is not disturbed by the next; and their costs. */
  bestPlaces: readonly [Placements, Placements];
  best: Float64Array;
  /** One cell: which of the two is the last, counted up from 0. */
  latest: Int32Array;
};

/** Arrays for `searchTogether`; `allocate` decides where their bytes live. */
export function createSharedPlan(
  size: { tasks: number; meetings: number; crew: number; teamSlots?: number },
  allocate: (bytes: number) => ArrayBufferLike,
): SharedPlan {
  const bytes = (n: number) => new Uint8Array(allocate(n));
  const words = (n: number) => new Int32Array(allocate(4 * n));
  const reals = (n: number) => new Float64Array(allocate(8 * n));
  const { tasks, meetings, crew } = size;
  const places = (): Placements => ({
    mode: bytes(tasks),
    day: words(tasks),
    half: bytes(tasks),
    meetingMode: bytes(meetings),
    meetingStart: words(meetings),
  });
  const shared: SharedPlan = {
    copies: Array.from({ length: Math.max(2, crew) }, places),
    share: reals(2),
    cost: reals(crew),
    iterations: reals(crew),
    teams: words(size.teamSlots ?? 0),
    ended: words(3),
    bestPlaces: [places(), places()],
    best: reals(2),
    latest: words(1),
  };
  shared.best.fill(Number.POSITIVE_INFINITY);
  return shared;
}

/** What the best plan so far costs; Infinity when there is none. May be asked by anybody at any time, as `bestPlan`. */
export function bestCost({ best, latest }: SharedPlan): number {
  return best[Atomics.load(latest, 0) & 1]!;
}

/** Sums of the same prices in another order differ by less. */
const SAME_PRICE = 1e-6;

/** Whether a plan at this price replaces the best one: of plans at one price the first stays, which is the baseline where there is one. */
export function beatsBest(shared: SharedPlan, cost: number): boolean {
  return cost < bestCost(shared) - SAME_PRICE;
}

/** Makes a plan the best one; only one searcher at a time may. */
export function setBest(shared: SharedPlan, cost: number, write: (places: Placements) => void): void {
  const next = shared.latest[0]! + 1;
  write(shared.bestPlaces[next & 1]!);
  shared.best[next & 1] = cost;
  Atomics.store(shared.latest, 0, next);
}

/** The best plan so far as wire arrays; an empty one when there is none. */
export function bestPlan(shared: SharedPlan): Plan {
  const places = shared.bestPlaces[Atomics.load(shared.latest, 0) & 1]!;
  const mode = [...places.mode];
  const dated = (i: number) => mode[i] === 1 || mode[i] === 2;
  const mmode = [...places.meetingMode];
  return {
    mode,
    day: [...places.day].map((d, i) => (dated(i) ? d : 0)),
    half: [...places.half].map((h, i) => (dated(i) ? h : 0)),
    mmode,
    mst: [...places.meetingStart].map((q, j) => (mmode[j] === 0 ? 0 : q)),
  };
}
