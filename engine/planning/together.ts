import { anneal, construct, createDesk, type Desk } from './anneal.ts';
import { annealMeetings, restoreMeetings } from './anneal-meetings.ts';
import { joinCrewTeams } from './crew-teams.ts';
import { MODE_REUSE } from './instance.ts';
import { place, remove } from './place.ts';
import type { Problem } from './problem.ts';
import { createRandom, nextBelow } from './random.ts';
import { scopeOf } from './ruin.ts';
import type { SharedPlan } from './shared-plan.ts';
import { createState, resetTeamLimits, type State } from './state.ts';

/**
 * One of several searchers on one plan. Townships are dealt among them, anew every epoch; what they share, the departments' teams, is
 * counted in shared memory (`crew-teams.ts`). A crew of one is reproducible from seed and iterations; with more, who asks for a team
 * first is a matter of time. Dealing out the teams instead was measured and loses more than the second thread brings.
 */
export type Crew = {
  index: number;
  count: number;
  seed: number;
  /** Returns when every searcher has called it. */
  barrier: () => void;
  /** Share of the budget used when this searcher has done `iterations`; ≥ 1 stops. Only the first searcher's answer counts. */
  progress: (iterations: number) => number;
};

const MEETING_SHARE = 0.08;
/** The last stretch belongs to one searcher, which sees everything. */
const SOLO_SHARE = 0.02;
/** Steps of each searcher between two deals of the townships, about a fifth of a second. */
const EPOCH = 20_000;
/** How long the softened prices last. */
const SOFT_SHARE = 0.6;
const HOT = 20;
const COLD = 0.7;

type Search = { s: State; soft: State; shared: SharedPlan; crew: Crew; settled: Uint8Array; desk: Desk; done: number };

/** One searcher's whole run; every searcher calls it with the same arrays and its own index. `start` loads a baseline and freezes. */
export function searchTogether(problem: Problem, shared: SharedPlan, crew: Crew, start: (s: State) => void): void {
  const s = createState(problem, crew.seed * 64 + crew.index);
  start(s);
  const soft = createState(softened(problem), crew.seed * 64 + 32 + crew.index);
  const search: Search = { s, soft, shared, crew, settled: s.movable.slice(), desk: createDesk(s), done: 0 };
  search.done = planMeetings(search);
  if (crew.index === 0) {
    construct(
      s,
      scopeOf(s, () => true),
    );
    keepBest(s, shared);
    publish(s, shared, () => true);
  }
  let share = agree(search);
  for (let epoch = 0; share < 1 - SOLO_SHARE; epoch++) share = searchEpoch(search, epoch, share);
  if (crew.index === 0) finishAlone(search);
  shared.iterations[crew.index] = search.done;
  crew.barrier();
}

/**
 * The first part of the search may exceed a month's cap for less and pays more for not serving: a full month is then emptied visit by
 * visit instead of by one step that costs 400 at once. Measured on a county-year: a third fewer requests left over.
 */
function softened(problem: Problem): Problem {
  const { instance } = problem;
  const cost = { ...instance.cost, capExcess: instance.cost.capExcess / 2, drop: instance.cost.drop * 2 };
  const dropCost = Float64Array.from(instance.tasks, (t) => (t.statutory ? cost.dropStat : cost.drop));
  return { ...problem, instance: { ...instance, cost }, dropCost };
}

function planMeetings({ s, soft, shared, crew }: Search): number {
  const { meetings } = s.problem;
  const done = annealMeetings(s, { hot: 20, cold: 1, progress: (n) => crew.progress(n) / MEETING_SHARE });
  shared.meetingMode.set(s.meetingMode, crew.index * meetings);
  shared.meetingStart.set(s.meetingStart, crew.index * meetings);
  shared.cost[crew.index] = s.cost;
  crew.barrier();
  const winner = shared.cost.indexOf(Math.min(...shared.cost.subarray(0, crew.count)));
  const from = winner * meetings;
  restoreMeetings(s, shared.meetingMode.slice(from, from + meetings), shared.meetingStart.slice(from, from + meetings));
  restoreMeetings(soft, s.meetingMode, s.meetingStart);
  if (crew.index === 0) shared.best[1] = winner;
  crew.barrier();
  return done;
}

