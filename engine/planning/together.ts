import { anneal, construct, createDesk, type Desk } from './anneal.ts';
import { annealMeetings } from './anneal-meetings.ts';
import type { LinearSolver } from './bound/linear-program.ts';
import { canBeDealt, dealParts, type Parts, separateParts } from './deal-parts.ts';
import { type Polish, polish, startPolish } from './large-move/polish.ts';
import { adopt, publish, type Share } from './merge.ts';
import type { Problem } from './problem.ts';
import { annealRaced, type Race, type RaceWork, raceEpoch, startRace } from './race.ts';
import { type Scope, scopeOf } from './ruin.ts';
import { beatsBest, type SharedPlan, setBest } from './shared-plan.ts';
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
  /** Share of the budget used when this searcher has done `iterations`; ≥ 1 stops, Infinity at once. Only the first searcher's answer counts for the others. */
  progress: (iterations: number) => number;
  /** One county's townships are dealt too and teams go to whom comes first (see `team-pool.ts`): nearly twice as fast, but no two runs are alike. */
  racing?: boolean;
  /** Racing searchers that all have a solver end with the large move (see `large-move/polish.ts`). */
  solver?: LinearSolver;
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
/** 20 is as good for ten seconds of a county-year, and 0.1 % dearer after a minute. */
const HOT = 10;
/** Ending at 1 costs 0.1 % on a town-year: what is left of the heat stays in the plan. */
const COLD = 0.4;
/** Steps that move a meeting with the visits in its way: 0.5 % cheaper on a county-year than meetings that stay where they were first. */
const MEETING_MOVES = 0.06;

/** Of so many epochs all but one are raced; in the last one meetings move, by so many of its steps. */
const RACE_EPOCHS = 6;
const RACE_MEETING_MOVES = 0.36;
/** What stays unserved often waits for a team that is in a township of the other searcher: only unraced epochs can move both. */
const RACE_FORCING = { ejectShare: 0.2, unservedShare: 0.3 };

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
  /** The large move still to come; null when there is none. */
  polish: Polish | null;
  /** Share of the budget at which the search by single steps has cooled down. */
  coolBy: number;
  desk: Desk;
  nextDuel: number;
  done: number;
};

/** One searcher's whole run; every searcher calls it with the same arrays and its own index. `start` loads a baseline and freezes. */
export function searchTogether(problem: Problem, shared: SharedPlan, crew: Crew, start: (s: State) => void): void {
  const search = beginSearch(problem, shared, crew, start);
  if (crew.index === 0) sketch(search);
  let share = planMeetings(search);
  if (share !== CANCELLED) share = beginWhole(search);
  keepBest(search);
  // Where no visit may move, no step is ever done, and steps would be waited for without end.
  if (share !== CANCELLED && !search.settled.includes(1)) share = 1;
  let hand: Hand | null = null;
  for (let epoch = 0; share < 1; epoch++) {
    if (share >= SOFT_SHARE * search.coolBy && search.s.problem !== problem) reprice(search.s, problem);
    if (hand === null || (search.parts !== null && epoch % DEAL_EPOCHS === 0)) hand = deal(search, epoch);
    if (search.race && epoch % RACE_EPOCHS < RACE_EPOCHS - 1) {
      share = raceEpoch(search, search.race, epoch, raceWork(search, epoch, share));
      keepBest(search);
    } else share = searchEpoch(search, hand, epoch, share);
  }
  if (share !== CANCELLED) finish(search);
  shared.iterations[crew.index] = search.done;
  crew.barrier();
}

/** A first whole plan within a moment, for who cannot wait; the search then starts from where it stood. */
function sketch(search: Search): void {
  const { s, shared, crew, whole } = search;
  const before = shared.copies[crew.index]!;
  publish(s, before, whole);
  annealMeetings(s, { hot: 1, cold: 1, progress: () => CANCELLED });
  const scope = scopeOf(s, () => true);
  construct(s, scope, search.desk, () => crew.progress(0) === CANCELLED);
  keepBest(search);
  adopt(s, before, whole);
}

/** The share of the budget used when somebody does not want to wait for the rest (see `Crew.progress`). */
const CANCELLED = Number.POSITIVE_INFINITY;

function beginSearch(problem: Problem, shared: SharedPlan, crew: Crew, start: (s: State) => void): Search {
  const s = createState(problem, crew.seed * 64 + crew.index);
  start(s);
  const parts = separateParts(problem);
  const dealt = crew.count > 1 && canBeDealt(problem, parts, crew.count);
  const race = dealt ? null : startRace(problem, crew);
  const move = race && startPolish(crew);
  return {
    s,
    problem,
    shared,
    crew,
    settled: s.movable.slice(),
    settledMeetings: s.meetingMovable.slice(),
    whole: shareOf(problem, () => true),
    parts: dealt ? parts : null,
    race,
    polish: move,
    coolBy: move?.from ?? 1,
    desk: createDesk(s),
    nextDuel: 0,
    done: 0,
  };
}

