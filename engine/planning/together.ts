import { anneal, construct, createDesk, type Desk } from './anneal.ts';
import { annealMeetings } from './anneal-meetings.ts';
import { canBeDealt, dealParts, type Parts, separateParts } from './deal-parts.ts';
import { adopt, publish, type Share } from './merge.ts';
import type { Problem } from './problem.ts';
import { type Race, raceEpoch, startRace } from './race.ts';
import { type Scope, scopeOf } from './ruin.ts';
import type { SharedPlan } from './shared-plan.ts';
import { createState, type State } from './state.ts';

/**
 * One of several searchers for one plan. Counties that share nothing are dealt among them, anew every few epochs, and put together after
 * each. One county is searched whole by each searcher with luck of its own; every few percent of the budget all go on from the cheapest
 * plan, and nothing depends on who is faster: the same seed, count and iterations give the same plan. Searchers that race (`racing`)
 * deal one county's townships too. Measured on county-years at equal steps of each of two: 0.3 % cheaper.
 */
export type Crew = {
  index: number;
  count: number;
  seed: number;
  /** Returns when every searcher has called it. */
  barrier: () => void;
  /** Share of the budget used when this searcher has done `iterations`; ≥ 1 stops. Only the first searcher's answer counts for the others. */
  progress: (iterations: number) => number;
  /** One county's townships are dealt too and teams go to whom comes first (see `team-pool.ts`): nearly twice as fast, but no two runs are alike. */
  racing?: boolean;
};

const MEETING_SHARE = 0.06;
/** Steps of each searcher before they meet, about 30 ms for a county. More for more tasks. */
const EPOCH = 4096;
const EPOCH_PER_TASK = 0.34;
/** Epochs between two deals of the parts. */
const DEAL_EPOCHS = 16;
/** Share of the budget after which all go on from the cheapest plan. */
const DUEL_SHARE = 0.04;
/** How long the softened prices last. */
const SOFT_SHARE = 0.6;
const HOT = 20;
/** Ending at 1 costs 0.1 % on a town-year: what is left of the heat stays in the plan. */
const COLD = 0.4;
/** Steps that move a meeting with the visits in its way: 0.5 % cheaper on a county-year than meetings that stay where they were first. */
const MEETING_MOVES = 0.06;

/** Of so many epochs all but one are raced; in the last one meetings move, by so many of its steps. */
const RACE_EPOCHS = 6;
const RACE_MEETING_MOVES = 0.36;

export type Search = {
  s: State;
  problem: Problem;
  shared: SharedPlan;
  crew: Crew;
  settled: Uint8Array;
  settledMeetings: Uint8Array;
  whole: Share;
  /** Parts to deal; null when everybody searches everything. */
  parts: Parts | null;
  /** Townships to race with; null when nobody races. */
  race: Race | null;
  desk: Desk;
  nextDuel: number;
  done: number;
};

/** One searcher's whole run; every searcher calls it with the same arrays and its own index. `start` loads a baseline and freezes. */
export function searchTogether(problem: Problem, shared: SharedPlan, crew: Crew, start: (s: State) => void): void {
  const first = createState(problem, crew.seed * 64 + crew.index);
  start(first);
  const parts = separateParts(problem);
  const dealt = crew.count > 1 && canBeDealt(problem, parts, crew.count);
  const search: Search = {
    s: first,
    problem,
    shared,
    crew,
    settled: first.movable.slice(),
    settledMeetings: first.meetingMovable.slice(),
    whole: shareOf(problem, () => true),
    parts: dealt ? parts : null,
    race: dealt ? null : startRace(problem, crew),
    desk: createDesk(first),
    nextDuel: 0,
    done: 0,
  };
  planMeetings(search);
  const soft = createState(softened(problem), crew.seed * 64 + 32 + crew.index);
  adopt(soft, first, search.whole);
  search.s = soft;
  beginWhole(search);
  keepBest(search);
  let share = 0;
  let hand: Hand | null = null;
  for (let epoch = 0; share < 1; epoch++) {
    if (share >= SOFT_SHARE && search.s === soft) {
      search.s = hardened(search);
      hand = null;
    }
    if (hand === null || (search.parts !== null && epoch % DEAL_EPOCHS === 0)) hand = deal(search, epoch);
    if (search.race && epoch % RACE_EPOCHS < RACE_EPOCHS - 1) {
      share = raceEpoch(search, search.race, epoch, heatAt(share));
      keepBest(search);
    } else share = searchEpoch(search, hand, epoch, share);
  }
  finish(search);
  shared.iterations[crew.index] = search.done;
  crew.barrier();
}

/** Serves what can be served; parts put together later must start from the same plan. */
function beginWhole(search: Search): void {
  const { s, problem, crew } = search;
  s.movable.set(search.settled);
  const own = s.random;
  if (search.parts || search.race) s.random = createState(problem, crew.seed * 64 + 16).random;
  const scope = scopeOf(s, () => true);
  construct(s, scope, search.desk);
  s.random = own;
}

