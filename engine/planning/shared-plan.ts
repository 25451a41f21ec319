import type { Plan } from './instance.ts';

/** Placements of all tasks, one entry each. */
export type Placements = { mode: Uint8Array; day: Int32Array; half: Uint8Array };

/**
 * The plan several searchers work on at once. Between two barriers each writes only its own entries, into the two copies in turn, so
 * that nobody overwrites what another still reads. The arrays may live in shared memory; nothing here does or cares.
 */
export type SharedPlan = {
  copies: readonly [Placements, Placements];
  /** Two cells, in turn: share of the budget used. */
  share: Float64Array;
  /** Per searcher: cost of its meetings, iterations done. */
  cost: Float64Array;
  iterations: Float64Array;
  /** Per searcher, one block of meetings. */
  meetingMode: Uint8Array;
  meetingStart: Int32Array;
  /** The best whole plan so far; `best[0]` is its cost. */
  bestPlaces: Placements;
  bestMeetings: { mode: Uint8Array; start: Int32Array };
  best: Float64Array;
};

/** Arrays for `searchTogether`; `allocate` decides where their bytes live. */
export function createSharedPlan(
  size: { tasks: number; meetings: number; crew: number },
  allocate: (bytes: number) => ArrayBufferLike,
): SharedPlan {
  const bytes = (n: number) => new Uint8Array(allocate(n));
  const words = (n: number) => new Int32Array(allocate(4 * n));
  const reals = (n: number) => new Float64Array(allocate(8 * n));
  const { tasks, meetings, crew } = size;
  const places = (): Placements => ({ mode: bytes(tasks), day: words(tasks), half: bytes(tasks) });
  const shared: SharedPlan = {
    copies: [places(), places()],
    share: reals(2),
    cost: reals(crew),
    iterations: reals(crew),
    meetingMode: bytes(meetings * crew),
    meetingStart: words(meetings * crew),
    bestPlaces: places(),
    bestMeetings: { mode: bytes(meetings), start: words(meetings) },
    best: reals(1),
  };
  shared.best[0] = Number.POSITIVE_INFINITY;
  return shared;
}

/** The best plan so far as wire arrays. */
export function bestPlan(shared: SharedPlan): Plan {
  const mode = [...shared.bestPlaces.mode];
  const dated = (i: number) => mode[i] === 1 || mode[i] === 2;
  const mmode = [...shared.bestMeetings.mode];
  return {
    mode,
    day: [...shared.bestPlaces.day].map((d, i) => (dated(i) ? d : 0)),
    half: [...shared.bestPlaces.half].map((h, i) => (dated(i) ? h : 0)),
    mmode,
    mst: [...shared.bestMeetings.start].map((q, j) => (mmode[j] === 0 ? 0 : q)),
  };
}