/** Serves what can be served, at softened prices. Plans put together later must start alike. Returns the share of the budget used. */
function beginWhole(search: Search): number {
  const { s, problem, crew, shared, settled, whole } = search;
  reprice(s, softened(problem));
  s.movable.set(settled);
  const scope = scopeOf(s, () => true);
  construct(s, scope, search.desk, () => crew.progress(search.done) === CANCELLED);
  const together = search.parts !== null || search.race !== null;
  if (crew.index === 0) {
    publish(s, shared.copies[0]!, whole);
    shared.share[1] = crew.progress(search.done);
  }
  crew.barrier();
  if (together && crew.index !== 0) adopt(s, shared.copies[0]!, whole);
  const share = shared.share[1]!;
  crew.barrier();
  return share;
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

/** Goes on with the same plan at other prices of not serving and of full months. */
function reprice(s: State, to: Problem): void {
  s.cost = costAt(s, to);
  s.problem = to;
}

/** Each searcher plans the meetings of the parts dealt to it; when there is one part, all plan everything and the cheapest is taken. Returns the share used. */
function planMeetings(search: Search): number {
  const { s, shared, crew, parts, whole } = search;
  const ownerOf = (j: number) => parts!.ofMeeting[j]! % crew.count;
  const mine = (j: number) => parts === null || ownerOf(j) === crew.index;
  search.done = annealMeetings(s, { hot: 20, cold: 1, progress: (n) => crew.progress(n) / MEETING_SHARE }, mine);
  publish(s, shared.copies[crew.index]!, whole);
  shared.cost[crew.index] = s.cost;
  if (crew.index === 0) shared.share[0] = crew.progress(search.done);
  crew.barrier();
  const winner = cheapest(search);
  for (let other = 0; other < crew.count; other++) {
    const theirs = whole.meetings;
    const wanted = Array.from(theirs).filter((j) => (parts ? ownerOf(j) : winner) === other);
    adopt(s, shared.copies[other]!, { tasks: [], meetings: wanted });
  }
  const share = shared.share[0]!;
  crew.barrier();
  return share;
}

function cheapest({ shared, crew }: Search): number {
  return shared.cost.indexOf(Math.min(...shared.cost.subarray(0, crew.count)));
}

/** What this searcher may move, one part after the other so that it stays in the processor's cache, and what the others move meanwhile. */
type Hand = { scopes: Scope[]; mine: Share; theirs: Share };

function deal({ s, problem, crew, parts, settled, settledMeetings }: Search, turn: number): Hand {
  const owner = parts ? dealParts(parts, crew, turn) : null;
  const partOf = (town: number, meeting: number) => (town < 0 ? parts!.ofMeeting[meeting]! : parts!.ofTown[town]!);
  const isMine = (town: number, meeting: number) => owner === null || owner[partOf(town, meeting)] === crew.index;
  for (let i = 0; i < problem.tasks; i++) s.movable[i] = settled[i] === 1 && isMine(problem.town[i]!, -1) ? 1 : 0;
  for (let j = 0; j < problem.meetings; j++) s.meetingMovable[j] = settledMeetings[j] === 1 && isMine(-1, j) ? 1 : 0;
  const own = parts ? [...Array(parts.count).keys()].filter((part) => owner![part] === crew.index) : [];
  const scopeOfPart = (part: number): Scope => ({
    ...scopeOf(s, (i) => parts!.ofTown[problem.town[i]!] === part),
    meetings: Int32Array.from([...problem.meetingSeat.keys()].filter((j) => parts!.ofMeeting[j] === part)),
  });
  return {
    scopes: parts ? own.map(scopeOfPart).filter((scope) => scope.tasks.length > 0) : [scopeOf(s, () => true)],
    mine: shareOf(problem, isMine),
    theirs: shareOf(problem, (town, meeting) => !isMine(town, meeting)),
  };
}

function heatAt({ coolBy }: Search, share: number): number {
  return HOT * (COLD / HOT) ** Math.min(1, Math.max(0, share - MEETING_SHARE) / (coolBy - MEETING_SHARE));
}

/** Single steps, and once, when it is time, the large move. */
function raceWork(search: Search, epoch: number, share: number): RaceWork {
  const heat = heatAt(search, share);
  const due = search.polish;
  if (due === null || share < due.from) return annealRaced(search, epoch, heat);
  search.polish = null;
  return polish(search, due, epoch, heat);
}

function searchEpoch(search: Search, hand: Hand, epoch: number, from: number): number {
  const { s, shared, crew, desk, parts } = search;
  const heat = heatAt(search, from);
  const epochSteps = Math.max(EPOCH, EPOCH_PER_TASK * s.problem.tasks);
  const progress = (n: number) => {
    if (crew.racing && n >= epochSteps) Atomics.store(shared.ended, 0, epoch + 1);
    if (crew.racing && Atomics.load(shared.ended, 0) > epoch) return 1;
    return crew.progress(search.done + n) >= 1 ? 1 : n / epochSteps;
  };
  const scope = hand.scopes[epoch % hand.scopes.length];
  const meetingShare = s.problem.meetings === 0 ? 0 : search.race ? RACE_MEETING_MOVES : MEETING_MOVES;
  const forcing = search.race ? RACE_FORCING : {};
  const schedule = { hot: heat, cold: heat, progress, wander: true, meetingShare, ...forcing };
  if (scope) search.done += anneal(s, scope, schedule, desk);
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
  const cost = costAt(s, problem);
  if (beatsBest(shared, cost)) setBest(shared, cost, (places) => publish(s, places, whole));
}

/** What a plan costs at other prices of not serving and of full months. */
function costAt(s: State, to: Problem): number {
  const p = s.problem;
  if (p === to) return s.cost;
  let cost = s.cost;
  for (let n = 0; n < s.unservedCount; n++) cost += to.dropCost[s.unserved[n]!]! - p.dropCost[s.unserved[n]!]!;
  const dearer = to.instance.cost.capExcess - p.instance.cost.capExcess;
  for (let town = 0; town < p.towns; town++)
    for (let m = 0; m < p.months; m++) cost += dearer * Math.max(0, s.monthCount[town * p.months + m]! - p.cap[town]!);
  return cost;
}
