/**
 * How several searchers, each with townships of its own, draw on the same teams while they search: `teamsLeft` (department × slot) is in
 * memory they share and counts the teams nobody holds. A searcher keeps what a step frees until the step is settled, so that it can
 * always be taken back; only then may others have it. Who comes first gets the last team: such a search is not reproducible.
 */
export type TeamPool = {
  /** Department × slot: teams this step has freed and not yet given back. */
  readonly held: Int32Array;
  /** Where something was freed in this step, each once. */
  readonly touched: Int32Array;
  readonly isTouched: Uint8Array;
  count: number;
};

export function createTeamPool(size: number): TeamPool {
  return { held: new Int32Array(size), touched: new Int32Array(size), isTouched: new Uint8Array(size), count: 0 };
}

/** Takes one team; false when there is none. */
export function claimTeam({ held }: TeamPool, teamsLeft: Int32Array, at: number): boolean {
  if (held[at]! > 0) {
    held[at]!--;
    return true;
  }
  if (Atomics.sub(teamsLeft, at, 1) > 0) return true;
  Atomics.add(teamsLeft, at, 1);
  return false;
}

/** Keeps a team that came free until the step is settled. */
export function holdTeam(pool: TeamPool, at: number): void {
  pool.held[at]!++;
  if (pool.isTouched[at] === 1) return;
  pool.isTouched[at] = 1;
  pool.touched[pool.count++] = at;
}

/** Ends a step: what it freed and did not use again is there for all. */
export function settleTeams(pool: TeamPool, teamsLeft: Int32Array): void {
  for (let n = 0; n < pool.count; n++) {
    const at = pool.touched[n]!;
    if (pool.held[at]! > 0) Atomics.add(teamsLeft, at, pool.held[at]!);
    pool.held[at] = 0;
    pool.isTouched[at] = 0;
  }
  pool.count = 0;
}
