import { anneal, construct, createDesk, type Desk } from './anneal.ts';
import { annealMeetings, restoreMeetings } from './anneal-meetings.ts';
import { dealTowns, meetingGroups, townGroups } from './deal-towns.ts';
import { adopt, reserveTeams, returnTeams } from './merge.ts';
import type { Problem } from './problem.ts';
import { type Scope, scopeOf } from './ruin.ts';
import type { Placements, SharedPlan } from './shared-plan.ts';
import { createState, type State } from './state.ts';

/**
 * One of several searchers on one plan. Each holds the whole plan and may move only the townships dealt to it; what they share, the
 * departments' teams, is dealt anew for every epoch of some milliseconds (`reserveTeams`), after which all put their parts together.
 * Nothing depends on who is faster: the same seed, count and iterations give the same plan. Letting all see every team and taking back
 * what is one too many was measured and is worse: what is taken back lands in a bad place.
 */
export type Crew = {
  index: number;
  count: number;
  seed: number;
  /** Returns when every searcher has called it. */
  barrier: () => void;
  /** Share of the budget used when this searcher has done `iterations`; ≥ 1 stops. Only the first searcher's answer counts for the others. */
  progress: (iterations: number) => number;
};

const MEETING_SHARE = 0.08;
/** Steps of each searcher before the parts are put together, about 7 ms for a county; 400 to 1,600 measured alike. More for more tasks. */
const EPOCH = 1024;
const EPOCH_PER_TASK = 0.34;
/** Epochs between two deals of the townships. */
const DEAL_EPOCHS = 16;
/** How long the softened prices last. */
const SOFT_SHARE = 0.6;
const HOT = 20;
/** Ending at 1 costs 0.1 % on a town-year: what is left of the heat stays in the plan. */
const COLD = 0.4;

type Search = {
  s: State;
  problem: Problem;
  shared: SharedPlan;
  crew: Crew;
  settled: Uint8Array;
  groups: number[][];
  desk: Desk;
  /** Department × slot: teams at home that are for the other searchers this epoch. */
  reserved: Int32Array;
  done: number;
};

