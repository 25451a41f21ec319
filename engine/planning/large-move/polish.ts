import { anneal } from '../anneal.ts';
import type { LinearSolver } from '../bound/linear-program.ts';
import type { RaceWork } from '../race.ts';
import { scopeOf } from '../ruin.ts';
import type { State } from '../state.ts';
import { settleTeams } from '../team-pool.ts';
import type { Crew, Search } from '../together.ts';
import { startKeeping } from './keep-gains.ts';
import { replanYear } from './replan-year.ts';

/** The large move of a racing search: from which share of the budget on, and with what. */
export type Polish = { from: number; solver: LinearSolver };

/** The search by single steps has cooled down by then. All townships of a county-year take 20 to 30 seconds of one processor (see ADR 0011). */
const FROM = 0.85;

/** Null without a solver. */
export function startPolish({ solver }: Crew): Polish | null {
  return solver ? { from: FROM, solver } : null;
}

/**
 * Plans every township dealt to this searcher anew once, those with unserved requests first; who is done first goes on by single steps until
 * the others are. A solver that fails is not asked again: the plan is as it was before.
 */
export function polish(search: Search, { solver }: Polish, epoch: number, heat: number): RaceWork {
  const { s, shared, crew, desk } = search;
  const isOver = () => crew.progress(search.done) >= 1;
  return (towns) => {
    const keep = startKeeping(search, epoch);
    try {
      for (const town of worstFirst(s, towns)) {
        if (isOver()) break;
        const saved = replanYear(s, town, solver, { desk, stop: isOver });
        if (saved > 0) keep(town, saved);
        if (s.pool !== null) settleTeams(s.pool, s.teamsLeft);
      }
    } catch {
      // An abort or memory peak of the solver; `replanYear` has put everything back.
      if (s.pool !== null) settleTeams(s.pool, s.teamsLeft);
    }
    if (Atomics.add(shared.ended, 1, 1) + 1 === crew.count) Atomics.store(shared.ended, 0, epoch + 1);
    const progress = (n: number) =>
      Atomics.load(shared.ended, 0) > epoch || crew.progress(search.done + n) >= 1 ? 1 : 0;
    return anneal(
      s,
      scopeOf(s, () => true),
      { hot: heat, cold: heat, progress, wander: true },
      desk,
    );
  };
}

/** By the price of what they leave unserved, then by size. */
function worstFirst(s: State, towns: readonly number[]): number[] {
  const p = s.problem;
  const unserved = new Float64Array(p.towns);
  for (let n = 0; n < s.unservedCount; n++) unserved[p.town[s.unserved[n]!]!]! += p.dropCost[s.unserved[n]!]!;
  const size = (town: number) => p.townTaskOff[town + 1]! - p.townTaskOff[town]!;
  return [...towns].sort((x, y) => unserved[y]! - unserved[x]! || size(y) - size(x) || x - y);
}
