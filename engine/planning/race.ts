import { anneal } from './anneal.ts';
import { dealTowns, townGroups } from './deal-towns.ts';
import { adopt, publish, type Share } from './merge.ts';
import type { Problem } from './problem.ts';
import { scopeOf } from './ruin.ts';
import type { State } from './state.ts';
import { createTeamPool, type TeamPool } from './team-pool.ts';
import type { Crew, Search } from './together.ts';

/** Townships that can be dealt, and what a race needs beside the plan itself. */
export type Race = { groups: number[][]; pool: TeamPool; scratch: Int32Array };

/** Steps of the fastest searcher before all put their townships together, about 30 ms; 1,024 and 2,048 measured alike. */
const EPOCH = 4096;

/** Null when there is nobody to race with or nothing to deal. */
export function startRace(p: Problem, crew: Crew): Race | null {
  if (!crew.racing || crew.count < 2) return null;
  const groups = townGroups(p);
  if (groups.length < 2 * crew.count) return null;
  const size = p.departments * p.slots;
  return { groups, pool: createTeamPool(size), scratch: new Int32Array(size) };
}

/** What a searcher does with the townships dealt to it, `towns`; returns the steps done. */
export type RaceWork = (towns: number[]) => number;

/** Steps at one heat until the fastest searcher has done an epoch's. */
export function annealRaced(search: Search, epoch: number, heat: number): RaceWork {
  const { s, shared, crew } = search;
  return () => {
    const scope = scopeOf(s, () => true);
    const progress = (n: number) => {
      if (n >= EPOCH) Atomics.store(shared.ended, 0, epoch + 1);
      return Atomics.load(shared.ended, 0) > epoch || crew.progress(search.done + n) >= 1 ? 1 : 0;
    };
    return anneal(s, scope, { hot: heat, cold: heat, progress, wander: true }, search.desk);
  };
}

/**
 * Each searcher improves the townships dealt to it while meetings stand still; then all hold the same plan again. They enter with the
 * same plan. Returns the share of the budget used.
 */
export function raceEpoch(search: Search, race: Race, epoch: number, work: RaceWork): number {
  const { s, shared, crew } = search;
  const { mine, theirs, towns } = dealEpoch(search, race, epoch);
  const own = s.teamsLeft;
  if (crew.index === 0) shared.teams.set(own);
  crew.barrier();
  enter(s, race.pool, shared.teams);
  search.done += work(towns);
  shared.iterations[crew.index] = search.done;
  const copy = shared.copies[epoch & 1]!;
  publish(s, copy, mine);
  if (crew.index === 0) shared.share[epoch & 1] = crew.progress(search.done);
  crew.barrier();
  own.set(shared.teams);
  leave(s, race, own, () => adopt(s, copy, theirs));
  s.movable.set(search.settled);
  return shared.share[epoch & 1]!;
}

function dealEpoch(search: Search, race: Race, epoch: number): { mine: Share; theirs: Share; towns: number[] } {
  const { s, problem, crew, settled } = search;
  const owner = dealTowns(problem, race.groups, crew, epoch);
  const mine: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < problem.tasks; i++) {
    const isMine = owner[problem.town[i]!] === crew.index;
    (isMine ? mine : theirs).push(i);
    s.movable[i] = isMine ? settled[i]! : 0;
  }
  const towns = [...owner.keys()].filter((town) => owner[town] === crew.index);
  return { mine: { tasks: mine, meetings: [] }, theirs: { tasks: theirs, meetings: [] }, towns };
}

function enter(s: State, pool: TeamPool, teams: Int32Array): void {
  s.teamsLeft = teams;
  s.pool = pool;
  s.held = pool.held;
}

/** The teams of the others' townships are counted already. */
function leave(s: State, race: Race, own: Int32Array, takeOver: () => void): void {
  s.pool = null;
  s.teamsLeft = race.scratch;
  takeOver();
  s.teamsLeft = own;
}