/** One searcher's whole run; every searcher calls it with the same arrays and its own index. `start` loads a baseline and freezes. */
export function searchTogether(problem: Problem, shared: SharedPlan, crew: Crew, start: (s: State) => void): void {
  const first = createState(problem, crew.seed * 64 + crew.index);
  start(first);
  const search: Search = {
    s: first,
    problem,
    shared,
    crew,
    settled: first.movable.slice(),
    groups: townGroups(problem),
    desk: createDesk(first),
    reserved: new Int32Array(first.teamsLeft.length),
    done: 0,
  };
  planMeetings(search);
  const soft = createState(softened(problem), crew.seed * 64 + 32 + crew.index);
  restoreMeetings(soft, first.meetingMode, first.meetingStart);
  adopt(soft, first);
  soft.movable.set(search.settled);
  // Every searcher builds the same first plan.
  soft.random = createState(problem, crew.seed * 64 + 16).random;
  search.s = soft;
  construct(
    soft,
    scopeOf(soft, () => true),
    search.desk,
  );
  soft.random = createState(problem, crew.seed * 64 + 32 + crew.index).random;
  keepBest(search);
  let share = 0;
  let hand: Hand | null = null;
  for (let epoch = 0; share < 1; epoch++) {
    if (share >= SOFT_SHARE && search.s === soft) {
      search.s = hardened(search);
      hand = null;
    }
    if (epoch % DEAL_EPOCHS === 0 || hand === null) hand = deal(search, epoch);
    share = searchEpoch(search, hand, epoch, share);
  }
  finish(search);
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

/** The same plan at its true prices. */
function hardened({ s, problem, settled }: Search): State {
  const hard = createState(problem, 0);
  hard.random = s.random;
  restoreMeetings(hard, s.meetingMode, s.meetingStart);
  adopt(hard, s);
  hard.movable.set(settled);
  return hard;
}

/** Each searcher plans the groups dealt to it; when there are too few, all plan everything and the cheapest is taken. */
function planMeetings(search: Search): void {
  const { s, shared, crew } = search;
  const { meetings } = s.problem;
  const { groupOf, count } = meetingGroups(s.problem);
  const apart = count >= crew.count;
  const mine = (j: number) => !apart || groupOf[j]! % crew.count === crew.index;
  search.done = annealMeetings(s, { hot: 20, cold: 1, progress: (n) => crew.progress(n) / MEETING_SHARE }, mine);
  shared.meetingMode.set(s.meetingMode, crew.index * meetings);
  shared.meetingStart.set(s.meetingStart, crew.index * meetings);
  shared.cost[crew.index] = s.cost;
  crew.barrier();
  const winner = shared.cost.indexOf(Math.min(...shared.cost.subarray(0, crew.count)));
  const blockOf = (j: number) => (apart ? groupOf[j]! % crew.count : winner) * meetings + j;
  const mode = s.meetingMode.map((_, j) => shared.meetingMode[blockOf(j)]!);
  const start = s.meetingStart.map((_, j) => shared.meetingStart[blockOf(j)]!);
  restoreMeetings(s, mode, start);
  if (crew.index !== 0) return;
  shared.bestMeetings.mode.set(mode);
  shared.bestMeetings.start.set(start);
}

/** The tasks of the townships dealt to this searcher, and of all others. */
type Hand = { mine: Scope; theirs: Int32Array };

function deal({ s, crew, settled, groups }: Search, turn: number): Hand {
  const owner = dealTowns(s.problem, groups, crew, turn);
  const isMine = (task: number) => owner[s.problem.town[task]!] === crew.index;
  s.movable.fill(1);
  const theirs = scopeOf(s, (task) => !isMine(task)).tasks;
  for (let i = 0; i < s.problem.tasks; i++) s.movable[i] = settled[i] === 1 && isMine(i) ? 1 : 0;
  return { theirs, mine: scopeOf(s, isMine) };
}

function searchEpoch(search: Search, hand: Hand, epoch: number, from: number): number {
  const { s, shared, crew, desk } = search;
  const heat = HOT * (COLD / HOT) ** Math.min(1, Math.max(0, from - MEETING_SHARE) / (1 - MEETING_SHARE));
  const epochSteps = Math.max(EPOCH, EPOCH_PER_TASK * s.problem.tasks);
  const progress = (n: number) => (crew.progress(search.done + n) >= 1 ? 1 : n / epochSteps);
  if (crew.count > 1) reserveTeams(s, search.reserved, { ...crew, turn: epoch });
  search.done += anneal(s, hand.mine, { hot: heat, cold: heat, progress, wander: true }, desk);
  shared.iterations[crew.index] = search.done;
  const copy = shared.copies[epoch & 1]!;
  publish(s, copy, hand.mine);
  if (crew.index === 0) shared.share[epoch & 1] = crew.progress(search.done);
  crew.barrier();
  const share = shared.share[epoch & 1]!;
  if (crew.count > 1) {
    returnTeams(s, search.reserved);
    adopt(s, copy, hand.theirs);
  }
  keepBest(search);
  return share;
}

/** What was left over is offered a last place, with everything in view. */
function finish(search: Search): void {
  const { s, crew } = search;
  if (crew.index !== 0) return;
  s.movable.set(search.settled);
  construct(
    s,
    scopeOf(s, () => true),
    search.desk,
  );
  keepBest(search);
}

function publish(s: State, copy: Placements, { tasks }: Scope): void {
  for (let x = 0; x < tasks.length; x++) {
    const i = tasks[x]!;
    copy.mode[i] = s.mode[i]!;
    copy.day[i] = s.day[i]!;
    copy.half[i] = s.half[i]!;
  }
}

function keepPlaces(s: State, places: Placements): void {
  places.mode.set(s.mode);
  places.day.set(s.day);
  places.half.set(s.half);
}

/** The first searcher keeps the best plan, priced as it will be judged. */
function keepBest({ s, problem, shared, crew }: Search): void {
  if (crew.index !== 0) return;
  const cost = trueCost(s, problem);
  if (cost >= shared.best[0]!) return;
  shared.best[0] = cost;
  keepPlaces(s, shared.bestPlaces);
}

/** The cost at the true prices of a plan searched at softened ones. */
function trueCost(s: State, problem: Problem): number {
  const p = s.problem;
  if (p === problem) return s.cost;
  let cost = s.cost;
  for (let n = 0; n < s.unservedCount; n++) cost += problem.dropCost[s.unserved[n]!]! - p.dropCost[s.unserved[n]!]!;
  const dearer = problem.instance.cost.capExcess - p.instance.cost.capExcess;
  for (let town = 0; town < p.towns; town++)
    for (let m = 0; m < p.months; m++) cost += dearer * Math.max(0, s.monthCount[town * p.months + m]! - p.cap[town]!);
  return cost;
}
