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
  /** One cell: epochs some searcher has ended, so that the others end them too. */
  ended: Int32Array;
  /** The best whole plan so far; `best[0]` is its cost. */
  bestPlaces: Placements;
  best: Float64Array;
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
    ended: words(1),
    bestPlaces: places(),
    best: reals(1),
  };
  shared.best[0] = Number.POSITIVE_INFINITY;
  return shared;
}

/** The best plan so far as wire arrays. */
export function bestPlan(shared: SharedPlan): Plan {
  const mode = [...shared.bestPlaces.mode];
  const dated = (i: number) => mode[i] === 1 || mode[i] === 2;
  const mmode = [...shared.bestPlaces.meetingMode];
  return {
    mode,
    day: [...shared.bestPlaces.day].map((d, i) => (dated(i) ? d : 0)),
    half: [...shared.bestPlaces.half].map((h, i) => (dated(i) ? h : 0)),
    mmode,
    mst: [...shared.bestPlaces.meetingStart].map((q, j) => (mmode[j] === 0 ? 0 : q)),
  };
}