/** All wait for each other and go on with the first searcher's share of the budget. */
function agree({ shared, crew, done }: Search): number {
  if (crew.index === 0) shared.share[0] = crew.progress(done);
  crew.barrier();
  return shared.share[0]!;
}

function searchEpoch(search: Search, epoch: number, from: number): number {
  const { shared, crew } = search;
  const s = from < SOFT_SHARE ? search.soft : search.s;
  const mine = dealTowns(search, epoch);
  const isMine = (task: number) => mine[s.problem.town[task]!] === 1;
  adopt(s, shared, isMine);
  for (let i = 0; i < s.problem.tasks; i++) s.movable[i] = search.settled[i] === 1 && isMine(i) ? 1 : 0;
  if (crew.count > 1) shareTeams(s, shared, crew);
  const heat = HOT * (COLD / HOT) ** Math.min(1, Math.max(0, from - MEETING_SHARE) / (1 - MEETING_SHARE - SOLO_SHARE));
  const progress = (n: number) => (crew.progress(search.done + n) >= 1 - SOLO_SHARE ? 1 : n / EPOCH);
  const steps = anneal(
    s,
    scopeOf(s, () => true),
    { hot: heat, cold: heat, progress, wander: true },
    search.desk,
  );
  search.done += steps;
  shared.iterations[crew.index] = search.done;
  crew.barrier();
  publish(s, shared, isMine);
  const share = agree(search);
  if (crew.index === 0) keepWhole(search);
  crew.barrier();
  return share;
}

function shareTeams(s: State, shared: SharedPlan, crew: Crew): void {
  crew.barrier();
  if (crew.index === 0) shared.teams.fill(0);
  crew.barrier();
  joinCrewTeams(s, shared.teams);
  crew.barrier();
}

function dealTowns({ s, crew }: Search, epoch: number): Uint8Array {
  const random = createRandom(crew.seed * 7919 + epoch);
  const order = [...Array(s.problem.towns).keys()];
  for (let n = order.length - 1; n > 0; n--) {
    const other = nextBelow(random, n + 1);
    [order[n], order[other]] = [order[other]!, order[n]!];
  }
  const mine = new Uint8Array(s.problem.towns);
  order.forEach((town, n) => {
    if (n % crew.count === crew.index) mine[town] = 1;
  });
  return mine;
}

function finishAlone(search: Search): void {
  const { s, shared, crew } = search;
  s.movable.set(search.settled);
  resetTeamLimits(s);
  adopt(s, shared, () => true);
  const scope = scopeOf(s, () => true);
  construct(s, scope);
  const before = search.done;
  const progress = (n: number) => (crew.progress(before + n) - 1 + SOLO_SHARE) / SOLO_SHARE;
  search.done += anneal(s, scope, { hot: COLD, cold: COLD / 2, progress });
  keepBest(s, shared);
}

/** Makes the state hold exactly the wanted part of the shared plan. */
function adopt(s: State, shared: SharedPlan, wanted: (task: number) => boolean): void {
  const p = s.problem;
  resetTeamLimits(s);
  for (let i = 0; i < p.tasks; i++) if (s.mode[i] === MODE_REUSE) remove(s, i);
  for (let i = 0; i < p.tasks; i++) if (s.mode[i] !== 0) remove(s, i);
  for (let i = 0; i < p.tasks; i++)
    if (wanted(i) && shared.mode[i] !== 0) place(s, i, shared.mode[i]!, shared.day[i]!, shared.half[i]!);
}

function publish(s: State, shared: SharedPlan, mine: (task: number) => boolean): void {
  for (let i = 0; i < s.problem.tasks; i++) {
    if (!mine(i)) continue;
    shared.mode[i] = s.mode[i]!;
    shared.day[i] = s.day[i]!;
    shared.half[i] = s.half[i]!;
  }
}

/** The parts make up a whole plan between two epochs; it is priced as it will be judged. */
function keepWhole({ s, shared }: Search): void {
  adopt(s, shared, () => true);
  keepBest(s, shared);
}

function keepBest(s: State, shared: SharedPlan): void {
  if (s.cost >= shared.best[0]!) return;
  shared.best[0] = s.cost;
  shared.bestMode.set(s.mode);
  shared.bestDay.set(s.day);
  shared.bestHalf.set(s.half);
}
