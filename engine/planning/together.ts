import { anneal, construct } from './anneal.ts';
import { annealMeetings, restoreMeetings } from './anneal-meetings.ts';
import { dealDays } from './deal-days.ts';
import { MODE_REUSE } from './instance.ts';
import { place, remove } from './place.ts';
import type { Problem } from './problem.ts';
import { createRandom } from './random.ts';
import { type Scope, scopeOf } from './ruin.ts';
import type { SharedPlan } from './shared-plan.ts';
import { createState, type State } from './state.ts';

/**
 * One of several searchers on one plan. Each round the year is dealt out in pieces; a searcher moves only what lies in its days and
 * only within them, so teams, people and caps never collide, and the result depends on seeds and iterations alone.
 */
export type Crew = {
  index: number;
  count: number;
  seed: number;
  /** Returns when every searcher has called it. */
  barrier: () => void;
  /** Share of the budget used when this searcher has done `iterations`; ≥ 1 stops. */
  progress: (iterations: number) => number;
  rounds: number;
};

const MEETING_SHARE = 0.08;
const HOT = 20;
const COLD = 0.7;

/** One searcher's whole run; every searcher calls it with the same arrays and its own index. `start` loads a baseline and freezes. */
export function searchTogether(problem: Problem, shared: SharedPlan, crew: Crew, start: (s: State) => void): void {
  const s = createState(problem, crew.seed);
  start(s);
  const settled = s.movable.slice();
  Object.assign(s.random, createRandom(crew.seed * 64 + crew.index));
  let done = planMeetings(s, shared, crew);
  // Everybody builds the same first plan, with the same random numbers.
  Object.assign(s.random, createRandom(crew.seed * 64 + 63));
  construct(
    s,
    scopeOf(s, () => true),
  );
  Object.assign(s.random, createRandom(crew.seed * 64 + 32 + crew.index));
  if (crew.index === 0) keepBest(s, shared);
  publish(s, shared, () => crew.index === 0);
  crew.barrier();
  for (let round = 0; round < crew.rounds; round++) {
    adopt(s, shared);
    if (crew.index === 0) keepBest(s, shared);
    crew.barrier();
    const scope = takeTurn(s, crew, round, settled);
    done += searchRound(s, scope, crew, { round, done });
    shared.iterations[crew.index] = done;
    publish(s, shared, (task) => scope.contains[task] === 1);
    crew.barrier();
  }
  adopt(s, shared);
  if (crew.index === 0) keepBest(s, shared);
  crew.barrier();
}

function planMeetings(s: State, shared: SharedPlan, crew: Crew): number {
  const { meetings } = s.problem;
  const done = annealMeetings(s, { hot: 20, cold: 1, progress: (n) => crew.progress(n) / MEETING_SHARE });
  shared.meetingMode.set(s.meetingMode, crew.index * meetings);
  shared.meetingStart.set(s.meetingStart, crew.index * meetings);
  shared.cost[crew.index] = s.cost;
  crew.barrier();
  const winner = shared.cost.indexOf(Math.min(...shared.cost.subarray(0, crew.count)));
  const from = winner * meetings;
  restoreMeetings(s, shared.meetingMode.slice(from, from + meetings), shared.meetingStart.slice(from, from + meetings));
  if (crew.index === 0) shared.best[1] = winner;
  crew.barrier();
  return done;
}

/** The part of [0, 1] after the meetings is cut into equal rounds; one cooling runs through all of them. */
function searchRound(s: State, scope: Scope, crew: Crew, at: { round: number; done: number }): number {
  const share = (1 - MEETING_SHARE) / crew.rounds;
  const from = MEETING_SHARE + at.round * share;
  const heat = (x: number) => HOT * (COLD / HOT) ** x;
  return anneal(s, scope, {
    hot: heat(at.round / crew.rounds),
    cold: heat((at.round + 1) / crew.rounds),
    progress: (n) => (crew.progress(at.done + n) - from) / share,
    wander: at.round < crew.rounds * 0.8,
  });
}

/** Opens this searcher's days and frees the tasks that lie in them; unserved tasks are dealt out one by one. */
function takeTurn(s: State, crew: Crew, round: number, settled: Uint8Array): Scope {
  const p = s.problem;
  const owner = dealDays(s, crew, round);
  for (let d = 0; d < p.days; d++) s.open[d] = owner[d] === crew.index ? 1 : 0;
  const mine = (task: number): boolean => {
    const mode = s.mode[task]!;
    if (mode === 0) {
      const starts = p.startOff[task + 1]! - p.startOff[task]!;
      const day = starts > 0 ? p.startDay[p.startOff[task]! + ((task * 31 + round * 7) % starts)]! : 0;
      return owner[day] === crew.index;
    }
    const dated = mode === MODE_REUSE ? p.source[task]! : task;
    const day = s.day[dated]!;
    const last = s.mode[dated] === 1 && p.duration[dated] === 4 ? day + 1 : day;
    return owner[day] === crew.index && owner[last] === crew.index;
  };
  for (let i = 0; i < p.tasks; i++) s.movable[i] = settled[i] === 1 && mine(i) ? 1 : 0;
  return scopeOf(s, (task) => s.movable[task] === 1);
}

/** Makes the state equal to the shared plan. Data whose source went away meanwhile are no answer: those tasks start the round unserved. */
function adopt(s: State, shared: SharedPlan): void {
  const p = s.problem;
  const differs = (i: number) =>
    s.mode[i] !== shared.mode[i] || s.day[i] !== shared.day[i] || s.half[i] !== shared.half[i];
  const changed = [...Array(p.tasks).keys()].filter(differs);
  for (const i of changed) if (s.mode[i] !== 0) remove(s, i);
  for (const i of changed) if (shared.mode[i] !== 0) place(s, i, shared.mode[i]!, shared.day[i]!, shared.half[i]!);
  for (let i = 0; i < p.tasks; i++) {
    if (s.mode[i] !== MODE_REUSE) continue;
    const source = p.source[i]!;
    const served = s.mode[source] === 1 || s.mode[source] === 2;
    if (!served || s.day[source]! > p.windowTo[i]!) remove(s, i);
  }
}

function publish(s: State, shared: SharedPlan, mine: (task: number) => boolean): void {
  for (let i = 0; i < s.problem.tasks; i++) {
    if (!mine(i)) continue;
    shared.mode[i] = s.mode[i]!;
    shared.day[i] = s.day[i]!;
    shared.half[i] = s.half[i]!;
  }
}

function keepBest(s: State, shared: SharedPlan): void {
  if (s.cost >= shared.best[0]!) return;
  shared.best[0] = s.cost;
  shared.bestMode.set(s.mode);
  shared.bestDay.set(s.day);
  shared.bestHalf.set(s.half);
}
