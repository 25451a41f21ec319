import { anneal, construct, createDesk, type Desk } from './anneal.ts';
import { annealMeetings, restoreMeetings } from './anneal-meetings.ts';
import { deptTasksInSlot } from './blockers.ts';
import { MODE_REUSE } from './instance.ts';
import { meetingCost } from './meetings.ts';
import { place, remove } from './place.ts';
import type { Problem } from './problem.ts';
import { createRandom, nextBelow } from './random.ts';
import { pull, type Scope, scopeOf } from './ruin.ts';
import type { SharedPlan } from './shared-plan.ts';
import { createState, resetTeamLimits, type State } from './state.ts';

/**
 * One of several searchers on one plan. Townships are dealt among them, and dealt anew every epoch; what they share, the departments'
 * teams, is exchanged every few hundred steps. The result depends on seeds and iterations alone, not on who is faster.
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
const CHUNK = 320;
const EPOCH_CHUNKS = 40;
const HOT = 20;
const COLD = 0.7;

type Search = { s: State; shared: SharedPlan; crew: Crew; settled: Uint8Array; desk: Desk; done: number; turn: number };

/** One searcher's whole run; every searcher calls it with the same arrays and its own index. `start` loads a baseline and freezes. */
export function searchTogether(problem: Problem, shared: SharedPlan, crew: Crew, start: (s: State) => void): void {
  const s = createState(problem, crew.seed * 64 + crew.index);
  start(s);
  const search: Search = { s, shared, crew, settled: s.movable.slice(), desk: createDesk(s), done: 0, turn: 0 };
  search.done = planMeetings(search);
  if (crew.index === 0) {
    construct(s, scopeOf(s, () => true));
    keepBest(s, shared);
    publish(s, shared, () => true);
  }
  let share = agree(search);
  for (let epoch = 0; share < 1 - SOLO_SHARE; epoch++) share = searchEpoch(search, epoch, share);
  if (crew.index === 0) finishAlone(search);
  shared.iterations[crew.index] = search.done;
  crew.barrier();
}

function planMeetings({ s, shared, crew }: Search): number {
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

/** All wait for each other and go on with the first searcher's share of the budget. Two cells in turn: a fast one may be one ahead. */
function agree(search: Search): number {
  const { shared, crew } = search;
  const cell = search.turn++ & 1;
  if (crew.index === 0) shared.share[cell] = crew.progress(search.done);
  crew.barrier();
  return shared.share[cell]!;
}

function searchEpoch(search: Search, epoch: number, from: number): number {
  const { s, shared, crew } = search;
  const mine = dealTowns(search, epoch);
  adopt(s, shared, (task) => mine[s.problem.town[task]!] === 1);
  for (let i = 0; i < s.problem.tasks; i++) s.movable[i] = search.settled[i] === 1 && mine[s.problem.town[i]!] === 1 ? 1 : 0;
  const scope = scopeOf(s, () => true);
  let share = from;
  for (let chunk = 0; chunk < EPOCH_CHUNKS && share < 1 - SOLO_SHARE; chunk++) {
    share = exchangeTeams(search);
    const heat = HOT * (COLD / HOT) ** Math.min(1, (share - MEETING_SHARE) / (1 - MEETING_SHARE - SOLO_SHARE));
    construct(s, scope, search.desk);
    const schedule = { hot: heat, cold: heat, progress: (n: number) => n / CHUNK, wander: true };
    search.done += anneal(s, scope, schedule, search.desk);
    shared.iterations[crew.index] = search.done;
  }
  share = exchangeTeams(search);
  publish(s, shared, (task) => mine[s.problem.town[task]!] === 1);
  shared.cost[crew.index] = s.cost - absent(s, (task) => mine[s.problem.town[task]!] === 1);
  crew.barrier();
  if (crew.index === 0) keepSum(search);
  return share;
}

/** Between two exchanges the parts make up a whole plan again, short only of the tasks just called home. */
function keepSum({ s, shared, crew }: Search): void {
  let cost = -(crew.count - 1) * meetingCost(s);
  for (let n = 0; n < crew.count; n++) cost += shared.cost[n]!;
  if (cost >= shared.best[0]!) return;
  shared.best[0] = cost;
  shared.bestMode.set(shared.mode);
  shared.bestDay.set(shared.day);
  shared.bestHalf.set(shared.half);
}

/** Prices of the tasks that are another's. */
function absent(s: State, mine: (task: number) => boolean): number {
  let sum = 0;
  for (let i = 0; i < s.problem.tasks; i++) if (!mine(i)) sum += s.problem.dropCost[i]!;
  return sum;
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

/**
 * Tells the others which teams are out and learns theirs. Where too many were sent at once, one searcher per half-day, in turn, calls
 * its own home; those tasks are placed again in the next step.
 */
function exchangeTeams(search: Search): number {
  const { s, shared, crew } = search;
  const p = s.problem;
  const cells = p.departments * p.slots;
  const buffer = (search.turn & 1) * crew.count * cells;
  shared.teams.set(s.teamsOut, buffer + crew.index * cells);
  const share = agree(search);
  if (crew.count === 1) return share;
  for (let at = 0; at < cells; at++) {
    let others = 0;
    for (let n = 0; n < crew.count; n++) if (n !== crew.index) others += shared.teams[buffer + n * cells + at]!;
    const limit = p.deptTeams[Math.floor(at / p.slots)]!;
    s.teamLimit[at] = Math.max(0, limit - others);
    if (s.teamsOut[at]! > 0 && s.teamsOut[at]! + others > limit) yieldTeam(search, at);
  }
  return share;
}

/** The searcher whose turn it is keeps its teams, the others give way as far as needed. */
function yieldTeam(search: Search, at: number): void {
  const { s, crew } = search;
  const { slots } = s.problem;
  if ((at + search.turn) % crew.count === crew.index) return;
  search.desk.trail.begin();
  for (const task of deptTasksInSlot(s, Math.floor(at / slots), at % slots)) {
    if (s.teamsOut[at]! <= s.teamLimit[at]!) return;
    pull(s, search.desk.trail, task);
  }
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

function keepBest(s: State, shared: SharedPlan): void {
  if (s.cost >= shared.best[0]!) return;
  shared.best[0] = s.cost;
  shared.bestMode.set(s.mode);
  shared.bestDay.set(s.day);
  shared.bestHalf.set(s.half);
}