export function shareOf(p: Problem, isIn: (town: number, meeting: number) => boolean): Share {
  const tasks = [...p.town.keys()].filter((i) => isIn(p.town[i]!, -1));
  const meetings = [...p.meetingSeat.keys()].filter((j) => isIn(-1, j));
  return { tasks, meetings };
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
function hardened({ s, problem, whole }: Search): State {
  const hard = createState(problem, 0);
  hard.random = s.random;
  adopt(hard, s, whole);
  return hard;
}

/** Each searcher plans the meetings of the parts dealt to it; when there is one part, all plan everything and the cheapest is taken. */
function planMeetings(search: Search): void {
  const { s, shared, crew, parts, whole } = search;
  const ownerOf = (j: number) => parts!.ofMeeting[j]! % crew.count;
  const mine = (j: number) => parts === null || ownerOf(j) === crew.index;
  search.done = annealMeetings(s, { hot: 20, cold: 1, progress: (n) => crew.progress(n) / MEETING_SHARE }, mine);
  publish(s, shared.copies[crew.index]!, whole);
  shared.cost[crew.index] = s.cost;
  crew.barrier();
  const winner = cheapest(search);
  for (let other = 0; other < crew.count; other++) {
    const theirs = whole.meetings;
    const wanted = Array.from(theirs).filter((j) => (parts ? ownerOf(j) : winner) === other);
    adopt(s, shared.copies[other]!, { tasks: [], meetings: wanted });
  }
  crew.barrier();
}

function cheapest({ shared, crew }: Search): number {
  return shared.cost.indexOf(Math.min(...shared.cost.subarray(0, crew.count)));
}

/** What this searcher may move, and what the others move meanwhile. */
type Hand = { scope: Scope; mine: Share; theirs: Share };

function deal({ s, problem, crew, parts, settled, settledMeetings }: Search, turn: number): Hand {
  const owner = parts ? dealParts(parts, crew, turn) : null;
  const isMine = (town: number, meeting: number) =>
    parts === null ||
    owner === null ||
    owner[town < 0 ? parts.ofMeeting[meeting]! : parts.ofTown[town]!] === crew.index;
  for (let i = 0; i < problem.tasks; i++) s.movable[i] = settled[i] === 1 && isMine(problem.town[i]!, -1) ? 1 : 0;
  for (let j = 0; j < problem.meetings; j++) s.meetingMovable[j] = settledMeetings[j] === 1 && isMine(-1, j) ? 1 : 0;
  return {
    scope: scopeOf(s, () => true),
    mine: shareOf(problem, isMine),
    theirs: shareOf(problem, (town, meeting) => !isMine(town, meeting)),
  };
}

function heatAt(share: number): number {
  return HOT * (COLD / HOT) ** Math.min(1, Math.max(0, share - MEETING_SHARE) / (1 - MEETING_SHARE));
}

function searchEpoch(search: Search, hand: Hand, epoch: number, from: number): number {
  const { s, shared, crew, desk, parts } = search;
  const heat = heatAt(from);
  const epochSteps = Math.max(EPOCH, EPOCH_PER_TASK * s.problem.tasks);
  const progress = (n: number) => (crew.progress(search.done + n) >= 1 ? 1 : n / epochSteps);
  const meetingShare = s.problem.meetings === 0 ? 0 : search.race ? RACE_MEETING_MOVES : MEETING_MOVES;
  search.done += anneal(s, hand.scope, { hot: heat, cold: heat, progress, wander: true, meetingShare }, desk);
  shared.iterations[crew.index] = search.done;
  const copy = shared.copies[epoch & 1]!;
  if (parts) publish(s, copy, hand.mine);
  if (crew.index === 0) shared.share[epoch & 1] = crew.progress(search.done);
  crew.barrier();
  const share = shared.share[epoch & 1]!;
  if (parts) adopt(s, copy, hand.theirs);
  else if (crew.count > 1 && (search.race || share >= Math.min(1, search.nextDuel))) duel(search, share);
  keepBest(search);
  return share;
}

/** All go on from the cheapest plan. */
function duel(search: Search, share: number): void {
  const { s, shared, crew, whole } = search;
  search.nextDuel = share + DUEL_SHARE;
  shared.cost[crew.index] = s.cost;
  publish(s, shared.copies[crew.index]!, whole);
  crew.barrier();
  const winner = cheapest(search);
  if (winner !== crew.index) adopt(s, shared.copies[winner]!, whole);
  crew.barrier();
}

/** What was left over is offered a last place, with everything in view. */
function finish(search: Search): void {
  const { s, crew } = search;
  if (crew.index !== 0) return;
  s.movable.set(search.settled);
  const scope = scopeOf(s, () => true);
  construct(s, scope, search.desk);
  keepBest(search);
}

/** The first searcher keeps the best plan, priced as it will be judged. */
function keepBest({ s, problem, shared, crew, whole }: Search): void {
  if (crew.index !== 0) return;
  const cost = trueCost(s, problem);
  if (cost >= shared.best[0]!) return;
  shared.best[0] = cost;
  publish(s, shared.bestPlaces, whole);
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
